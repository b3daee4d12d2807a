"""Who may import whom: the table of docs/architecture.md, held by walking the imports."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "sayso"

LEAVES = {
    "model",
    "ids",
    "errors",
    "fold",
    "wordlist",
    "lang",
    "states",
    "units",
    "facts",
    "codec",
    "settings",
    "plugins",
    "view",
    "reckon",
    "nesting",
}
STAGES = {"read", "extract", "claims", "link", "store", "views"}
JOINERS = {
    *("process", "batch", "case", "intake", "job", "single", "explain", "progress", "doctor"),
    "gazetteers",
    "cli",
}
ONE_IMPORTER = {
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "trafilatura": {"read"},
    "pypdfium2": {"read"},
    "lingua": {"read"},
    "docx": {"read"},
    "altair": {"views"},
    "vl_convert": {"views"},
    "jinja2": {"views"},
    "typer": {"cli"},
    "rich": {"progress"},
    "onnxruntime": {"extract"},
    "tokenizers": set(),
    "torch": set(),
    "transformers": set(),
}


def room(path: Path) -> str:
    """The room a file belongs to: the folder or file right under the package."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Every module a file imports, at its top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            found.add(module)
            if module == "sayso":
                found |= {f"sayso.{alias.name}" for alias in node.names}
    return found


FILES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_keep_to_the_table(path: Path) -> None:
    here = room(path)
    ours = {name.split(".")[1] for name in imported(path) if name.startswith("sayso.")}
    if here in LEAVES:
        allowed = LEAVES
    elif here in STAGES:
        allowed = LEAVES | {here}
    else:
        allowed = LEAVES | STAGES | JOINERS
    assert ours <= allowed, f"{here} may not import {sorted(ours - allowed)}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_foreign_part_has_one_home(path: Path) -> None:
    for name in {name.split(".")[0] for name in imported(path)}:
        homes = ONE_IMPORTER.get(name)
        assert homes is None or room(path) in homes, f"{name} is imported only in {homes}"


def test_one_file_runs_the_model() -> None:
    importing = {path.relative_to(ROOT).as_posix() for path in FILES if _runs_onnx(path)}
    assert importing == {"extract/tagger/model.py"}


def _runs_onnx(path: Path) -> bool:
    return any(name.split(".")[0] == "onnxruntime" for name in imported(path))


def test_every_file_belongs_to_a_known_room() -> None:
    rooms = {room(path) for path in FILES} - {"__init__", "__main__"}
    assert rooms <= LEAVES | STAGES | JOINERS


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_and_no_function_outgrows_its_room(path: Path) -> None:
    text = path.read_text()
    assert text.count("\n") <= 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, f"{node.name} is too long"


def test_the_core_never_prints_nor_reads_the_clock() -> None:
    for path in FILES:
        if room(path) in {"cli", "progress"}:
            continue
        calls = {
            ast.unparse(node.func)
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Call)
        }
        banned = {"print", "datetime.now", "date.today", "time.time", "os.getenv", "datetime.today"}
        assert not calls & banned, f"{path} calls {sorted(calls & banned)}"


def test_what_is_heavy_waits_until_it_is_needed() -> None:
    asked = "sayso.job, sayso.progress, sayso.process as p; p.build_kit(p.Settings()).version"
    heavy = {"onnxruntime", "tokenizers", "trafilatura", "docx", "pypdfium2", "markdown_it"}
    heavy |= {"lingua", "lxml", "jinja2", "altair", "vl_convert", "alembic"}
    code = f"import sys, {asked}; print(*{heavy} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
