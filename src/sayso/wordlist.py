"""Word lists: tables of words are written as text, and read here."""


def listed(text: str) -> frozenset[str]:
    """The words of a table, between blanks and line ends."""
    return frozenset(text.split())
