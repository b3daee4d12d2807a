"""The left half in one call: a source in, a result out.

`process` is a pure function of its source and its kit: no store, no network, no clock. A loop, a
pool and a cluster all map it unchanged; each worker builds its own kit from the settings, once.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso import extract as extract_stage
from sayso import read as read_stage
from sayso.claims import find_claims
from sayso.errors import DocumentError
from sayso.extract.gazetteer.layers import layered
from sayso.extract.tagger.model import shipped
from sayso.fold import visible
from sayso.model import Analysis, Document, Kind, Problem, Result, Severity, Source
from sayso.plugins import Extractor, Reader, load
from sayso.settings import Settings

LANGUAGES = ("en",)


@dataclass(frozen=True, slots=True)
class Kit:
    """What processing needs, built once: readers by media type, extractors in order.

    `gazetteer` is the digest of what the settings lay over the built-in gazetteer.
    """

    settings: Settings
    readers: Mapping[str, Reader]
    extractors: tuple[Extractor, ...]
    gazetteer: str = ""

    @property
    def version(self) -> str:
        """Names every part that decides what comes out; another version reads everything anew."""
        parts = [f"{extractor.name}@{extractor.version}" for extractor in self.extractors]
        parts += [f"gazetteer@{self.gazetteer}"] if self.gazetteer else []
        return " ".join([f"read@{read_stage.VERSION}", *parts, f"model@{shipped().digest}"])


def build_kit(settings: Settings) -> Kit:
    """Loads the parts that the settings name.

    Raises `PluginError` when one is missing, `SetupError` when a gazetteer is.
    """
    gazetteer = layered(settings.gazetteers)
    readers = load("readers", read_stage.BUILT_IN)
    known = load("extractors", extract_stage.built_in(gazetteer))
    extractors = extract_stage.build(settings.extractors, known)
    return Kit(settings, readers, extractors, gazetteer.digest)


def process(source: Source, kit: Kit) -> Result:
    """Reads one source and draws its claims. What cannot be done is a `Problem` in the result."""
    try:
        document = read_stage.read(source, kit.readers, kit.settings)
    except DocumentError as error:
        problem = Problem(source.name, error.message, error.remedy)
        return Result(source.name, source.sha256, problems=(problem,))
    language = document.facts.language
    if language is not None and language.value not in LANGUAGES:
        problem = Problem(
            source.name,
            f"{visible(source.name)} is in {language.value!r}: no claims are drawn from it, "
            "but for what its speakers say in their turns",
            f"claims are drawn from: {', '.join(LANGUAGES)}; if it is one of these, "
            f'write language = "en" in {visible(source.name)}.meta.toml',
            Severity.PARTIAL,
        )
        analysis = _turns_of(document, kit)
        claims = find_claims(analysis)
        return Result(source.name, source.sha256, document, analysis, claims, (problem,))
    analysis = extract_stage.extract(document, kit.extractors)
    claims = find_claims(analysis)
    return Result(source.name, source.sha256, document, analysis, claims)


def _turns_of(document: Document, kit: Kit) -> Analysis:
    """What layout alone tells of a document in a language that is not read: whose turn it is."""
    if not any(block.label for block in document.blocks):
        return Analysis(document)
    analysis = extract_stage.extract(document, kit.extractors)
    turns = tuple(a for a in analysis.attributions if a.cue is None and a.source is not None)
    kinds = (Kind.SENTENCE, Kind.QUOTATION, Kind.HOLDER)
    return Analysis(document, analysis.of_kind(*kinds), turns)
