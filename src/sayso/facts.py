"""What is known of a source from outside its words.

Takes sidecars (`NAME.meta.toml`), tables of `case.toml` and options; returns `Facts`, each value
with its basis. What a person gave outranks what a file tells of itself.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime, timedelta

from sayso.codec import to_json
from sayso.errors import QueryError
from sayso.model import Basis, Fact, Facts, Precision, Time

GIVEN_KEYS = ("title", "publisher", "author", "url", "language", "published", "said")
_TIMES = ("published", "said")
_SHAPES = {
    4: ("%Y", Precision.YEAR),
    7: ("%Y-%m", Precision.MONTH),
    10: ("%Y-%m-%d", Precision.DAY),
}


def time_from_iso(text: str, basis: Basis) -> Time:
    """`2024`, `2024-10`, `2024-10-26` or a full ISO 8601 date and time as an interval.

    A zone is kept in `words` only: clock times are those of the source's own place.
    Raises `QueryError` for anything else.
    """
    text = text.strip()
    try:
        if len(text) in _SHAPES:
            form, precision = _SHAPES[len(text)]
            start = datetime.strptime(text, form)
            return Time(start, _end(start, precision), precision, basis, text)
        moment = datetime.fromisoformat(text).replace(tzinfo=None, second=0, microsecond=0)
        return Time(moment, moment + timedelta(minutes=1), Precision.MINUTE, basis, text)
    except (ValueError, OverflowError):
        raise QueryError(
            f"{text!r} is not a date", remedy="write 2024-10-26, or 2024-10-26T14:30"
        ) from None


def _end(start: datetime, precision: Precision) -> datetime:
    if precision is Precision.YEAR:
        return start.replace(year=start.year + 1)
    if precision is Precision.MONTH:
        return (start + timedelta(days=32)).replace(day=1)
    return start + timedelta(days=1)


def facts_from_table(table: Mapping[str, object], where: str) -> Facts:
    """The facts of a TOML table. Keys it does not know are left to the reader of the table.

    Raises `QueryError`, naming `where`, for a value of the wrong kind.
    """
    found: dict[str, Fact | Time] = {}
    for key in GIVEN_KEYS:
        value = table.get(key)
        if value is None or value == "":
            continue
        if key in _TIMES:
            found[key] = _given_time(value, where, key)
        elif isinstance(value, str):
            found[key] = Fact(value, Basis.GIVEN, where)
        else:
            raise QueryError(f"{where}: {key} must be text, not {value!r}")
    return Facts(**found)  # type: ignore[arg-type]  # keys are those of Facts, checked by a test


def _given_time(value: object, where: str, key: str) -> Time:
    text = value.isoformat() if isinstance(value, date | datetime) else value
    if not isinstance(text, str):
        raise QueryError(f"{where}: {key} must be a date, not {value!r}")
    try:
        return time_from_iso(text, Basis.GIVEN)
    except QueryError as error:
        raise QueryError(f"{where}: {key}: {error.message}", remedy=error.remedy) from None


def facts_from_toml(text: str, where: str) -> Facts:
    """The facts of a sidecar. Raises `QueryError`, naming `where`, when it is not TOML."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise QueryError(f"{where} is not valid TOML: {error}") from None
    return facts_from_table(table, where)


def identity(facts: Facts) -> str:
    """What the facts say, as text, without where each stands: same facts, same text."""
    values = (getattr(facts, field.name) for field in fields(Facts))
    return to_json(
        [replace(value, where="") if isinstance(value, Fact) else value for value in values]
    )


def merge(*ranked: Facts) -> Facts:
    """The facts of the first that knows each, in the order given."""
    chosen = {}
    for field in fields(Facts):
        known = (getattr(facts, field.name) for facts in ranked)
        chosen[field.name] = next((value for value in known if value is not None), None)
    return Facts(**chosen)
