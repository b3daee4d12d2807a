"""Pointing: contents that only point at what was said before, and words taken back.

Takes the settled drafts of a document in order; returns them with "did not deny it" joined to
what "it" stands for, and with a correction ("an earlier version of this article said …") as a
denial by its publisher.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.attributions.draft import Draft
from sayso.extract.lang import en_speech as lang
from sayso.extract.stances import stance_of
from sayso.lang.en_words import POINTING, POINTING_BACK
from sayso.model import Span, Stance

CORRECTED = "a correction: its publisher takes the words back"

_REACH = 400  # code points back to what a pronoun stands for: the sentence or two before it
_LONGEST = 300  # code points of it: more than a sentence is no one thing
_LOOKED_AT = 6  # drafts before it
_POINTED = 2  # words of "this plan"
_LETTERS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_JUDGING = frozenset(
    [
        *(Stance.DENIES, Stance.DOES_NOT_DENY, Stance.CONFIRMS, Stance.DOES_NOT_CONFIRM),
        *(Stance.DOUBTS, Stance.BELIEVES),
    ]
)


def pointed(drafts: Sequence[Draft], text: str) -> Iterator[Draft]:
    """The drafts, in order."""
    kept: list[Draft] = []
    for draft in drafts:
        found = _taken_back(draft) if _is_old_version(draft, text) else draft
        if _points(draft, text):
            found = _joined(draft, kept, text) or draft
        elif draft.contents and all(_is_empty(content, text) for content in draft.contents):
            found = _joined(draft, kept, text) or found
        kept.append(found)
        yield found


def _is_empty(content: Span, text: str) -> bool:
    """Whether the content is a word that only points or asks; a quotation says something."""
    words = _LETTERS.findall(content.of(text))
    return (
        len(words) == 1
        and words[0].lower() in POINTING
        and content.end - content.start == len(words[0])
    )


def _points(draft: Draft, text: str) -> bool:
    """Whether the content is "this plan", "these claims" and no more."""
    if len(draft.contents) != 1:
        return False
    words = draft.contents[0].of(text).lower().split()
    return len(words) == _POINTED and words[0] in {"this", "these"} and words[1].isalpha()


def _joined(draft: Draft, before: Sequence[Draft], text: str) -> Draft | None:
    """The draft with what its pronoun stands for; None where that is not to be told."""
    words = draft.contents[0].of(text).lower().split()
    if draft.cue is None or words[0] not in POINTING_BACK:
        return None
    if len(words) == 1 and stance_of(draft.cue.of(text)) not in _JUDGING:
        return None
    for other in reversed(before[-_LOOKED_AT:]):
        if _can_be_meant(other, draft):
            why = "with what it points to"
            meant = other.contents[:-1] if other.told else other.contents  # without its "it"
            return replace(draft, contents=(*meant, *draft.contents), told=why)
    return None


def _can_be_meant(other: Draft, draft: Draft) -> bool:
    if not other.contents or other.source == draft.source:
        return False
    start, end = min(c.start for c in other.contents), max(c.end for c in other.contents)
    near = draft.start - end <= _REACH and end - start <= _LONGEST
    return near and end <= draft.start


def _is_old_version(draft: Draft, text: str) -> bool:
    if draft.source is None or not draft.contents:
        return False
    words = {word.lower() for word in _LETTERS.findall(draft.source.of(text))}
    if not words & lang.PIECES:
        return False
    cue = draft.cue.of(text).lower().split() if draft.cue is not None else []
    wrongly = words & {"this", "our"} and lang.WRONGLY & set(cue)
    return bool(wrongly or (words & lang.FORMER and words & lang.VERSIONS))


def _taken_back(draft: Draft) -> Draft:
    return Draft(None, None, draft.contents, CORRECTED, stance=Stance.DENIES)
