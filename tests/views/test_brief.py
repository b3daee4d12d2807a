"""The brief of the invented case, section by section."""

from dataclasses import replace
from datetime import date

import pytest

from sayso.errors import EvidenceError
from sayso.model import (
    Claim,
    Forecast,
    ForecastStatus,
    HolderKind,
    Links,
    Party,
    Problem,
    Proposition,
    Stance,
)
from sayso.settings import Settings
from sayso.views import brief_page
from sayso.views.desk import is_label
from sayso.views.pages import BriefPage
from sayso.views.parts import Tone
from tests.make import MemoryView, claim, day, doc
from tests.views.sample import TODAY, brief, case


@pytest.fixture(scope="module")
def page() -> BriefPage:
    return brief()


def test_the_standfirst_counts_what_there_is(page: BriefPage) -> None:
    first = page.standfirst
    assert (first.sources, first.claims_in_all, first.undated, first.refused) == (6, 18, 1, 1)
    assert (first.conflicts, first.apparent, first.shifts, first.forecasts) == (2, 1, 2, 2)
    assert (first.first, first.last) == ("4 April 2031", "14 April 2031")


def test_a_statement_says_who_asserts_denies_and_keeps_silent(page: BriefPage) -> None:
    stands = [(stand.stance_words, stand.names) for stand in page.claimed.items[0].stands]
    assert stands == [
        ("assert", ("Norland's defence ministry", "Ada Kern", "Tomas Brell")),
        ("asserts the contrary", ("Tomas Brell",)),
        ("denies", ("the government of Estrel",)),
        ("does not deny", ("Tomas Brell",)),
        ("does not confirm", ("the government of Estrel",)),
        ("declines to comment", ("the mayor of Varn",)),
    ]


@pytest.mark.parametrize(
    ("label", "words", "quoted"),
    [
        ("boats were seen", "that boats were seen", True),
        ("boats were seen", "“Boats were seen,”", True),
        ("boats were …", "boats were seen near Hask", True),
        ("boats were seen", "boats were seen near Hask", False),
    ],
)
def test_a_label_is_known_for_the_claim_it_quotes(label: str, words: str, quoted: bool) -> None:
    assert is_label(label, claim(words)) is quoted


def test_a_row_joins_a_holder_s_claims_and_names_the_relay(page: BriefPage) -> None:
    row = page.claimed.items[0].rows.items[0]
    assert row.holder == "Norland's defence ministry"
    assert len(row.claims) == 2
    assert row.words == ""
    assert [way.names for way in row.relays] == [
        ("Valley Courier",),
        ("Morning Herald", "Valley Courier"),
    ]
    assert row.when == "said 4 April 2031; last published 6 April 2031"


def test_a_denied_negative_counts_for_the_other_side(page: BriefPage) -> None:
    rows = {(row.holder, row.stance_words): row.tone for row in page.claimed.items[0].rows.items}
    assert rows["Tomas Brell", "asserts the contrary"] is Tone.AGAINST
    assert rows["the government of Estrel", "denies"] is Tone.AGAINST


def test_real_conflicts_come_before_apparent_ones(page: BriefPage) -> None:
    assert [pair.apparent for pair in page.conflicts.items] == [False, False, True]
    assert page.conflicts.items[2].reasons == ("the second is a retelling of the first",)


def test_a_conflict_is_shown_once_with_all_its_voices(page: BriefPage) -> None:
    shown = [(pair.statement, pair.kind, pair.apparent) for pair in page.conflicts.items]
    assert len(set(shown)) == len(shown)
    denial = page.conflicts.items[0]
    assert [side.label for side in denial.sides] == ["Say so", "Deny it"]
    said, denied = ({row.holder for row in side.rows.items} for side in denial.sides)
    assert said == {"Norland's defence ministry"}
    assert denied == {"the government of Estrel"}


