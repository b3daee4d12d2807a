"""What is measured on a story, and what each figure counts.

Sayso's claims are aligned with the gold's one to one (`align.py`); a claim of Sayso's *means* a
gold claim if it is aligned with it or with a retelling of it: a gold claim of the same holder with
a stance in common and the same polarity, whose time of saying is not certainly another, and which
is about the same proposition or tied to it by mutations. Entries are paired one to one, the most
that agree; precision is what is right of what was found, recall what is right of what the gold
holds. What agrees with an entry that is taken already is told twice and counts neither way.

claims                 a claim of Sayso's has a partner in the gold; recall bounds all that follows
  stance right         of the claims found: the stance is one that the gold allows
  said time right      of those whose gold tells a day: said on the same first and last day; where
                       Sayso leaves the time of saying open, that of publication stands for it
holders                B³ over claims. Precision is the mean over the gold claims that were found,
                       of the share of the found ones in Sayso's group (party) that are in the
                       gold's group; recall the mean over all gold claims, of the share of the
                       gold's group that is in Sayso's, 0 where the claim was not found. What
                       Sayso groups that is no gold claim is left out
propositions           B³ over claims likewise; a variant is a proposition of its own,
                       but for one that only puts it the other way: whether "there is no …" is a
                       denial or a variant, those who wrote the gold saw differently
position changes       the kind agrees, and both ends mean those of the gold; where a number moved,
                       the ends are about the gold's propositions, not a number mutated on the way
lineage                pairs of reports in either order, with a line of any kind between them; and
                       pairs of a report and a giver outside the case, whose name agrees
                       (`evaluation.matching.same_holder`)
  direction right      of the pairs of reports in both for which Sayso decides a direction: the
                       gold decides the same; where the gold leaves it open, deciding is wrong
mutations              giver, taker and aspect agree ("day" is "date")
  claims right         of the gold's: one with this aspect is shown between these very claims
origins hold truth     of the propositions with an entry: at_least ≤ truth ≤ at_most in the range of
                       the proposition of Sayso's that holds most of their claims; wrong if none
origins as the reader  likewise: both ends of the range are those of the gold
contradictions         real ones, by the pair of camps and the kind. A camp is all gold claims about
                       one proposition that take one side: denies and doubts are against, all
                       other stances for it. All pairs of two camps count once, and once more
                       where the gold has a holder who contradicts itself; a claim that mutations
                       tie to one of a camp may stand for it
  apparent kept apart  of the gold's apparent ones whose camps no real one joins: Sayso reports no
                       real one of any kind between these camps
forecasts              the claim means that of the gold, and the window agrees: each end that the
                       gold names within a day, and no window where the gold has none
  bearing claims       pairs of a forecast and a later claim that speaks to it, whatever the window

The outcome of a forecast is for a person to judge: Sayso proposes none, and none is counted.

Beside each figure stands its ceiling: what it would be if all were right that can be right with
the claims that were found (an end of a change by any retelling, a camp by any claim of it), and
nothing were invented. Over several stories the sums are added up, not the figures.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evaluation.clusters import Figure
from evaluation.stories import over_claims, over_reports
from evaluation.stories.measured import Measured
from evaluation.stories.reading import Reading


@dataclass(frozen=True, slots=True)
class Measure:
    """One row: its name, how it is taken, whether it is a share of what was asked (no P and R)."""

    name: str
    take: Callable[[Reading], Measured]
    share: bool = False
    part: bool = False  # of the row above it


MEASURES = (
    Measure("claims", over_claims.claims),
    Measure("stance right", over_claims.stances, share=True, part=True),
    Measure("said time right", over_claims.said, share=True, part=True),
    Measure("holders", over_claims.holders),
    Measure("propositions", over_claims.propositions),
    Measure("position changes", over_claims.changes),
    Measure("lineage", over_reports.lineage),
    Measure("direction right", over_reports.direction, share=True, part=True),
    Measure("mutations", over_reports.mutations),
    Measure("claims right", over_reports.mutated_claims, share=True, part=True),
    Measure("origins hold truth", over_reports.truth_in_range, share=True),
    Measure("origins as the reader", over_reports.range_of_reader, share=True),
    Measure("contradictions", over_claims.contradictions),
    Measure("apparent kept apart", over_claims.kept_apart, share=True, part=True),
    Measure("forecasts", over_claims.forecasts),
    Measure("bearing claims", over_claims.bearing, part=True),
)

Measures = Mapping[str, Measured]


def measure(reading: Reading) -> Measures:
    """Every measure of one story, by name."""
    return {one.name: one.take(reading) for one in MEASURES}


def together(stories: Sequence[Measures]) -> Measures:
    """The measures of several stories, sums added up."""
    return {one.name: _sum([measures[one.name] for measures in stories]) for one in MEASURES}


def _sum(parts: Sequence[Measured]) -> Measured:
    figure = Figure()
    for part in parts:
        figure.add(part.figure)
    return Measured(
        figure,
        sum(part.reachable for part in parts),
        tuple(line for part in parts for line in part.missed),
        tuple(line for part in parts for line in part.invented),
    )


def figures(measures: Measures) -> dict[str, float]:
    """What `evaluation/floors.json` holds: F1, or the share, of each."""
    return {name: round(one.figure.f1, 1) for name, one in measures.items()}
