"""Claims: a text in, its claims out, through all the extractors. People and states are invented."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import extract
from sayso.claims import find_claims
from sayso.claims.negation import is_negated
from sayso.model import (
    Anchor,
    AnchorKind,
    Basis,
    Block,
    BlockKind,
    Claim,
    Document,
    Facts,
    HolderKind,
    Post,
    Span,
    Stance,
)
from sayso.settings import Settings
from tests.make import day, doc

EXTRACTORS = extract.build(Settings().extractors, extract.BUILT_IN)


def claims(text: str | Document, **facts: str) -> tuple[Claim, ...]:
    document = doc(text, **facts) if isinstance(text, str) else text
    return find_claims(extract.extract(document, EXTRACTORS))


def chain(claim: Claim) -> list[str]:
    return [link.holder.name for link in claim.chain]


def days(claim: Claim) -> tuple[datetime | None, datetime | None]:
    assert claim.said is not None
    return claim.said.start, claim.said.end


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


# --- Chains --------------------------------------------------------------------------------------
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
        ("Kern said he had received reports on it from the navy.", ["navy", "Kern"]),
        ("The union said it had been told by the navy that it fell.", ["union", "navy"]),
        ("The army said the recordings show that it fell.", ["army", "the recordings"]),
        ("Kern said that he could neither confirm nor deny the losses.", ["Kern"]),
        ("Ada Kern said: “We believe that it fell.”", ["Ada Kern"]),
        ("Kern said that guards were reportedly moved.", ["Kern"]),
        ("The army said that Aldora plans to attack.", ["army"]),
        ("The recordings reveal soldiers asking why it fell.", ["the recordings", "soldiers"]),
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


# --- Contents ------------------------------------------------------------------------------------
def test_words_are_those_of_the_contents() -> None:
    text = "The bridge, the army said, had fallen."
    (claim,) = claims(text)
    assert claim.words == "The bridge … had fallen"
    assert [span.of(text) for span in claim.content] == ["The bridge", "had fallen"]
    assert claim.evidence.of(text) == text


def test_who_declined_to_comment_still_has_words() -> None:
    (claim,) = claims("The army declined to comment.")
    assert (claim.stance, claim.words) == (Stance.DECLINES, "declined to comment")


def test_quantities_are_those_of_the_content() -> None:
    (claim,) = claims("Two officers said that 30 guards fled.")
    assert [
        mention.span.of("Two officers said that 30 guards fled.") for mention in claim.quantities
    ]
    assert all(claim.content[0].contains(mention.span) for mention in claim.quantities)


NEGATED = [
    ("that it had not sent guards", True),
    ("no guards were sent", True),
    ("none of them fell", True),
    ("there were no guards", True),
    ("it never happened", True),
    ("they didn’t come", True),
    ("without any help it fell", True),
    ("that guards were sent", False),
    ("guards were sent, which was not wise", False),
    ("the guards, because nobody came", False),
    ("notable losses", False),
]


@pytest.mark.parametrize(("content", "negated"), NEGATED)
def test_negation_is_the_contents_own(content: str, negated: bool) -> None:
    assert is_negated(content) is negated


@pytest.mark.parametrize(
    "text", ["Kern said it had not paid.", "Kern denied not having paid the guards."]
)
def test_a_content_that_opens_with_a_negation_is_negated(text: str) -> None:
    assert claims(text)[-1].negated


def test_a_denied_negation_keeps_both() -> None:
    (claim,) = claims("The army denied that it had not paid.")
    assert (claim.stance, claim.negated) == (Stance.DENIES, True)


# --- Guarantees ----------------------------------------------------------------------------------
PIECES = st.sampled_from(
    [
        *("Kern", "said", "that", ",", ".", "“", "”", '"', "according to", "the army", "denied"),
        *("reports", "of", "who", "and", "adding", "\n\n", ":", "on Friday", "previously", "he"),
        *(
            "tomorrow",
            "30 guards",
            "released",
            "the clips",
            "by",
            "reportedly",
            "declined to comment",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=50).map(" ".join) | st.text(max_size=150))
def test_every_claim_leads_to_its_words(text: str) -> None:
    if not text:
        return
    document = doc(text, published="2021-05-08")
    found = claims(document)
    assert len({claim.id for claim in found}) == len(found)
    assert found == claims(document)
    for claim in found:
        assert claim.words == " … ".join(span.of(text) for span in claim.content)
        assert claim.words.strip()
        assert all(claim.evidence.contains(span) for span in claim.content)
        assert claim.chain[-1].holder == claim.holder
        assert 0 < claim.score <= 1


@pytest.mark.timeout(30)
def test_a_hostile_text_takes_bounded_time() -> None:
    claims("the clips released by Kern show soldiers saying “a b c d e”. " * 1000)


def test_no_attributions_no_claims() -> None:
    assert claims("The sun rose.") == ()
    assert claims(replace(doc("x"), facts=Facts())) == ()
