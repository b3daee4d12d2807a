"""How a source is named in a message."""


def shown(name: str) -> str:
    """`name` safe to show in one line: control, bidirectional and other invisible characters,

    which could forge the line or turn it around, are written as escapes (`\\u202e`).
    """
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in name
    )
