"""Running the extractors that attributions rest on over a text, for the tests beside this file."""

from sayso.extract import (
    attributions,
    extract,
    holders,
    names,
    places,
    quotations,
    sentences,
    times,
)
from sayso.model import Analysis, Attribution, Document
from tests.make import doc


def analysed(text: str | Document, **facts: str) -> Analysis:
    """The analysis of a text with all that attributions and holders need."""
    document = doc(text, **facts) if isinstance(text, str) else text
    modules = (sentences, quotations, names, places, times, attributions, holders)
    return extract(document, [module.extractor() for module in modules])


def told(text: str, **facts: str) -> list[tuple[str | None, str | None, tuple[str, ...]]]:
    """Source, cue and contents of each attribution, as words."""
    analysis = analysed(text, **facts)
    return [words_of(found, text) for found in analysis.attributions]


def words_of(found: Attribution, text: str) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The words of one attribution."""
    source = found.source.of(text) if found.source else None
    cue = found.cue.of(text) if found.cue else None
    return source, cue, tuple(content.of(text) for content in found.contents)
