"""Foreign words: whether a paragraph is in another language than English.

Takes the words of a paragraph; answers by their letters, and in Latin letters by the small words
that every sentence is full of. In doubt it is English.
"""

import re

from sayso.extract.lang import en_foreign as lang

LATIN_ENDS = "\u0250"
FEW_LETTERS = 12  # fewer tell nothing: a name, an emoji
FEW_WORDS = 4  # fewer small words tell nothing: names have them too ("Los Angeles", "de la Cruz")
_WORD = re.compile(r"[^\W\d_]+")


def is_foreign(text: str) -> bool:
    """Whether a paragraph is in another script, or its small words are another language's."""
    return _is_of_another_script(text) or _has_other_small_words(text)


def _is_of_another_script(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    latin = sum(sign < LATIN_ENDS for sign in letters)
    return len(letters) >= FEW_LETTERS and latin * 2 < len(letters)


def _has_other_small_words(text: str) -> bool:
    words = _WORD.findall(text.lower())
    theirs = sum(word in lang.THEIRS for word in words)
    return theirs >= FEW_WORDS and theirs > 2 * sum(word in lang.OURS for word in words)
