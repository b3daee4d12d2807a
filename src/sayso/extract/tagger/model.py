"""The model at work: the one import of onnxruntime.

Takes passages (runs of words); returns what the model says of each of their words. The files lie
beside this module; the manifest names their checksums and the labels they were trained with, and
a mismatch stops start-up (`SetupError`), never a document. What runs the graph is loaded with the
first passage: a run that finds nothing new to read does without.
"""

import hashlib
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from sayso.errors import SetupError
from sayso.extract.tagger.decode import Chain, Floats, chain
from sayso.extract.tagger.features import SIZES, Features
from sayso.extract.tagger.labels import NAMES, SPEECH, STANCES, Name, Role
from sayso.extract.tagger.pieces import FIRST, LAST, Pieces

FOLDER = Path(__file__).parent / "model"
LABELS = (SPEECH.tags, NAMES.tags, STANCES, SIZES)
GRAPH, TOKENIZER, MANIFEST = "attribution.onnx", "tokenizer.json", "manifest.json"
STANCE_WORDS = 4


class Manifest(msgspec.Struct, frozen=True):
    """What the shipped model is, as `training/export.py` wrote it."""

    version: int
    tags: tuple[str, ...]
    names: tuple[str, ...]
    stances: tuple[str, ...]
    features: tuple[int, ...]
    link: int
    transitions: tuple[tuple[float, ...], ...]
    name_transitions: tuple[tuple[float, ...], ...]
    distance: tuple[tuple[float, float], ...]
    spans: dict[str, float]
    name_spans: dict[str, float]
    sure: tuple[float, ...]
    threshold: float
    trained_on: str
    scores: dict[str, float]
    checksums: dict[str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are read together: the pieces and the features of each."""

    pieces: list[list[int]]
    features: list[Features]

    @property
    def size(self) -> int:
        """Pieces with the marks at both ends."""
        return sum(map(len, self.pieces)) + 2


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of the W words of a passage.

    `tags` is W x K, `names` W x N; `links` W x 8 x D (see `links.py`); `lone` W x 4; `stances`
    W x 4 x S: at the first and last word of a cue, and of what was said by it.
    """

    tags: Floats
    names: Floats
    links: Floats
    lone: Floats
    stances: Floats


class Model:
    """The graph with its chain and its table of distances.

    A span is taken by `thresholds` of its role; a triple below `threshold` is too unsure to
    count; `digest` names the graph.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        known = _manifest(folder)
        self._folder = folder
        self.digest = known.checksums[GRAPH][:8]
        self.scores = known.scores
        self.thresholds = {role: known.spans[role] for role in Role}
        self.name_thresholds = {name: known.name_spans[name] for name in Name}
        self.threshold = known.threshold
        self._sure = known.sure
        self.chain: Chain = chain(SPEECH, np.array(known.transitions, np.float32))
        self.name_chain: Chain = chain(NAMES, np.array(known.name_transitions, np.float32))
        self.distance: Floats = np.array(known.distance, np.float32)

    @cached_property
    def pieces(self) -> Pieces:
        """Cuts words into the pieces that the graph knows."""
        return Pieces(self._folder / TOKENIZER)

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # sources are read side by side, one process a core
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            str(self._folder / GRAPH), options, providers=["CPUExecutionProvider"]
        )

    def probability(self, evidence: Sequence[float]) -> float:
        """How sure a triple is as a whole, 0 to 1; see `Triple.evidence` and `calibrate.py`."""
        bias, *weights = self._sure
        total = bias + sum(
            weight * part for weight, part in zip(weights, inputs(evidence), strict=True)
        )
        return 1 / (1 + math.exp(-total))

    def read(self, passages: Sequence[Passage]) -> list[Scores]:
        """The scores of each passage, in order; each is read by itself."""
        return [self._run(passage) for passage in passages]

    def _run(self, passage: Passage) -> Scores:
        counts = np.fromiter(map(len, passage.pieces), np.int64)
        features = np.zeros((passage.size, len(SIZES)), np.int64)
        shown = np.fromiter(itertools.chain.from_iterable(passage.features), np.int64)
        features[1:-1] = shown.reshape(-1, len(SIZES)).repeat(counts, axis=0)
        ids = itertools.chain((FIRST,), itertools.chain.from_iterable(passage.pieces), (LAST,))
        inputs = {
            "ids": np.fromiter(ids, np.int64, passage.size),
            "features": features,
            "first": 1 + np.cumsum(counts) - counts,
        }
        outputs: list[NDArray[np.float32]] = self._session.run(None, inputs)
        tags, names, links, lone, stances = outputs
        return Scores(
            tags,
            names,
            links.reshape(len(counts), 8, -1),
            lone,
            stances.reshape(len(counts), STANCE_WORDS, -1),
        )


def inputs(evidence: Sequence[float]) -> list[float]:
    """What the calibration weighs: logs of how sure the parts are, and what parts there are."""
    *sure, has_source, contents, level = evidence
    logs = [math.log(max(part, 1e-4)) for part in sure]
    return [*logs, has_source, float(contents == 0), math.log1p(contents), float(level > 0)]


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The model that ships, loaded once a process."""
    return Model()


def _manifest(folder: Path) -> Manifest:
    """Reads and checks the manifest against the code and the files beside it."""
    try:
        known = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
        digests = {
            name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
            for name in (GRAPH, TOKENIZER)
        }
    except (OSError, msgspec.DecodeError) as error:
        raise SetupError(
            f"the model in {folder} cannot be read: {error}", remedy="install Sayso again"
        ) from error
    for name, digest in digests.items():
        if known.checksums.get(name) != digest:
            raise SetupError(
                f"the model in {folder} is not whole: {name} is not the file it came with",
                remedy="install Sayso again",
            )
    if (known.tags, known.names, known.stances, known.features) != LABELS:
        raise SetupError(
            f"the model in {folder} was trained with other labels than this version's",
            remedy="install Sayso again, or train the model anew (make train)",
        )
    return known
