"""The measures of places, against a case that can be counted by hand."""

import json
from pathlib import Path

import pytest

from evaluation.places import figures, kilometres, lines_of, measure
from evaluation.toponyms import articles

ROOT = Path(__file__).parent.parent.parent
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())["places"]
CORPORA = ROOT.parent / "shared" / "corpora" / "toponyms"

TEXT = "Rain fell in Kursk and in Paris, Texas.  Ada Kern left for Terebinovo, then for Kazan."


def toponym(
    phrase: str, at: tuple[float, float] | None, *, code: str = "PPL", drift: int = 0
) -> str:
    start = TEXT.index(phrase) + drift
    tag = ""
    if at is not None:
        where = f"<lat>{at[0]}</lat><lon>{at[1]}</lon>"
        tag = f'<gaztag geonameid="7"><fclass>P</fclass><fcode>{code}</fcode>{where}</gaztag>'
    span = f"<start>{start}</start><end>{start + len(phrase)}</end>"
    return f"<toponym>{span}<phrase>{phrase}</phrase>{tag}</toponym>"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    names = [
        toponym("Kursk", (51.7, 36.2)),
        toponym("Paris", (48.9, 2.3)),  # told wrong on purpose
        toponym("Texas", (31.0, -99.0), code="ADM1"),
        toponym("Terebinovo", None),
        toponym("Kazan", (55.8, 49.1), drift=3),
        "<toponym><start>5</start><end>9</end><phrase>Nowhere</phrase></toponym>",
    ]
    path = tmp_path / "corpus.xml"
    path.write_text(
        f'<articles><article docid="1"><domain>x.example</domain><text>{TEXT}</text>'
        f"<toponyms>{''.join(names)}</toponyms></article></articles>"
    )
    return path


def test_names_are_moved_back_to_where_they_stand(corpus: Path) -> None:
    (article,) = articles(corpus)
    assert [article.text[name.start : name.end] for name in article.names] == [
        name.phrase for name in article.names
    ]
    assert [name.phrase for name in article.names][-1] == "Kazan"  # the unknown one is left out
    assert [name.kind for name in article.names] == [
        "settlement", "settlement", "region", "", "settlement",
    ]  # fmt: skip


def test_what_is_counted(corpus: Path) -> None:
    table = measure(corpus)
    assert table.gold.total() == 4
    assert (table.found.right, table.found.found) == (4, 4)
    assert (table.recognised.total(), table.near.total(), table.given.total()) == (4, 3, 3)
    assert figures(table) == {"end to end": 75.0, "names given": 75.0}
    assert table.lost == {("settlement", "another place of that name"): 1}
    assert any("another place of that name" in line for line in lines_of(table, errors=True))


def test_distances_go_over_the_globe() -> None:
    assert kilometres((0, 0), (0, 1)) == pytest.approx(111.2, abs=0.1)
    assert kilometres((0, 179.5), (0, -179.5)) == pytest.approx(111.2, abs=0.1)


def test_what_is_no_corpus_says_so(tmp_path: Path) -> None:
    path = tmp_path / "none.xml"
    path.write_text("no XML")
    with pytest.raises(ValueError, match="no XML"):
        measure(path)


@pytest.mark.corpus
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_places_stay_above_their_floors(name: str) -> None:
    path = CORPORA / name
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    found = figures(measure(path))
    assert all(found[figure] >= floor for figure, floor in FLOORS[name].items()), found
