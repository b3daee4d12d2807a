"""The measure of stories: what is found and linked here is made by hand, and so are the figures."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from evaluation.clusters import Figure
from evaluation.stories.__main__ import OPEN, measured
from evaluation.stories.load import load, story_folders
from evaluation.stories.measures import Measures, figures, measure, together
from evaluation.stories.places import cues_at
from evaluation.stories.reading import Reading, reading
from evaluation.stories.table import misses, table
from sayso.model import (
    Basis,
    Change,
    ChangeKind,
    Claim,
    Contradiction,
    ContradictionKind,
    Forecast,
    HolderKind,
    Independence,
    Lineage,
    LineageKind,
    Links,
    Mutation,
    Party,
    Position,
    Precision,
    Proposition,
    Span,
    Time,
)
from sayso.process import build_kit
from sayso.settings import Settings
from tests.evaluation.story import GOLD, SOURCES, write
from tests.make import claim, day, doc

FLOORS = json.loads((Path(__file__).parents[2] / "evaluation" / "floors.json").read_text())

DOCUMENTS = {name.removesuffix(".txt"): doc(text, name=name) for name, text in SOURCES.items()}
FILES = {document.name: document for document in DOCUMENTS.values()}
MINISTRY, WIRE, RADIO = (DOCUMENTS[name].id for name in ("ministry", "wire", "radio"))
M1, M2, W1, W2, R1, R2 = ("ministry-1", "ministry-2", "wire-1", "wire-2", "radio-1", "radio-2")
LINES = (
    Lineage(LineageKind.CREDITS, WIRE, MINISTRY, "a statement", ()),
    Lineage(LineageKind.REUSES_WORDING, WIRE, MINISTRY, "", ()),
    Lineage(LineageKind.CREDITS, RADIO, WIRE, "Northern Wire", ()),
)
LINKS = Links(
    parties=(
        Party("min", "Defence Ministry", HolderKind.ORGANISATION, (), (M1, M2, W1, R2)),
        Party("kern", "Ada Kern", HolderKind.PERSON, (), (W2, R1)),
    ),
    propositions=(
        Proposition("crossed", "troops crossed", (M1, W2, R1), 1, ()),
        Proposition("13000", "13,000 crossed", (W1, R2), 1, ()),
        Proposition("road", "the road reopens", (M2,), 1, ()),
    ),
    positions=(
        Position("kern", "crossed", (W2, R1), (Change(ChangeKind.SOFTENING, W2, R1, 1, ()),)),
    ),
    lineage=LINES,
    mutations=(Mutation("number", "3,000", "13,000", M1, W1, 1, ()),),
    independence=(
        Independence("crossed", 1, 2, (), ()),
        Independence("13000", 0, 1, (), ()),
        Independence("road", 1, 1, (), ()),
    ),
    contradictions=(Contradiction(ContradictionKind.DENIAL, "crossed", M1, W2, False, 1, ()),),
    forecasts=(
        Forecast(
            M2,
            Time(None, datetime(2031, 3, 22), Precision.DAY, Basis.STATED),
            (),
            1,
            (),
        ),
    ),
)


def told(folder: Path, gold: str = GOLD) -> tuple[Claim, ...]:
    """Every claim of the gold, as Sayso would have it; its id is the gold's."""
    story = load(write(folder, gold))
    names = {holder.id: holder.name for holder in story.holders}
    found = []
    for one in story.claims:
        document = DOCUMENTS[one.report]
        when = one.said.first.isoformat() if one.said.first else None
        made = claim(
            one.words, holder=names[one.holder], stance=one.stance[0], document=document, said=when
        )
        cue = cues_at(one, document.text)[0] if one.cue else None
        found.append(replace(made, id=one.id, cue=cue))
    return tuple(found)


def read(
    folder: Path, links: Links = LINKS, *, astray: Sequence[str] = (), gold: str = GOLD
) -> Reading:
    """The tiny story, its claims found but for those `astray`, which are of other words."""
    claims = tuple(
        replace(one, content=(Span(0, 3),)) if one.id in astray else one
        for one in told(folder, gold)
    )
    return reading(load(folder / "ridge"), FILES, claims, links)


def take(folder: Path, links: Links = LINKS, *, astray: Sequence[str] = ()) -> Measures:
    return measure(read(folder, links, astray=astray))


def counts(figure: Figure) -> tuple[float, int, int]:
    return figure.recalled, figure.found, figure.wanted


