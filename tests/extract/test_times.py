import time as clock
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract import extract
from sayso.extract.quotations import extractor as quotations
from sayso.extract.sentences import extractor as sentences
from sayso.extract.times import extractor as times
from sayso.model import (
    Anchor,
    AnchorKind,
    Basis,
    Block,
    BlockKind,
    Document,
    Facts,
    Kind,
    Mention,
    Post,
    Precision,
)
from sayso.reckon import iso, reckon
from tests.make import day, doc, marked

SATURDAY = "2024-10-26"


def found(document: Document) -> tuple[Mention, ...]:
    return extract(document, [sentences(), quotations(), times()]).of_kind(Kind.TIME)


def shown(mention: Mention) -> str:
    return iso(mention.time) if mention.time else "none"


@pytest.mark.parametrize(
    "case",
    [
        # dates
        "They met on [October 24, 2023|time=2023-10-24] and [27 October|time=2024-10-27].",
        "Troops will come on [October 27-28|time=2024-10-27/2024-10-29].",
        "Troops will come on [27–28 October|time=2024-10-27/2024-10-29].",
        "They fought [between October 2 and 5|time=2024-10-02/2024-10-06].",
        "They fought [between August and October 2024|time=2024-08-01/2024-11-01].",
        "They held it [from Tuesday to Friday|time=2024-10-22/2024-10-26].",
        "They stay [from December 30 until January 3|time=2024-12-30/2025-01-04].",
        "On [October 3, 4 and 5|time=2024-10-03/2024-10-06] it rained.",
        "On [Friday, October 25|time=2024-10-25], and on [the 2nd of October|time=2024-10-02].",
        "On [Oct. 3|time=2024-10-03] and [Sept. 4|time=2024-09-04], [2024-10-24|time=2024-10-24].",
        "On [27.10.2024|time=2024-10-27] and [10/27/2024|time=2024-10-27].",
        "The move was planned for [October 24|time=2024-10-24].",
        "[October 24 last year|time=2023-10-24] was wet.",
        # weekdays, by tense
        "He said so on [Friday|time=2024-10-25].",
        "On [Friday|time=2024-10-25], Kern said no.",
        "He said it on [Saturday|time=2024-10-26].",
        "The council will meet on [Friday|time=2024-11-01].",
        "A march is planned for [Friday|time=2024-11-01].",
        "It will be held on [Tuesday|time=2024-10-29].",
        "He came [last Friday|time=2024-10-25], and [Friday last week|time=2024-10-18].",
        "They go [next Monday|time=2024-10-28].",
        "Talks were held after [Friday|time=2024-10-25]'s strike.",
        # days around
        "[Today|time=2024-10-26], [tomorrow|time=2024-10-27], [yesterday|time=2024-10-25].",
        "It fell [the day before yesterday|time=2024-10-24].",
        "They left [two days ago|time=2024-10-24], and others [a week"
        " ago|time=2024-10-14/2024-10-21].",
        "They will leave in [three days|time=2024-10-29].",
        # weeks, months, years
        "[last week|time=2024-10-14/2024-10-21], [this month|time=2024-10], [next year|time=2025]",
        "It began in [August|time=2024-08] and they have stayed [since August|time=2024-08-01/..].",
        "In [August 2023|time=2023-08], in [2014|time=2014], the [2014|time=2014] raid.",
        "It fell in [early October|time=2024-10-01/2024-10-11], in [late"
        " 2023|time=2023-09-01/2024-01-01].",
        "They left [by mid-October|time=../2024-10-21].",
        "In [summer 2022|time=2022-06-01/2022-09-01] and [last winter|time=2023-12-01/2024-03-01].",
        "In [the 1990s|time=1990-01-01/2000-01-01], [the late 1980s|time=1987-01-01/1990-01-01].",
        "A raid [earlier this year|time=2024-01-01/2024-10-27] failed.",
        "A raid [earlier in the year|time=2024-01-01/2024-10-27] failed.",
        "It happened over [the past three days|time=2024-10-23/2024-10-27].",
        "It will in [the coming days|time=2024-10-26/2024-11-03].",
        # parts of the day
        "On [Friday morning|time=2024-10-25T06:00/2024-10-25T12:00] it was heard.",
        "On [the night of October 23|time=2024-10-23T18:00/2024-10-24T06:00] it was heard.",
        "[The night of October 23-24|time=2024-10-23T18:00/2024-10-24T06:00] was quiet.",
        "[Overnight into October 24|time=2024-10-23T18:00/2024-10-24T06:00] it burned.",
        "[Last night|time=2024-10-25T18:00/2024-10-26T06:00] it burned.",
        "At [5:40 a.m. on Friday|time=2024-10-25T05:40/2024-10-25T05:41] it rang.",
        "At [14:30 local time on October 24|time=2024-10-24T14:30/2024-10-24T14:31] it rang.",
        "On [Friday at 3pm|time=2024-10-25T15:00/2024-10-25T15:01] it rang.",
        # bounds
        "They will leave [by November 1|time=../2024-11-02].",
        "They will leave [by the end of the year|time=../2025-01-01].",
        "They left [before October 20|time=../2024-10-20].",
        "It was calm [after October 7|time=2024-10-08/..].",
        "[Previously|time=../2024-10-27], he denied it. He [initially|time=../2024-10-27] agreed.",
        # no times
        "He may march with June Kern and August Venn; I am 5 years old; Spring fell.",
        "There were 2,014 men and 1914 horses, in 2000 boats; a three-day visit.",
        "At 25:00 they sat on benches, one on one; the fall of the town.",
        "The earlier report, the first half of it, three-quarters of the crew.",
        # counted from what was told before, else left open
        "It rained on [October 20|time=2024-10-20]. [Two days later|time=2024-10-22] it stopped.",
        "On [October 3|time=2024-10-03] they met; [later that day|time=2024-10-03] they signed.",
        "[A week earlier|time=none] they left.",
        "It fell [two days|time=none] after the strike.",
        # quarters, fiscal years, lengths with an end
        "Sales in [the third quarter|time=2024-07-01/2024-10-01] and [fiscal 2023|time=2023].",
        "They will go [within two days|time=2024-10-26/2024-10-29].",
        "They left [by year-end|time=../2025-01-01].",
        "Sales rose in [Q3|time=2024-07-01/2024-10-01] and [Q1 2023|time=2023-01-01/2023-04-01].",
        "They report in [the first quarter|time=2024-01-01/2024-04-01] what was sold.",
        # years said once, years in words, years beside what happened in them
        "They fought in [August|time=2019-08] and [September 2019|time=2019-09].",
        "It snowed in [December|time=2018-12] and [January 2019|time=2019-01].",
        "They fought ([May-June 2019|time=2019-05-01/2019-07-01]) and left.",
        "In [the year two thousand|time=2000], in [the nineties|time=1990-01-01/2000-01-01].",
        "The [1977|time=1977] talks failed; in [1991|time=1991] Skarn Torvik left.",
        # feasts
        "They met [last Thanksgiving|time=2023-11-23] and on [Easter Monday|time=2024-04-01].",
        "It was wet on [Easter 2019|time=2019-04-21] and [New Year's Eve|time=2024-12-31].",
        # ranges that mix what they count from, and what is no range
        "They held it [from October 3 to Thursday|time=2024-10-03/2024-10-25].",
        "They moved on [Friday|time=2024-10-25] to [December|time=2024-12]'s figures.",
        "They left [two to three years ago|time=2021-01-01/2023-01-01].",
        # what is put off, what was overtaken
        "The vote was postponed [until Friday|time=../2024-11-02].",
        "The truce had been due to end [Friday|time=2024-10-25].",
        # hours by the clock of a zone
        "It rang at [1800 GMT on Tuesday|time=2024-10-22T18:00/2024-10-22T18:01].",
        "It fell on [Friday night, October 25|time=2024-10-25T18:00/2024-10-26T06:00].",
    ],
)  # fmt: skip
def test_times_are_counted_from_publication(case: str) -> None:
    text, marks = marked(case)
    mentions = found(doc(text, published=SATURDAY))
    assert [(m.start, m.end, shown(m)) for m in mentions] == [
        (mark.span.start, mark.span.end, mark.value) for mark in marks
    ]


