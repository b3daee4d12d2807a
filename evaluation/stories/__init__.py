"""Stories with gold: what many documents say together, measured (`README.md`)."""