def test_what_is_all_right_is_all_right(tmp_path: Path) -> None:
    found = figures(take(tmp_path))
    asked = set(found) - {"apparent kept apart", "bearing claims"}
    assert {name: found[name] for name in asked} == dict.fromkeys(asked, 100.0)
    assert list(misses("ridge", take(tmp_path / "again"))) == []


def test_without_links_only_claims_are_right(tmp_path: Path) -> None:
    found = figures(take(tmp_path, Links()))
    right = {name for name, value in found.items() if value == 100}
    assert right == {"claims", "stance right", "said time right"}
    # Every claim alone: recall is 1/4 four times and 1/2 twice, over six; precision is 1.
    recall = (4 / 4 + 2 / 2) / 6
    assert found["holders"] == round(200 * recall / (1 + recall), 1)


# --- Claims --------------------------------------------------------------------------------------


def test_a_claim_with_another_cue_and_holder_is_not_the_one(tmp_path: Path) -> None:
    story = read(tmp_path).story
    claims = list(told(tmp_path / "again"))
    denial = claims[3]
    stranger = replace(denial, holder=replace(denial.holder, name="Ivo Skarn"), cue=None)
    claims[3] = stranger
    found = reading(story, FILES, tuple(claims), LINKS)
    assert W2 not in found.found
    figure = measure(found)["claims"].figure
    assert counts(figure) == (5, 6, 6)


def test_of_two_with_the_same_words_the_holder_decides(tmp_path: Path) -> None:
    story = read(tmp_path).story
    claims = told(tmp_path / "again")
    outer = replace(claims[3], id="outer", holder=replace(claims[3].holder, name="Ivo Skarn"))
    found = reading(story, FILES, (*claims[:3], outer, *claims[3:]), LINKS)
    assert found.found[W2].id == W2
    assert measure(found)["claims"].invented == (
        "[wire ?] Ivo Skarn denies “troops had crossed the Torvik ridge.”",
    )


def test_a_missed_claim_tells_where_its_words_are(tmp_path: Path) -> None:
    story = read(tmp_path).story
    claims = tuple(one for one in told(tmp_path / "again") if one.id not in (W2, R2))
    (first,) = claims[2].content
    long = replace(claims[2], content=(replace(first, end=len(SOURCES["wire.txt"])),))
    found = reading(story, FILES, (*claims[:2], long, *claims[3:]), Links())
    assert found.found[W1] is long
    assert (
        measure(found)["claims"]
        .missed[0]
        .endswith(
            "; its words are in [wire-1] Defence Ministry of Aldora asserts "
            "“13,000 Belmark troops had crossed the Torvik ridge”"
        )
    )
    assert measure(found)["claims"].missed[1] == "(radio-2) ministry asserts “13,000 of them”"


def test_the_shorter_of_two_contents_must_lie_in_the_other_by_half(tmp_path: Path) -> None:
    story = read(tmp_path).story
    claims = list(told(tmp_path / "again"))
    (content,) = claims[0].content
    claims[0] = replace(claims[0], content=(replace(content, end=content.start + 5),))
    assert M1 in reading(story, FILES, tuple(claims), LINKS).found
    claims[0] = replace(claims[0], content=(replace(content, start=content.end, end=100),))
    assert M1 not in reading(story, FILES, tuple(claims), LINKS).found


def test_stance_and_time_of_saying_are_counted_on_what_was_found(tmp_path: Path) -> None:
    gold = GOLD.replace('said = "2031-03-09"', 'said = "2031-03-08/2031-03-09"').replace(
        'stance = "denies"', 'stance = "doubts"'
    )
    story = load(write(tmp_path, gold))
    claims = told(tmp_path / "again")
    found = measure(reading(story, FILES, claims, LINKS))
    assert counts(found["stance right"].figure) == (5, 6, 6)
    assert counts(found["said time right"].figure) == (3, 4, 4)
    assert "2031-03-08/2031-03-09, is 2031-03-09," in found["said time right"].missed[0]


def test_where_the_time_of_saying_is_open_that_of_publication_stands(tmp_path: Path) -> None:
    story = read(tmp_path).story
    days = {M1: day("2031-03-07"), R1: day("2031-03-10")}
    claims = tuple(
        replace(one, said=None, published=days[one.id]) if one.id in days else one
        for one in told(tmp_path / "again")
    )
    found = measure(reading(story, FILES, claims, LINKS))["said time right"]
    assert counts(found.figure) == (3, 4, 4)
    assert found.missed[0].endswith("2031-03-09, is open, published 2031-03-10")