def _two_accounts(first: Claim, second: Claim, *, label: str = "", **links: object) -> BriefPage:
    """A brief of two claims on one thing, each in its own document."""
    statement = Proposition("prp-1", label or first.words, (first.id, second.id), 1.0, ("why",))
    documents = [doc(f"{one.holder.name}: {one.words}") for one in (first, second)]
    made = Links(propositions=(statement,), **links)  # type: ignore[arg-type]
    view = MemoryView(documents, [first, second], linked=made)
    return brief_page(view, title="", today=TODAY, settings=Settings())


def test_a_row_names_the_holder_as_its_document_does() -> None:
    claims = claim("boats came", holder="the Palace"), claim("boats came", holder="Estrel")
    state = Party(
        "pty-1", "Estrel", HolderKind.GOVERNMENT, ("Estrel", "the Palace"), (claims[0].id,)
    )
    page = _two_accounts(*claims, parties=(state,))
    assert [row.holder for row in page.claimed.items[0].rows.items] == ["Estrel", "the Palace"]


def test_nested_claims_of_a_forecast_are_one_line_with_the_chain() -> None:
    paper = doc("Ada Kern: the staff says that boats will come up the Lume")
    outer = claim(
        "the staff says that boats will come up the Lume", holder="Ada Kern", document=paper
    )
    inner = claim(
        "boats will come up the Lume",
        holder="the staff",
        document=paper,
        chain=["Ada Kern"],
        kind=HolderKind.MEDIUM,
    )
    foretold = tuple(
        Forecast(one.id, day("2031-04-20"), (), 0.9, ("why",)) for one in (outer, inner)
    )
    statement = Proposition("prp-1", outer.words, (outer.id, inner.id), 1.0, ("why",))
    view = MemoryView(
        [paper], [outer, inner], linked=Links(propositions=(statement,), forecasts=foretold)
    )
    page = brief_page(view, title="", today=TODAY, settings=Settings())
    (line,) = page.forecasts.items
    assert [row.holder for row in line.rows] == ["Ada Kern"]
    assert line.chain == ("Ada Kern", "the staff")
    assert page.claimed.items == ()


def test_one_forecast_for_one_window_is_one_line() -> None:
    claims = [
        claim("boats will come", holder=name, stance=Stance.PREDICTS, chain=chain)
        for name, chain in (("Ada Kern", ["Herald"]), ("the mayor", ["Herald", "Ada Kern"]))
    ]
    window = day("2031-04-20")
    foretold = tuple(Forecast(one.id, window, (), 0.9, ("why",)) for one in claims)
    page = _two_accounts(claims[0], claims[1], forecasts=foretold)
    (line,) = page.forecasts.items
    assert {row.holder for row in line.rows} == {"Ada Kern", "the mayor"}
    assert line.chain == ()
    assert page.standfirst.forecasts == 1


@pytest.mark.parametrize(
    ("words", "stance_words"),
    [
        ("any landing would be lawful", "speaks of it as a condition"),
        ("if boats come they will leave", "speaks of it as a condition"),
        ("boats came without any warning", "asserts"),
    ],
)
def test_a_condition_is_no_plain_assertion(words: str, stance_words: str) -> None:
    page = _two_accounts(claim(words, holder="A"), claim("boats came", holder="B"), label="boats")
    rows = {row.holder: row.stance_words for row in page.claimed.items[0].rows.items}
    assert rows["A"] == stance_words


def test_a_change_shows_before_and_after(page: BriefPage) -> None:
    shift = page.shifts.items[0]
    assert (shift.holder, shift.kind_words) == ("Tomas Brell", "softened")
    assert (shift.before.stance_words, shift.after.stance_words) == (
        "asserts the contrary",
        "does not deny",
    )


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2031, 4, 15), ForecastStatus.OPEN),
        (date(2031, 4, 16), ForecastStatus.DUE),
    ],
)
def test_a_forecast_falls_due_with_its_whole_window(today: date, status: ForecastStatus) -> None:
    page = brief_page(case(), title="", today=today, settings=Settings())
    forecasts = {line.rows[0].holder: line for line in page.forecasts.items}
    assert forecasts["Ilse Dorn"].status is status
    assert forecasts["another soldier"].window.text == "no time was set"
    assert [row.holder for row in forecasts["Ilse Dorn"].bearing.items] == ["the River Mission"]


