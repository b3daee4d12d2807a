"""`sayso add`: what is copied in, under which name, with which sidecar."""

import tomllib
from pathlib import Path

import pytest

from sayso.case import Case, make_case
from sayso.errors import QueryError
from sayso.intake import copy_in


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return make_case(tmp_path / "case")


def added(case: Case, *paths: Path, **given: str) -> list[str]:
    return list(copy_in(case, paths, given))


def sidecar(case: Case, name: str) -> dict[str, object]:
    return tomllib.loads((case.folder / "sources" / f"{name}.meta.toml").read_text())


def test_a_file_is_copied_with_what_is_known_of_it(case: Case, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("A bridge fell.")
    lines = added(case, report, publisher='The "Tarn" Post', published="2031-05-02", url="")
    assert lines == ["sources/report.txt: added"]
    assert (case.folder / "sources" / "report.txt").read_text() == "A bridge fell."
    assert sidecar(case, "report.txt") == {
        "publisher": 'The "Tarn" Post',
        "published": "2031-05-02",
        "added_from": str(report.resolve()),
    }


def test_the_same_file_again_is_a_new_version_only_when_it_changed(
    case: Case, tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"
    report.write_text("One.")
    added(case, report, publisher="Post")
    assert added(case, report) == ["sources/report.txt: unchanged"]
    report.write_text("Two.")
    assert added(case, report) == ["sources/report.txt: a new version; the earlier one is kept"]
    assert sidecar(case, "report.txt")["publisher"] == "Post"


def test_another_file_of_the_same_name_gets_a_name_of_its_own(case: Case, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.html").write_text(folder)
    added(case, tmp_path / "a" / "index.html")
    assert added(case, tmp_path / "b" / "index.html") == ["sources/index-2.html: added"]


def test_a_folder_is_copied_with_its_sidecars(case: Case, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    (pages / "deep").mkdir(parents=True)
    (pages / "deep" / "a.txt").write_text("A.")
    (pages / "deep" / "a.txt.meta.toml").write_text("publisher = 'Own'")
    assert added(case, pages) == ["sources/pages/deep/a.txt: added"]
    assert sidecar(case, "pages/deep/a.txt")["publisher"] == "Own"


def test_nothing_is_copied_when_an_option_or_a_path_is_wrong(case: Case, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("A.")
    with pytest.raises(QueryError, match="'soon' is not a date"):
        added(case, report, published="soon")
    with pytest.raises(QueryError, match="is neither a file nor a folder"):
        added(case, report, tmp_path / "missing")
    assert not (case.folder / "sources").exists()
