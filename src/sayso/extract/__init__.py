"""The extract stage: a document in, an analysis out.

The text never changes. Extractors run in the order of the settings; each gets the analysis so
far and returns what it found; only `extract` adds it, and refuses a span outside the text or a
kind that the extractor did not declare.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from sayso.errors import PluginError
from sayso.extract import (
    attributions,
    holders,
    names,
    places,
    quantities,
    quotations,
    sentences,
    times,
)
from sayso.extract.gazetteer import Gazetteer
from sayso.model import Analysis, Attribution, Document, Mention
from sayso.plugins import Extractor, pick

BUILT_IN: Mapping[str, Callable[[], Extractor]] = {
    "sentences": sentences.extractor,
    "quotations": quotations.extractor,
    "names": names.extractor,
    "places": places.extractor,
    "times": times.extractor,
    "quantities": quantities.extractor,
    "attributions": attributions.extractor,
    "holders": holders.extractor,
}

ATTRIBUTION = "attribution"


def built_in(gazetteer: Gazetteer) -> Mapping[str, Callable[[], Extractor]]:
    """The extractors, reading places with `gazetteer`."""
    return {**BUILT_IN, "places": partial(places.extractor, gazetteer)}


def build(
    order: Sequence[str], known: Mapping[str, Callable[[], Extractor]]
) -> tuple[Extractor, ...]:
    """The extractors named in `order`. Raises `PluginError` when one is unknown or when what it

    needs is given by none before it: said before the first document, not in the middle of it.
    """
    extractors = tuple(pick("extractors", known, name)() for name in order)
    given: frozenset[str] = frozenset()
    for extractor in extractors:
        missing = extractor.needs - given
        if missing:
            raise PluginError(
                f"extractor {extractor.name!r} needs {', '.join(sorted(missing))}, "
                "which no extractor before it gives",
                remedy="put it later in settings.extractors",
            )
        given |= extractor.gives
    return extractors


def extract(document: Document, extractors: Iterable[Extractor]) -> Analysis:
    """Runs the extractors over the document, in order.

    Raises `PluginError` when one returns a span outside the text or a kind it did not declare.
    """
    analysis = Analysis(document)
    for extractor in extractors:
        found = tuple(extractor(analysis))
        for item in found:
            _check(item, extractor, len(document.text))
        mentions = [item for item in found if isinstance(item, Mention)]
        attributions = [item for item in found if isinstance(item, Attribution)]
        analysis = replace(
            analysis,
            mentions=_sorted_mentions([*analysis.mentions, *mentions]),
            attributions=_sorted_attributions([*analysis.attributions, *attributions]),
        )
    return analysis


def _check(item: Mention | Attribution, extractor: Extractor, length: int) -> None:
    if isinstance(item, Mention):
        kind, spans = item.kind.value, [item.span]
    else:
        kind = ATTRIBUTION
        spans = [span for span in (item.source, item.cue, *item.contents) if span]
    if kind not in extractor.gives:
        raise PluginError(f"extractor {extractor.name!r} gave {kind!r}, which it does not declare")
    for span in spans:
        if not 0 <= span.start < span.end <= length:
            raise PluginError(
                f"extractor {extractor.name!r} gave {kind!r} at {span.start} to {span.end}, "
                f"outside the text of {length} characters"
            )


def _sorted_mentions(mentions: list[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.start, -mention.end, mention.kind)))


def _sorted_attributions(attributions: list[Attribution]) -> tuple[Attribution, ...]:
    return tuple(
        sorted(attributions, key=lambda found: (found.extent.start, -found.extent.end, found.by))
    )
