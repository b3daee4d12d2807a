"""The pages a desk looks things up on, and how they print."""

import pytest

from sayso.errors import QueryError
from sayso.model import ClaimQuery, Stance
from sayso.views import (
    claim_page,
    claims_page,
    document_page,
    holder_page,
    page_of,
    proposition_page,
    render,
)
from sayso.views.desk_pages import ClaimPage, DocumentPage, HolderPage, PropositionPage
from tests.make import MemoryView, claim, doc
from tests.views.sample import case


def test_claims_are_those_of_the_query() -> None:
    page = claims_page(case(), ClaimQuery(stance=Stance.DENIES))
    assert [(line.holder, line.words) for line in page.lines] == [
        ("the government of Estrel", "sending any troops across the river")
    ]


def test_a_claim_stands_with_what_others_say() -> None:
    view = case()
    denied = next(claim for claim in view.claimed if claim.stance is Stance.DENIES)
    page = claim_page(view, denied.id)
    assert page.evidence.words == denied.words
    assert page.statement
    assert len(page.statement.rows.items) == 8
    assert [pair.kind_words for pair in page.conflicts] == ["one denies what the other says"]


def test_a_claim_on_the_desk_is_not_masked() -> None:
    view = case()
    found = next(claim for claim in view.claimed if "fuck" in claim.words)
    assert claim_page(view, found.id).evidence.words == found.words


def test_a_document_has_its_whole_text_and_its_lineage() -> None:
    view = case()
    herald = next(document for document in view.held if document.name == "herald.html")
    page = document_page(view, herald.id)
    text = (
        "".join(
            part.text for paragraph in page.source.text.paragraphs for part in paragraph.segments
        )
        if page.source.text
        else ""
    )
    assert text.replace("\n", "") == herald.text.replace("\n", "")
    assert len(page.lines) == 5
    assert len(page.lineage) == 2


@pytest.mark.parametrize("wanted", ["pty-brell", "Tomas Brell", "mr  BRELL"])
def test_a_holder_is_found_by_id_and_by_name(wanted: str) -> None:
    page = holder_page(case(), wanted)
    assert (page.name, len(page.lines)) == ("Tomas Brell", 4)
    assert [step.kind_words for step in page.shifts] == ["softened", "number moved"]


def test_a_proposition_has_its_origins() -> None:
    page = proposition_page(case(), "prp-troops")
    assert page.backing
    assert (page.backing.at_least, page.backing.at_most) == (1, 2)
    assert len(page.lines) == 9


def test_an_id_leads_to_its_kind_of_page() -> None:
    view = case()
    wanted = {
        view.claimed[0].id: ClaimPage,
        view.held[0].id: DocumentPage,
        "prp-ratio": PropositionPage,
        "Tomas Brell": HolderPage,
    }
    for name, kind in wanted.items():
        assert isinstance(page_of(view, name), kind)


@pytest.mark.parametrize("wanted", ["clm-gone", "doc-gone", "prp-gone", "Nobody"])
def test_an_unknown_id_says_so(wanted: str) -> None:
    with pytest.raises(QueryError, match=wanted):
        page_of(case(), wanted)


def test_every_page_prints() -> None:
    view = case()
    claims = render(claims_page(view))
    assert claims.endswith("18 claims")
    assert "Valley Courier → Norland's defence ministry" in claims
    assert "On whose word  Valley Courier → Norland's defence ministry (“said”)" in render(
        claim_page(view, view.claimed[2].id)
    )
    assert "SHA-256        " in render(document_page(view, view.held[1].id))
    assert "Also called: Tomas Brell; Mr Brell" in render(holder_page(view, "pty-brell"))
    assert "Who stands behind it: at least 1" in render(proposition_page(view, "prp-troops"))


def test_nothing_printed_commands_the_terminal() -> None:
    document = doc("He: yes\x1b[2J\u202e now")
    view = MemoryView([document], [claim("yes\x1b[2J\u202e now", holder="He", document=document)])
    text = render(claims_page(view))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "yes\ufffd[2J now" in text
