"""What the documents of the example say together.

Each test is one thing that a reader of the example must see.
"""

from datetime import datetime

import pytest

from sayso.model import (
    ChangeKind,
    Claim,
    ContradictionKind,
    LineageKind,
    Links,
    Stance,
)
from sayso.view import View
from tests.examples.asking import AHEAD, DENIES, said


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
    """Kestria's spokesman denied on 9 March and could neither confirm nor deny on 15 March."""
    steps = {
        (view.claim(change.before).stance, view.claim(change.after).stance)
        for position in links.positions
        for change in position.changes
        if change.kind is ChangeKind.SOFTENING and "Lirren" in view.claim(change.after).holder.name
    }
    assert steps & {
        (DENIES, Stance.DOES_NOT_DENY),
        (DENIES, Stance.DOES_NOT_CONFIRM),
        (DENIES, Stance.DECLINES),
    }


def test_sorvia_softens_too(view: View, links: Links) -> None:
    """Denied on 10 March; on 14 March it did not explicitly confirm."""
    steps = {
        (view.claim(change.before).stance, view.claim(change.after).stance)
        for position in links.positions
        for change in position.changes
        if "Sorvia" in view.claim(change.after).holder.name
    }
    assert (DENIES, Stance.DOES_NOT_CONFIRM) in steps


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
        ("skerry-daily.html", "northline-tape.html", {LineageKind.REUSES_WORDING}),
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
    assert {kind for here, there, kind in found if (here, there) == (taker, giver)} & kinds


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


def test_the_landing_is_one_conflict_with_all_its_voices(view: View, links: Links) -> None:
    """The ministry's number, the president's word and the denial are about one landing."""
    denied = {
        conflict.proposition
        for conflict in links.contradictions
        if conflict.kind is ContradictionKind.DENIAL and not conflict.apparent
    }
    told = "Sorvian auxiliaries had landed in Isafjordur"
    (landing,) = [one for one in links.propositions if one.id in denied and one.label == told]
    words = " | ".join(view.claim(one).words for one in landing.claims)
    assert "about 1,200 Sorvian auxiliaries" in words
    assert "to the front" not in words


def test_a_correction_contradicts_nobody(view: View, links: Links) -> None:
    """12,000 was the outlet's slip: it is listed as changed, not as an account."""
    in_conflict = [
        view.claim(one) for found in links.contradictions for one in (found.left, found.right)
    ]
    assert [claim.words for claim in in_conflict if "12,000" in claim.words] == []


def test_the_press_quotes_the_tape(view: View, links: Links) -> None:
    names = {document.id: document.name for document in view.documents()}
    quoting = {
        names[line.taker]
        for line in links.lineage
        if line.kind is LineageKind.QUOTES and names.get(line.giver or "") == "tape-7-march.vtt"
    }
    assert {"northline-tape.html", "skerry-daily.html"} <= quoting


def test_no_heading_is_a_fragment(links: Links) -> None:
    for found in links.propositions:
        assert not found.label.startswith("that ")
        assert found.label[:1] == found.label[:1].upper()
        assert len(found.label) <= 113
        assert found.label.count("“") == found.label.count("”")


def test_sorvia_s_foreign_ministry_is_one_party(links: Links) -> None:
    (party,) = [
        one for one in links.parties if "Ministry of Foreign Affairs of Sorvia" in one.names
    ]
    assert "Sorvia's foreign ministry" in party.names
