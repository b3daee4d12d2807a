"""Hostile and broken input, through the front door.

Each costs one clear line and the right exit code, bounded time and memory, and nothing that was
there before. A good report lies beside every bad one: it must be read all the same.
"""

import io
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from sayso.case import locked, open_case
from sayso.read import media_type
from tests.conftest import Sayso

GOOD = """Bridge closed at Tarn

The ministry of roads of Aldora said on Monday that the bridge had been closed.
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A folder with one good report."""
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    (folder / "good.txt.meta.toml").write_text("published = 2031-05-06\npublisher = 'Post'")
    (folder / "case.toml").write_text("[settings]\nworkers = 1\n")
    return folder


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


PDF_HEAD = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Typ"

BAD = {
    "empty file": ("a.txt", b"", "empty"),
    "broken encoding": ("a.txt", bytes(range(128, 256)) * 20 + b"\x00\xff\x81", "a.txt"),
    "truncated PDF": ("a.pdf", PDF_HEAD, "a.pdf"),
    "malformed JSON": ("result.json", b'{"name": "Channel", "messages": [', "line 1"),
    "unknown format": ("a.xls", b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "it reads HTML, PDF"),
    "recording without transcript": ("a.mp3", b"ID3\x04" + b"\x00" * 600, "transcript"),
    "zip bomb": ("a.zip", zipped({"big.txt": b"0" * 300_000_000}), "a.zip"),
    "zip slip": ("a.zip", zipped({"../../escaped.txt": b"out"}), "escaped.txt"),
    "no word in it": ("a.html", b"<html><body><script>alert(1)</script></body></html>", "a.html"),
}


@pytest.mark.parametrize(("name", "data", "said"), BAD.values(), ids=BAD.keys())
def test_a_bad_source_costs_one_line_and_nothing_else(
    case: Path, sayso: Sayso, name: str, data: bytes, said: str
) -> None:
    (case / name).write_bytes(data)
    ran = sayso("brief", case)
    assert ran.code == 1
    lines = [line for line in ran.err.splitlines() if line.startswith("sayso: ")]
    assert len(lines) == 1, ran.err
    assert name in lines[0]
    assert said in lines[0]
    assert (case / "brief.html").exists()
    assert "had been closed" in sayso("claims", case).out
    assert not (case.parent / "escaped.txt").exists()
    assert sayso("verify", case).code == 0


def test_an_encrypted_pdf_says_so(case: Path, sayso: Sayso) -> None:
    body = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 1/R 2/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">/P -4>>"
        b"endobj\n"
    )
    offsets = [body.index(b"%d 0 obj" % number) for number in (1, 2, 3)]
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    trailer = b"trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF"
    (case / "locked.pdf").write_bytes(body + table + trailer % len(body))
    ran = sayso("brief", case)
    assert ran.code == 1
    assert "locked.pdf" in ran.err
    assert "password" in ran.err


def test_scripts_in_html_never_reach_text_or_brief(case: Path, sayso: Sayso) -> None:
    page = (
        "<html><head><title>T</title></head><body><article><h1>Bridge news</h1>"
        "<script>steal()</script><p onclick='steal()'>The council of Veltria denied on Monday that "
        "the bridge was unsafe &lt;script&gt;steal()&lt;/script&gt;.</p></article></body></html>"
    )
    (case / "page.html").write_text(page)
    assert sayso("brief", case).code == 0
    html = (case / "brief.html").read_text()
    assert "<script>steal" not in html
    assert "onclick" not in html


