"""Own voice: whether a document is the word of its publisher, not a newsroom's report on others.

A ministry's release, an association's letter and a blog speak for themselves; an outlet credits
most of its sentences to somebody. Takes the document and what was read of its sentences; answers by
the publisher's name, by who signs, by how much is credited to others, and by how often the writer
says "I" or "we"; without a publisher by whom it greets. In doubt it is a report.
"""

import re
from collections.abc import Iterable, Sequence

from sayso.extract.attributions.quoted import Read
from sayso.extract.attributions.units import Unit
from sayso.extract.lang import en_names as names
from sayso.extract.lang.en_speech import FIRST_PERSON
from sayso.model import BlockKind, Document

# Measured on the invented stories: releases, letters and blogs credit up to 55 % of their sentences
# to others, reports more; a blog that credits more speaks of itself in at least a third.
_CREDITED = 0.55
_FIRST_PERSON = 1 / 3
_GREETING = 3  # paragraphs among which a letter greets
_SHORTEST = 4  # words of a sentence that counts
_TALK = frozenset({BlockKind.TURN, BlockKind.MESSAGE})
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


def speaks_itself(document: Document, read: Sequence[Read]) -> bool:
    """Whether the publisher speaks in its own name."""
    publisher = document.facts.publisher
    if publisher is None:
        return _is_letter(document)
    words = _words(publisher.value)
    press = _is_press(words)
    if names.OWN_VOICE & set(words) and not press:
        return True
    author = document.facts.author
    if press or (author is not None and author.value == publisher.value):
        return not press
    prose = [one for one in read if one.unit.block.kind in _PROSE and _counts(one.unit)]
    if not prose:
        return False
    credited = sum(_credits_another(one, words) for one in prose)
    own = sum(_in_first_person(one.unit) for one in prose)
    return credited <= _CREDITED * len(prose) or own >= _FIRST_PERSON * len(prose)


def _is_letter(document: Document) -> bool:
    """Whether one of the first paragraphs greets whom it is written to."""
    first = document.blocks[:_GREETING]
    return any(block.span.of(document.text).lower().startswith(names.GREETINGS) for block in first)


def speaks_freely(unit: Unit, *, own_voice: bool) -> bool:
    """Whether the unit is talk: a turn, a post, or prose of a document that speaks for itself."""
    return unit.block.kind in _TALK or (own_voice and unit.block.kind in _PROSE)


def _is_press(words: Sequence[str]) -> bool:
    """Whether the name is that of an outlet; a "press service" is the body's that has it."""
    following = [*words[1:], ""]
    return any(
        word in names.PRESS and after not in names.PRESS_OFFICES
        for word, after in zip(words, following, strict=True)
    )


def _credits_another(one: Read, publisher: Iterable[str]) -> bool:
    """Whether some draft of the sentence has a source that is not the publisher itself."""
    own = {*publisher, *FIRST_PERSON, "the", "this"}
    for draft in one.drafts:
        if draft.cue is None or draft.source is None:
            continue
        source = draft.source
        if any(
            word.low not in own
            for word in one.unit.words
            if source.contains(word.span) and not word.is_mark
        ):
            return True
    return False


def _in_first_person(unit: Unit) -> bool:
    return any(word.low in FIRST_PERSON and not word.is_quote for word in unit.words)


def _counts(unit: Unit) -> bool:
    return unit.within is None and len(unit.words) >= _SHORTEST


def _words(name: str) -> list[str]:
    return re.findall(r"[\w-]+", name.lower())
