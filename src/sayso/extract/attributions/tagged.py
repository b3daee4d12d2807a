"""What the model reads: takes a document, returns its triples as drafts.

Of several cues with one source ("he said …, adding that …") the later drafts say that they share
it. Triples the model is too unsure of (`Model.threshold`) are given apart.
"""

from dataclasses import dataclass

from sayso.extract.attributions.draft import Draft
from sayso.extract.lang import en_speech as lang
from sayso.extract.stances import settled_stance
from sayso.extract.tagger.document import heard
from sayso.extract.tagger.labels import STANCES
from sayso.extract.tagger.model import Model
from sayso.extract.tagger.reading import Triple
from sayso.extract.words import cut
from sayso.model import Analysis, Span, Stance

RULE = "read by the model"
_STANCES = tuple(map(Stance, STANCES))
_TODAY = frozenset({"today", "yesterday", "tonight"})


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the model read: the triples it stands by, those it is too unsure of, and the

    paragraphs that it was not given because they are not in English.
    """

    drafts: tuple[Draft, ...]
    unsure: tuple[tuple[Triple, float], ...]
    unread: tuple[Span, ...]


def tagged(analysis: Analysis, model: Model) -> Tagged:
    """The triples of a document, the outer before what is nested in them."""
    text = analysis.document.text
    read = heard(analysis.document, model)
    drafts, unsure = [], []
    named: set[Span] = set()
    for triple, sure in read.triples:
        if not (triple.contents or _stance(triple, text) is Stance.DECLINES):
            continue
        if sure < model.threshold:
            unsure.append((triple, sure))
            continue
        drafts.append(
            Draft(
                _named(triple, text),
                triple.cue,
                triple.contents,
                RULE,
                triple.cue.of(text),
                stance=_stance(triple, text),
                sure=sure,
                shares_source=triple.source in named,
            )
        )
        if triple.source is not None:
            named.add(triple.source)
    return Tagged(tuple(drafts), tuple(unsure), read.unread)


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
    shares = dict(zip(_STANCES, triple.stances, strict=True))
    content = " ".join(content.of(text) for content in triple.contents)
    return settled_stance(shares, triple.cue.of(text), content)
