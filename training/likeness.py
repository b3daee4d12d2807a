"""How the likeness of two claims is weighed: `python -m training.likeness STORIES`.

Reads stories with gold (`evaluation/stories`) through the public door, takes every pair of
wordings worth comparing of which the gold tells whether both are of one thing, and fits the weights
of `sayso.link.likeness` by logistic regression. Printed: the weights, and how well each story's
claims are grouped (B³ over the claims found) with weights and threshold from the others only.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.clusters import b_cubed
from evaluation.stories.load import load, story_folders
from evaluation.stories.reading import read_story
from evaluation.stories.retellings import either_way
from sayso.link.candidates import pairs, weigh, wordings
from sayso.link.likeness import WEIGHTS, can_be_one, evidence
from sayso.link.linkage import joins
from sayso.link.material import Material
from sayso.process import Kit, build_kit
from sayso.settings import Settings

Floats = NDArray[np.float64]

_HELD_DOWN = 1.0  # how strongly weights are pulled towards nothing
_STEPS = 60
_THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The wordings of a story by what the gold says they are about (None where nothing), and the

    pairs worth comparing with their evidence (pairs x weights).
    """

    about: list[str | None]
    places: list[tuple[int, int]]
    evidence: Floats


def read_pairs(folder: Path, kit: Kit) -> Pairs:
    """The pairs of one story."""
    reading = read_story(load(folder), kit)
    documents = {document.id: document for document in reading.documents.values()}
    claims = {claim.id: claim for claim in reading.claims}
    material = Material(tuple(documents.values()), tuple(claims.values()), documents, claims)
    party_of = {claim: party.id for party in reading.links.parties for claim in party.claims}
    found = wordings(material)
    weights = weigh(found)
    about = [
        next(
            (
                either_way(reading.story, reading.golds[claim].proposition)
                for claim in wording.claims
                if claim in reading.golds
            ),
            None,
        )
        for wording in found
    ]
    places, rows = [], []
    for left, right in pairs(found, weights):
        if can_be_one(found[left], found[right]):
            holders = [{party_of[claim] for claim in found[n].claims} for n in (left, right)]
            one_holder = bool(holders[0] & holders[1])
            places.append((left, right))
            rows.append(evidence(found[left], found[right], weights, one_holder=one_holder))
    return Pairs(about, places, np.array(rows, np.float64))


def fitted(stories: Sequence[Pairs]) -> Floats:
    """Bias and weights by Newton's method."""
    rows, targets = [], []
    for story in stories:
        for (left, right), row in zip(story.places, story.evidence, strict=True):
            one, other = story.about[left], story.about[right]
            if one is not None and other is not None:
                rows.append([1.0, *row])
                targets.append(one == other)
    seen, wanted = np.array(rows), np.array(targets, np.float64)
    pull = np.diag([0.0, *[_HELD_DOWN] * len(WEIGHTS)])
    weights = np.zeros(seen.shape[1])
    for _ in range(_STEPS):
        sure = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (sure - wanted) + pull @ weights
        bend = (seen.T * (sure * (1 - sure))) @ seen + pull
        weights -= np.linalg.solve(bend, slope)
    return weights


def score(story: Pairs, weights: Floats, least: float) -> tuple[float, float]:
    """B³ precision and recall of the groups that these weights make."""
    sure = 1 / (1 + np.exp(-(weights[0] + story.evidence @ weights[1:])))
    sizes = dict.fromkeys(range(len(story.about)), 1)
    groups = {number: [number] for number in sizes}
    alike = dict(zip(story.places, sure.tolist(), strict=True))
    for left, right, _ in joins(sizes, alike, least, lambda *_: True):
        groups[left] += groups.pop(right)
    made = [[str(n) for n in group if story.about[n] is not None] for group in groups.values()]
    wanted: dict[str, list[str]] = {}
    for number, about in enumerate(story.about):
        if about is not None:
            wanted.setdefault(about, []).append(str(number))
    figure = b_cubed(wanted.values(), [group for group in made if group])
    return figure.precision, figure.recall


def main() -> None:
    """Reads the stories, prints weights and figures."""
    parser = argparse.ArgumentParser(prog="python -m training.likeness")
    parser.add_argument("stories", type=Path)
    given = parser.parse_args()
    kit = build_kit(Settings())
    stories = [read_pairs(folder, kit) for folder in story_folders(given.stories)]
    for least in _THRESHOLDS:
        scores = []
        for number, story in enumerate(stories):
            others = [*stories[:number], *stories[number + 1 :]]
            scores.append(score(story, fitted(others), least))
        precision, recall = np.mean(scores, axis=0)
        both = 2 * precision * recall / (precision + recall)
        print(f"least {least}: P {precision:.1f} R {recall:.1f} F1 {both:.1f}")
    same = sum(
        story.about[a] is not None and story.about[a] == story.about[b]
        for story in stories
        for a, b in combinations(range(len(story.about)), 2)
    )
    print(f"{same} pairs of wordings are of one thing")
    for name, weight in zip(("bias", *WEIGHTS), fitted(stories), strict=True):
        print(f"{name}: {weight:.2f}")


if __name__ == "__main__":
    main()
