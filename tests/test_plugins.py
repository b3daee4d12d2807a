"""The seams: strangers' parts are found beside the built-in ones, and never in their place."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.errors import PluginError
from sayso.plugins import load, pick


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A really installed package (its metadata on the path) with a toy reader."""
    (tmp_path / "toy_reader.py").write_text("def read(source, settings):\n    return source\n")
    info = tmp_path / "toy_reader-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: toy-reader\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[sayso.readers]\ntext/x-toy = toy_reader:read\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.invalidate_caches()
    yield info
    sys.modules.pop("toy_reader", None)


def test_an_installed_part_is_found_beside_the_built_in(installed: Path) -> None:
    parts = load("readers", {"text/plain": "built in"})
    assert set(parts) == {"text/plain", "text/x-toy"}
    assert callable(parts["text/x-toy"])


def test_a_part_may_not_take_a_built_in_name(installed: Path) -> None:
    with pytest.raises(PluginError, match="two readers are called 'text/x-toy'"):
        load("readers", {"text/x-toy": "built in"})


def test_a_part_that_cannot_be_loaded_is_named(installed: Path) -> None:
    (installed / "entry_points.txt").write_text("[sayso.readers]\ntext/x-toy = toy_reader:gone\n")
    with pytest.raises(PluginError, match="'text/x-toy' \\(toy_reader:gone\\) cannot be loaded"):
        load("readers", {})


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(PluginError, match="no exporters called 'xml'; known are: html, md"):
        pick("exporters", {"md": 1, "html": 2}, "xml")
