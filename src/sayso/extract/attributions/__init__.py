"""Attributions: takes sentences, quotations and names; returns who said what.

Each is a source span, a cue span and content spans, with its speech and its stance. The rules see
one unit (`units.py`) at a time: verbs of speech (`clauses.py`), sources without a verb
(`according.py`, `nouns.py`), layout (`layout.py`). Quotations that stand alone are then given to
the speaker beside them (`quoted.py`), and what remains is put in order (`nesting.py`). Linear in
the length of the text.
"""

from bisect import bisect_right
from collections.abc import Iterator

from sayso.extract.attributions.according import according, hearsay
from sayso.extract.attributions.clauses import clauses
from sayso.extract.attributions.draft import Draft
from sayso.extract.attributions.groups import find_cues
from sayso.extract.attributions.layout import covered, labelled, own_words, turns
from sayso.extract.attributions.nesting import settled
from sayso.extract.attributions.nouns import nouns
from sayso.extract.attributions.phrases import Words
from sayso.extract.attributions.pointing import pointed
from sayso.extract.attributions.quoted import Read, continued
from sayso.extract.attributions.relays import cites_source, relays
from sayso.extract.attributions.units import Unit, quotation_spans, units, with_marks
from sayso.extract.attributions.unverified import unverified
from sayso.extract.quotations import goes_on
from sayso.extract.stances import stance_of
from sayso.extract.step import Step
from sayso.model import Analysis, Attribution, Kind, Span, Speech
from sayso.plugins import Extractor

VERSION = 1

_NEEDS = frozenset(
    kind.value
    for kind in (Kind.SENTENCE, Kind.QUOTATION, Kind.PERSON, Kind.ORGANISATION, Kind.GROUP)
)


def extractor() -> Extractor:
    """Finds attributions."""
    return Step("attributions", VERSION, _NEEDS, frozenset({"attribution"}), _find)


def _find(analysis: Analysis) -> Iterator[Attribution]:
    text = analysis.document.text
    quotes = quotation_spans(analysis)
    for draft in pointed(settled(_drafts(analysis), text), text):
        yield _attribution(draft, text, quotes)


def _drafts(analysis: Analysis) -> list[Draft]:
    reads = [Read(unit, tuple(_in_unit(unit))) for unit in units(analysis)]
    outer = [read for read in reads if read.unit.within is None]
    found = [draft for read in reads for draft in read.drafts]
    found += turns(analysis.document)
    open_ends = frozenset(
        with_marks(mention, analysis.document.text).end
        for mention in analysis.of_kind(Kind.QUOTATION)
        if goes_on(mention)
    )
    found += continued(outer, open_ends)
    for read in outer:
        own = own_words(read.unit, analysis.document)
        if own is not None and not covered(read.unit, read.drafts):
            found.append(own)
    return found


def _in_unit(unit: Unit) -> Iterator[Draft]:
    words = unit.words
    cues = find_cues(words)
    found = [
        *clauses(words, cues),
        *according(words, cues),
        *hearsay(words, cues),
        *nouns(words, cues),
        *unverified(words, cues),
    ]
    found = [draft for draft in found if not _only_cites(draft, words)]
    found += relays(words, cues, found)
    sources = {draft.source for draft in found}
    if unit.within is None:
        found += [label for label in labelled(unit) if label.source not in sources]
    yield from found


def _only_cites(draft: Draft, words: Words) -> bool:
    """Whether the draft takes somebody who is cited for what was said."""
    if draft.word not in {"cite", "quote"} or draft.cue is None:
        return False
    last = draft.cue.end
    place = next((i for i, word in enumerate(words) if word.end == last), None)
    return place is not None and cites_source(words, place) is not None


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