@pytest.mark.parametrize(
    ("text", "value", "basis", "precision", "why"),
    [
        ("On October 24, 2023.", "2023-10-24", Basis.STATED, Precision.DAY, "in full"),
        ("On October 24.", "2024-10-24", Basis.INFERRED, Precision.DAY, "publication 2024-10-26"),
        ("He left tomorrow.", "+1d", Basis.INFERRED, Precision.DAY, "publication 2024-10-26"),
        ("Kern said Friday.", "weekday:4:past", Basis.INFERRED, Precision.DAY, "(given)"),
        ("In August.", "2024-08", Basis.INFERRED, Precision.MONTH, "publication"),
    ],
)
def test_values_and_grounds(
    text: str, value: str, basis: Basis, precision: Precision, why: str
) -> None:
    (mention,) = found(doc(text, published=SATURDAY))
    assert mention.time is not None
    assert (mention.value, mention.time.basis, mention.time.precision) == (value, basis, precision)
    assert why in mention.why
    assert mention.time.words == text[mention.start : mention.end]


def test_what_counts_from_the_day_can_be_reckoned_again() -> None:
    (mention,) = found(doc("“They come tomorrow,” one said.", published=SATURDAY))
    assert shown(mention) == "2024-10-27"
    again = reckon(mention.value, day("2024-10-23"))
    assert again is not None
    assert iso(again) == "2024-10-24"


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("On Friday they left.", "weekday:4:past", "no publication date to count from"),
        ("On October 24 they left.", "--10-24:behind", "no publication date to count from"),
        ("On 31 February 2024 they left.", "2024-02-31", "there is no such date"),
        ("On 03/04/2024 they left.", "03/04/2024", "day and month can be read either way"),
        ("At 5 p.m. they left.", "+0d@17:00", "the words do not say which day"),
    ],
)
def test_what_is_not_settled_stays_open_and_says_why(text: str, value: str, why: str) -> None:
    (mention,) = found(doc(text))
    assert (mention.time, mention.value, mention.why) == (None, value, why)


