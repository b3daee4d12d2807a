"""Originals are kept untouched, whole or not at all."""

import os
import resource
import signal
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import CaseError, LedgerError, QueryError
from sayso.ids import sha256
from sayso.store import Originals
from tests.store.child import run_in_child


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


def test_kept_bytes_come_back(originals: Originals) -> None:
    digest = originals.keep(b"one")
    assert digest == sha256(b"one")
    assert originals.read(digest) == b"one"
    assert originals.path(digest).read_bytes() == b"one"
    assert originals.digest(digest) == digest


def test_keeping_twice_leaves_the_file_alone(originals: Originals) -> None:
    digest = originals.keep(b"one")
    before = originals.path(digest).stat()
    assert originals.keep(b"one") == digest
    assert originals.path(digest).stat().st_ino == before.st_ino


def test_a_file_that_was_changed_is_put_right(originals: Originals) -> None:
    path = originals.path(originals.keep(b"one"))
    path.chmod(0o644)
    path.write_bytes(b"two")
    originals.keep(b"one")
    assert path.read_bytes() == b"one"


def test_originals_are_not_for_editing(originals: Originals) -> None:
    path = originals.path(originals.keep(b"one"))
    assert not stat.S_IMODE(path.stat().st_mode) & 0o222


def test_all_lists_originals_only(originals: Originals) -> None:
    assert list(originals.all()) == []
    kept = sorted(originals.keep(data) for data in (b"", b"one", b"two"))
    first = originals.path(kept[0])
    first.with_name(f".{first.name}.part").write_bytes(b"half")
    first.with_name("notes.txt").write_bytes(b"mine")
    assert list(originals.all()) == kept


def test_a_missing_original_is_named(originals: Originals) -> None:
    digest = sha256(b"never kept")
    with pytest.raises(LedgerError, match=f"{digest} is missing"):
        originals.read(digest)


@pytest.mark.parametrize(
    "name", ["", "abc", "../../etc/passwd", "A" * 64, "0" * 63 + "/", "0" * 65]
)
def test_a_name_that_is_no_digest_leads_nowhere(originals: Originals, name: str) -> None:
    with pytest.raises(QueryError, match="not a SHA-256"):
        originals.path(name)


def test_a_full_disk_is_one_line_and_leaves_nothing_behind(originals: Originals) -> None:
    def keep_too_much() -> str:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            originals.keep(b"x" * 5000)
        except CaseError as error:
            return error.message
        return "kept"

    assert run_in_child(keep_too_much).startswith("the disk is full: ")
    assert [path for path in originals.folder.rglob("*") if path.is_file()] == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "originals").write_text("a file is in the way")
    with pytest.raises(CaseError, match=r"originals.*cannot be kept"):
        Originals(tmp_path / "originals").keep(b"one")


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="needs users")
@given(data=st.binary(max_size=200))
def test_any_bytes_are_kept(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    originals = Originals(tmp_path_factory.getbasetemp() / "any")
    assert originals.read(originals.keep(data)) == data
