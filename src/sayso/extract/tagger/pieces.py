"""Pieces: a word cut into the pieces that the encoder knows, each a number.

The cutting is BERT's: letters in lower case without accents, each mark by itself, and of what is
left the longest piece that the vocabulary has, again and again. A few lines do it; the library
that is made for it brings 40 MB along.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import msgspec

MOST = 8  # pieces of one word: what is longer is a link or no language
FIRST, LAST, UNKNOWN = 101, 102, 100  # [CLS], [SEP], [UNK]
_LONGEST = 100  # letters of a word that may be known
_UNSEEN = frozenset(("Cc", "Cf", "Co", "Cs"))  # control signs and the like
_INSIDE = "##"  # opens a piece that goes on within a word
_IDEOGRAPHS = (
    *((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F)),
    *((0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)),
)


class _Model(msgspec.Struct):
    vocab: dict[str, int]


class _Tokenizer(msgspec.Struct):
    """What is asked of the file: the vocabulary. The rest says what stands here in code."""

    model: _Model


class Pieces:
    """Cuts words into pieces, remembering those it has met: a text repeats most of its words."""

    def __init__(self, path: Path) -> None:
        read = msgspec.json.decode(path.read_bytes(), type=_Tokenizer)
        self._vocabulary: Mapping[str, int] = read.model.vocab
        self._cut = lru_cache(maxsize=100_000)(self._cut_anew)

    def __call__(self, word: str) -> list[int]:
        """The numbers of the pieces of `word`, at least one and at most `MOST`."""
        return self._cut(word)

    def _cut_anew(self, word: str) -> list[int]:
        found = [piece for part in _parts(word) for piece in self._pieces(part)]
        return found[:MOST] or [UNKNOWN]

    def _pieces(self, part: str) -> list[int]:
        """The pieces of a part, the longest first; the unknown one where there are none."""
        found: list[int] = []
        start = 0
        while start < len(part) <= _LONGEST:
            opening = _INSIDE if start else ""
            ends = range(len(part), start, -1)
            end = next((e for e in ends if opening + part[start:e] in self._vocabulary), start)
            if end == start:
                return [UNKNOWN]
            found.append(self._vocabulary[opening + part[start:end]])
            start = end
        return found or [UNKNOWN]


def _parts(word: str) -> Iterator[str]:
    """The word in small letters without accents, parted at blanks, marks and ideographs."""
    run = ""
    for sign in _plain(word):
        if sign.isspace() or _stands_alone(sign):
            if run:
                yield run
            run = ""
            if not sign.isspace():
                yield sign
        else:
            run += sign
    if run:
        yield run


def _plain(word: str) -> str:
    if word.isascii() and word.isprintable():
        return word.lower()
    seen = (s for s in word if s in "\t\n\r" or unicodedata.category(s) not in _UNSEEN)
    apart = unicodedata.normalize("NFD", "".join(seen).replace("\ufffd", ""))
    return "".join(sign.lower() for sign in apart if unicodedata.category(sign) != "Mn")


def _stands_alone(sign: str) -> bool:
    if sign.isascii():
        return not sign.isalnum()
    number = ord(sign)
    return unicodedata.category(sign)[0] == "P" or any(a <= number <= b for a, b in _IDEOGRAPHS)
