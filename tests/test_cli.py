"""The command line as a user types it."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Sayso

REPORT = """Ministry denies closing Tarn bridge

The ministry of roads of Aldora said on Monday that 40 trucks had crossed the Tarn bridge.

"We did not close the bridge," said minister Ada Kern.

The council of Veltria declined to comment.
"""


@pytest.fixture
def case(tmp_path: Path, sayso: Sayso) -> Path:
    folder = tmp_path / "case"
    report = tmp_path / "report.txt"
    report.write_text(REPORT)
    assert sayso("new", folder, "--title", "Tarn").code == 0
    given = ("--publisher", "The Tarn Post", "--published", "2031-05-07")
    assert sayso("add", folder, report, *given).code == 0
    return folder


def test_brief_makes_a_case_of_any_folder(tmp_path: Path, sayso: Sayso) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    ran = sayso("brief", tmp_path)
    assert (ran.code, ran.out) == (0, f"{tmp_path}/brief.html\n")
    assert {path.name for path in tmp_path.iterdir()} >= {"case.toml", "originals", "sayso.db"}


@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_brief_in_each_form(case: Path, sayso: Sayso, form: str) -> None:
    ran = sayso("brief", case, "--format", form)
    assert ran.code == 0
    assert "declined to comment" in (case / f"brief.{form}").read_text().lower()


def test_brief_to_another_place(case: Path, tmp_path: Path, sayso: Sayso) -> None:
    assert sayso("brief", case, "--out", tmp_path / "here.html").out == f"{tmp_path}/here.html\n"
    assert (tmp_path / "here.html").exists()
    ran = sayso("brief", case, "--out", tmp_path / "no" / "here.html")
    assert ran.code == 2
    assert "cannot be written" in ran.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), ["40 trucks", "did not close"]),
        (("trucks",), ["40 trucks"]),
        (("--holder", "kern"), ["did not close"]),
        (("--stance", "declines to comment"), ["comment"]),
        (("--said-from", "2031-05-05", "--said-to", "2031-05-05"), ["40 trucks"]),
        (("--holder", "nobody"), []),
    ],
)
def test_claims_are_filtered(
    case: Path, sayso: Sayso, options: tuple[str, ...], words: list[str]
) -> None:
    ran = sayso("claims", case, *options, "--json")
    assert ran.code == 0
    listed = json.dumps(json.loads(ran.out))
    for word in words:
        assert word in listed
    if not words:
        assert "did not close" not in listed


def test_claims_as_a_table(case: Path, sayso: Sayso) -> None:
    rows = list(csv.DictReader(io.StringIO(sayso("claims", case, "--csv").out)))
    assert len(rows) >= 3
    assert any("did not close" in value for row in rows for value in row.values())


def test_claims_as_of_a_day_before_the_case_are_none(case: Path, sayso: Sayso) -> None:
    assert "bridge" not in sayso("claims", case, "--as-of", "2000-01-01").out


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("claims", "--stance", "shrugs"), "'shrugs' is no stance"),
        (("claims", "--said-from", "soon"), "'soon' is not a date"),
        (("show", "clm-nothing"), "clm-nothing"),
        (("brief", "--format", "docx"), "known are: csv, html, json, md"),
    ],
)
def test_a_wrong_request_is_one_line(
    case: Path, sayso: Sayso, args: tuple[str, ...], message: str
) -> None:
    ran = sayso(args[0], case, *args[1:])
    assert ran.code == 2
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_show_finds_a_claim_its_document_and_its_holder(case: Path, sayso: Sayso) -> None:
    listed = sayso("claims", case, "--holder", "kern", "--csv").out
    (row,) = csv.DictReader(io.StringIO(listed))
    identity = next(value for value in row.values() if value.startswith("clm-"))
    shown = sayso("show", case, identity)
    assert shown.code == 0
    assert "Ada Kern" in shown.out
    assert "The Tarn Post" in shown.out
    document = next(value for value in row.values() if value.startswith("doc-"))
    assert "40 trucks" in sayso("show", case, document).out
    assert "did not close" in sayso("show", case, "Ada Kern").out
    assert json.loads(sayso("show", case, identity, "--json").out)


def test_extract_gives_json_lines(tmp_path: Path, sayso: Sayso) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    ran = sayso("extract", tmp_path / "a.txt", "--published", "2031-05-07", "--json")
    assert ran.code == 0
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert {line["type"] for line in lines} == {"document", "mention", "attribution", "claim"}
    assert all(0 < line["score"] <= 1 for line in lines if line["type"] == "attribution")
    text = lines[0]["text"]
    for line in lines:
        if line["type"] == "mention":
            assert line["words"] == text[line["start"] : line["end"]]
    said = next(line for line in lines if line["type"] == "claim" and "40 trucks" in line["words"])
    assert said["said"]["start"].startswith("2031-05-05")


def test_extract_shows_who_said_what_and_how_sure_it_is(tmp_path: Path, sayso: Sayso) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    out = sayso("extract", tmp_path / "a.txt").out
    assert re.search(r"^ +0\.\d\d  .*Ada Kern \| said", out, re.MULTILINE)
    assert "claims (by whose word" in out


def test_explain_shows_roles_links_and_what_came_of_it(tmp_path: Path, sayso: Sayso) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    ran = sayso("explain", f"{tmp_path / 'a.txt'}:{REPORT.index('said')}")
    assert ran.code == 0
    assert re.search(r"said +cue +0\.\d\d|said +cue +1\.00", ran.out)
    assert re.search(r"cue “said” → source “.*” \d", ran.out)
    assert "kept; stance asserts" in ran.out


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("a.txt", "names no place"),
        ("a.txt:x", "names no place"),
        ("a.txt:99999", "none at 99999"),
        ("nowhere.txt:1", "cannot be read"),
    ],
)
def test_explain_of_no_place_is_one_line(
    tmp_path: Path, sayso: Sayso, place: str, message: str
) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    ran = sayso("explain", str(tmp_path / place))
    assert ran.code == 2
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_extract_reads_standard_input() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "sayso", "extract", "-"],
        input=REPORT.encode(),
        capture_output=True,
        check=True,
    )
    assert b"Ada Kern" in ran.stdout


def test_extract_of_no_file_is_one_line(sayso: Sayso) -> None:
    ran = sayso("extract", "nowhere.txt")
    assert ran.code == 2
    assert ran.err == "sayso: nowhere.txt cannot be read: No such file or directory\n"


def test_verify_finds_an_altered_original(case: Path, sayso: Sayso) -> None:
    assert sayso("verify", case).out.startswith("all well: 1 versions of sources")
    (original,) = [path for path in (case / "originals").rglob("*") if path.is_file()]
    original.chmod(0o644)
    original.write_text("altered")
    ran = sayso("verify", case)
    assert ran.code == 1
    assert original.name[:12] in ran.err


def test_doctor_finds_everything_it_needs(sayso: Sayso) -> None:
    ran = sayso("doctor")
    assert ran.code == 0
    assert "trafilatura" in ran.out
    assert "PostgreSQL driver" in ran.out


def test_help_names_every_command(sayso: Sayso) -> None:
    out = sayso("--help").out
    commands = ("brief", "new", "add", "claims", "show", "extract", "explain", "verify", "doctor")
    for command in commands:
        assert f"\n  {command} " in out


def test_broken_rows_of_ones_own_places_are_counted_and_named(case: Path, sayso: Sayso) -> None:
    (case / "gazetteer.csv").write_text("name,latitude,longitude\nTarn bridge,50,30\n,1,2\n")
    ran = sayso("brief", case)
    assert ran.code == 0
    assert "sayso: gazetteer.csv: 1 of its rows skipped: line 3: no name" in ran.err
    assert "no reader" not in ran.err


def test_a_dump_of_geonames_is_imported_for_all_cases(
    tmp_path: Path, sayso: Sayso, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAYSO_HOME", str(tmp_path / "home"))
    cells = "9\tNova Hatka\tNova Hatka\t\t50.5\t36.5\tP\tPPL\tUA\t\t07\t\t\t\t120\t\t\t\t"
    dump = tmp_path / "UA.txt"
    dump.write_text(cells + "\nbroken\n")
    ran = sayso("gazetteer", "import", dump)
    assert (ran.code, ran.out) == (0, f"1 places: {tmp_path / 'home' / 'geonames.db'}\n")
    assert f"{dump}: 1 broken rows skipped, the first in line 2" in ran.err
    text = tmp_path / "a.txt"
    text.write_text("The council of Aldora said on Monday that shells hit Nova Hatka.")
    assert "geonames:9" in sayso("extract", text, "--json").out
