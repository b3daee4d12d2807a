"""The example case holds everything that Sayso is for, and the ledger shows it.

The case is read once, by the command a user types; the tests then ask the ledger and the brief.
Each test is one thing that a reader of the example must see.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sayso.fold import fold
from sayso.model import (
    BlockKind,
    ChangeKind,
    Claim,
    ContradictionKind,
    Document,
    LineageKind,
    Links,
    Precision,
    Speech,
    Stance,
)
from sayso.store import open_store
from sayso.view import View

EXAMPLES = Path(__file__).parents[1] / "examples"
CASE = EXAMPLES / "harbour-tape"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the case, briefed."""
    copy = tmp_path_factory.mktemp("example") / CASE.name
    made = shutil.ignore_patterns("originals", "sayso.db*", "brief.*", ".sayso.lock")
    shutil.copytree(CASE, copy, ignore=made)
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "brief", str(copy)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "error"},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return copy


@pytest.fixture(scope="module")
def view(folder: Path) -> Iterator[View]:
    store = open_store(folder / "sayso.db")
    yield store.view()
    store.close()


@pytest.fixture(scope="module")
def links(view: View) -> Links:
    return view.links()


@pytest.fixture(scope="module")
def documents(view: View) -> dict[str, Document]:
    return {document.name: document for document in view.documents()}


@pytest.fixture(scope="module")
def ledger(view: View) -> dict[str, list[Claim]]:
    """The claims by the name of their document."""
    names = {document.id: document.name for document in view.documents()}
    claims: dict[str, list[Claim]] = {name: [] for name in names.values()}
    for claim in view.claims():
        claims[names[claim.document_id]].append(claim)
    return claims


def said(
    ledger: dict[str, list[Claim]], name: str, holder: str, words: str, *stances: Stance
) -> Claim:
    """The one claim in document `name` by `holder` on `words`, with one of the stances."""
    found = [
        claim
        for claim in ledger[name]
        if fold(holder) in fold(claim.holder.name)
        and fold(words) in fold(claim.words)
        and (not stances or claim.stance in stances)
    ]
    listed = "\n".join(
        f"{claim.holder.name} | {claim.stance.value} | {claim.words}" for claim in ledger[name]
    )
    assert found, f"{name}: {holder} | {[s.value for s in stances]} | {words}: not in\n{listed}"
    return found[0]


# --- Reading -----------------------------------------------------------------------------------


def test_every_file_is_read_without_a_problem(view: View, documents: dict[str, Document]) -> None:
    assert view.problems() == ()
    assert sorted(documents) == [
        "courier-denial.html",
        "harbour-watch/result.json",
        "lantern-auxiliaries.html",
        "ministry-release.eml",
        "northline-front.html",
        "northline-tape.html",
        "radio-skarn-summit.txt",
        "saltmarsh-notes.md",
        "sorvia-statement.docx",
        "tape-7-march.vtt",
    ]


def test_it_says_plainly_that_it_is_invented(folder: Path) -> None:
    assert "invented" in (folder / "case.toml").read_text()
    assert "Everything in it is invented" in (EXAMPLES / "README.md").read_text()
    assert "The harbour tape (an invented case)" in (folder / "brief.html").read_text()


@pytest.mark.parametrize(
    "words",
    [
        "cookies",
        "Subscribe",
        "Related stories",
        "20,000",
        "Log in",
        "Herring season",
        "rights reserved",
    ],
)
def test_page_furniture_is_no_part_of_the_documents(
    documents: dict[str, Document], words: str
) -> None:
    assert [name for name, document in documents.items() if words in document.text] == []


@pytest.mark.parametrize(
    ("name", "publisher", "published"),
    [
        ("northline-tape.html", "Northline Wire", "2023-03-09"),
        ("courier-denial.html", "The Tarn Courier", "2023-03-10"),
        ("lantern-auxiliaries.html", "The Evening Lantern", "2023-03-10"),
        ("radio-skarn-summit.txt", "Radio Skarn", "2023-03-12"),
        ("sorvia-statement.docx", "Ministry of Foreign Affairs of Sorvia", "2023-03-14"),
        ("northline-front.html", "Northline Wire", "2023-03-15"),
        ("tape-7-march.vtt", "Ministry of Defence of Velmark", "2023-03-09"),
    ],
)
def test_publisher_and_date(
    documents: dict[str, Document], name: str, publisher: str, published: str
) -> None:
    facts = documents[name].facts
    assert facts.publisher is not None
    assert facts.publisher.value == publisher
    assert facts.published is not None
    assert facts.published.start is not None
    assert f"{facts.published.start:%Y-%m-%d}" == published


