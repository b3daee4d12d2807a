"""Contradictions and forecasts of stories, against a tiny story with its gold. All is invented."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from evaluation.stories.measures import measure
from sayso.model import (
    Basis,
    Contradiction,
    ContradictionKind,
    Forecast,
    Links,
    Precision,
    Time,
)
from tests.evaluation.story import GOLD
from tests.evaluation.test_stories import LINKS, M1, M2, R1, R2, W1, W2, counts, read, take


def against(left: str, right: str, kind: str = "denial") -> Contradiction:
    return Contradiction(ContradictionKind(kind), "crossed", left, right, False, 1, ())


def test_all_pairs_of_two_camps_are_one_contradiction(tmp_path: Path) -> None:
    links = replace(LINKS, contradictions=(against(W2, M1), against(W1, W2)))
    assert counts(take(tmp_path, links)["contradictions"].figure) == (1, 1, 1)


def test_another_pair_or_kind_is_invented(tmp_path: Path) -> None:
    links = replace(LINKS, contradictions=(against(M1, W2, "time"), against(M2, W2)))
    found = take(tmp_path, links)["contradictions"]
    assert counts(found.figure) == (0, 2, 1)
    assert found.invented[0].startswith("time: [ministry-1] Defence Ministry of Aldora asserts")


def test_a_holder_who_contradicts_itself_between_the_camps_is_an_entry_of_its_own(
    tmp_path: Path,
) -> None:
    own = '[[contradictions]]\nleft = "radio-1"\nright = "wire-2"\nkind = "denial"\n\n[[forecasts]]'
    gold = GOLD.replace("[[forecasts]]", own)
    both = replace(LINKS, contradictions=(against(M1, W2), against(R1, W2)))
    found = measure(read(tmp_path / "a", both, gold=gold))["contradictions"]
    assert counts(found.figure) == (2, 2, 2)
    found = measure(read(tmp_path / "b", gold=gold))["contradictions"]
    assert counts(found.figure) == (1, 1, 2)
    assert found.missed[0].startswith("denial: [radio-1] kern")
    found = take(tmp_path / "c", both)["contradictions"]
    assert counts(found.figure) == (1, 1, 1)


def test_who_asserts_that_it_is_not_so_is_against(tmp_path: Path) -> None:
    gold = GOLD.replace('stance = "denies"', 'stance = "asserts|denies"\npolarity = "negative"')
    found = measure(read(tmp_path, gold=gold))["contradictions"]
    assert counts(found.figure) == (1, 1, 1)


APPARENT = GOLD.replace('kind = "denial"', 'kind = "denial"\napparent = true\nwhy = "other time"')


def test_an_apparent_one_reported_as_real_is_counted(tmp_path: Path) -> None:
    found = measure(read(tmp_path, gold=APPARENT))
    assert counts(found["apparent kept apart"].figure) == (0, 1, 1)
    assert counts(found["contradictions"].figure) == (0, 1, 0)
    kept = replace(LINKS, contradictions=(replace(LINKS.contradictions[0], apparent=True),))
    found = measure(read(tmp_path / "b", kept, gold=APPARENT))
    assert counts(found["apparent kept apart"].figure) == (1, 1, 1)
    assert counts(found["contradictions"].figure) == (0, 0, 0)


def forecast(last: datetime | None, bearing: tuple[str, ...] = ()) -> Links:
    window = Time(None, last, Precision.DAY, Basis.STATED) if last else None
    return replace(LINKS, forecasts=(Forecast(M2, window, bearing, 1, ()),))


@pytest.mark.parametrize(
    ("last", "right"),
    [
        (datetime(2031, 3, 20), 1),
        (datetime(2031, 3, 22), 1),
        (datetime(2031, 3, 23), 0),
        (None, 0),
    ],
)
def test_a_window_is_right_within_a_day(tmp_path: Path, last: datetime | None, right: int) -> None:
    """By 20 March: an end at midnight belongs to the day before it."""
    assert counts(take(tmp_path, forecast(last))["forecasts"].figure) == (right, 1, 1)


def test_what_bears_on_a_forecast(tmp_path: Path) -> None:
    gold = GOLD.replace('outcome = "open"', 'outcome = "open"\nbearing = ["radio-2"]')
    found = measure(read(tmp_path, forecast(None, (R2, R1)), gold=gold))["bearing claims"]
    assert counts(found.figure) == (1, 2, 1)
