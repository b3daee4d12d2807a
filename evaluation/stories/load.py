"""Reads `gold.toml`: strict, with one clear line for each fault.

Takes the folder of a story; returns its `Story`, or raises `GoldError` with every fault of form:
a key that is not known or not there, a value of the wrong kind, a day that is none. Whether what
is written holds together is for `check.py`.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from evaluation.stories import gold
from evaluation.stories.gold import Days, Story
from sayso.errors import QueryError
from sayso.facts import time_from_iso
from sayso.model import Basis, Stance

GOLD = "gold.toml"
SOURCES = "sources"

TABLES: Mapping[str, type] = {
    "reports": gold.Report,
    "holders": gold.Holder,
    "propositions": gold.Proposition,
    "claims": gold.Claim,
    "changes": gold.Change,
    "lineage": gold.Lineage,
    "mutations": gold.Mutation,
    "independence": gold.Independence,
    "contradictions": gold.Contradiction,
    "forecasts": gold.Forecast,
}
_NEEDED = ("reports", "holders", "propositions", "claims")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: where (story, entry) and what, with what to do about it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


class GoldError(Exception):
    """Gold that cannot be read, with every fault."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def story_folders(path: Path) -> tuple[Path, ...]:
    """`path` itself where it is a story, else the stories right below it, by name."""
    if (path / GOLD).is_file():
        return (path,)
    return tuple(sorted(found.parent for found in path.glob(f"*/{SOURCES}") if found.is_dir()))


def load(folder: Path) -> Story:
    """The story in `folder`. Raises `GoldError`."""
    where = f"{folder.name}/{GOLD}"
    try:
        written = tomllib.loads((folder / GOLD).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise GoldError([Fault(where, "is not there; write it beside sources/")]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GoldError([Fault(where, f"is not valid TOML: {error}")]) from None
    faults = list(_faults_of_tables(written, where))
    read: dict[str, Any] = {}
    for name, entry_type in TABLES.items():
        entries = written.get(name, [])
        if isinstance(entries, list):
            read[name] = tuple(
                _entry(entry, entry_type, f"{where} {label(name, entry, number)}", faults)
                for number, entry in enumerate(entries, 1)
            )
    if faults:
        raise GoldError(faults)
    return Story(folder=folder, about=written["about"], **read)


def _faults_of_tables(written: Mapping[str, object], where: str) -> Iterator[Fault]:
    for name in written.keys() - TABLES.keys() - {"about"}:
        yield Fault(where, f"{name!r} means nothing here; known are about, {', '.join(TABLES)}")
    if not isinstance(written.get("about"), str):
        yield Fault(where, 'says nothing of what the story is about: write about = "…" at the top')
    for name in TABLES:
        if not isinstance(written.get(name, []), list):
            yield Fault(where, f"{name} must be written as [[{name}]], one for each entry")
        elif name in _NEEDED and not written.get(name):
            yield Fault(where, f"has no [[{name}]]")


def label(table: str, entry: object, number: int) -> str:
    """How a line names an entry: its id, or what it is of, else its number in the table."""
    table_of = entry if isinstance(entry, dict) else {}
    pairs = (("before", "after"), ("taker", "giver"), ("left", "right"))
    named = [table_of[key] for key in ("id", "claim") if table_of.get(key)]
    named += [f"{table_of[a]} → {table_of[b]}" for a, b in pairs if a in table_of and b in table_of]
    if not named and table_of.get("proposition"):
        named.append(table_of["proposition"])
    return f"[{table} {named[0] if named else f'no. {number}'}]"


# --- One entry -----------------------------------------------------------------------------------


def _entry(entry: object, entry_type: type, where: str, faults: list[Fault]) -> object:
    """An entry as its type; None, with the faults added, where it does not read."""
    if not isinstance(entry, dict):
        faults.append(Fault(where, "is no table"))
        return None
    known = {field.name.rstrip("_"): field for field in fields(entry_type)}
    before = len(faults)
    for key in entry.keys() - known.keys():
        faults.append(Fault(where, f"{key!r} means nothing here; known are {', '.join(known)}"))
    values: dict[str, object] = {}
    for key, field in known.items():
        if key not in entry:
            if field.default is MISSING:
                faults.append(Fault(where, f"{key} is missing"))
            continue
        try:
            values[field.name] = _value(entry[key], field)
        except ValueError as error:
            faults.append(Fault(where, f"{key} {error}"))
    return entry_type(**values) if len(faults) == before else None


def _value(value: object, field: "Field[Any]") -> object:
    """A value as the type of its field. Raises `ValueError` that tells what to write."""
    among = field.metadata.get("among")
    read = _READERS[field.type]
    found = read(value)
    for one in found if isinstance(found, tuple) else (found,):
        if among is not None and one not in among:
            raise ValueError(f"is {one!r}; it must be one of {', '.join(filter(None, among))}")
    if isinstance(found, tuple) and among is not None and not found:
        raise ValueError("is empty; name what the words show")
    return found


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"must be text in quotation marks, not {value!r}")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f'must be a list, such as ["one", "other"], not {value!r}')
    return tuple(map(_text, value))


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(f"must be a whole number, not {value!r}")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {value!r}")
    return value


def _stances(value: object) -> tuple[Stance, ...]:
    stances = []
    for word in _text(value).split("|"):
        try:
            stances.append(Stance(word.strip()))
        except ValueError:
            known = ", ".join(stance.value for stance in Stance)
            raise ValueError(f"{word.strip()!r} is no stance; known are {known}") from None
    return tuple(stances)


def _days(value: object) -> Days:
    """A day, "first/last" with either end left out, a time as `published` has it, or ""."""
    text = _text(value).strip()
    if not text:
        return Days()
    first, between, last = text.partition("/")
    if not between:
        return _moment(text)
    days = Days(_day(first), _day(last))
    if not days.told:
        raise ValueError(f'is {text!r}; write a day at one end, or "" where nothing is told')
    if days.first and days.last and days.first > days.last:
        raise ValueError(f"runs backward: {text}")
    return days


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f"{text!r} is no day; write it as 2023-03-04") from None


def _moment(text: str) -> Days:
    try:
        time = time_from_iso(text, Basis.GIVEN)
    except QueryError:
        raise ValueError(f"{text!r} is no day; write it as 2023-03-04") from None
    if time.start is None or time.end is None:
        return Days()
    return Days(time.start.date(), (time.end - datetime.resolution).date())


_READERS: Mapping[object, Callable[[object], object]] = {
    str: _text,
    tuple[str, ...]: _texts,
    int: _number,
    bool: _flag,
    tuple[Stance, ...]: _stances,
    Days: _days,
}
