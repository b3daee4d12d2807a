"""What is read from an `expected.md`. The lines are invented."""

from datetime import datetime

import pytest

from evaluation.expected import Expected, Window, read_expected
from sayso.model import Stance

HEAD = "# A case\n\n## Claims (holder · stance · content)\n\n"


def one(line: str) -> Expected:
    (expected,) = read_expected(f"{HEAD}1. {line}\n")
    return expected


def test_only_the_numbered_lines_under_claims_are_read() -> None:
    text = (
        "1. not yet\n\n## Claims (holder · stance · content)\n\nA word before.\n"
        "1. Ada Kern · asserts · the ferry sailed\n2. the port · denies · the ferry sailed\n\n"
        "## What follows\n\n3. nothing · asserts · more\n"
    )
    assert [expected.number for expected in read_expected(text)] == [1, 2]


@pytest.mark.parametrize(
    ("field", "holders"),
    [
        ("Ada Kern", ("Ada Kern",)),
        ("sailors (unnamed, on the tape)", ("sailors",)),
        ("a sailor, of a comrade", ("a sailor",)),
        ("the port's log → the entries", ("the port's log", "the entries")),
        ("Ada Kern ← the pilots", ("Ada Kern", "the pilots")),
    ],
)
def test_holders(field: str, holders: tuple[str, ...]) -> None:
    assert one(f"{field} · asserts · the ferry sailed").holders == holders


@pytest.mark.parametrize(
    ("field", "stances"),
    [
        ("asserts", (Stance.ASSERTS,)),
        ("asks/doubts", (Stance.ASKS, Stance.DOUBTS)),
        ("asserts, earlier (before 2031-05-02, open)", (Stance.ASSERTS,)),
        ("does not deny", (Stance.DOES_NOT_DENY,)),
        ("declines to comment", (Stance.DECLINES,)),
    ],
)
def test_stances(field: str, stances: tuple[Stance, ...]) -> None:
    assert one(f"Ada Kern · {field} · the ferry sailed").stances == stances


def test_an_unknown_stance_is_an_error_that_names_the_line() -> None:
    with pytest.raises(ValueError, match=r"line 1: no stance is called 'hums'"):
        one("Ada Kern · hums · the ferry sailed")


def test_too_few_fields_are_an_error() -> None:
    with pytest.raises(ValueError, match="line 1"):
        one("Ada Kern said something")


MAY_2, MAY_3, MAY_4 = (datetime(2031, 5, day) for day in (2, 3, 4))


@pytest.mark.parametrize(
    ("rest", "window"),
    [
        ("the ferry · 2031-05-02", Window(MAY_3, MAY_2, MAY_2)),
        ("the ferry · Friday 2031-05-02 · –", Window(MAY_3, MAY_2, MAY_2)),
        ("the ferry · 2031-05-02 to 2031-05-03", Window(MAY_4, MAY_2, MAY_3)),
        ("the ferry · night of 2031-05-02", Window(datetime(2031, 5, 3, 12), MAY_2, MAY_2)),
        ("the ferry · earlier (before 2031-05-02, open)", Window(MAY_2)),
        ('"tomorrow" (so 2031-05-02, from the tape)', Window(MAY_3, MAY_2, MAY_2)),
        (
            "the ferry · 2031-05",
            Window(datetime(2031, 6, 1), datetime(2031, 5, 1), datetime(2031, 5, 1)),
        ),
        ("the ferry · – · –", None),
        ("the ferry", None),
    ],
)
def test_event_time(rest: str, window: Window | None) -> None:
    assert one(f"Ada Kern · asserts · {rest}").window == window


@pytest.mark.parametrize(
    ("rest", "place", "chain"),
    [
        ("– · –", "", ()),
        ("2031-05-02 · the quay, Orrvik (unlocated)", "the quay, Orrvik", ()),
        ("Orrvik", "Orrvik", ()),
        ("earlier, open", "", ()),
        ("– · – · outlet → the ministry → sailors", "", ("outlet", "the ministry", "sailors")),
        ("– · outlet →", "", ("outlet",)),
        ("2031-05-02 · chain: the pilots → Ada Kern", "", ("the pilots", "Ada Kern")),
    ],
)
def test_place_and_chain(rest: str, place: str, chain: tuple[str, ...]) -> None:
    expected = one(f"Ada Kern · asserts · the ferry sailed · {rest}")
    assert (expected.place, expected.chain) == (place, chain)


def test_same_chain_is_that_of_the_line_before() -> None:
    first, second = read_expected(
        f"{HEAD}1. a sailor · asks · why · – · – · outlet → the port → a sailor\n"
        "2. a sailor · asks · when · – · – · same chain\n"
    )
    assert second.chain == first.chain == ("outlet", "the port", "a sailor")


def test_contents_are_parts_without_asides() -> None:
    expected = one(
        'Ada Kern · asserts · the ferry (the old one) sailed; "not a soul aboard" (direct)'
    )
    assert expected.contents == ("the ferry  sailed", '"not a soul aboard"')