def test_a_complete_date_needs_no_publication_date() -> None:
    (mention,) = found(doc("On October 24, 2023 they left."))
    assert shown(mention) == "2023-10-24"


@pytest.mark.parametrize(
    ("text", "kind", "value", "mod"),
    [
        ("They stayed for three days.", Kind.DURATION, "P3D", ""),
        ("They stayed for more than two and a half years.", Kind.DURATION, "P2Y6M", "MORE_THAN"),
        ("The siege took nearly a month.", Kind.DURATION, "P1M", "APPROX"),
        ("They waited several weeks.", Kind.DURATION, "PXW", ""),
        ("A 16-hour flight ended.", Kind.DURATION, "PT16H", ""),
        ("The council sits every Tuesday.", Kind.RECURRENCE, "XXXX-WXX-2", ""),
        ("A convoy comes twice a week.", Kind.RECURRENCE, "P1W", ""),
        ("It is patrolled daily.", Kind.RECURRENCE, "P1D", ""),
        ("The bridge is now closed.", Kind.TIME, "PRESENT_REF", ""),
        ("They think of the future.", Kind.TIME, "FUTURE_REF", ""),
        ("It recently fell.", Kind.TIME, "PAST_REF", ""),
        ("It fell on Friday night.", Kind.TIME, "2024-10-25TNI", ""),
        ("It began in late August.", Kind.TIME, "2024-08", "END"),
        ("It began last winter.", Kind.TIME, "2024-WI", ""),
        ("It grew in the third quarter.", Kind.TIME, "2024-Q3", ""),
        ("It fell last week.", Kind.TIME, "2024-W42", ""),
        ("It was quiet over the past three days.", Kind.TIME, "P3D", ""),
        ("It was founded in 241 BC.", Kind.TIME, "BC0241", ""),
        ("It was a town of the 19th century.", Kind.TIME, "18", ""),
        ("It was founded in nineteen ninety-four.", Kind.TIME, "1994", ""),
        ("He came at 3 p.m. on Friday.", Kind.TIME, "2024-10-25T15:00", ""),
        ("It takes two to six days.", Kind.DURATION, "P6D", ""),
        ("It lasted two quarters.", Kind.DURATION, "P2Q", ""),
        ("It was a month-and-a-half long.", Kind.DURATION, "P1.5M", ""),
        ("They lost money in the year ended so badly.", Kind.DURATION, "P1Y", ""),
        ("The bridge is closed these days.", Kind.TIME, "PRESENT_REF", ""),
        ("It fell several years ago.", Kind.TIME, "PAST_REF", ""),
        ("He will be back in two to three weeks.", Kind.TIME, "FUTURE_REF", ""),
    ],
)
def test_expressions_have_their_timex_value(text: str, kind: Kind, value: str, mod: str) -> None:
    analysis = extract(doc(text, published=SATURDAY), [sentences(), quotations(), times()])
    (mention,) = analysis.of_kind(Kind.TIME, Kind.DURATION, Kind.RECURRENCE)
    (timex,) = mention.timexes
    assert (mention.kind, timex.value, timex.mod) == (kind, value, mod)
    assert mention.start <= timex.start < timex.end <= mention.end


def test_what_cannot_be_has_no_timex_value() -> None:
    for text in ("On 31 February 2024 they left.", "On 99/99/2024 they left."):
        (mention,) = found(doc(text, published=SATURDAY))
        assert (mention.time, mention.timexes) == (None, ())


