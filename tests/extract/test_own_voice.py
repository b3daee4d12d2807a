"""Own voice: documents in which the publisher speaks, and talk. All of it is invented."""

from dataclasses import replace

import pytest

from sayso.model import Anchor, AnchorKind, Block, BlockKind, Post, Stance
from tests.claims.drawn import chain, claims
from tests.make import doc

RELEASE = "The ferry left at dawn. Forty crates were found on board. They contain pumps."


@pytest.mark.parametrize(
    "publisher",
    ["Coast Guard of Aldora", "Press Service of the President of Aldora", "Belmark Harbour Union"],
)
def test_a_body_speaks_in_its_release(publisher: str) -> None:
    found = claims(RELEASE, publisher=publisher)
    assert [claim.words for claim in found] == [
        "The ferry left at dawn.",
        "Forty crates were found on board.",
        "They contain pumps.",
    ]
    assert all(chain(claim) == [publisher] for claim in found)


@pytest.mark.parametrize("publisher", ["Harbour Wire", "The Aldora Standard", "Radio Kern"])
def test_an_outlet_makes_no_claims_of_its_own(publisher: str) -> None:
    assert claims(RELEASE, publisher=publisher) == ()


def test_who_mostly_credits_others_is_no_speaker_but_who_writes_i_is() -> None:
    report = "The army said it fell. Kern denied it fell. The mayor said it stood. The sea rose."
    assert all(claim.cue is not None for claim in claims(report, publisher="Salt Lane"))
    blog = "I live by the sea. We saw the boats. The army said it fell. Kern said it stood."
    assert {chain(claim)[-1] for claim in claims(blog, publisher="Salt Lane")} >= {"Salt Lane"}


def test_a_name_and_date_below_a_statement_are_no_claim() -> None:
    text = f"{RELEASE}\n\nOffice of the Commander\nTorvik"
    assert len(claims(text, publisher="Coast Guard of Aldora")) == 3


def test_what_a_body_says_of_its_own_future_it_intends() -> None:
    text = "The Coast Guard will publish the log. The ferry will sink."
    first, second = claims(text, publisher="Coast Guard of Aldora")
    assert (first.stance, second.stance) == (Stance.INTENDS, Stance.PREDICTS)


def _post(text: str) -> tuple[tuple[str, str], ...]:
    anchor = Anchor(AnchorKind.MESSAGE, "1")
    block = Block(0, len(text), BlockKind.MESSAGE, anchor, post=Post("Aldora Live"))
    found = claims(replace(doc(text), blocks=(block,)))
    return tuple((claim.holder.name, claim.words) for claim in found)


def test_a_post_that_opens_with_whose_words_follow() -> None:
    assert _post("Kern at the briefing: the bridge fell at dawn.") == (
        ("Kern", "the bridge fell at dawn"),
    )


def test_a_saying_set_off_by_a_comma_in_a_post() -> None:
    assert ("Ada Kern", "Nobody saw the boats") in _post("Nobody saw the boats, says Ada Kern.")


def test_a_count_is_a_claim() -> None:
    (claim,) = claims("Belmark's wardens put the missing at 18.", publisher="Harbour Wire")
    assert "18" in claim.words
