"""Cue verbs in all their forms: takes the tables of `lang/en_speech.py`, returns look-ups.

`VERB_FORMS` leads from a form ("pointed") to every cue verb that may begin with it, the longest
first ("point out" before "point"), each with its stance and frames.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.extract.lang import en_speech as lang
from sayso.model import Stance


class Form(StrEnum):
    """The form in which a verb stands."""

    BASE = "base"
    THIRD = "third person"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue verb: its lemma, the words that follow it ("out", "for"), stance and frames."""

    lemma: str
    particles: tuple[str, ...]
    stance: Stance
    frames: str

    @property
    def name(self) -> str:
        return " ".join((self.lemma, *self.particles))


def _verbs() -> Iterator[Verb]:
    for stance, table in lang.VERBS.items():
        for entry in table.split():
            name, _, frames = entry.partition(":")
            lemma, *particles = name.split("-")
            yield Verb(lemma, tuple(particles), stance, frames)


def _forms(lemma: str) -> Iterator[tuple[str, Form]]:
    past, participle = lang.IRREGULAR.get(lemma, (_with(lemma, "ed"), _with(lemma, "ed")))
    yield lemma, Form.BASE
    yield _third(lemma), Form.THIRD
    yield past, Form.PAST
    yield participle, Form.PARTICIPLE
    yield _with(lemma, "ing"), Form.GERUND


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _with(lemma: str, ending: str) -> str:
    if lemma in lang.DOUBLED:
        return lemma + lemma[-1] + ending
    if lemma.endswith("e") and not (ending == "ing" and lemma.endswith("ee")):
        return lemma[:-1] + ending
    if lemma.endswith("y") and lemma[-2] not in "aeiou" and ending == "ed":
        return lemma[:-1] + "ied"
    return lemma + ending


def _table() -> dict[str, tuple[tuple[Verb, frozenset[Form]], ...]]:
    found: dict[str, dict[Verb, set[Form]]] = {}
    for verb in _verbs():
        for form, kind in _forms(verb.lemma):
            found.setdefault(form, {}).setdefault(verb, set()).add(kind)
    return {
        form: tuple(
            (verb, frozenset(kinds))
            for verb, kinds in sorted(verbs.items(), key=lambda item: -len(item[0].particles))
        )
        for form, verbs in found.items()
    }


VERB_FORMS = _table()