def test_a_range_has_the_expressions_it_is_made_of() -> None:
    text = "They fought from 30 May to 2 June 1916 and on 4, 5 and 6 July."
    days = [[(t.start, t.value) for t in mention.timexes] for mention in found(doc(text))]
    assert days == [
        [(17, "1916-05-30"), (27, "1916-06-02")],
        [(46, "1916-07-04"), (49, "1916-07-05"), (55, "1916-07-06")],
    ]


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("“Come tomorrow,” he said on Tuesday.", "2024-10-23", "“Tuesday”"),
        ("He was recorded on the night of October 23. “We go tomorrow,” he said.", "2024-10-24",
         "“the night of October 23”"),
        ("The bridge fell on Tuesday. “They come tomorrow.”", "2024-10-27", "assumed"),
        ("“They come tomorrow,” he said.", "2024-10-27", "assumed"),
        ("He said so on Tuesday.\n\n“They come tomorrow.”", "2024-10-27", "assumed"),
    ],
)  # fmt: skip
def test_times_in_quotations_count_from_when_they_were_said(
    text: str, value: str, why: str
) -> None:
    mentions = found(doc(text, published=SATURDAY))
    (quoted,) = [m for m in mentions if m.span.of(text) == "tomorrow"]
    assert shown(quoted) == value
    assert why in quoted.why


def test_a_document_said_at_a_known_time_counts_from_it_inside_quotations() -> None:
    (mention,) = found(doc("“They come tomorrow.”", published=SATURDAY, said="2024-10-22"))
    assert shown(mention) == "2024-10-23"


def one_block(text: str, kind: BlockKind, post: Post | None = None, **facts: str) -> Document:
    block = Block(0, len(text), kind, Anchor(AnchorKind.LINE, "1"), post=post)
    known = {name: day(value) for name, value in facts.items()}
    return Document("doc-1", "chat.json", "0" * 64, text, (block,), replace(Facts(), **known))  # type: ignore[arg-type]


def test_messages_count_from_when_they_were_posted() -> None:
    post = Post(published=day("2024-10-24T23:50", Basis.METADATA))
    text = "Quiet today. They come tomorrow at 14:30. At 15:00 “yesterday” they said."
    document = one_block(text, BlockKind.MESSAGE, post, published=SATURDAY)
    assert [shown(mention) for mention in found(document)] == [
        "2024-10-24",
        "2024-10-25T14:30/2024-10-25T14:31",
        "2024-10-24T15:00/2024-10-24T15:01",
        "2024-10-23",
    ]


def test_turns_count_from_when_they_were_said() -> None:
    document = one_block("They come tomorrow.", BlockKind.TURN, said="2024-10-22")
    assert [shown(mention) for mention in found(document)] == ["2024-10-23"]
    assumed = one_block("They come tomorrow.", BlockKind.TURN, published=SATURDAY)
    (mention,) = found(assumed)
    assert (shown(mention), mention.why[:7]) == ("2024-10-27", "assumed")


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "October",
                "24",
                ",",
                "2024",
                "on",
                "last",
                "Friday",
                "the",
                "of",
                "May",
                "31",
                "Feb.",
                "night",
                "5",
                "p.m.",
                "by",
                "from",
                "to",
                "-",
                "and",
                "between",
                "ago",
                "week",
                "next",
                "since",
                "25:00",
                "1990s",
                "early",
                "end",
                "(",
                ")",
                "99999999999",
                *("Q3", "Easter", "two", "or", "so", "years", "GMT", "1800", "these days", "'89"),
            ]
        ),
        max_size=14,
    )
)
def test_times_never_fail_overlap_or_turn_around(words: list[str]) -> None:
    mentions = found(doc(" ".join(["x", *words]), published=SATURDAY))
    for before, after in pairwise(mentions):
        assert before.end <= after.start
    for mention in mentions:
        assert mention.value
        assert (mention.time is not None) or mention.why
        if mention.time and mention.time.start and mention.time.end:
            assert mention.time.start < mention.time.end


@pytest.mark.parametrize(
    "words",
    [
        *("on Friday ", "October 24, ", "the ", "between 5 and ", "24 ", "Friday-", "“today” "),
        *(
            "nineteen ",
            "3, 4 and ",
            "1914-18 ",
            "two hundred and ",
            "the year before ",
            *("in 1914. ", "two to ", "August and ", "1,914 ", "these days to this day "),
        ),
    ],
)
def test_times_take_linear_time(words: str) -> None:
    document = doc(words * (60_000 // len(words)), published=SATURDAY)
    started = clock.process_time()
    found(document)
    assert clock.process_time() - started < 4
