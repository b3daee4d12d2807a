"""Pieces: a word cut into the pieces that the encoder knows, each a number."""

from functools import lru_cache
from pathlib import Path

MOST = 8  # pieces of one word: what is longer is a link or no language
FIRST, LAST, UNKNOWN = 101, 102, 100  # [CLS], [SEP], [UNK]


class Pieces:
    """Cuts words into pieces, remembering those it has met: a text repeats most of its words."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer  # heavy, and needed only once there is something to read

        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._cut = lru_cache(maxsize=100_000)(self._cut_anew)

    def __call__(self, word: str) -> list[int]:
        """The numbers of the pieces of `word`, at least one and at most `MOST`."""
        return self._cut(word)

    def _cut_anew(self, word: str) -> list[int]:
        found: list[int] = self._tokenizer.encode(word, add_special_tokens=False).ids
        return found[:MOST] or [UNKNOWN]
