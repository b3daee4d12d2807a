"""The folder of a case: its case.toml, its sidecars, the files it lists and those it refuses."""

import os
from pathlib import Path

import pytest

from sayso.case import Case, Item, list_items, locked, make_case, open_case
from sayso.errors import CaseError, QueryError
from sayso.model import Problem
from sayso.settings import Settings


def case_in(folder: Path, config: str = "") -> Case:
    folder.mkdir(exist_ok=True)
    (folder / "case.toml").write_text(config)
    return open_case(folder)


def names(case: Case) -> list[str]:
    return [item.name for item in list_items(case) if isinstance(item, Item)]


def problems(case: Case) -> list[Problem]:
    return [item for item in list_items(case) if isinstance(item, Problem)]


def test_a_new_case_is_named_after_its_folder_unless_told(tmp_path: Path) -> None:
    assert make_case(tmp_path / "bridge").title == "bridge"
    assert make_case(tmp_path / "other", title='The "bridge"').title == 'The "bridge"'


def test_a_case_is_not_made_twice(tmp_path: Path) -> None:
    make_case(tmp_path)
    with pytest.raises(CaseError, match="is a case already"):
        make_case(tmp_path)


def test_a_folder_that_is_no_case_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CaseError) as caught:
        open_case(tmp_path)
    assert caught.value.remedy == f"sayso brief {tmp_path}"
    with pytest.raises(CaseError, match="is not a folder"):
        open_case(tmp_path / "nowhere")


def test_settings_and_facts_are_read(tmp_path: Path) -> None:
    case = case_in(
        tmp_path,
        """
        title = "Bridge"
        [settings]
        workers = 1
        mask_names = ["Ada Kern"]
        [defaults]
        language = "en"
        [sources."a.txt"]
        publisher = "The Tarn Post"
        """,
    )
    assert case.settings == Settings(workers=1, mask_names=("Ada Kern",))
    facts = case.facts_for("a.txt")
    assert facts.publisher is not None
    assert facts.publisher.value == "The Tarn Post"
    assert facts.language is not None
    assert case.facts_for("b.txt").publisher is None


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("titel = 'x'", "'titel' means nothing here"),
        ("[settings]\nworker = 1", "no setting is called 'worker'"),
        ("[settings]\nworkers = 'two'", "workers must be like 0, not 'two'"),
        ("[settings]\nworkers = true", "workers must be like 0, not True"),
        ("settings = 3", "settings must be a table"),
        ("title = ", "is not valid TOML"),
        ("[sources.'a.txt']\npublished = 'soon'", "'soon' is not a date"),
    ],
)
def test_a_faulty_case_toml_is_one_line(tmp_path: Path, config: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        case_in(tmp_path, config)
    assert "case.toml" in caught.value.message


def test_files_are_listed_in_order_without_what_sayso_keeps_there(tmp_path: Path) -> None:
    case = case_in(tmp_path)
    for name in ("b.txt", "a.txt", "sayso.db", "brief.html", ".hidden", "a.txt.meta.toml"):
        (tmp_path / name).write_text("")
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / "0a1b").write_text("")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "brief.html").write_text("")
    assert names(case) == ["a.txt", "b.txt", "pages/brief.html"]


def test_a_sidecar_outranks_the_case(tmp_path: Path) -> None:
    case = case_in(tmp_path, "[defaults]\npublisher = 'Default'\nlanguage = 'en'")
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "a.txt.meta.toml").write_text("publisher = 'Sidecar'")
    (item,) = list_items(case)
    assert isinstance(item, Item)
    assert item.facts.publisher is not None
    assert item.facts.publisher.value == "Sidecar"
    assert item.facts.language is not None


def test_a_loop_of_links_is_named_and_not_followed(tmp_path: Path) -> None:
    case = case_in(tmp_path)
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text("")
    (tmp_path / "inner" / "loop").symlink_to(tmp_path)
    assert names(case) == ["inner/a.txt"]
    (problem,) = problems(case)
    assert "link to a folder that holds it" in problem.message


def test_a_linked_folder_outside_is_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text("")
    case = case_in(tmp_path / "case")
    (tmp_path / "case" / "linked").symlink_to(outside)
    assert names(case) == ["linked/a.txt"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda folder: os.mkfifo(folder / "pipe.txt"), "is no regular file"),
        (lambda folder: (folder / "gone.txt").symlink_to(folder / "no"), "leads nowhere"),
        (
            lambda folder: (folder / "x.txt.meta.toml").write_text("title = 'x'"),
            "describes x.txt, which is not there",
        ),
    ],
    ids=["pipe", "dangling link", "sidecar alone"],
)
def test_what_is_no_source_is_a_problem(tmp_path: Path, make: object, message: str) -> None:
    case = case_in(tmp_path)
    assert callable(make)
    make(tmp_path)
    (problem,) = problems(case)
    assert message in problem.message


def test_a_broken_sidecar_is_a_problem_of_its_source(tmp_path: Path) -> None:
    case = case_in(tmp_path)
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "a.txt.meta.toml").write_bytes(b"publisher = '\xff'")
    (problem,) = problems(case)
    assert problem.source == "a.txt"
    assert "a.txt.meta.toml is not in UTF-8" in problem.message


def test_a_name_that_is_no_text_can_still_be_written_down(tmp_path: Path) -> None:
    case = case_in(tmp_path)
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("")
    assert names(case) == ["caf\\xe9.txt"]


def test_a_case_held_by_another_process_is_refused_at_once(tmp_path: Path) -> None:
    case = case_in(tmp_path)
    with locked(case), pytest.raises(CaseError, match="another process is working on"):  # noqa: SIM117
        with locked(case):
            pass
