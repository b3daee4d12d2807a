"""A line that does not resolve to its evidence fails the brief and is named."""

from dataclasses import replace

import pytest

from sayso.errors import EvidenceError
from sayso.model import Span
from sayso.views import check_evidence
from sayso.views.check import lines
from sayso.views.pages import BriefPage
from sayso.views.parts import Shown
from tests.views.sample import brief, case


@pytest.fixture(scope="module")
def page() -> BriefPage:
    return brief()


def test_a_whole_brief_resolves(page: BriefPage) -> None:
    check_evidence(page, case())


def test_every_section_has_lines(page: BriefPage) -> None:
    names = {line.strip("“").split(",")[0].split(" 1")[0] for line, _ in lines(page)}
    assert {"What is claimed", "Said once", "Forecasts", "Timeline", "Map"} <= {
        name.rstrip(" 0123456789") for name in names
    }


def first_conflict(page: BriefPage, *claims: str) -> BriefPage:
    broken = replace(page.conflicts.items[0], claims=claims)
    return replace(page, conflicts=Shown((broken,)))


def test_a_reference_to_nothing_names_the_line(page: BriefPage) -> None:
    with pytest.raises(EvidenceError, match=r"Where accounts conflict 1.*clm-nowhere"):
        check_evidence(first_conflict(page, "clm-nowhere"), case())


def test_a_line_without_evidence_names_itself(page: BriefPage) -> None:
    with pytest.raises(EvidenceError, match=r"Where accounts conflict 1.*no evidence"):
        check_evidence(first_conflict(page), case())


def test_a_claim_that_the_view_has_lost_is_named(page: BriefPage) -> None:
    view = case()
    lost = view.claimed[2]
    fewer = replace(view, claimed=tuple(claim for claim in view.claimed if claim is not lost))
    with pytest.raises(EvidenceError, match=f"claims in full.*{lost.id}"):
        check_evidence(page, fewer)


def test_words_that_are_not_the_document_s_are_found(page: BriefPage) -> None:
    view = case()
    moved = replace(view.claimed[2], content=(Span(0, 10),))
    claimed = tuple(moved if claim.id == moved.id else claim for claim in view.claimed)
    with pytest.raises(EvidenceError, match="words are not those of its document"):
        check_evidence(page, replace(view, claimed=claimed))


def test_a_changed_passage_is_found(page: BriefPage) -> None:
    entry = page.evidence.items[0]
    first, *rest = entry.passage.segments
    forged = replace(entry.passage, segments=(replace(first, text="Forged"), *rest))
    items = (replace(entry, passage=forged), *page.evidence.items[1:])
    with pytest.raises(EvidenceError, match="not those of the document"):
        check_evidence(replace(page, evidence=Shown(items)), case())


def test_a_wrong_highlight_is_found(page: BriefPage) -> None:
    entry = page.evidence.items[0]
    first, *rest = entry.passage.segments
    bare = replace(entry.passage, segments=(replace(first, roles=()), *rest))
    items = (replace(entry, passage=bare), *page.evidence.items[1:])
    with pytest.raises(EvidenceError, match="wrong words are highlighted"):
        check_evidence(replace(page, evidence=Shown(items)), case())