def test_a_text_of_200_megabytes_is_refused_without_being_read(case: Path, sayso: Sayso) -> None:
    with (case / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ran = sayso("brief", case)
    assert ran.code == 1
    assert "huge.txt is 200 MB; the limit is 67 MB" in ran.err
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150_000  # kilobytes


def test_a_name_with_hidden_signs_is_shown_plainly(case: Path, sayso: Sayso) -> None:
    (case / "re\u202etxt.\x1b[31mpdf").write_bytes(b"")
    ran = sayso("brief", case)
    assert ran.code == 1
    assert "\u202e" not in ran.err
    assert "\x1b" not in ran.err
    assert "re\\u202etxt.\\x1b[31mpdf" in ran.err


def test_two_sources_with_the_same_bytes_are_one_document(case: Path, sayso: Sayso) -> None:
    shutil.copy(case / "good.txt", case / "copy.txt")
    shutil.copy(case / "good.txt.meta.toml", case / "copy.txt.meta.toml")
    ran = sayso("brief", case)
    assert ran.code == 0
    assert "copy.txt and good.txt hold the same bytes" in ran.err
    assert (
        len(list((case / "originals").rglob("*")))
        - len([path for path in (case / "originals").rglob("*") if path.is_dir()])
        == 1
    )


def test_a_source_deleted_while_the_case_is_read(
    case: Path, sayso: Sayso, monkeypatch: pytest.MonkeyPatch
) -> None:
    (case / "a.txt").write_text("The council said that all was well.")
    (case / "b.txt").write_text("The council said that all was not well.")

    def deleting(name: str, head: bytes) -> str:
        (case / "b.txt").unlink(missing_ok=True)
        return media_type(name, head)

    monkeypatch.setattr("sayso.job.media_type", deleting)
    ran = sayso("brief", case)
    assert ran.code == 1
    assert "b.txt was deleted while the case was being read" in ran.err
    assert "all was well" in sayso("claims", case).out


def test_a_folder_linked_in_a_circle(case: Path, sayso: Sayso) -> None:
    (case / "loop").symlink_to(case)
    ran = sayso("brief", case)
    assert ran.code == 1
    assert "loop is a link to a folder that holds it" in ran.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(case: Path, sayso: Sayso) -> None:
    (case / "closed.txt").write_text("x")
    (case / "closed.txt").chmod(0)
    ran = sayso("brief", case)
    assert ran.code == 1
    assert "closed.txt cannot be read" in ran.err


def test_a_file_that_the_system_will_not_read(case: Path, sayso: Sayso) -> None:
    (case / "memory.txt").symlink_to("/proc/self/mem")  # opens, but every read at 0 fails
    ran = sayso("brief", case)
    assert ran.code == 1
    assert "memory.txt cannot be read" in ran.err


def test_a_ledger_from_a_newer_version_is_left_alone(case: Path, sayso: Sayso) -> None:
    sayso("brief", case)
    with sqlite3.connect(case / "sayso.db") as ledger:
        ledger.execute("UPDATE alembic_version SET version_num = '9999'")
    ledger.close()
    (case / "brief.html").unlink()
    before = (case / "sayso.db").read_bytes()
    ran = sayso("brief", case)
    assert ran.code == 2
    assert "newer" in ran.err
    assert (case / "sayso.db").read_bytes() == before


def test_a_ledger_that_is_none_is_left_alone(case: Path, sayso: Sayso) -> None:
    (case / "sayso.db").write_bytes(b"my own notes, no database\n" * 100)
    ran = sayso("brief", case)
    assert ran.code == 2
    assert ran.err.count("sayso: ") == 1
    assert (case / "sayso.db").read_bytes().startswith(b"my own notes")


def test_a_case_opened_by_two_processes(case: Path, sayso: Sayso) -> None:
    with locked(open_case(case)):
        ran = sayso("brief", case)
    assert ran.code == 2
    assert "another process is working on" in ran.err
    assert sayso("brief", case).code == 0


def test_a_full_disk_loses_nothing(case: Path, sayso: Sayso) -> None:
    """The system refuses to let any file grow: writes fail half-way, as on a full disk."""
    assert sayso("brief", case).code == 0
    claims = sayso("claims", case).out
    brief = (case / "brief.html").read_bytes()
    for number in range(40):
        (case / f"more{number}.txt").write_text(GOOD.replace("Tarn", f"Tarn {number}") * 20)
    limited = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000));"
        "sys.argv = ['sayso', 'brief', sys.argv[1]]; from sayso.cli import main; main()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", limited, case], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2, ran.stderr
    assert ran.stderr.count("sayso: ") == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    assert (case / "brief.html").read_bytes() == brief
    assert claims in sayso("claims", case).out or "had been closed" in sayso("claims", case).out
    assert sayso("brief", case).code == 0
    assert sayso("verify", case).code == 0


def can_mount() -> bool:
    """Whether this process may mount a file system, to have a truly read-only one."""
    probe = ["unshare", "--mount", "true"]
    return shutil.which("unshare") is not None and not subprocess.call(probe, stderr=-3)


READ_ONLY = 'mount --bind -o ro "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'


@pytest.mark.skipif(not can_mount(), reason="this system lets the tests mount no read-only disk")
def test_a_read_only_disk(case: Path, sayso: Sayso) -> None:
    assert sayso("brief", case).code == 0
    (case / "more.txt").write_text(GOOD.replace("Tarn", "Tarn 2"))

    def on_read_only(*args: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "sayso", *args, str(case)]
        return subprocess.run(
            ["unshare", "--mount", "sh", "-c", READ_ONLY, "sh", case, *command],
            capture_output=True,
            text=True,
            check=False,
        )

    ran = on_read_only("brief")
    assert ran.returncode == 2, ran.stderr
    assert ran.stderr.count("sayso: ") == 1, ran.stderr
    listed = on_read_only("claims")
    assert listed.returncode == 0, listed.stderr
    assert "had been closed" in listed.stdout


def test_ctrl_c_says_what_to_do(case: Path, sayso: Sayso) -> None:
    for number in range(200):
        (case / f"r{number:03}.txt").write_text(GOOD.replace("closed", f"closed {number} times"))
    running = subprocess.Popen(
        [sys.executable, "-m", "sayso", "brief", case], stderr=subprocess.PIPE, text=True
    )
    while not (case / "originals").is_dir():
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert said == "sayso: stopped; what was read is kept (run it again to go on)\n"
    assert sayso("brief", case).code == 0
    assert "201 " in sayso("verify", case).out


def test_a_run_killed_at_any_moment_is_taken_up(case: Path, sayso: Sayso) -> None:
    for number in range(30):
        (case / f"r{number:02}.txt").write_text(GOOD.replace("closed", f"closed {number} times"))
    kills = 0
    for wait in (0.8, 1.2, 1.6, 2.0):
        running = subprocess.Popen(
            [sys.executable, "-m", "sayso", "brief", case],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            running.wait(wait)
        except subprocess.TimeoutExpired:
            running.kill()
            kills += 1
        running.wait()
    assert kills, "no run was slow enough to be killed"
    assert sayso("brief", case).code == 0
    listed = sayso("claims", case, "--json").out
    for number in range(30):
        assert listed.count(f"closed {number} times") >= 1
    assert sayso("verify", case).code == 0
    assert sayso("brief", case).err.splitlines()[-1] == "0 read, 31 unchanged"
