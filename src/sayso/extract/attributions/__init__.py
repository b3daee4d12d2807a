"""Attributions: takes sentences, quotations and names; returns who said what.

Each is a source span, a cue span and content spans, with its speech and its stance. The model
(`tagged.py`) reads them; a few small rules add what it was never shown: layout (`layout.py`),
quotations that go on by themselves (`quoted.py`), releases and how a recording came to be
(`releases.py`), whose word is passed on (`relays.py`), and what could not be checked
(`unverified.py`). What remains is put in order (`nesting.py`). Linear in the length of the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.attributions.according import according
from sayso.extract.attributions.counting import counting
from sayso.extract.attributions.draft import Draft
from sayso.extract.attributions.groups import find_cues
from sayso.extract.attributions.hearsay import hearsay
from sayso.extract.attributions.layout import covered, labelled, own_words, turns
from sayso.extract.attributions.nesting import settled
from sayso.extract.attributions.own_speech import own_speech
from sayso.extract.attributions.own_voice import speaks_freely, speaks_itself
from sayso.extract.attributions.pointing import pointed
from sayso.extract.attributions.quoted import Read, continued
from sayso.extract.attributions.relays import relays
from sayso.extract.attributions.releases import releases
from sayso.extract.attributions.tagged import tagged
from sayso.extract.attributions.units import Unit, quotation_spans, units, with_marks
from sayso.extract.attributions.unverified import unverified
from sayso.extract.lang.en_speech import RELATIVES
from sayso.extract.quotations import goes_on
from sayso.extract.stances import stance_of
from sayso.extract.step import Step
from sayso.extract.tagger.model import Model, shipped
from sayso.extract.tagger.reading import Triple
from sayso.extract.words import Word
from sayso.model import Analysis, Attribution, Kind, Mention, Span, Speech
from sayso.plugins import Extractor

VERSION = 3
_NEAR = 12  # contents that begin before a place and may still hold it

_NEEDS = frozenset(
    kind.value
    for kind in (Kind.SENTENCE, Kind.QUOTATION, Kind.PERSON, Kind.ORGANISATION, Kind.GROUP)
)


def extractor() -> Extractor:
    """Finds attributions. Raises `SetupError` where the model is missing or not whole."""
    model = shipped()

    def find(analysis: Analysis) -> Iterator[Mention | Attribution]:
        return _find(analysis, model)

    gives = frozenset({"attribution", Kind.UNSURE.value})
    return Step("attributions", VERSION, _NEEDS, gives, find)


def _find(analysis: Analysis, model: Model) -> Iterator[Mention | Attribution]:
    text = analysis.document.text
    quotes = quotation_spans(analysis)
    read = tagged(analysis, model)
    for draft in pointed(settled(_drafts(analysis, read.drafts)), text):
        yield _attribution(draft, text, quotes)
    for triple, sure in read.unsure:
        yield _unsure(triple, sure, text)
    for span in read.unread:
        why = "not in English: not read for attributions"
        by = f"attributions@{VERSION}"
        yield Mention(span.start, span.end, Kind.UNSURE, span.of(text), 0.0, by, why)


def _drafts(analysis: Analysis, read: Sequence[Draft]) -> list[Draft]:
    """What the model read with what the rules add, in no order."""
    by_cue = sorted((draft.cue.start, n) for n, draft in enumerate(read) if draft.cue)
    units_read = []
    placed: set[Draft] = set()
    for unit in units(analysis):
        first = bisect_left(by_cue, (unit.span.start, 0))
        last = bisect_left(by_cue, (unit.span.end, 0))
        mine = [read[n] for _, n in by_cue[first:last]]
        placed.update(mine)
        units_read.append(Read(unit, tuple(_in_unit(unit, mine))))
    outer = [one for one in units_read if one.unit.within is None]
    own_voice = speaks_itself(analysis.document, outer)
    outer = [
        _with_own_speech(one) if speaks_freely(one.unit, own_voice=own_voice) else one
        for one in outer
    ]
    units_read = [*outer, *(one for one in units_read if one.unit.within is not None)]
    found = [draft for draft in read if draft not in placed]
    found += dict.fromkeys(draft for one in units_read for draft in one.drafts)
    found += turns(analysis.document)
    open_ends = frozenset(
        with_marks(mention, analysis.document.text).end
        for mention in analysis.of_kind(Kind.QUOTATION)
        if goes_on(mention)
    )
    spoken = sorted(content for draft in found for content in draft.contents)
    found += [draft for draft in continued(outer, open_ends) if not _is_told(draft, spoken)]
    for one in outer:
        own = own_words(one.unit, own_voice=own_voice)
        if own is not None and not covered(one.unit, one.drafts):
            found.append(own)
    return found


def _with_own_speech(one: Read) -> Read:
    """With what the rules for free speech find beside what is read already."""
    taken = [draft.cue for draft in one.drafts if draft.cue is not None]
    told = {draft.contents for draft in one.drafts}
    more = [
        draft
        for draft in own_speech(one.unit, find_cues(one.unit.words))
        if not any(cue.overlaps(draft.cue) for cue in taken if draft.cue is not None)
        and not (draft.cue is None and one.drafts)
        and draft.contents not in told
    ]
    return replace(one, drafts=(*one.drafts, *more))


def _is_told(draft: Draft, spoken: Sequence[Span]) -> bool:
    """Whether some content already holds what the draft would add."""
    at = bisect_right(spoken, draft.contents[0].start, key=lambda content: content.start)
    near = spoken[max(0, at - _NEAR) : at]
    return any(content.contains(draft.contents[0]) for content in near)


def _in_unit(unit: Unit, read: Sequence[Draft]) -> Iterator[Draft]:
    """What the model read in the unit, and what the rules add to it."""
    words = unit.words
    cues = find_cues(words)
    more = [
        *according(words, cues),
        *hearsay(words, cues),
        *releases(words, cues),
        *unverified(words, cues),
        *counting(words, cues),
    ]
    more += relays(words, cues, [*read, *more])
    if unit.within is None and not covered(unit, read):
        more += labelled(unit)
    kept = [draft for draft in read if not any(_knows_better(r, draft, words) for r in more)]
    yield from kept
    taken = [draft.cue for draft in kept if draft.cue is not None]
    for draft in more:
        if draft.cue is None or not any(cue.overlaps(draft.cue) for cue in taken):
            yield draft


def _knows_better(rule: Draft, read: Draft, words: Sequence[Word]) -> bool:
    """Whether a rule knows better than the model: whose word is passed on by a cue, and what was

    said where the model took no more than "which".
    """
    if not (rule.cue and read.cue and rule.cue.overlaps(read.cue)):
        return False
    said = [word.low for word in words if any(c.overlaps(word.span) for c in read.contents)]
    only_points = bool(said) and set(said) <= RELATIVES
    return only_points or rule.rule in {"as another cites it", "received from it"}


def _unsure(triple: Triple, sure: float, text: str) -> Mention:
    """A triple that is too unsure to count, as a mention of its words."""
    spans = [span for span in (triple.source, triple.cue, *triple.contents) if span]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    why = "may attribute something, too unsure to count"
    by = f"attributions@{VERSION}"
    return Mention(start, end, Kind.UNSURE, triple.cue.of(text), round(sure, 3), by, why)


def _attribution(draft: Draft, text: str, quotes: list[Span]) -> Attribution:
    words = " ".join(content.of(text) for content in draft.contents)
    cue = draft.cue.of(text) if draft.cue else ""
    speech = _speech(draft.contents, quotes)
    stance = draft.stance or stance_of(cue, words)
    return Attribution(
        draft.source,
        draft.cue,
        draft.contents,
        speech,
        stance,
        draft.score,
        f"attributions@{VERSION}",
        draft.why,
        draft.shares_source,
    )


def _speech(contents: tuple[Span, ...], quotes: list[Span]) -> Speech:
    """Direct where every content is a quotation (or lies in one), mixed where one holds some."""

    inside = mixed = 0
    for content in contents:
        at = bisect_right(quotes, content.start, key=lambda quote: quote.start) - 1
        if at >= 0 and quotes[at].contains(content) and quotes[at].start == content.start:
            inside += 1
        elif at + 1 < len(quotes) and quotes[at + 1].overlaps(content):
            mixed += 1
    if contents and inside == len(contents):
        return Speech.DIRECT
    return Speech.MIXED if inside or mixed else Speech.INDIRECT
