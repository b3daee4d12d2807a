"""What a file tells of itself: facts with the basis *metadata*, each with where it stands.

Takes keys and values as found (a header, a meta element, a property); returns `Facts`. A date in
a form that leaves doubt (`03/04/2024`) gives no fact: a visible gap, never a guess.
"""

import re
from collections.abc import Iterable
from datetime import timedelta
from email.utils import parsedate_to_datetime

from sayso.errors import QueryError
from sayso.facts import time_from_iso
from sayso.model import Basis, Fact, Facts, Precision, Time
from sayso.read.pieces import whole

# The words a header may use, and the fact each is.
KEYS = {
    "title": "title",
    "publisher": "publisher",
    "author": "author",
    "speaker": "author",
    "url": "url",
    "language": "language",
    "lang": "language",
    "published": "published",
    "said": "said",
    "recorded": "said",
    "intercepted": "said",
}
_TIMES = ("published", "said")
_HEADER = re.compile(r"([A-Za-z]+)\s*:\s*(\S.*)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")


def told(value: str | None, where: str) -> Fact | None:
    """The fact that a file states; None when it states nothing."""
    text = " ".join(whole(value).split()) if value else ""
    return Fact(text, Basis.METADATA, where) if text else None


def told_language(value: str | None, where: str) -> Fact | None:
    """The language of a tag like `en-GB` or `uk_UA`; None for anything else."""
    match = _LANGUAGE.match(value.strip()) if value else None
    return Fact(match[0].lower(), Basis.METADATA, where) if match else None


def told_time(value: str | None) -> Time | None:
    """The time of an ISO 8601 or mail date; None for a form that leaves doubt."""
    text = whole(value).strip() if value else ""
    if not text:
        return None
    try:
        return time_from_iso(text, Basis.METADATA)
    except (QueryError, OverflowError):
        return _mail_time(text)


def _mail_time(text: str) -> Time | None:
    try:
        moment = parsedate_to_datetime(text).replace(tzinfo=None, second=0, microsecond=0)
        end = moment + timedelta(minutes=1)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return Time(moment, end, Precision.MINUTE, Basis.METADATA, text)


def from_headers(lines: Iterable[str], where: str) -> Facts:
    """The facts of `key: value` lines. Keys it does not know are no facts; the first one counts."""
    found: dict[str, Fact | Time | None] = {}
    for line in lines:
        match = _HEADER.fullmatch(line.strip())
        field = KEYS.get(match[1].lower()) if match else None
        if match is None or field is None or found.get(field) is not None:
            continue
        if field in _TIMES:
            found[field] = told_time(match[2])
        elif field == "language":
            found[field] = told_language(match[2], where)
        else:
            found[field] = told(match[2], where)
    return Facts(**found)  # type: ignore[arg-type]  # KEYS gives each field its kind, see the tests
