"""Training of the tagger: its own dependencies, never in the wheel."""
