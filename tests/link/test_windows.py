from dataclasses import replace
from datetime import datetime

import pytest

from sayso.link.material import gather
from sayso.link.windows import was_over, window_of
from sayso.model import Basis, Kind, Mention, Precision, Speech, Stance, Time
from tests.link.story import PERSON, tell
from tests.make import MemoryView, doc

S = Stance


def _day(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _window(
    words: str,
    when: str,
    start: str | None,
    end: str | None,
    *,
    stance: Stance = S.PREDICTS,
    precision: Precision = Precision.DAY,
) -> tuple[str | None, str | None] | None:
    document = doc(f"{words}.", publisher="Paper", published="2031-05-10")
    at = document.text.index(when)
    time = Time(_day(start), _day(end), precision, Basis.STATED, when)
    event = Mention(at, at + len(when), Kind.TIME, when, 1.0, "test", time=time)
    claim = tell(document, words, "Ada Kern", stance, kind=PERSON, event=event)
    material = gather(MemoryView([document], [replace(claim, speech=Speech.DIRECT)]))
    window = window_of(material, material.claims[0])
    if window is None:
        return None
    return tuple(f"{end:%m-%d}" if end else None for end in (window.start, window.end))  # type: ignore[return-value]


def test_a_deadline_is_open_at_its_start() -> None:
    assert _window("the bridge will open by 20 May", "by 20 May", None, "2031-05-21") == (
        None,
        "05-21",
    )


def test_a_deadline_on_the_day_of_telling_is_that_day() -> None:
    assert _window("the bridge will open by noon", "by noon", None, "2031-05-10T13:00") == (
        "05-10",
        "05-10",
    )


def test_what_has_begun_opens_with_the_telling() -> None:
    assert _window(
        "the bridge will open in May", "May", "2031-05-01", "2031-06-01", precision=Precision.MONTH
    ) == ("05-10", "06-01")


def test_not_before_is_a_beginning() -> None:
    words = "the bridge will not open: not before 20 May"
    assert _window(words, "before 20 May", None, "2031-05-20") == ("05-19", None)


@pytest.mark.parametrize(
    ("when", "end", "last"),
    [
        ("before the end of June", "2031-06-21", "07-01"),
        ("by mid-June", "2031-06-21", "06-16"),
    ],
)
def test_thirds_of_a_month(when: str, end: str, last: str) -> None:
    words = f"the bridge will open {when}"
    assert _window(words, when, None, end, precision=Precision.WEEK) == (None, last)


def test_until_a_month_is_until_it_opens() -> None:
    found = _window(
        "the bridge will stay shut until July",
        "until July",
        None,
        "2031-08-01",
        precision=Precision.MONTH,
    )
    assert found == (None, "07-02")


def test_a_bare_weekday_behind_is_the_next_one() -> None:
    assert _window("the bridge opens on Monday", "Monday", "2031-05-05", "2031-05-06") == (
        "05-12",
        "05-13",
    )


def test_what_was_over_is_no_window() -> None:
    assert _window("the bridge opened on 5 May", "5 May", "2031-05-05", "2031-05-06") is None


def test_the_time_of_another_sentence_sets_no_window() -> None:
    words = "We buried three on Friday. The road will stay shut"
    assert _window(words, "Friday", "2031-05-16", "2031-05-17") is None


def test_over_is_told_apart_from_none() -> None:
    document = doc("the bridge will open.", publisher="Paper", published="2031-05-10")
    claim = tell(document, "the bridge will open", "Ada Kern", S.PREDICTS, kind=PERSON)
    material = gather(MemoryView([document], [claim]))
    assert not was_over(material, claim)
