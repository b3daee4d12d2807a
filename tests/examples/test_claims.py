"""Who said what in the example, when and where, on whose word.

Each test is one thing that a reader of the example must see.
"""

from datetime import datetime
from pathlib import Path

import pytest

from sayso.fold import fold
from sayso.model import (
    Claim,
    Precision,
    Speech,
    Stance,
)
from tests.examples.asking import AHEAD, ASSERTS, CONFIRMS, DENIES, said


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
        ("sorvia-statement.docx", "ministry", "any deployment", (ASSERTS, Stance.PREDICTS)),
        ("sorvia-statement.docx", "ministry", "", (Stance.DECLINES,)),
        ("sorvia-statement.docx", "ministry", "", (DENIES,)),
        ("sorvia-statement.docx", "Vell", "If Kestria asks", (ASSERTS, *AHEAD)),
        ("northline-front.html", "Ministry of Defence", "to the front", (ASSERTS,)),
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
    claim = said(ledger, "northline-tape.html", "Kestrian soldiers", "too few drivers and medics")
    names = [fold(link.holder.name) for link in claim.chain]
    assert len(names) == 4
    for name, expected in zip(
        names, ("northline wire", "ministry of defence", "recordings", "soldiers"), strict=True
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
        ("northline-front.html", "Ministry of Defence", "to the front", "Akureyri"),
        ("ministry-release.eml", "ministry", "Kolbeck field camp", "Borgarnes"),
    ],
)
def test_places_are_located(
    ledger: dict[str, list[Claim]], name: str, holder: str, words: str, place: str
) -> None:
    claim = said(ledger, name, holder, words)
    places = {mention.place.name for mention in claim.places if mention.place}
    assert fold(place) in {fold(name) for name in places}
