"""Contents: the words of a claim, their negation, and what always holds. All of it is invented."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.negation import is_negated
from sayso.model import (
    Facts,
    Stance,
)
from tests.claims.drawn import claims
from tests.make import doc


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