def test_a_missing_date_is_a_visible_gap(
    documents: dict[str, Document], ledger: dict[str, list[Claim]], folder: Path
) -> None:
    assert documents["saltmarsh-notes.md"].facts.published is None
    assert {claim.published for claim in ledger["saltmarsh-notes.md"]} == {None}
    brief = briefed(folder)
    (line,) = [line for line in brief["sources"] if line["name"] == "saltmarsh-notes.md"]
    assert line["gaps"]


def briefed(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The brief as JSON, by the command."""
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "brief", str(folder), "--format", "json"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    page: dict[str, list[dict[str, object]]] = json.loads((folder / "brief.json").read_text())
    return page


def test_posts_keep_forward_edit_and_reply(documents: dict[str, Document]) -> None:
    blocks = documents["harbour-watch/result.json"].blocks
    posts = {
        block.anchor.value: block.post
        for block in blocks
        if block.kind is BlockKind.MESSAGE and block.post
    }
    assert posts["412"].forwarded_from == "Ministry of Defence of Velmark"
    assert posts["414"].edited is not None
    assert posts["415"].reply_to == "414"


def test_the_tape_leads_to_its_seconds(
    documents: dict[str, Document], ledger: dict[str, list[Claim]]
) -> None:
    claim = said(ledger, "tape-7-march.vtt", "First soldier", "one medic and two drivers")
    (block,) = [
        block
        for block in documents["tape-7-march.vtt"].blocks
        if block.start <= claim.content[0].start < block.end
    ]
    assert (block.anchor.start, block.anchor.end) == (16.9, 20.7)


# --- Who said what -----------------------------------------------------------------------------

DENIES, CONFIRMS, ASSERTS = Stance.DENIES, Stance.CONFIRMS, Stance.ASSERTS
AHEAD = (Stance.PREDICTS, Stance.INTENDS)


@pytest.mark.parametrize(
    ("name", "holder", "words", "stances"),
    [
        ("ministry-release.eml", "Ministry of Defence of Velmark", "intercepted", (ASSERTS,)),
        ("ministry-release.eml", "Brask", "its own soldiers say so", (ASSERTS,)),
        ("ministry-release.eml", "ministry", "further ferries", (Stance.WARNS,)),
        ("ministry-release.eml", "ministry", "Sorvian instructors", (ASSERTS,)),
        ("tape-7-march.vtt", "Second soldier", "Where do we get the drivers", (Stance.ASKS,)),
        ("tape-7-march.vtt", "Second soldier", "that", (Stance.DOUBTS,)),
        ("northline-tape.html", "Varnholt", "had landed in Isafjordur", (CONFIRMS,)),
        ("northline-tape.html", "Varnholt", "received a report", (ASSERTS,)),
        ("northline-tape.html", "Varnholt", "widen the war", (Stance.WARNS,)),
        ("northline-tape.html", "Lirren", "had landed in Isafjordur", (DENIES,)),
        ("northline-tape.html", "Lirren", "not a single Sorvian soldier", (ASSERTS, DENIES)),
        ("northline-tape.html", "embassy", "", (Stance.DECLINES,)),
        ("northline-tape.html", "official", "a second landing", (ASSERTS, *AHEAD)),
        ("northline-tape.html", "Northline Wire", "the recordings", (Stance.DOES_NOT_CONFIRM,)),
        ("northline-tape.html", "soldier", "Where do we get the drivers", (Stance.ASKS,)),
        ("courier-denial.html", "presidency", "had landed in Isafjordur", (DENIES,)),
        ("courier-denial.html", "Lirren", "the number was invented", (ASSERTS, DENIES)),
        ("courier-denial.html", "Ministry of Defence", "", (Stance.DECLINES,)),
        ("courier-denial.html", "official", "empty since last autumn", (ASSERTS,)),
        ("courier-denial.html", "foreign ministry", "sent troops", (DENIES,)),
        ("lantern-auxiliaries.html", "Harrow", "closer to 3,000", (Stance.BELIEVES,)),
        ("lantern-auxiliaries.html", "Harrow", "within a week", AHEAD),
        ("lantern-auxiliaries.html", "Solm", "emergency session", (Stance.DEMANDS,)),
        ("lantern-auxiliaries.html", "Solm", "That is a disgrace", (ASSERTS, Stance.EVALUATES)),
        ("radio-skarn-summit.txt", "Morvane", "had been sent", (Stance.DOES_NOT_DENY,)),
        ("radio-skarn-summit.txt", "Morvane", "a treaty with Sorvia", (ASSERTS,)),
        ("radio-skarn-summit.txt", "Morvane", "a matter for two governments", (ASSERTS,)),
        ("radio-skarn-summit.txt", "Lirren", "", (Stance.DECLINES,)),
        ("radio-skarn-summit.txt", "Varnholt", "air defences", (ASSERTS, Stance.INTENDS)),
        ("radio-skarn-summit.txt", "Varnholt", "access to the Kolbeck camp", (Stance.DEMANDS,)),
        ("radio-skarn-summit.txt", "delegate", "Nobody in the room", (ASSERTS,)),
        ("saltmarsh-notes.md", "neighbour", "three ferries", (ASSERTS,)),
        ("saltmarsh-notes.md", "neighbour", "all of them carried soldiers", (Stance.DOUBTS,)),
        ("sorvia-statement.docx", "ministry", "any deployment", (ASSERTS,)),
        ("sorvia-statement.docx", "ministry", "", (Stance.DECLINES,)),
        ("sorvia-statement.docx", "ministry", "", (DENIES,)),
        ("sorvia-statement.docx", "Vell", "If Kestria asks", (ASSERTS, *AHEAD)),
        ("northline-front.html", "Ministry of Defence", "reached the front", (ASSERTS,)),
        ("northline-front.html", "Varnholt", "we said when", (ASSERTS,)),
        ("northline-front.html", "Lirren", "troop movements", (Stance.DOES_NOT_CONFIRM,)),
        ("northline-front.html", "foreign ministry", "the presence", (Stance.DOES_NOT_CONFIRM,)),
        ("northline-front.html", "Harbour Watch", "trucks had left", (ASSERTS,)),
        ("northline-front.html", "doctor", "trained for winter", (Stance.DOUBTS,)),
        ("harbour-watch/result.json", "port worker", "2,000", (ASSERTS,)),
        ("harbour-watch/result.json", "Lirren", "not a single", (ASSERTS, DENIES)),
    ],
)
def test_who_said_what(
    ledger: dict[str, list[Claim]],
    name: str,
    holder: str,
    words: str,
    stances: tuple[Stance, ...],
) -> None:
    said(ledger, name, holder, words, *stances)


def test_a_pronoun_speaks_for_the_one_named_before(ledger: dict[str, list[Claim]]) -> None:
    she = said(ledger, "northline-tape.html", "Varnholt", "received a report")
    he = said(ledger, "northline-front.html", "doctor", "trained for winter")
    assert "Ilse Varnholt" in she.holder.name
    assert he.stance is Stance.DOUBTS


def test_a_chain_of_four(ledger: dict[str, list[Claim]]) -> None:
    claim = said(ledger, "northline-tape.html", "soldier", "tomorrow, in the dark")
    names = [fold(link.holder.name) for link in claim.chain]
    assert len(names) == 4
    for name, expected in zip(
        names, ("northline wire", "ministry of defence", "recordings", "soldier"), strict=True
    ):
        assert expected in name


def test_a_quotation_over_two_paragraphs_has_one_speaker(ledger: dict[str, list[Claim]]) -> None:
    first = said(ledger, "courier-denial.html", "Lirren", "these are not our soldiers")
    second = said(ledger, "courier-denial.html", "Lirren", "none are on their way")
    assert {first.speech, second.speech} == {Speech.DIRECT}


def test_profanity_is_masked_in_the_brief_and_kept_in_the_ledger(
    folder: Path, ledger: dict[str, list[Claim]]
) -> None:
    said(ledger, "tape-7-march.vtt", "Second soldier", "What the fuck are we supposed to do")
    said(ledger, "northline-tape.html", "soldier", "half of them are shit")
    brief = fold((folder / "brief.html").read_text())
    assert "half of them are" in brief
    assert [word for word in ("fuck", "shit") if word in brief] == []


# --- When, where, how many ---------------------------------------------------------------------


def day(claim: Claim) -> tuple[datetime | None, datetime | None]:
    assert claim.event is not None
    assert claim.event.time is not None
    return claim.event.time.start, claim.event.time.end


def test_tomorrow_on_the_tape_counts_from_the_tape(ledger: dict[str, list[Claim]]) -> None:
    claim = said(ledger, "tape-7-march.vtt", "First soldier", "So it's tomorrow")
    assert day(claim) == (datetime(2023, 3, 8), datetime(2023, 3, 9))


def test_a_relative_day_counts_from_publication(ledger: dict[str, list[Claim]]) -> None:
    confirmed = said(ledger, "northline-tape.html", "Varnholt", "had landed", CONFIRMS)
    assert confirmed.said is not None
    assert confirmed.said.start == datetime(2023, 3, 9)


def test_a_relative_day_without_a_date_stays_open(ledger: dict[str, list[Claim]]) -> None:
    times = [claim.event.time for claim in ledger["saltmarsh-notes.md"] if claim.event]
    assert [time for time in times if time and (time.start or time.end)] == []


def test_part_of_a_day(ledger: dict[str, list[Claim]]) -> None:
    claim = said(ledger, "northline-tape.html", "ministry", "intercepted")
    start, end = day(claim)
    assert start is not None
    assert start.date() == datetime(2023, 3, 7).date()
    assert end is not None
    assert end <= datetime(2023, 3, 8, 6)
    assert claim.event is not None
    assert claim.event.time is not None
    assert claim.event.time.precision is Precision.PART_OF_DAY


def test_a_ratio(ledger: dict[str, list[Claim]]) -> None:
    claim = said(ledger, "northline-tape.html", "", "one medic and two drivers")
    ratios = {
        (quantity.low, quantity.counted, quantity.per)
        for mention in claim.quantities
        if (quantity := mention.quantity) is not None and quantity.per is not None
    }
    assert {(1, "medic", 40), (2, "drivers", 40)} <= ratios


@pytest.mark.parametrize(
    ("name", "holder", "words", "place"),
    [
        ("northline-tape.html", "Varnholt", "had landed in Isafjordur", "Ísafjörður"),
        ("northline-front.html", "Ministry of Defence", "reached the front", "Akureyri"),
        ("ministry-release.eml", "ministry", "Kolbeck field camp", "Borgarnes"),
    ],
)
def test_places_are_located(
    ledger: dict[str, list[Claim]], name: str, holder: str, words: str, place: str
) -> None:
    claim = said(ledger, name, holder, words)
    places = {mention.place.name for mention in claim.places if mention.place}
    assert fold(place) in {fold(name) for name in places}


# --- What many documents say together ------------------------------------------------------------


def pair(view: View, left: str, right: str) -> tuple[Claim, Claim]:
    return view.claim(left), view.claim(right)


def test_accounts_conflict_by_denial(view: View, links: Links) -> None:
    """Kestria's spokesman against Velmark's president, on the landing."""
    pairs = [
        pair(view, found.left, found.right)
        for found in links.contradictions
        if found.kind is ContradictionKind.DENIAL and not found.apparent
    ]
    holders = [{left.holder.name, right.holder.name} for left, right in pairs]
    assert any(
        any("Lirren" in name for name in names) and any("Varnholt" in name for name in names)
        for names in holders
    )


def test_accounts_conflict_by_number(view: View, links: Links) -> None:
    numbers = [
        {
            mention.quantity.low
            for claim in pair(view, found.left, found.right)
            for mention in claim.quantities
            if mention.quantity
        }
        for found in links.contradictions
        if found.kind is ContradictionKind.NUMBER
    ]
    assert any({1200, 2000} <= pair or {1200, 3000} <= pair for pair in numbers)


def test_a_number_changes_on_the_way(links: Links) -> None:
    """1,200 in the ministry's words became 2,000 where the story was retold."""
    moved = {(found.before, found.after) for found in links.mutations}
    assert any("1,200" in before and "2,000" in after for before, after in moved), moved


def test_a_denial_softens(view: View, links: Links) -> None:
    """Kestria: denied on 9 and 10 March, did not deny on 12 March."""
    steps = [
        pair(view, change.before, change.after)
        for position in links.positions
        for change in position.changes
        if change.kind is ChangeKind.SOFTENING
    ]
    stances = {(before.stance, after.stance) for before, after in steps}
    assert stances & {
        (DENIES, Stance.DOES_NOT_DENY),
        (DENIES, Stance.DOES_NOT_CONFIRM),
        (DENIES, Stance.DECLINES),
    }, stances


def test_a_condition_is_added(view: View, links: Links) -> None:
    """Sorvia: denied on 10 March; "any deployment would be" lawful on 14 March."""
    kinds = {
        change.kind
        for position in links.positions
        for change in position.changes
        if "any deployment" in view.claim(change.after).words
    }
    assert kinds & {ChangeKind.CONDITION_ADDED, ChangeKind.SOFTENING}


def test_a_forecast_has_a_window_and_a_later_report_bears_on_it(
    view: View, links: Links, ledger: dict[str, list[Claim]]
) -> None:
    forecast = said(ledger, "northline-tape.html", "", "March 12-13", *AHEAD)
    assert any("Varnholt" in link.holder.name for link in forecast.chain)
    (found,) = [found for found in links.forecasts if found.claim == forecast.id]
    assert found.window is not None
    assert (found.window.start, found.window.end) == (datetime(2023, 3, 12), datetime(2023, 3, 14))
    bearing = {view.document(view.claim(each).document_id).name for each in found.bearing}
    assert "northline-front.html" in bearing


@pytest.mark.parametrize(
    ("taker", "giver", "kinds"),
    [
        ("courier-denial.html", "northline-tape.html", {LineageKind.CREDITS}),
        ("northline-front.html", "harbour-watch/result.json", {LineageKind.CREDITS}),
        ("harbour-watch/result.json", "ministry-release.eml", {LineageKind.FORWARDS}),
        (
            "harbour-watch/result.json",
            "courier-denial.html",
            {LineageKind.CREDITS, LineageKind.QUOTES},
        ),
        (
            "saltmarsh-notes.md",
            "northline-tape.html",
            {LineageKind.REUSES_WORDING, LineageKind.QUOTES},
        ),
        ("northline-tape.html", "tape-7-march.vtt", {LineageKind.QUOTES, LineageKind.CREDITS}),
    ],
)
def test_who_took_from_whom(
    view: View, links: Links, taker: str, giver: str, kinds: set[LineageKind]
) -> None:
    found = {
        (view.document(link.taker).name, view.document(link.giver).name, link.kind)
        for link in links.lineage
        if link.giver is not None
    }
    undirected = {
        (there, here, kind)
        for here, there, kind in found
        if kind in {LineageKind.REUSES_WORDING, LineageKind.QUOTES}
    }
    assert {
        kind for here, there, kind in found | undirected if (here, there) == (taker, giver)
    } & kinds


def test_retellings_of_the_tape_have_few_origins(
    view: View, links: Links, ledger: dict[str, list[Claim]]
) -> None:
    """Four documents give the ratio; it has one origin."""
    ratio = said(ledger, "northline-tape.html", "", "one medic and two drivers")
    (proposition,) = [found for found in links.propositions if ratio.id in found.claims]
    assert len({view.claim(each).document_id for each in proposition.claims}) >= 3
    (independence,) = [found for found in links.independence if found.proposition == proposition.id]
    assert independence.at_least <= 1
    assert independence.at_most <= 2
    assert independence.reasons