# --- Groups --------------------------------------------------------------------------------------


def test_a_claim_not_found_counts_against_recall(tmp_path: Path) -> None:
    found = take(tmp_path, astray=[R1])["holders"]
    # The ministry's four are whole; of Kern's two, one is found: half of its group is with it.
    assert found.figure.precision == 100
    assert found.figure.recalled == pytest.approx(4 + 1 / 2)
    assert found.reachable == pytest.approx(4 + 1 / 2)


def test_groups_cut_and_joined_are_told(tmp_path: Path) -> None:
    joined = replace(
        LINKS, propositions=(Proposition("all", "it all", (M1, M2, W1, R1, R2), 1, ()),)
    )
    found = take(tmp_path, joined)["propositions"]
    # Sayso: five together, of which crossing 2 (M1, R1), the 13,000 2, the road 1; W2 is alone.
    assert found.figure.precise == pytest.approx((2 * 2 + 2 * 2 + 1) / 5 + 1)
    assert found.figure.recalled == pytest.approx((2 * 2 + 1) / 3 + 2 + 1)
    assert found.missed == (
        "crossing is cut into 'it all' (all): ministry-1, radio-1 | wire-2 alone: wire-2",
    )
    assert found.invented[0].startswith("'it all' (all) joins crossing: ministry-1, radio-1 | ")


# --- Changes -------------------------------------------------------------------------------------


def changed(*changes: Change) -> Links:
    return replace(LINKS, positions=(Position("kern", "crossed", (), changes),))


def test_a_change_of_another_kind_is_another(tmp_path: Path) -> None:
    links = changed(Change(ChangeKind.REVERSAL, W2, R1, 1, ()))
    found = take(tmp_path, links)["position changes"]
    assert counts(found.figure) == (0, 1, 1)
    assert found.missed[0].startswith("softening: [wire-2] kern denies")
    assert found.invented[0].startswith("reversal: [wire-2] Ada Kern denies")


def test_a_retelling_may_stand_at_an_end(tmp_path: Path) -> None:
    gold = GOLD.replace('before = "wire-2"', 'before = "ministry-1"').replace(
        'after = "radio-1"', 'after = "ministry-2"'
    )
    of_ministry = changed(Change(ChangeKind.SOFTENING, W1, M2, 1, ()))
    assert counts(measure(read(tmp_path, of_ministry, gold=gold))["position changes"].figure) == (
        1, 1, 1
    )  # fmt: skip


def test_a_number_moves_from_what_was_said_not_from_what_became_of_it(tmp_path: Path) -> None:
    gold = (
        GOLD.replace('before = "wire-2"', 'before = "ministry-1"')
        .replace('after = "radio-1"', 'after = "ministry-2"')
        .replace('kind = "softening"', 'kind = "number moved"')
    )
    right = changed(Change(ChangeKind.NUMBER_MOVED, M1, M2, 1, ()))
    wrong = changed(Change(ChangeKind.NUMBER_MOVED, W1, M2, 1, ()))
    figure = measure(read(tmp_path / "a", right, gold=gold))["position changes"].figure
    assert counts(figure) == (1, 1, 1)
    figure = measure(read(tmp_path / "b", wrong, gold=gold))["position changes"].figure
    assert counts(figure) == (0, 1, 1)


def test_a_change_whose_end_was_not_found_cannot_be_right(tmp_path: Path) -> None:
    found = take(tmp_path, changed(), astray=[W2])["position changes"]
    assert (found.reachable, counts(found.figure)) == (0, (0, 0, 1))


# --- Lineage, mutations, origins -----------------------------------------------------------------


def test_lineage_counts_pairs_of_reports_in_either_order(tmp_path: Path) -> None:
    turned = Lineage(LineageKind.QUOTES, MINISTRY, WIRE, "", ())
    extra = Lineage(LineageKind.QUOTES, RADIO, MINISTRY, "", ())
    found = take(tmp_path, replace(LINKS, lineage=(turned, extra)))
    assert counts(found["lineage"].figure) == (1, 2, 2)
    assert counts(found["direction right"].figure) == (0, 1, 1)
    assert found["lineage"].missed == ("radio ← wire: credits",)
    undecided = replace(LINKS, lineage=(replace(turned, directed=False),))
    assert counts(take(tmp_path / "b", undecided)["direction right"].figure) == (0, 0, 0)


