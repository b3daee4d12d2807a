import pytest

from sayso.model import Forecast, Links, Mention, Stance
from tests.link.story import PERSON, event, linked, tell
from tests.make import doc

ARRIVES = "the first Veltrian boats arrive at the port of Orm"
S = Stance


def _told(
    stance: Stance,
    when: Mention | None,
    *,
    words: str = ARRIVES,
    said: str | None = None,
    published: str | None = "2031-05-10",
) -> tuple[Forecast, ...]:
    document = doc(f"{words}.", publisher="Paper", published=published)
    told = tell(document, words, "Ada Kern", stance, kind=PERSON, event=when, said=said)
    return linked([document], [told]).forecasts


@pytest.mark.parametrize(
    ("stance", "day", "count"),
    [
        (S.PREDICTS, "2031-05-14", 1),
        (S.INTENDS, "2031-05-14", 1),
        (S.WARNS, "2031-05-14", 1),
        (S.BELIEVES, "2031-05-14", 1),
        (S.ASSERTS, "2031-05-14", 1),
        (S.PREDICTS, "2031-05-01", 0),
        (S.ASSERTS, "2031-05-01", 0),
        (S.ASSERTS, "2031-05-10", 0),
        (S.DENIES, "2031-05-14", 0),
        (S.DEMANDS, "2031-05-14", 1),
    ],
)
def test_what_lies_ahead_when_told(stance: Stance, day: str, count: int) -> None:
    assert len(_told(stance, event(day))) == count


def test_the_window_is_the_event_time_counted_from_what_was_said() -> None:
    when = event("2031-05-09")
    (found,) = _told(S.ASSERTS, when, said="2031-05-08")
    assert found.window == when.time
    assert found.reasons == ("“2031-05-09” is 9 May 2031; it was told 8 May 2031",)


def test_a_forecast_without_a_time_has_no_window() -> None:
    (found,) = _told(S.PREDICTS, None, words=f"soon {ARRIVES}")
    assert found.window is None
    assert found.reasons == (
        "the holder predicts it",
        "the words set no time for it",
        "“soon” speaks of a time ahead",
    )


def test_a_warning_without_future_words_is_no_forecast() -> None:
    assert _told(S.WARNS, None) == ()
    assert len(_told(S.WARNS, None, words=f"tomorrow {ARRIVES}")) == 1


def test_an_unknown_day_of_telling_is_said() -> None:
    (found,) = _told(S.PREDICTS, event("2031-05-14", "on 14 May"), published=None)
    assert "when it was said or published is not recorded" in found.reasons


LATER = "the first Veltrian boats have arrived at the port of Orm"


def _later(published: str | None) -> tuple[Links, str]:
    first = doc(f"{ARRIVES}.", name="1.txt", publisher="Paper 1", published="2031-05-10")
    second = doc(f"{LATER}.", name="2.txt", publisher="Paper 2", published=published)
    forecast = tell(first, ARRIVES, "Ada Kern", S.PREDICTS, kind=PERSON, event=event("2031-05-14"))
    report = tell(second, LATER, "Bo Orm", kind=PERSON)
    return linked([second, first], [report, forecast]), report.id


@pytest.mark.parametrize(
    ("published", "bears"), [("2031-05-15", True), ("2031-05-12", True), (None, False)]
)
def test_later_claims_bear_on_it(published: str | None, bears: bool) -> None:
    links, report = _later(published)
    (found,) = links.forecasts
    assert found.bearing == ((report,) if bears else ())