def test_origins_are_a_range_with_reasons(page: BriefPage) -> None:
    backing = page.backing.items[0]
    assert backing.summary == "at least 1 and at most 2 separate sources"
    assert [origin.recorded for origin in backing.origins.items] == [True, True, False]
    assert ("Morning Herald", "Valley Courier", "Norland's defence ministry") in [
        chain.steps for chain in backing.chains.items
    ]


def test_places_are_located_or_say_why_not(page: BriefPage) -> None:
    assert [place.name for place in page.places.items] == [
        "Varn",
        "Hask",
        "Estrel",
        "Ostra",
        "the Lume",
    ]
    lost = page.unlocated.items[0]
    assert (lost.name, lost.reason[:24]) == ("Old Mill", "no list of places has it")


def test_the_timeline_has_one_row_for_a_statement_and_event(page: BriefPage) -> None:
    rows = {row.label: row for row in page.timeline.items}
    row = rows[
        "Between 300 and 400 soldiers from Estrel crossed the Lume at Varn on Thursday night"
    ]
    assert row.event
    assert row.event.text == "3 April 2031, 18:00, to 4 April 2031, 06:00"
    assert {mark.holder for mark in row.marks} >= {"Tomas Brell", "Ada Kern"}


def test_evidence_leads_back_to_the_place_in_the_original(page: BriefPage) -> None:
    wheres = {entry.passage.where for entry in page.evidence.items}
    assert {"line 3", "page 1", "sound 0:04.2 to 0:12.9"} <= wheres
    assert "message 117, posted by Norland Defence Ministry" in wheres


def test_evidence_marks_sentence_source_cue_and_content(page: BriefPage) -> None:
    entry = next(entry for entry in page.evidence.items if entry.stance_words == "denies")
    marked = [
        (part.text, tuple(role.value for role in part.roles)) for part in entry.passage.segments
    ]
    assert marked[:5] == [
        ("Estrel's government", ("sentence", "source")),
        (" ", ("sentence",)),
        ("denied", ("sentence", "cue")),
        (" ", ("sentence",)),
        ("sending any troops across the river", ("sentence", "content")),
    ]


def test_a_missing_date_is_a_visible_gap(page: BriefPage) -> None:
    source = next(line for line in page.sources if line.name == "statement.pdf")
    assert source.gaps == ("publication date not recorded", "publisher not recorded")
    entry = next(entry for entry in page.evidence.items if entry.stance_words == "does not confirm")
    assert [time.text for time in entry.times] == ["not stated", "not stated", "not recorded"]


def test_problems_of_the_run_join_those_of_the_view() -> None:
    page = brief_page(
        case(), title="", today=TODAY, settings=Settings(), problems=[Problem("x.bin", "no reader")]
    )
    assert [problem.source for problem in page.problems] == ["scan.pdf", "note.txt", "x.bin"]


def test_every_claim_of_a_small_case_is_shown_in_full(page: BriefPage) -> None:
    assert (len(page.evidence.items), page.evidence.left_out) == (18, 0)
    assert [entry.number for entry in page.evidence.items] == list(range(1, 19))


def test_an_empty_case_has_a_brief() -> None:
    page = brief_page(MemoryView(), title="Nothing yet", today=TODAY, settings=Settings())
    assert page.standfirst.sources == 0
    assert page.evidence.items == ()


def test_links_to_a_claim_that_is_not_there_name_the_line() -> None:
    view = case()
    broken = Proposition("prp-x", "boats were seen", ("clm-gone", view.claimed[0].id), 1.0, ())
    links = replace(view.linked, propositions=(*view.linked.propositions, broken))
    with pytest.raises(EvidenceError, match=r"boats were seen.*clm-gone"):
        brief(view=replace(view, linked=links))


def test_the_same_view_gives_the_same_page() -> None:
    assert brief() == brief()
