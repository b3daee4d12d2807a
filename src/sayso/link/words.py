"""Words of a text made comparable: parted, folded, lightly stemmed.

Takes any text; returns tokens with their offsets into it, and from tokens the *features* by which
texts are compared: what a word means (`english.MEANS`), or the state it names ("@KP" for "North
Korean" and "Pyongyang"). The text is never changed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.fold import QUOTE_MARKS, fold, fold_aligned
from sayso.link import english
from sayso.states import state_at

_WORD = re.compile(r"[^\W_]+")
_SHORT = 400  # code points: names, roles and claims, which are asked for again and again
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"))


@dataclass(frozen=True, slots=True)
class Token:
    """One word: where it stands, as it stands, and folded."""

    start: int
    end: int
    surface: str
    word: str

    @property
    def capital(self) -> bool:
        return self.surface[:1].isupper()


@dataclass(frozen=True, slots=True)
class Feature:
    """What a word, or several words naming a state, stand for; `surface` is as the text has it."""

    start: int
    end: int
    key: str
    surface: str


@lru_cache(maxsize=100_000)
def fold_word(word: str) -> str:
    """`fold`, remembered: texts repeat their words."""
    return word.lower() if word.isascii() else fold(word)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text`; apostrophes and hyphens part them, and bare marks fall away."""
    return _remembered(text) if len(text) <= _SHORT else _cut(text)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> tuple[Token, ...]:
    return _cut(text)


def _cut(text: str) -> tuple[Token, ...]:
    found = []
    for match in _WORD.finditer(fold_aligned(text)):
        word = fold_word(match.group())
        if word:
            found.append(Token(match.start(), match.end(), match.group(), word))
    return tuple(found)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A folded word without the commonest endings; a name's adjective falls to the name

    ("aldoran" and "aldora"), which costs nothing elsewhere.
    """
    if word in english.UNSTEMMED:
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _bare(word[: -len(ending)] + instead)
    if word.endswith("s") and len(word) > 3 and word[-2] not in "sui":
        word = word[:-1]
    return _bare(word)


def _bare(word: str) -> str:
    for ending, left in (("ment", 4), ("ing", 3), ("ed", 3)):
        if word.endswith(ending) and len(word) >= len(ending) + left:
            word = word[: -len(ending)]
            if ending != "ment" and len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
                word = word[:-1]
            break
    if word.endswith("an") and len(word) > 5:
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


@lru_cache(maxsize=100_000)
def meaning(word: str) -> str:
    """What a folded word is compared by."""
    stemmed = stem(word)
    return english.MEANS.get(stemmed, stemmed)


def features(found: Sequence[Token]) -> Iterator[Feature]:
    """What each word stands for, in order; words without content are left out.

    A state is looked for only where a capital opens it; "US" must be written so.
    """
    words = [token.word for token in found]
    index = 0
    while index < len(found):
        token = found[index]
        code, length = state_at(words, index) if token.capital else ("", 0)
        if token.surface == "US":
            code, length = "US", 1
        if code:
            last = found[index + length - 1]
            surface = " ".join(part.surface for part in found[index : index + length])
            yield Feature(token.start, last.end, f"@{code}", surface)
            index += length
            continue
        if token.word not in english.STOP and (len(token.word) > 1 or token.word.isdigit()):
            yield Feature(token.start, token.end, meaning(token.word), token.surface)
        index += 1


def listed(items: Sequence[str], *, most: int = 6) -> str:
    """Words for a reason: “a”, “b” and “c”."""
    quoted = [f"“{item}”" for item in items[:most]]
    if len(items) > most:
        quoted = [*quoted, f"{len(items) - most} more"]
    if len(quoted) < 2:
        return "".join(quoted)
    return ", ".join(quoted[:-1]) + " and " + quoted[-1]


def short(text: str, *, most: int = 90) -> str:
    """The words on one line, without quotation marks around them or "that" before them, cut at a

    word with "…" where there are more than `most` characters.
    """
    line = " ".join(text.split()).strip(f"{QUOTE_MARKS} ,").removeprefix("that ")
    if len(line) <= most:
        return line
    return line[:most].rsplit(" ", 1)[0] + " …"
