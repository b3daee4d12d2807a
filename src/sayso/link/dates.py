"""Days that a sentence names, and whether a document was published on one of them.

Takes the words of a sentence and when it was published; returns days. A weekday is the last one
before; "last week" and "a week ago" are the days around it.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from sayso.link import english_reports
from sayso.model import Time

_MONTH = "|".join(month.capitalize() for month in english_reports.MONTHS)
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}}) (?:of )?({_MONTH})[a-z]*\b")
_MONTH_DAY = re.compile(rf"\b({_MONTH})[a-z]*\.? (\d{{1,2}})\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(day.capitalize() for day in english_reports.WEEKDAYS)})\b")
_WEEK = re.compile(r"\b(?:last week|a week (?:ago|earlier|before))\b", re.IGNORECASE)
_DAYS_AGO = re.compile(r"\b(two|three|four|five|six) days (?:ago|earlier|since|after|before)\b")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def days_named(text: str, published: Time | None) -> tuple[date, ...]:
    """The days that `text` names; none where its own day is not known."""
    if published is None or published.start is None:
        return ()
    today = published.start.date()
    found = set()
    for day, month in _DAY_MONTH.findall(text):
        found |= _in_year(today, month, day)
    for month, day in _MONTH_DAY.findall(text):
        found |= _in_year(today, month, day)
    for name in _WEEKDAY.findall(text):
        back = (today.weekday() - english_reports.WEEKDAYS.index(name.lower())) % 7
        found |= {today - timedelta(back), *({today - timedelta(7)} if back == 0 else ())}
    if _WEEK.search(text):
        found |= {today - timedelta(back) for back in range(4, 12)}
    found |= {today - timedelta(_NUMBERS[number]) for number in _DAYS_AGO.findall(text)}
    return tuple(sorted(found))


def _in_year(today: date, month: str, day: str) -> set[date]:
    """The day in the year that brings it nearest to `today`."""
    number = english_reports.MONTHS.index(month.lower()) + 1
    found = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(date(year, number, int(day)))
        except ValueError:
            continue
    return {min(found, key=lambda one: abs(one - today))} if found else set()


def published_on(published: Time | None, days: Sequence[date]) -> bool:
    """Whether a document of one day was published on one of them."""
    if published is None or published.start is None or published.end is None:
        return False
    one_day = published.end - published.start <= timedelta(days=1)
    return one_day and published.start.date() in days
