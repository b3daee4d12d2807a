"""Which claims agree with which lines, and what of them is right. All names are invented."""

from datetime import datetime

import pytest

from evaluation.expected import Expected, read_expected
from evaluation.matching import compare, same_holder, word_share
from sayso.model import (
    Basis,
    Kind,
    Mention,
    Place,
    PlacePrecision,
    Precision,
    Stance,
    Time,
)
from tests.make import claim


def line(text: str) -> Expected:
    (expected,) = read_expected(f"## Claims\n1. {text}\n")
    return expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Orrland's Defense Intelligence", "Defence Intelligence of Orrland"),
        ("Orrland’s Defence Intelligence service", "Defence Intelligence of Orrland"),
        ("Kern", "Ada Kern"),
        ("President Ada Kern", "Kern"),
        ("Orrish soldiers", "a soldier"),
        ("another soldier", "one soldier"),
        ("the Palace", "Palace"),
        ("a senior official", "officials"),
    ],
)
def test_one_holder_under_two_names(left: str, right: str) -> None:
    assert same_holder(left, right)
    assert same_holder(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Orrland", "Orrland's Defence Intelligence"),
        ("Orrland", "Orrish soldiers"),
        ("Orrish soldiers", "Velmar soldiers"),
        ("Ada Kern", "Ada Moss"),
        ("Ada Kern", "Bo Kern"),
        ("the ministry of health", "the ministry of defence"),
        ("intelligence", "Ada Kern"),
        ("", "Ada Kern"),
    ],
)
def test_two_holders(left: str, right: str) -> None:
    assert not same_holder(left, right)
    assert not same_holder(right, left)


@pytest.mark.parametrize(
    ("part", "words", "share"),
    [
        ("the ferry sailed", "that the ferry had sailed at dawn", 1.0),
        ("how serious the flood is", "the seriousness of the flood", 1.0),
        ("the ferry sailed empty", "the ferry was late", 1 / 3),
        ("one pilot for every 30 boats", "a pilot for each of the 40 boats", 0.0),
        ("1,200 men", "about 1,200 men", 1.0),
        ('called it "a fine mess"', "a fine mess", 1.0),
        ('called it "a fine mess"', "called it bad", 0.0),
        ("the", "the", 0.0),
    ],
)
def test_share_of_the_expected_words(part: str, words: str, share: float) -> None:
    assert word_share(part, words) == pytest.approx(share)


LINE = line("Ada Kern · denies/doubts · that the ferry sailed; the crew was paid")


@pytest.mark.parametrize(
    ("holder", "stance", "words", "differs"),
    [
        ("Ada Kern", Stance.DENIES, "the ferry had sailed", ()),
        ("Kern", Stance.DOUBTS, "the crew had been paid", ()),
        ("Bo Moss", Stance.DENIES, "the ferry had sailed", ("holder",)),
        ("Ada Kern", Stance.ASSERTS, "the ferry had sailed", ("stance",)),
        ("Ada Kern", Stance.DENIES, "the harbour is closed", ("content",)),
    ],
)
def test_all_three_must_agree(
    holder: str, stance: Stance, words: str, differs: tuple[str, ...]
) -> None:
    verdict = compare(LINE, claim(words, holder=holder, stance=stance))
    assert verdict.differs() == differs
    assert verdict.agrees is (not differs)


def event(start: str, end: str) -> Mention:
    time = Time(
        datetime.fromisoformat(start), datetime.fromisoformat(end), Precision.DAY, Basis.STATED
    )
    return Mention(0, 1, Kind.TIME, "then", 1.0, "test", time=time)


@pytest.mark.parametrize(
    ("field", "start", "end", "right"),
    [
        ("2031-05-02", "2031-05-02", "2031-05-03", True),
        ("2031-05-02", "2031-05-02T18:00", "2031-05-03", True),
        ("2031-05-02", "2031-05-03", "2031-05-04", False),
        ("2031-05-02", "2031-05-01", "2031-05-08", False),
        ("2031-05-02 to 2031-05-03", "2031-05-02", "2031-05-04", True),
        ("2031-05-02 to 2031-05-03", "2031-05-02", "2031-05-03", False),
        ("night of 2031-05-02", "2031-05-02T20:00", "2031-05-03T06:00", True),
        ("night of 2031-05-02", "2031-05-02T20:00", "2031-05-04", False),
        ("before 2031-05-02", "2031-04-30", "2031-05-01", True),
        ("before 2031-05-02", "2031-05-02", "2031-05-03", False),
    ],
)
def test_event_time(field: str, start: str, end: str, right: bool) -> None:
    found = claim("the ferry sailed", holder="Ada Kern", event=event(start, end))
    assert compare(line(f"Ada Kern · asserts · the ferry sailed · {field}"), found).time is right


def test_a_line_may_date_the_saying() -> None:
    found = claim("the ferry sailed", holder="Ada Kern", said="2031-05-02")
    asked = line("Ada Kern · asserts · the ferry sailed · statement of 2031-05-02")
    assert compare(asked, found).time is True


def test_a_time_left_open_is_wrong_for_a_day_and_right_before_one() -> None:
    found = claim("the ferry sailed", holder="Ada Kern")
    on = line("Ada Kern · asserts · the ferry sailed · 2031-05-02")
    before = line("Ada Kern · asserts · the ferry sailed · before 2031-05-02")
    assert compare(on, found).time is False
    assert compare(before, found).time is True


@pytest.mark.parametrize(
    ("field", "words", "name", "right"),
    [
        ("Orrvik", "Orrvik", "Orrvik", True),
        ("Orrvik region", "the Orrvik area", "Orrvik Oblast", True),
        ("the quay, Orrvik region, Orrland", "Orrvik region", "Orrvik", True),
        ("the quay, Orrvik region, Orrland", "Orrland", "Orrland", False),
        ("Orrland", "Orrland", "Orrland", True),
        ("Orrvik", "Kernholm", "Kernholm", False),
    ],
)
def test_place(field: str, words: str, name: str, right: bool) -> None:
    precision = PlacePrecision.COUNTRY if name == "Orrland" else PlacePrecision.SETTLEMENT
    place = Place(name, "x", precision)
    mention = Mention(0, 1, Kind.PLACE, words, 1.0, "test", place=place)
    found = claim("the ferry sailed", holder="Ada Kern", places=(mention,))
    assert compare(line(f"Ada Kern · asserts · the ferry sailed · {field}"), found).place is right


@pytest.mark.parametrize(
    ("field", "chain", "right"),
    [
        ("outlet →", ("The Gazette",), True),
        ("outlet → the port → sailors", ("The Gazette", "the port"), False),
        ("outlet → the port → Ada Kern", ("The Gazette", "the port"), True),
        ("outlet → the port → Ada Kern", ("The Gazette", "the port", "the tape"), True),
        ("outlet → the port → Ada Kern", ("The Gazette",), False),
        ("outlet → the port → Ada Kern", ("the port",), False),
        ("chain: Ada Kern → the port", ("The Gazette", "the port"), True),
    ],
)
def test_chain(field: str, chain: tuple[str, ...], right: bool) -> None:
    found = claim("the ferry sailed", holder="Ada Kern", chain=chain)
    assert compare(line(f"Ada Kern · asserts · the ferry sailed · {field}"), found).chain is right


def test_what_a_line_leaves_open_is_not_asked() -> None:
    verdict = compare(LINE, claim("the ferry had sailed", holder="Ada Kern", stance=Stance.DENIES))
    assert (verdict.time, verdict.place, verdict.chain) == (None, None, None)
