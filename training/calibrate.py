"""Calibration: how sure a triple is as a whole, from how sure its parts are.

`python -m training.calibrate FOLDER --corpus CORPUS` reads dev with the exported model, fits a
logistic regression of "stands so in the corpus, or in our labels of what is nested" (by overlap,
`evaluation.scores`) on the parts, chooses the threshold below which a triple does not count, and
writes both into the manifest. The error it prints is cross-fitted: each half of the articles
judged by the other's fit.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from evaluation import labels
from evaluation.attribution import told
from evaluation.door import letters
from evaluation.polnear import Article, articles
from evaluation.scores import Told, calibration_error, overlaps, paired
from sayso.extract.tagger.model import MANIFEST, Model, inputs
from sayso.extract.tagger.reading import Triple, read
from sayso.model import Span

RIDGE = 1.0
STEPS = 50
SPARE = 0.3  # points of F1
LOWEST, HIGHEST = 0.05, 0.6


@dataclass(frozen=True, slots=True)
class Case:
    """One triple that the model read: its parts, whether it stands in the corpus, which half."""

    parts: tuple[float, ...]
    right: bool
    half: int


def cases(
    article: Article, inside: Sequence[labels.Nested], model: Model
) -> Iterator[tuple[Case, bool]]:
    """The triples of one article that can be judged, and whether each is an outermost one.

    What is nested is judged inside the contents that were read for it (`evaluation.labels`).
    """
    text = article.text
    half = crc32(article.name.encode()) % 2
    readings = list(read(text, [Span(*line) for line in _lines(text)], model))
    triples = [t for one in readings for t in one.triples if t.contents]
    outer = [triple for triple in triples if not triple.level]
    golds = [told(text, gold) for gold in article.attributions]
    for triple, right in _judged(outer, golds, text):
        yield Case(tuple(inputs(triple.evidence)), right, half), True
    for label in inside:
        whole = Span(*label.content)
        within = [t for t in triples if t.level and whole.contains(t.cue)]
        golds = [told(text, gold) for _, gold in label.attributions]
        for triple, right in _judged(within, golds, text):
            yield Case(tuple(inputs(triple.evidence)), right, half), False


def judged(dev: Sequence[Article], model: Model) -> tuple[list[Case], list[Case]]:
    """The outermost cases of all articles, and the nested ones."""
    inside: dict[str, list[labels.Nested]] = {}
    for label in labels.nested():
        if label.split == "dev":
            inside.setdefault(label.article, []).append(label)
    outer: list[Case] = []
    nested: list[Case] = []
    for article in dev:
        for case, outermost in cases(article, inside.get(article.name, []), model):
            (outer if outermost else nested).append(case)
    return outer, nested


def _judged(
    triples: Sequence[Triple], wanted: Sequence[Told], text: str
) -> Iterator[tuple[Triple, bool]]:
    found = [_told(triple, text) for triple in triples]
    right = {n for n, m in paired(found, wanted) if overlaps(found[n], wanted[m])}
    for number, triple in enumerate(triples):
        yield triple, number in right


def _told(triple: Triple, text: str) -> Told:
    def cover(parts: Sequence[Span]) -> frozenset[int]:
        return letters(text, [(part.start, part.end) for part in parts])

    source = cover([triple.source] if triple.source else [])
    return Told(source, cover([triple.cue]), cover(triple.contents))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    place = 0
    for line in text.split("\n"):
        if line.strip():
            yield place, place + len(line)
        place += len(line) + 1


def fitted(found: Sequence[Case]) -> NDArray[np.float64]:
    """Weights, the bias first: Newton's method with a small ridge."""
    x = np.array([[1.0, *case.parts] for case in found])
    y = np.array([float(case.right) for case in found])
    ridge = RIDGE * np.eye(x.shape[1])
    ridge[0, 0] = 0
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (y - sure) - ridge @ weights
        curve = (x * (sure * (1 - sure))[:, None]).T @ x + ridge
        weights += np.linalg.solve(curve, slope)
    return weights


def sure_of(weights: NDArray[np.float64], case: Case) -> float:
    """The probability that a fit gives a case."""
    return float(1 / (1 + np.exp(-(weights[0] + weights[1:] @ np.array(case.parts)))))


def lowest_threshold(
    found: Sequence[Case], weights: NDArray[np.float64], wanted: int
) -> tuple[float, float, float]:
    """The lowest threshold that costs at most `SPARE` points of the best F1 by overlap.

    A claim that is missed costs the desk more than a doubtful one that is shown with how sure it
    is. Returns the threshold, its F1 and the best F1.
    """
    sure = np.array([sure_of(weights, case) for case in found])
    right = np.array([case.right for case in found])
    scores = {}
    for threshold in np.arange(LOWEST, HIGHEST, 0.01):
        kept = sure >= threshold
        scores[round(float(threshold), 2)] = 200 * (right & kept).sum() / (kept.sum() + wanted)
    best = max(scores.values())
    chosen = min(threshold for threshold, f1 in scores.items() if f1 >= best - SPARE)
    return chosen, float(scores[chosen]), float(best)


def main() -> None:
    """Fits, prints what came of it, writes the manifest."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    given = parser.parse_args()
    model = Model(given.folder)
    dev = list(articles(given.corpus / "dev"))
    outer, nested = judged(dev, model)
    found = [*outer, *nested]
    wanted = sum(len(article.attributions) for article in dev)
    halves = [fitted([case for case in found if case.half == half]) for half in (0, 1)]
    crossed = [(sure_of(halves[1 - case.half], case), case.right) for case in found]
    error = calibration_error(crossed)
    weights = fitted(found)
    threshold, f1, best = lowest_threshold(outer, weights, wanted)
    print(f"{len(outer)} triples, {sum(case.right for case in outer)} right of {wanted}")
    print(f"{len(nested)} nested, {sum(case.right for case in nested)} right")
    print(f"calibration error, cross-fitted: {error:.1f} points")
    print(f"threshold {threshold}: F1 by overlap {f1:.1f} (at best {best:.1f})")
    manifest = given.folder / MANIFEST
    known = json.loads(manifest.read_text())
    known["sure"] = [round(float(weight), 4) for weight in weights]
    known["threshold"] = threshold
    known["scores"] = {
        "dev, triples by overlap, F1": round(f1, 1),
        "dev, calibration error, points": round(error, 1),
    }
    manifest.write_text(json.dumps(known, indent=1) + "\n")


if __name__ == "__main__":
    main()
