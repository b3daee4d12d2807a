"""What is hidden in what is published: profanity, and names of private persons.

`masker(settings)` gives a `Masker`: text in, text with the words hidden out; or the stretches to
hide, for text that is cut into segments. It never touches the ledger. Case, accents, soft hyphens
and direction marks do not let a word slip through; words that a source has already masked in part
("f***") are left as they are. A name is hidden whole, and each of its parts where it stands alone
with a capital letter: hiding too much is the smaller harm.
"""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from sayso.settings import Settings

_WORDS = Path(__file__).with_name("profanity.txt")
_LOOSE = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0300-\u036f]*"
_BETWEEN = r"(?:[\s\-_.,+]|%20)+"
_SHORTEST_PART = 3  # "de", "al", "O." alone name nobody


@dataclass(frozen=True, slots=True, order=True)
class Hidden:
    """A stretch to hide (code points, half-open) and what stands there instead."""

    start: int
    end: int
    instead: str


@dataclass(frozen=True, slots=True)
class Masker:
    """Call it with a text for the published form of that text."""

    profanity: re.Pattern[str] | None
    names: tuple[re.Pattern[str], ...]

    def spans(self, text: str) -> tuple[Hidden, ...]:
        """The stretches to hide, in order, none overlapping another."""
        if self.profanity is None and not self.names:
            return ()
        bare = text.translate(_BARE)
        found = [
            hidden for n, name in enumerate(self.names, 1) for hidden in _named(name, n, text, bare)
        ]
        if self.profanity is not None:
            found += [
                Hidden(*match.span(), text[match.start()] + "•" * (len(match[0]) - 1))
                for match in self.profanity.finditer(bare)
            ]
        return _apart(found)

    def __call__(self, text: str) -> str:
        """The text with every stretch hidden."""
        parts: list[str] = []
        done = 0
        for hidden in self.spans(text):
            parts += [text[done : hidden.start], hidden.instead]
            done = hidden.end
        return "".join([*parts, text[done:]])


def masker(settings: Settings) -> Masker:
    """The masker that the settings ask for."""
    names = tuple(_name_pattern(name) for name in settings.mask_names if name.strip())
    return Masker(_profanity() if settings.mask_profanity else None, names)


class _Bare(dict[int, str]):
    """Each character as its base letter in lower case, never longer or shorter than one."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFKD", letter)[0].lower()
        self[code] = base if len(base) == 1 else letter
        return self[code]


_BARE = _Bare()


def _profanity() -> re.Pattern[str]:
    """One pattern for the table; a word that ends in `*` there stands for all that begin so."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    words = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    ways = [
        _spelt(word.removesuffix("*")) + (rf"(?:{_LOOSE}\w)*" if word.endswith("*") else "")
        for word in words
    ]
    return re.compile(rf"(?<![\w*•])(?:{'|'.join(ways)})(?!\w)")


def _spelt(word: str) -> str:
    return _LOOSE.join(re.escape(letter) for letter in word.translate(_BARE))


def _name_pattern(name: str) -> re.Pattern[str]:
    parts = re.findall(r"[^\s,]+", name)
    whole = _BETWEEN.join(_spelt(part) for part in parts)
    alone = [_spelt(part) for part in parts if len(part) >= _SHORTEST_PART and part[0].isupper()]
    single = "|".join(sorted(alone, key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<![^\W_])(?:(?P<whole>{whole})|(?P<part>{single}))(?![^\W_])")


def _named(pattern: re.Pattern[str], number: int, text: str, bare: str) -> list[Hidden]:
    instead = f"[person {number}]"
    return [
        Hidden(*match.span(), instead)
        for match in pattern.finditer(bare)
        if match["whole"] or text[match.start()].isupper()
    ]


def _apart(found: list[Hidden]) -> tuple[Hidden, ...]:
    kept: list[Hidden] = []
    for hidden in sorted(found, key=lambda hidden: (hidden.start, -hidden.end)):
        if not kept or hidden.start >= kept[-1].end:
            kept.append(hidden)
        elif hidden.end > kept[-1].end:
            kept[-1] = Hidden(kept[-1].start, hidden.end, kept[-1].instead)
    return tuple(kept)
