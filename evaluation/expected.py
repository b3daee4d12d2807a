"""Reads what a careful reader wrote down: the numbered claims of an `expected.md`.

Takes its text; returns one `Expected` a line, in order. Only the lines under the heading
"Claims" count:

    N. holder · stance(s) · content · event time · place · chain

Everything after the content may be missing, stand in another order or be a dash; a field is told
by what it holds (an arrow, a date, else a place). What a line leaves open is not asked of the
ledger. Raises `ValueError`, naming the line, for one that does not read so.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from sayso.model import Stance

_HEADING = re.compile(r"^#+\s*(.*)$")
_LINE = re.compile(r"^(\d+)\.\s+(.*)$")
_DATE = re.compile(r"(before\s+)?(\d{4}(?:-\d{2}){1,2})(?:\s*(?:to|–)\s*(\d{4}(?:-\d{2}){1,2}))?")
_ARROW = re.compile(r"\s*[→←]\s*")
_ASIDE = re.compile(r"\([^()]*\)")
_DASHES = {"", "-", "–", "—"}
_UNDATED = ("earlier", "later", "recently", "open")
_OUTLET = "outlet"
_SAME_CHAIN = "same chain"

# The words by which a line names a stance; a line may offer several, parted by a slash.
_STANCES = {stance.value: stance for stance in Stance} | {"declines": Stance.DECLINES}


@dataclass(frozen=True, slots=True)
class Window:
    """When something is said to be: from `start` until some moment of the last day named.

    That day begins at `last`, and nothing may reach beyond `end`. "Before" a day has an `end` only.
    """

    end: datetime
    start: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """One line. `holders` are the parties that it names as holder (more than one where the line

    writes an arrow), `contents` its content in parts of which any will do, `chain` the links
    between the outlet and the holder. A `None` or empty field is one that the line leaves open.
    """

    number: int
    line: str
    holders: tuple[str, ...]
    stances: tuple[Stance, ...]
    contents: tuple[str, ...]
    window: Window | None = None
    place: str = ""
    chain: tuple[str, ...] = ()


def read_expected(text: str) -> tuple[Expected, ...]:
    """The claims of an `expected.md`, in order."""
    found: list[Expected] = []
    within = False
    for line in text.splitlines():
        heading = _HEADING.match(line)
        if heading:
            within = heading[1].lower().startswith("claims")
        numbered = _LINE.match(line)
        if within and numbered:
            before = found[-1].chain if found else ()
            found.append(_expected(int(numbered[1]), numbered[2], before))
    return tuple(found)


def _expected(number: int, line: str, chain_before: tuple[str, ...]) -> Expected:
    fields = [field.strip() for field in line.split("·")]
    if len(fields) < 3:
        raise ValueError(f"line {number}: holder · stance · content are needed: {line!r}")
    holder, stance, content, *rest = fields
    parties = _links(holder)
    chains = [field for field in rest if _is_chain(field)]
    times = [field for field in rest if not _is_chain(field) and _is_time(field)]
    places = [field for field in rest if field not in [*chains, *times, *_DASHES]]
    dated = times[0] if times else " ".join(_ASIDE.findall(f"{stance} {content}"))
    chain = parties if len(parties) > 1 else ()
    for field in chains:
        chain = chain_before if _SAME_CHAIN in field.lower() else _links(field)
    return Expected(
        number=number,
        line=line,
        holders=tuple(party for party in parties if party != _OUTLET),
        stances=_stances(number, stance),
        contents=tuple(part.strip() for part in _ASIDE.sub("", content).split(";") if part.strip()),
        window=_window(dated),
        place=_ASIDE.sub("", places[0]).strip() if places else "",
        chain=chain,
    )


def _is_chain(field: str) -> bool:
    return bool(_ARROW.search(field)) or _SAME_CHAIN in field.lower()


def _is_time(field: str) -> bool:
    return bool(_DATE.search(field)) or field.lower().startswith(_UNDATED)


def _links(field: str) -> tuple[str, ...]:
    """The parties between arrows; "a soldier, of a comrade" is a soldier."""
    bare = _ASIDE.sub("", field).removeprefix("chain:")
    return tuple(link.partition(",")[0].strip() for link in _ARROW.split(bare) if link.strip())


def _stances(number: int, field: str) -> tuple[Stance, ...]:
    """The stances that a field offers; what follows a comma ("conditionally") is a remark."""
    names = [name.strip().lower() for name in _ASIDE.sub("", field).partition(",")[0].split("/")]
    unknown = [name for name in names if name not in _STANCES]
    if unknown:
        raise ValueError(f"line {number}: no stance is called {unknown[0]!r}")
    return tuple(_STANCES[name] for name in names)


def _window(field: str) -> Window | None:
    """The first date or pair of dates; a night runs into the next morning.

    "earlier (before 2024-10-25, open)" ends before that day and has no start.
    """
    match = _DATE.search(field)
    if match is None:
        return None
    first, after = _bounds(match[2])
    if match[1]:
        return Window(first)
    last, after = _bounds(match[3] or match[2])
    if "night" in field.lower():
        after += timedelta(hours=12)
    return Window(after, first, last)


def _bounds(day: str) -> tuple[datetime, datetime]:
    if len(day) == len("2024-10"):
        start = datetime.strptime(day, "%Y-%m")
        return start, (start + timedelta(days=32)).replace(day=1)
    start = datetime.strptime(day, "%Y-%m-%d")
    return start, start + timedelta(days=1)
