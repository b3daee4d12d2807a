"""Bodies: the other names of an organisation, and the nouns by which it goes again.

"International Harbour Fund (IHF)", "the brigade, codenamed Grey Wolf" and "Harbour Watch, an
environmental group," tie a name to a name, or to a noun. Takes the organisations of a document.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.extract.holders.short import short_bodies
from sayso.extract.lang import en_people as lang
from sayso.extract.lang import en_speech as speech
from sayso.extract.words import cut
from sayso.model import Mention

_BRACKET = re.compile(r" ?\((?:the )?([A-Z][A-Z.&-]{1,9})\)")
_LETTERS = re.compile(r"\b[A-Z]{3,6}\b")
_MOST = 30  # acronyms of a document that are spelt out
_BEHIND = 90  # code points behind a name in which an apposition lies
_ALIAS = re.compile(
    r",? (?:also |better )?(?:" + "|".join(sorted(lang.ALIASES)) + r")(?: (?:as|by))? "
    r"(?:the )?[\"“']?((?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*){0,3})"
)


@dataclass(frozen=True, slots=True)
class Bodies:
    """The fullest name by each other name, and the nouns that the text uses for each name."""

    names: dict[str, str]
    nouns: dict[str, frozenset[str]]

    def full(self, name: str) -> str:
        """The fullest name of a body, or the name itself."""
        return self.names.get(_bare(name), name)

    def goes_by(self, name: str) -> frozenset[str]:
        """The nouns that the text gives a body, and the head of its own name."""
        words = name.lower().split()
        heads = {
            words[-1],
            *(one for one, other in pairwise(words) if other in speech.PREPOSITIONS),
        }
        return self.nouns.get(name, frozenset()) | heads


def bodies_of(text: str, mentions: Sequence[Mention]) -> Bodies:
    """What the document tells of its organisations."""
    full: dict[str, str] = {}
    nouns: dict[str, frozenset[str]] = {}
    initials = {letters: m.value for m in mentions if len(letters := _initials(m.value)) > 2}
    acronyms = dict.fromkeys(match.group() for match in _LETTERS.finditer(text))
    for letters in [each for each in acronyms if each not in initials][:_MOST]:
        spelt = _spelt(text, letters)
        if spelt:
            full.setdefault(_bare(letters), spelt)
    for mention in mentions:
        for pattern in (_BRACKET, _ALIAS):
            match = pattern.match(text, mention.end)
            if match is not None and mention.value.lower() != match.group(1).lower():
                full.setdefault(_bare(match.group(1)), mention.value)
        letters = mention.value.replace(".", "").removeprefix("the ").removeprefix("The ")
        if letters.isupper() and letters in initials:
            full.setdefault(_bare(mention.value), initials[letters])
    for short, name in short_bodies(mention.value for mention in mentions).items():
        full.setdefault(_bare(short), name)
    for mention in mentions:
        told = frozenset(_apposed(text, mention.end))
        if told:
            name = full.get(_bare(mention.value), mention.value)
            nouns[name] = nouns.get(name, frozenset()) | told
    return Bodies(full, nouns)


def _spelt(text: str, letters: str) -> str:
    """The capitalised words whose initials an acronym is made of, or ""."""
    words = r"(?: of| for| and| the| on)* ".join(rf"{letter}[a-z]+" for letter in letters)
    match = re.search(rf"\b{words}\b", text)
    return match.group() if match is not None else ""


def _bare(name: str) -> str:
    return name.replace(".", "").lower().removeprefix("the ")


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")


def _apposed(text: str, end: int) -> Iterator[str]:
    """The nouns for a body in ", an environmental group" behind a name."""
    words = cut(text, end, end + _BEHIND)
    if len(words) < 3 or words[0].low != "," or words[1].low not in {"a", "an", "the"}:
        return
    for word in words[2:]:
        if word.is_mark and word.low not in {"-", "/"}:
            return
        if word.low in lang.BODIES:
            yield word.low
            return
