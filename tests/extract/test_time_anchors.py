"""From where times count: histories that go on from date to date, quarters, the day before."""

from sayso.extract.lang.en_times import UNITS
from sayso.extract.times.story import FINEST
from sayso.model import Basis
from tests.extract.test_times import SATURDAY, found, shown
from tests.make import doc

HISTORY = (
    "The war began on 3 March 1911. On 7 May the fleet left Kern. By September it had reached "
    "Skarn, and on the 20th the town fell. The next day it burned. The winter was hard.\n\n"
    "Torvik, which had signed a pact on 5 June 1909, stayed out. On 2 February the army moved. "
    "In 1912 the front stood still; in August it broke. A diary was found in 2004."
)


def test_a_history_goes_on_from_date_to_date() -> None:
    mentions = found(doc(HISTORY, published=SATURDAY))
    assert [mention.timexes[0].value for mention in mentions] == [
        *("1911-03-03", "1911-05-07", "1911-09", "1911-09-20", "1911-09-21", "1912-WI"),
        *("1909-06-05", "1912-02-02", "1912", "1912-08", "2004"),
    ]


def test_a_history_comes_back_from_what_it_looks_ahead_to() -> None:
    text = (
        "On 3 March 1911 the war began. In 1912 it spread. On 14 August 1913 Kern wrote: “We can "
        "hold out over the winter.” On 10 September the town fell, at 5 p.m."
    )
    times = [mention.timexes[0].value for mention in found(doc(text, published=SATURDAY))]
    assert times[-2:] == ["1913-09-10", "1913-09-10T17:00"]


def test_a_history_that_quotes_does_not_count_from_its_publication() -> None:
    text = (
        "In 1911 the war began. In 1912 it spread. On 30 June 1913 Kern warned them: “It is us "
        "today. It will be you tomorrow.” In two days he was gone."
    )
    times = [shown(mention) for mention in found(doc(text, published=SATURDAY))]
    assert times[2:] == ["1913-06-30", "1913-06-30", "1913-07-01"]


def test_news_that_names_old_years_is_no_history() -> None:
    text = "Kern, who came in 1980, left in 1984 and came back in 1995, will leave, he said Friday."
    *_, friday = found(doc(text, published=SATURDAY))
    assert shown(friday) == "2024-10-25"


def test_a_quotation_that_never_closes_and_holds_others_is_a_slip() -> None:
    text = 'He said on Tuesday "they are ready. "We wait," said Kern. It rained Sunday.'
    *_, sunday = found(doc(text, published=SATURDAY))
    assert "publication" in sunday.why


def test_what_a_fiscal_year_is_is_assumed_and_said_so() -> None:
    (mention,) = found(doc("It lost money in fiscal 2023.", published=SATURDAY))
    assert mention.time is not None
    assert (mention.time.basis, mention.score) == (Basis.INFERRED, 0.5)
    assert mention.why.startswith("assumed: a fiscal year")


def test_a_report_on_a_quarter_compares_it_with_the_year_before() -> None:
    text = "In the third quarter sales rose to 30 boats from 20 a year earlier."
    quarter, before = found(doc(text, published=SATURDAY))
    assert [quarter.timexes[0].value, before.timexes[0].value] == ["2024-Q3", "2023-Q3"]
    assert "on which the text reports" in before.why


def test_an_hour_takes_the_day_named_before_it() -> None:
    _, hour = found(doc("It began on October 24. At 5 p.m. it was over.", published=SATURDAY))
    assert shown(hour) == "2024-10-24T17:00/2024-10-24T17:01"


def test_a_story_goes_on_from_every_unit() -> None:
    assert {letter for letter, _ in UNITS.values()} <= FINEST.keys()
