"""Chains: on whose word a claim stands, and what is no claim at all. All of it is invented."""

from dataclasses import replace
from datetime import datetime

import pytest

from sayso.model import (
    Anchor,
    AnchorKind,
    Basis,
    Block,
    BlockKind,
    Document,
    HolderKind,
    Post,
    Span,
    Stance,
)
from tests.claims.drawn import chain, claims
from tests.make import day, doc

NOTHING = [
    "Kern asked not to be named.",
    "He spoke on condition of anonymity.",
    "He was not authorised to speak to reporters.",
    "Nobody said the bridge fell.",
    "What nobody asks is who pays.",
    "If Kern asks for help, it will be late.",
    "Tomorrow they will say 3,000.",
    "The army might deny the losses.",
    "We were told to wait.",
    "It was a call that the town was listening to.",
    "She welcomed it.",
    "A diplomat requested anonymity to discuss the matter.",
    "There were 100 confirmed losses.",
    "He put on a coat.",
    "The so-called “bridge of tears” fell.",
    "The report was long and the claims were many.",
    "He went home after the call.",
    "The plan for the bridge took years.",
    "It is a state of mind.",
    "“”",
    "…",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_claimed(text: str) -> None:
    assert claims(text) == ()


def test_the_publisher_opens_the_chain_and_the_holder_ends_it() -> None:
    (claim,) = claims("The army said it fell.", publisher="The Aldora Times")
    assert chain(claim) == ["The Aldora Times", "army"]
    assert claim.chain[0].basis is Basis.GIVEN
    assert claim.holder == claim.chain[-1].holder


def test_an_unknown_publisher_is_shown_as_a_gap() -> None:
    (claim,) = claims("The army said it fell.")
    assert claim.chain[0].holder.kind is HolderKind.UNKNOWN
    assert "not recorded" in claim.chain[0].holder.name


def test_attributions_around_a_claim_are_links_outermost_first() -> None:
    text = "According to the ministry, the scouts reported that the enemy plans to attack."
    inner = claims(text, publisher="The Aldora Times")[-1]
    assert chain(inner)[:3] == ["The Aldora Times", "ministry", "the scouts"]
    assert inner.chain[1].cue is not None


def test_a_medium_brings_in_who_released_it() -> None:
    text = "The recordings, released by the army on Friday, show that it fell."
    shown = next(claim for claim in claims(text, publisher="P") if "it fell" in claim.words)
    assert chain(shown) == ["P", "army", "the recordings"]


def test_who_is_heard_in_a_recording_stands_behind_its_releaser() -> None:
    text = (
        "The army released a recording on Friday. The recording shows soldiers asking why.\n\n"
        "“It is late,” one soldier was heard saying. Another added, “There is no food.”"
    )
    last = claims(text, publisher="P")[-1]
    assert chain(last) == ["P", "army", "another soldier"]
    assert last.chain[1].basis is Basis.INFERRED
    assert "released by army" in last.chain[1].why


def test_a_release_is_a_claim_of_who_released() -> None:
    text = "The audio clips, released by the army on Friday, are long."
    (claim,) = claims(text, published="2021-05-08")  # a Saturday
    assert (claim.holder.name, claim.stance, claim.words) == (
        "army",
        Stance.ASSERTS,
        "The audio clips, released by the army on Friday",
    )
    assert claim.event is not None
    assert claim.event.time is not None
    assert claim.event.time.start == datetime(2021, 5, 7)


def test_a_recording_that_frames_words_is_a_link_and_no_claim() -> None:
    text = "The army released a tape. In the recordings, one soldier is heard saying that it fell."
    release, heard = claims(text, publisher="P")
    assert release.holder.name == "army"
    assert chain(heard) == ["P", "army", "the recordings", "one soldier"]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("The Times, citing two officers, reported that it fell.", ["Times", "two officers"]),
        ("“It fell,” Kern was quoted as saying by the Harbour Wire.", ["Harbour Wire", "Kern"]),
        ("Kern said he had received reports on it from the navy.", ["navy", "Kern"]),
        ("The union said it had been told by the navy that it fell.", ["union", "navy"]),
        ("The army said the recordings show that it fell.", ["army", "the recordings"]),
        ("Kern said that he could neither confirm nor deny the losses.", ["Kern"]),
        ("Ada Kern said: “We believe that it fell.”", ["Ada Kern"]),
        ("Kern said that guards were reportedly moved.", ["Kern"]),
        ("The army said that Aldora plans to attack.", ["army"]),
        ("The recordings show soldiers asking why it fell.", ["the recordings", "soldiers"]),
    ],
)
def test_what_only_frames_or_relays_is_no_claim_of_its_own(text: str, links: list[str]) -> None:
    (claim,) = claims(text, publisher="P")
    assert chain(claim) == ["P", *links]


def test_what_somebody_denies_having_said_is_not_said() -> None:
    (claim,) = claims("Kern denied that he had said that it fell.", publisher="P")
    assert claim.stance is Stance.DENIES


def test_what_could_not_be_verified_is_the_outlets_own_word() -> None:
    (claim,) = claims("The losses could not be independently verified.", publisher="P")
    assert chain(claim) == ["P"]
    assert (claim.stance, claim.words) == (Stance.DOES_NOT_CONFIRM, "The losses")


def test_a_correction_is_the_publishers_denial() -> None:
    (claim,) = claims("An earlier version of this story said that it fell.", publisher="P")
    assert (chain(claim), claim.stance) == (["P"], Stance.DENIES)


def test_hearsay_has_a_holder_who_is_not_named() -> None:
    (claim,) = claims("Guards were reportedly moved.")
    assert claim.holder.kind is HolderKind.UNKNOWN
    assert claim.chain[-1].basis is Basis.INFERRED


def test_a_speaker_within_their_own_words_stands_once_in_the_chain() -> None:
    for claim in claims("Ada Kern said: “We believe that it fell.”", publisher="P"):
        assert chain(claim) == ["P", "Ada Kern"]


def _one_block(text: str, kind: BlockKind, **more: object) -> Document:
    block = Block(0, len(text), kind, Anchor(AnchorKind.MESSAGE, "1"), **more)  # type: ignore[arg-type]
    return replace(doc(text), blocks=(block,))


def test_a_channels_own_post_is_a_chain_of_one_said_when_posted() -> None:
    posted = day("2021-05-08")
    post = Post("Aldora Live", posted)
    (claim,) = claims(_one_block("The bridge fell at dawn.", BlockKind.MESSAGE, post=post))
    assert chain(claim) == ["Aldora Live"]
    assert (claim.said, claim.published) == (posted, posted)


def test_a_forwarded_post_names_where_it_comes_from() -> None:
    post = Post("Aldora Live", forwarded_from="Harbour Watch")
    (claim,) = claims(_one_block("The bridge fell at dawn.", BlockKind.MESSAGE, post=post))
    assert chain(claim) == ["Aldora Live", "Harbour Watch"]


def test_a_turn_was_said_when_the_recording_was() -> None:
    document = _one_block("Guard: The bridge fell.", BlockKind.TURN, label=Span(0, 5))
    said = day("2021-05-07")
    (claim,) = claims(replace(document, facts=replace(document.facts, said=said)))
    assert (claim.holder.name, claim.words, claim.said) == ("Guard", "The bridge fell.", said)


def test_a_turn_without_a_label_is_an_unnamed_speakers() -> None:
    (claim,) = claims(_one_block("The bridge fell.", BlockKind.TURN))
    assert claim.holder.kind is HolderKind.UNNAMED
