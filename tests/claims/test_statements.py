"""Statements: one claim each for what was said under one cue. All of it is invented."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest

from sayso.claims.clauses import joints
from sayso.claims.statements import parted
from sayso.model import (
    Analysis,
    Anchor,
    AnchorKind,
    Attribution,
    Block,
    BlockKind,
    Document,
    Span,
    Speech,
    Stance,
)
from tests.claims.drawn import chain, claims
from tests.make import doc

PARTED = [
    ("the bridge fell, and the road was closed", ["the bridge fell", "the road was closed"]),
    ("the bridge fell; the road was closed", ["the bridge fell", "the road was closed"]),
    ("that it fell and that the road was closed", ["that it fell", "that the road was closed"]),
    ("nobody came to us, but we waited until dark", ["nobody came to us", "we waited"]),
    ("Seven were killed and nine wounded", ["Seven were killed", "nine wounded"]),
    ("17 dead and 23 missing", ["17 dead", "23 missing"]),
    # What shares its subject, hangs on another clause or is a list is one statement.
    ("the army left and burned the bridge", None),
    ("it came with guns, boats and a new flag", None),
    ("the mayor, the priest and the harbour master were there", None),
    ("it left because the road was open and the bridge held", None),
    ("when the siren went and the lamps died, nobody moved", None),
    ("the man who fired and the man who gave the order", None),
    ("between 3 May and 6 June was the worst of it", None),
    ("they came on the day and at the hour that had been agreed", None),
]


@pytest.mark.parametrize(("text", "statements"), PARTED)
def test_a_sentence_is_parted_at_its_independent_clauses(
    text: str, statements: list[str] | None
) -> None:
    edges = [0, *joints(text), len(text)]
    found = [text[a:b] for a, b in pairwise(edges)]
    if statements is None:
        assert found == [text]
    else:
        assert len(found) == len(statements)
        assert all(part.startswith(own) for part, own in zip(found, statements, strict=True))


def test_each_sentence_of_a_quotation_is_a_claim_with_its_own_stance() -> None:
    text = "“The bridge fell at dawn. We will build it anew,” Ada Kern said. “Who pays for it?”"
    found = claims(text, publisher="P")
    assert [claim.words for claim in found] == [
        "The bridge fell at dawn.",
        "We will build it anew",
        "Who pays for it?",
    ]
    assert [claim.stance for claim in found] == [Stance.ASSERTS, Stance.INTENDS, Stance.ASKS]
    assert all(chain(claim) == ["P", "Ada Kern"] for claim in found)
    assert len({claim.id for claim in found}) == 3


def test_what_is_denied_is_denied_clause_by_clause() -> None:
    found = claims("The army denied that it had fired and that the bridge had been hit.")
    assert [claim.stance for claim in found] == [Stance.DENIES, Stance.DENIES]


def test_numbers_belong_to_their_own_statement() -> None:
    first, second = claims("The army said that 30 guards fled, and the mayor counted 12 boats.")[:2]
    assert [mention.value for mention in first.quantities] == ["30 guards"]
    assert [mention.value for mention in second.quantities] == ["12 boats"]


def _turns(*lines: str) -> Document:
    text = "\n".join(lines)
    blocks: list[Block] = []
    start = 0
    for line in lines:
        end = min(start + len(line) + 1, len(text))
        label = Span(start, start + line.index(":"))
        anchor = Anchor(AnchorKind.LINE, str(len(blocks) + 1))
        blocks.append(Block(start, end, BlockKind.TURN, anchor, label=label))
        start = end
    return replace(doc(text), blocks=tuple(blocks))


def test_a_turn_gives_a_claim_a_sentence() -> None:
    found = claims(_turns("Kern: The bridge fell. I was not asked.", "Guard: Who told you so?"))
    assert [(claim.holder.name, claim.words) for claim in found] == [
        ("Kern", "The bridge fell."),
        ("Kern", "I was not asked."),
        ("Guard", "Who told you so?"),
    ]


def test_a_turn_that_passes_on_anothers_word_is_that_others_claim() -> None:
    found = claims(_turns("Kern: The navy says that the bridge fell.", "Guard: Good night to you."))
    assert [claim.holder.name for claim in found] == ["navy", "Guard"]
    assert chain(found[0])[1:] == ["Kern", "navy"]


def test_who_leads_an_interview_asks_and_claims_nothing() -> None:
    found = claims(_turns("Host: With us is the mayor. Did the bridge fall?", "Kern: It did not."))
    assert [claim.words for claim in found] == ["Did the bridge fall?", "It did not."]


def test_what_is_nested_is_never_cut() -> None:
    text = "Kern said the bridge fell, and Belmark left the town."
    inner = _attribution(text, "Kern", "said", "the bridge fell, and Belmark left the town")
    outer = replace(inner, source=None, cue=None, contents=(Span(0, len(text)),))
    sole = Analysis(doc(text), (), (outer, inner))
    found = parted(sole).attributions
    assert [one.contents for one in found if one.cue is None] == [(Span(0, len(text)),)]
    assert len([one for one in found if one.cue is not None]) == 2


def _attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    places = [Span(text.index(w), text.index(w) + len(w)) for w in (source, cue, content)]
    speech, stance = Speech.INDIRECT, Stance.ASSERTS
    return Attribution(places[0], places[1], (places[2],), speech, stance, 1.0, "test@1")


def test_parting_takes_time_in_proportion_to_the_text() -> None:
    def seconds(times: int) -> float:
        text = (
            "Kern said: “" + "the bridge fell, and the road was closed; they left. " * times + "”"
        )
        said = _attribution(text, "Kern", "said", text[12:-1])
        begun = time.process_time()
        parted(Analysis(doc(text), (), (said,)))
        return time.process_time() - begun

    assert seconds(4000) < 40 * max(seconds(500), 0.01)  # eight times the text; 64 if quadratic
