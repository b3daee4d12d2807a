"""The documents cannot lie: what they name exists, what exists is named, what they show runs."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from sayso import errors, plugins
from sayso.cli import app
from sayso.model import Result
from sayso.process import build_kit, process
from sayso.settings import Settings
from tests.make import source

ROOT = Path(__file__).parent.parent
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text()
COMMANDS = [command.callback.__name__ for command in app.registered_commands if command.callback]
COMMANDS += [group.name for group in app.registered_groups if group.name]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "examples/README.md"]


def test_the_command_reference_is_what_the_commands_say() -> None:
    typer = Path(sys.executable).with_name("typer")
    made = subprocess.run(
        [typer, "sayso.cli", "utils", "docs", "--name", "sayso"],
        capture_output=True,
        text=True,
        check=True,
    )
    reference = (ROOT / "docs" / "commands.md").read_text()
    assert made.stdout.strip() == reference.strip(), "out of date: run `make docs`"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_guide_or_the_readme(command: str) -> None:
    words = (ROOT / "README.md").read_text() + (ROOT / "docs" / "guide.md").read_text()
    assert f"sayso {command}" in words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_that_a_page_shows_exists(page: Path) -> None:
    shown = re.findall(r"^sayso (\w+)|`sayso (\w+)", page.read_text(), re.MULTILINE)
    assert {first or second for first, second in shown} <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)\)", page.read_text()):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("setting", [field.name for field in fields(Settings)])
def test_every_setting_is_documented(setting: str) -> None:
    assert f"`{setting}`" in ARCHITECTURE
    assert setting in (Settings.__doc__ or "")


@pytest.mark.parametrize("name", [name for name in vars(errors) if name.endswith("Error")])
def test_every_error_is_documented(name: str) -> None:
    assert f"`{name}`" in ARCHITECTURE
    assert name in (errors.__doc__ or "")


@pytest.mark.parametrize("seam", ["Reader", "Extractor", "Exporter"])
def test_every_seam_is_documented(seam: str) -> None:
    assert hasattr(plugins, seam)
    assert f"`{seam}`" in ARCHITECTURE
    assert f"sayso.{seam.lower()}s" in (ROOT / "docs" / "extend.md").read_text()


def examples() -> list[str]:
    return re.findall(r"```python\n(.+?)```", (ROOT / "docs" / "extend.md").read_text(), re.DOTALL)


def test_the_reader_of_the_page_reads() -> None:
    names: dict[str, object] = {}
    exec(examples()[0], names)
    kit = build_kit(Settings())
    readers = {**kit.readers, "text/x-lines": names["read"]}
    lines = source("Ada Kern said so.\nNobody denied it.\n", media_type="text/x-lines")
    result: Result = process(lines, type(kit)(kit.settings, readers, kit.extractors))  # type: ignore[arg-type]
    assert result.document is not None
    assert [block.anchor.value for block in result.document.blocks] == ["1", "2"]


def test_the_extractor_of_the_page_extracts() -> None:
    names: dict[str, object] = {}
    exec(examples()[1], names)
    step = names["extractor"]
    assert callable(step)
    kit = build_kit(Settings())
    extractors = (*kit.extractors[:5], step(), *kit.extractors[5:])
    text = source("Unit Heron-2 said on Monday that the bridge had been closed.")
    result = process(text, type(kit)(kit.settings, kit.readers, extractors))
    assert result.analysis is not None
    assert "Heron-2" in [mention.value for mention in result.analysis.mentions]
