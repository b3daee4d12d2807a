"""Features: what a word shows besides its letters.

The encoder reads letters without case, so what case, quotation marks and paragraphs tell is
given beside them, one small number each. Training and running compute them here, so that they
cannot differ.
"""

from collections.abc import Collection, Sequence

from sayso.extract.words import Word

SIZES = (7, 5, 2)  # values of shape, mark and opening, in this order
Features = tuple[int, int, int]


def features(words: Sequence[Word], text: str, openings: Collection[int]) -> list[Features]:
    """Shape, mark and opening of each word, in order.

    `words` are words of `text`; `openings` are the places in `words` where a paragraph begins.
    """
    found: list[Features] = []
    inside = False
    for place, word in enumerate(words):
        opens = place in openings
        if opens:
            inside = False  # a quotation that goes on opens its next paragraph anew
        mark = 1 if inside else 0
        if word.plain in ('"', "''"):
            mark = _mark(text[word.start], inside=inside)
            inside = mark == 2
        elif word.plain == "'" and not inside:
            mark = 4
        found.append((_shape(word.plain), mark, int(opens)))
    return found


def _mark(sign: str, *, inside: bool) -> int:
    """2 where the mark opens, 3 where it closes."""
    if sign in "“„«":
        return 2
    if sign in "”»":
        return 3
    return 3 if inside else 2


def _shape(plain: str) -> int:
    first = plain[0]
    if first.isdigit():
        return 4
    if not first.isalpha():
        return 6 if first == "'" else 5
    if plain.islower():
        return 0
    if plain.isupper() and len(plain) > 1:
        return 2
    return 1 if plain[1:].islower() or len(plain) == 1 else 3
