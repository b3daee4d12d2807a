"""Names of persons as they sound: one key for the ways in which one name is written.

Takes folded words; returns keys in plain Latin letters. Cyrillic letters are romanised, and
the romanisations of Slavic and Arabic names fall together ("Zelensky", "Zelenskyy", "Зеленський";
"al-Nasri", "Ennasri"). No name is listed anywhere: only letters and sounds.
"""

import re
from functools import lru_cache

# Folded: without breve and dots, so that "й" stands with "и" and "ї" with "і".
_CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгґдезийіклмнопрстуфыэјљњћђџѕќѓўє",
            "abvggdeziiiklmnoprstufyejlncddzkgue",
            strict=True,
        )
    )
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
    | {"ю": "yu", "я": "ya", "ь": "", "ъ": ""}
)
# One sound, several spellings; in this order, each on the result of the one before.
_SOUNDS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"shch|sch", "sh"),
        (r"tch|cz", "ch"),
        (r"tz|ts", "c"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"ck", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"off$", "ov"),
        (r"eff$", "ev"),
        (r"ou", "u"),
        (r"[iyj]+", "i"),
        (r"^ie|(?<=[aeou])ie", "e"),
        (r"(.)\1+", r"\1"),
    )
)
# The Arabic article before a name, its consonant grown like that of the name, and written as one.
_ARTICLE = re.compile(r"^[ae]([nrstdz])(?=\1)")
ARTICLES = frozenset(
    f"{vowel}{consonant}"
    for vowel in "aeu"
    for consonant in ("l", "n", "r", "s", "t", "d", "z", "sh")
)
_VARYING = "eiou"  # vowels at the end in which spellings of one name differ
_SHORTEST = 4  # letters that must be left of a name without its last vowels


@lru_cache(maxsize=50_000)
def romanised(word: str) -> str:
    """One form for the ways in which a name is written; `word` is folded."""
    if not word.isascii():
        word = word.translate(_CYRILLIC)
    word = _ARTICLE.sub("", word) if len(word) > _SHORTEST else word
    for pattern, instead in _SOUNDS:
        word = pattern.sub(instead, word)
    return word


@lru_cache(maxsize=50_000)
def loose(name: str) -> str:
    """A romanised name without the vowels at its end, where enough is left to know it by."""
    bare = name.rstrip(_VARYING)
    return bare if len(bare) >= _SHORTEST else name
