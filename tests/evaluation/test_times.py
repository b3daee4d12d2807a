"""The measures of times, each against a case that can be counted by hand."""

import json
from pathlib import Path

import pytest

from evaluation.timeml import Marked, dated, parsed
from evaluation.times import EXTRACTORS, Table, by_sayso, figures, measure, paired, shape
from sayso.process import build_kit
from sayso.settings import Settings

ROOT = Path(__file__).parent.parent.parent
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())["times"]
CORPORA = ROOT.parent / "shared" / "corpora"

NEWS = (
    '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2031-05-09" '
    'functionInDocument="CREATION_TIME">9 May</TIMEX3></DCT>\n<TEXT>\n'
    'Kern &amp; Skarn <EVENT eid="e1">met</EVENT> <TIMEX3 tid="t1" type="DATE" '
    'value="2031-05-08">yesterday</TIMEX3>. They stayed for '
    '<TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.\n</TEXT></TimeML>\n'
)
HISTORY = (
    '<DOC><DATETIME> <TIMEX2 val="2031-05-09T17:00:00">2031-05-09</TIMEX2> </DATETIME>\n<TEXT>\n'
    'In <TIMEX2 val="1911">1911</TIMEX2> it rained, and on <TIMEX2 val="1911-05-03TNI">the night '
    'of <TIMEX2 val="1911-05-03">3 May</TIMEX2></TIMEX2>.\n</TEXT></DOC>\n'
)


def test_timeml_is_read_as_text_with_marks() -> None:
    one = parsed("a.tml", NEWS)
    assert one.written == "2031-05-09"
    assert [(one.text[m.start : m.end], m.value) for m in one.marked] == [
        ("yesterday", "2031-05-08"),
        ("two days", "P2D"),
    ]
    assert "Kern & Skarn met" in one.text


def test_marks_of_a_history_may_nest() -> None:
    one = parsed("a.key.xml", HISTORY)
    assert one.written == "2031-05-09"
    assert [m.value for m in one.marked] == ["1911", "1911-05-03TNI", "1911-05-03"]


def test_a_file_without_text_is_named() -> None:
    with pytest.raises(ValueError, match=r"a\.tml: no <TEXT>"):
        parsed("a.tml", "<TimeML></TimeML>")


def test_expressions_are_paired_once_and_the_best_fitting_first() -> None:
    wanted = [Marked(0, 20, "a"), Marked(12, 20, "b"), Marked(30, 40, "c")]
    found = [Marked(12, 20, "b"), Marked(40, 50, "c")]
    assert paired(found, wanted) == [(found[0], wanted[1])]


def test_value_counts_over_all_that_was_found_and_wanted() -> None:
    table = Table()
    table.add(
        [Marked(0, 4, "2031"), Marked(6, 9, "P1D"), Marked(12, 14, "P1W")],
        [Marked(0, 5, "2031"), Marked(6, 9, "P2D")],
    )
    assert (table.relaxed.right, table.strict.right, table.value.right) == (2, 1, 1)
    assert table.value.f1 == pytest.approx(40)
    assert table.left == {"value PdD read as PdD": 1, "not marked: PdW": 1}
    assert shape("2031-05") == "dddd-dd"


def test_a_folder_is_counted_through_the_door(tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(NEWS)
    (tmp_path / "notes.txt").write_text("no corpus")
    table = measure(tmp_path, by_sayso(build_kit(Settings(extractors=EXTRACTORS))))
    assert (table.texts, figures(table)) == (1, {"relaxed": 100.0, "value": 100.0})


@pytest.mark.corpus
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_times_keep_what_was_reached(name: str) -> None:
    folder = CORPORA / name
    if not folder.is_dir() or not next(dated(folder), None):
        pytest.skip(f"no corpus in {folder}")
    found = figures(measure(folder, by_sayso(build_kit(Settings(extractors=EXTRACTORS)))))
    for figure, floor in FLOORS[name].items():
        assert found[figure] >= floor, f"{figure} fell to {found[figure]}, the floor is {floor}"
