"""Values as TIMEX3 writes them (TimeML 1.2.1): takes one point of a value and its interval.

A value that only says how long, how often or "now" is written so already and stays as it is.
What is not settled has an X for each sign that is missing (`XXXX-10-24`).
"""

import re
from datetime import datetime

from sayso.model import Precision, Time
from sayso.reckon.points import DAY, POINT

_PARTS = {
    "early": "", "late": "", "early-morning": "TMO", "dawn": "TMO", "morning": "TMO",
    "noon": "T12:00", "day": "TDT", "afternoon": "TAF", "dusk": "TEV", "evening": "TEV",
    "night": "TNI", "overnight": "TNI", "midnight": "T24:00",
}  # fmt: skip
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_LENGTHS = {
    "n": "PT{}M", "h": "PT{}H", "d": "P{}D", "w": "P{}W", "m": "P{}M", "q": "P{}Q", "y": "P{}Y",
}  # fmt: skip
_UNKNOWN = {"y": "XXXX", "q": "XXXX-QX", "m": "XXXX-XX", "w": "XXXX-WXX"}
_SAID = re.compile(r"(?:R/)?(?P<value>P[\dTX].*|X.*|BC\d+|[A-Z]+_REF)")


def timex_of(value: str, time: Time | None) -> str:
    """The TIMEX value of one point, which means `time` where that is known."""
    if (said := _SAID.fullmatch(value)) is not None:
        return said["value"]
    match = POINT.fullmatch(value)
    if value == "past" or match is None:
        return "PAST_REF"
    if match["window"] and match["count"] != "0":
        return _LENGTHS[match["of"]].format(match["count"] or "X")
    if match["iso"] and not match["part"]:
        return match["iso"].rstrip("X")
    if time is None or time.start is None:
        return _open(match)
    return _settled(match, time, time.start)


def _settled(match: re.Match[str], time: Time, start: datetime) -> str:
    """The value of a point whose interval begins at `start`."""
    midnight = match["part"] == "midnight"  # it closes the day that is named
    day = (start - midnight * DAY).date().isoformat()
    unit = match["unit"] or match["of"] or ""
    if match["part"]:
        return day + _part(match["part"])
    if match["season"] or match["quarter"] or match["half"]:
        return f"{_year(match, start):04}-{_within_year(match)}"
    if match["weekend"] or unit == "w":
        year, week, _ = start.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if match["weekend"] else "")
    if unit == "q":
        return f"{start.year:04}-Q{(start.month + 2) // 3}"
    if unit in _CLOCKS and time.precision is _CLOCKS[unit]:
        return f"{day}T{start:%H:%M}"[: 13 if unit == "h" else 16]
    if unit in ("m", "y"):
        return day[: 7 if unit == "m" else 4]
    return day[: 7 if match["yearless"] and len(match["yearless"]) == 4 else 10]


_CLOCKS = {"h": Precision.HOUR, "n": Precision.MINUTE}


def _year(match: re.Match[str], start: datetime) -> int:
    """The year of a season; a winter whose year is not said bears the year in which it ends."""
    ends_later = match["season"] == "winter" and not (match["direction"] or "").isdigit()
    return start.year + ends_later


def _part(part: str) -> str:
    return f"T{part}" if part[0].isdigit() else _PARTS[part]


def _within_year(match: re.Match[str]) -> str:
    if match["season"]:
        return _SEASONS[match["season"]]
    return f"Q{match['quarter']}" if match["quarter"] else f"H{match['half']}"


def _open(match: re.Match[str]) -> str:
    """The value of what is not settled."""
    part = _part(match["part"]) if match["part"] else ""
    if match["iso"]:
        return match["iso"] + part
    if match["yearless"]:
        return f"XXXX{match['yearless'][1:]}{part}"
    if match["monthless"]:
        return f"XXXX-XX-{match['monthless']}{part}"
    if match["weekday"]:
        return f"XXXX-WXX-{int(match['weekday']) + 1}{part}"
    if match["weekend"]:
        return "XXXX-WXX-WE"
    if match["feast"]:
        return f"XXXX-XX-XX{part}"
    if match["season"] or match["quarter"] or match["half"]:
        return f"XXXX-{_within_year(match)}"
    return _UNKNOWN.get(match["unit"] or match["of"] or "", "XXXX-XX-XX") + part