def test_deciding_what_the_reader_leaves_open_is_wrong(tmp_path: Path) -> None:
    gold = GOLD.replace('"reuses wording"]', '"reuses wording"]\ndirection = "open"')
    found = measure(read(tmp_path, gold=gold))["direction right"]
    assert counts(found.figure) == (1, 2, 2)


def test_a_giver_outside_is_known_by_its_name(tmp_path: Path) -> None:
    gold = GOLD.replace('giver = "wire"', 'giver = "outside: Northern Wire"')
    outside = Lineage(LineageKind.CREDITS, RADIO, None, "the Northern Wire", ())
    other = Lineage(LineageKind.CREDITS, RADIO, None, "Skarn Courier", ())
    found = measure(read(tmp_path, replace(LINKS, lineage=(outside, other)), gold=gold))["lineage"]
    assert counts(found.figure) == (1, 2, 2)
    assert found.invented == ("radio ← outside: Skarn Courier: credits ()",)


def test_a_mutation_counts_by_edge_and_aspect(tmp_path: Path) -> None:
    mutations = (
        Mutation("number", "3,000", "many", M2, W1, 1, ()),
        Mutation("day", "Friday", "Sunday", M1, W1, 1, ()),
    )
    found = take(tmp_path, replace(LINKS, mutations=mutations))
    assert counts(found["mutations"].figure) == (1, 2, 1)
    assert counts(found["claims right"].figure) == (0, 1, 1)
    assert found["mutations"].invented[0].startswith("date: 'Friday' → 'Sunday': [ministry-1]")


def test_origins_are_those_of_the_proposition_with_most_of_the_claims(tmp_path: Path) -> None:
    links = replace(
        LINKS,
        propositions=(
            Proposition("a", "", (M1, W1, R2), 1, ()),
            Proposition("b", "", (W2, R1), 1, ()),
        ),
        independence=(Independence("a", 1, 1, (), ()), Independence("b", 2, 3, (), ())),
    )
    found = take(tmp_path, links)
    # crossing (1–2, truth 2) is b; the 13,000 (0–1, truth 1) is a.
    assert counts(found["origins hold truth"].figure) == (2, 2, 2)
    assert counts(found["origins as the reader"].figure) == (0, 2, 2)
    assert found["origins as the reader"].missed[0].startswith("crossing: 1–2, is 2–3;")
    lost = take(tmp_path / "b", replace(links, propositions=()))
    assert lost["origins hold truth"].reachable == 0


# --- Together ------------------------------------------------------------------------------------


def test_stories_are_added_up_by_their_sums(tmp_path: Path) -> None:
    whole = together([take(tmp_path / "a"), take(tmp_path / "b", Links())])
    assert counts(whole["lineage"].figure) == (2, 2, 4)
    assert whole["lineage"].figure.f1 == pytest.approx(200 / 3)


def test_the_table_gives_counts_and_ceilings(tmp_path: Path) -> None:
    stories = {"ridge": take(tmp_path, astray=[W2])}
    lines = list(table(stories))
    (row,) = [line for line in lines if line.startswith("claims ")][:1]
    assert row.split() == ["claims", "83.3", "83.3", "83.3", "100.0", "5", "6", "6"]
    (row,) = [line for line in lines if line.startswith("position changes ")][:1]
    assert row.split() == ["position", "changes", "0.0", "0.0", "0.0", "0.0", "0", "1", "1"]


def test_a_folder_goes_through_the_public_door(tmp_path: Path) -> None:
    found, lost = measured(write(tmp_path), build_kit(Settings()))
    assert lost == ()
    assert found["claims"].figure.recalled >= 4
    assert counts(found["lineage"].figure) == (2, 2, 2)


@pytest.mark.corpus
def test_open_stories_reach_their_floors() -> None:
    if not story_folders(OPEN):
        pytest.skip(f"no stories in {OPEN.name}/")
    kit = build_kit(Settings())
    stories = {folder.name: measured(folder, kit)[0] for folder in story_folders(OPEN)}
    print("\n".join(table(stories)))
    found = figures(together(list(stories.values())))
    low = {
        name: f"{found[name]}, the floor is {floor}"
        for name, floor in FLOORS["stories"].items()
        if found[name] < floor
    }
    assert low == {}
