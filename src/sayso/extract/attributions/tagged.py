"""What the model reads: takes a document, returns its triples as drafts.

A cue without a source of its own whose verb is joined to another ("…, warning that …", "and
added that …") takes that verb's source; the draft says so. Triples the model is too unsure of
(`Model.threshold`) are given apart.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.attributions.draft import Draft
from sayso.extract.cues import VERB_FORMS, Form
from sayso.extract.lang import en_speech as lang
from sayso.extract.sentences import paragraphs
from sayso.extract.stances import settled_stance
from sayso.extract.tagger.labels import STANCES
from sayso.extract.tagger.model import Model
from sayso.extract.tagger.reading import Triple, read, triples_of
from sayso.extract.words import cut
from sayso.model import Analysis, Document, Kind, Span, Stance

RULE = "read by the model"
# A triple without a source is weighed low, because the corpus seldom has one; where it shares
# another's, that weighs nothing, and it counts from half the threshold.
SHARED = 0.5
LATIN_ENDS = "\u0250"
FEW_LETTERS = 12  # fewer tell nothing: a name, an emoji
_TODAY = frozenset({"today", "yesterday", "tonight"})
_JOINS = frozenset({"and", "but", "or", "nor", "then", ","})


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the model read: the triples it stands by, those it is too unsure of, and the

    paragraphs that it was not given because they are in letters of another script.
    """

    drafts: tuple[Draft, ...]
    unsure: tuple[tuple[Triple, float], ...]
    unread: tuple[Span, ...]


def tagged(analysis: Analysis, model: Model) -> Tagged:
    """The triples of a document, the outer before what is nested in them."""
    text = analysis.document.text
    spoken = spoken_paragraphs(analysis.document)
    unread = {span for span in spoken if _is_foreign(span.of(text))}
    weighed = [
        (triple, model.probability(triple.evidence))
        for reading in read(text, [span for span in spoken if span not in unread], model)
        for triple in triples_of(reading)
        if triple.contents or _stance(triple, text) is Stance.DECLINES
    ]
    beside = _Sentences(analysis, [t for t, sure in weighed if sure >= model.threshold])
    drafts, unsure = [], []
    for triple, sure in weighed:
        shared = None if triple.source else _shared(triple, beside.of(triple), text)
        if sure < model.threshold * (SHARED if shared else 1):
            unsure.append((triple, sure))
            continue
        drafts.append(
            Draft(
                _named(triple, text) or shared,
                triple.cue,
                triple.contents,
                RULE,
                triple.cue.of(text),
                stance=_stance(triple, text),
                sure=sure,
                shares_source=shared is not None,
            )
        )
    return Tagged(tuple(drafts), tuple(unsure), tuple(sorted(unread)))


def _named(triple: Triple, text: str) -> Span | None:
    """The source, unless it is the "it" of "it was reported"; a day behind it is no part of it."""
    if triple.source is None:
        return None
    words = cut(text, triple.source.start, triple.source.end)
    first, *_ = cut(text, triple.cue.start, triple.cue.end)
    if triple.source.of(text).lower() == "it" and first.low in lang.BE:
        return None
    last = words[-2] if len(words) > 1 and words[-1].low in _TODAY else words[-1]
    return Span(triple.source.start, last.end)


def _stance(triple: Triple, text: str) -> Stance:
    shares = dict(zip(map(Stance, STANCES), triple.stances, strict=True))
    content = " ".join(content.of(text) for content in triple.contents)
    return settled_stance(shares, triple.cue.of(text), content)


def spoken_paragraphs(document: Document) -> list[Span]:
    """The paragraphs of a document, without the labels of its turns."""
    found = []
    for block in document.blocks:
        label_end = block.label.end if block.label else block.start
        for span in paragraphs(block, document.text):
            start = max(span.start, label_end)
            while start < span.end and document.text[start] in ": \t":
                start += 1
            if start < span.end:
                found.append(Span(start, span.end))
    return found


def _is_foreign(words: str) -> bool:
    """Whether most letters are of another script than the Latin one."""
    letters = [sign for sign in words if sign.isalpha()]
    latin = sum(sign < LATIN_ENDS for sign in letters)
    return len(letters) >= FEW_LETTERS and latin * 2 < len(letters)


class _Sentences:
    """The triples of each sentence, by their cues."""

    def __init__(self, analysis: Analysis, triples: Sequence[Triple]) -> None:
        self._starts = [mention.start for mention in analysis.of_kind(Kind.SENTENCE)]
        self._triples: dict[int, list[Triple]] = {}
        for triple in triples:
            self._triples.setdefault(self._number(triple), []).append(triple)

    def _number(self, triple: Triple) -> int:
        return bisect_right(self._starts, triple.cue.start)

    def of(self, triple: Triple) -> list[Triple]:
        """The triples in the sentence of this one."""
        return self._triples.get(self._number(triple), [])


def _shared(triple: Triple, beside: Sequence[Triple], text: str) -> Span | None:
    """The source of the cue before this one in its sentence, where the verb is joined to it."""
    if not _is_joined(triple, text):
        return None
    before = [
        other
        for other in beside
        if other.level == triple.level
        and other.source is not None
        and other.cue.start < triple.cue.start
        and not any(content.contains(other.cue) for content in triple.contents)
    ]
    nearest = max(before, key=lambda other: other.cue.start, default=None)
    return nearest.source if nearest is not None else None


def _is_joined(triple: Triple, text: str) -> bool:
    """Whether the cue opens with a gerund, or with a verb behind "and", "but" or a comma."""
    words = cut(text, triple.cue.start, triple.cue.end)
    verb = next((word for word in words if word.low not in lang.ADVERBS), None)
    if verb is None:
        return False
    if verb.low.endswith("ing"):
        return True
    forms = {form for _, kinds in VERB_FORMS.get(verb.low, ()) for form in kinds}
    finite = bool(forms & {Form.PAST, Form.THIRD}) or verb.low in lang.AUXILIARIES - lang.BE
    before = cut(text, max(0, triple.cue.start - 12), triple.cue.start)
    return finite and bool(before) and before[-1].low in _JOINS
