"""When and where: what was said, and what it was said of. All of it is invented."""

from datetime import datetime

import pytest

from sayso.model import (
    Basis,
    Claim,
    Stance,
)
from tests.claims.drawn import claims
from tests.make import day


def days(claim: Claim) -> tuple[datetime | None, datetime | None]:
    assert claim.said is not None
    return claim.said.start, claim.said.end


# --- Times, all counted in a document of Saturday 8 May 2021 -------------------------------------
SAID = [
    ("The army said on Friday that it fell.", (datetime(2021, 5, 7), datetime(2021, 5, 8))),
    ("On Thursday, the army said that it fell.", (datetime(2021, 5, 6), datetime(2021, 5, 7))),
    ("It fell, the army said on Friday.", (datetime(2021, 5, 7), datetime(2021, 5, 8))),
    (
        "In a statement on Friday, the army said it fell.",
        (datetime(2021, 5, 7), datetime(2021, 5, 8)),
    ),
    ("The army had previously denied the report.", (None, datetime(2021, 5, 8))),
    ("Earlier, the army denied the report.", (None, datetime(2021, 5, 8))),
]


@pytest.mark.parametrize(("text", "interval"), SAID)
def test_when_it_was_said(text: str, interval: tuple[datetime | None, datetime | None]) -> None:
    (claim,) = claims(text, published="2021-05-08")
    assert days(claim) == interval
    assert claim.said_words is not None


def test_the_date_of_publication_is_not_when_it_was_said() -> None:
    (claim,) = claims("The army said that it fell.", published="2021-05-08")
    assert claim.said is None
    assert claim.published == day("2021-05-08")


def test_each_time_belongs_to_the_nearest_cue() -> None:
    text = "Belmark initially dismissed the report, but on Thursday Ada Kern did not deny it."
    first, second = claims(text, published="2021-05-08")
    assert days(first) == (None, datetime(2021, 5, 6))
    assert days(second) == (datetime(2021, 5, 6), datetime(2021, 5, 7))


def test_a_time_within_the_content_is_the_events() -> None:
    (claim,) = claims("The army said that it fell on Thursday.", published="2021-05-08")
    assert claim.said is None
    assert claim.event is not None
    assert claim.event.time is not None
    assert claim.event.time.start == datetime(2021, 5, 6)


def test_tomorrow_in_a_quotation_counts_from_when_it_was_said() -> None:
    text = "“They come tomorrow,” Ada Kern said on Thursday."
    (claim,) = claims(text, published="2021-05-08")
    assert claim.event is not None
    assert claim.event.time is not None
    assert claim.event.time.start == datetime(2021, 5, 7)


def test_tomorrow_in_a_recording_counts_from_when_it_was_taken() -> None:
    text = (
        "The army released a recording on Friday. The recording shows soldiers asking why.\n\n"
        "The calls were intercepted on the night of May 3.\n\n"
        "“They come tomorrow,” one soldier was heard saying."
    )
    last = claims(text, published="2021-05-08")[-1]
    assert last.event is not None
    assert last.event.time is not None
    assert last.event.time.start == datetime(2021, 5, 4)
    assert last.said is not None
    assert last.said.basis is Basis.INFERRED


def test_a_time_told_for_the_frame_holds_for_what_is_said() -> None:
    text = "Kern said on Thursday that he could neither confirm nor deny the losses."
    (claim,) = claims(text, published="2021-05-08")
    assert days(claim) == (datetime(2021, 5, 6), datetime(2021, 5, 7))


def test_a_time_in_an_aside_is_not_that_of_the_main_cue() -> None:
    text = "The navy, which had denied the losses on Thursday, did not respond to questions."
    silent = next(
        claim for claim in claims(text, published="2021-05-08") if claim.stance is Stance.DECLINES
    )
    assert silent.said is None


# --- Places --------------------------------------------------------------------------------------
PLACED = [
    ("At talks in Oslo, Kern did not deny that guards fled.", ["Oslo"]),
    ("At talks in Oslo, Kern did not deny that guards fled to Bergen.", ["Bergen"]),
    ("In Oslo, Kern did not deny that guards fled.", []),
    ("Kern, who met them at talks in Oslo, left. The army said guards fled.", []),
]


@pytest.mark.parametrize(("text", "places"), PLACED)
def test_words_without_a_place_take_that_of_the_meeting(text: str, places: list[str]) -> None:
    claim = claims(text)[-1]
    assert [mention.value for mention in claim.places] == places


def test_a_capital_that_acts_is_no_place() -> None:
    (claim,) = claims("Kern did not deny that Oslo had sent guards to Bergen.")
    assert [mention.value for mention in claim.places] == ["Bergen"]


def test_a_length_that_says_when_is_no_number_of_a_claim() -> None:
    text = "The army said that it lost 30 men in the past two weeks."
    (claim,) = claims(text, published="2021-05-08")
    assert [quantity.value for quantity in claim.quantities] == ["30 men"]
