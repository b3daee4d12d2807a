"""Writes documents as a desk gets them, all invented: the same number gives the same bytes.

    python -m benchmarks.generate FOLDER COUNT

`generate(folder, count)` makes a folder that is ready to be a case: reports in five formats by
turns (saved page, plain text with a sidecar, transcript, channel export, press mail). Documents
come in stories of ten: the first tells the event, the others retell it, with and without credit,
with numbers that move, denials that soften, and forecasts. Nothing here is random: each choice is
drawn from a digest of its place, so documents vary and never change.
"""

import argparse
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks import words
from benchmarks.formats import WRITERS

STORY = 10  # documents about one event: as many as a desk groups by hand in a sitting
FIRST_DAY = datetime(2021, 1, 4, 6, tzinfo=UTC)
STORIES = 600  # then the days begin again: five years, three days a story
GROWTH = (1, 1, 1.25, 1, 2, 1, 10, 1, 1.5, 1)  # by what the number grows, retelling by retelling


@dataclass(frozen=True, slots=True)
class Telling:
    """One document before it takes a format: its words and what is known of it."""

    title: str
    paragraphs: tuple[str, ...]
    outlet: str
    channel: str
    press: str
    credited: str
    published: datetime


def generate(folder: Path, count: int) -> tuple[Path, ...]:
    """Writes `count` documents below `folder`; returns their paths (sidecars not counted)."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(
        WRITERS[index % len(WRITERS)](folder / f"{index:06d}", telling(index))
        for index in range(count)
    )


def telling(index: int) -> Telling:
    """What the document number `index` tells, in 250 to 400 words."""
    number, place = divmod(index, STORY)
    published = FIRST_DAY + timedelta(days=3 * (number % STORIES), hours=2 + 9 * place)
    credited = _pick(words.OUTLETS, "credited", index) if place and place % 3 else ""
    outlet = _pick(words.OUTLETS, "outlet", index)
    fields = {
        **_story(number, GROWTH[place]),
        "weekday": f"{published:%A}",
        "credit": f", {credited} reported" if credited else "",
        "outlet": outlet,
        "years": str(2 + _draw("years", index) % 7),
        "expert": _person("expert", index),
    }
    return Telling(
        title=_pick(words.TITLES, "title", index).format(**fields),
        paragraphs=tuple(form.format(**fields) for form in _forms(index, place)),
        outlet=outlet,
        channel=_pick(words.CHANNELS, "channel", index),
        press=fields["state"],
        credited=credited,
        published=published,
    )


def _forms(index: int, place: int) -> tuple[str, ...]:
    """The core of the story, and six to eight of the parts around it, in an order of their own."""
    around = sorted(words.AROUND, key=lambda form: _draw("around", index, form))
    return (
        _pick(words.LEADS, "lead", index),
        *words.CONFIRMATIONS,
        words.DENIALS[min(place // 4, len(words.DENIALS) - 1)],
        *around[: 6 + _draw("length", index) % 3],
    )


def _story(number: int, growth: float) -> Mapping[str, str]:
    """The fields that all documents of a story share, but for how far its count has grown."""
    state, accused = _two(tuple(words.STATES), "states", number)
    town, second_town = _two(words.TOWNS, "towns", number)
    count = int(growth * (20 + 10 * (_draw("count", number) % 90)))
    due = FIRST_DAY + timedelta(days=3 * (number % STORIES) + 4)
    president, spokesman = _person("president", number), _person("spokesman", number)
    return {
        "state": state,
        "accused": accused,
        "adjective": words.STATES[accused],
        "president": president,
        "president_last": president.split()[-1],
        "she": "She" if _draw("she", president) % 2 else "He",
        "spokesman": spokesman,
        "spokesman_last": spokesman.split()[-1],
        "minister": _person("minister", number),
        "town": town,
        "second_town": second_town,
        "site": _pick(words.SITES, "site", number),
        "weapons": _pick(words.WEAPONS, "weapons", number),
        "units": _pick(words.UNITS, "units", number),
        "means": _pick(words.MEANS, "means", number),
        "cause": _pick(words.CAUSES, "cause", number),
        "killed": str(2 + _draw("killed", number) % 17),
        "forecast": f"{due:%B} {due.day}",
        "number": f"{count:,}",
        "double": f"{2 * count:,}",
    }


def _draw(*parts: object) -> int:
    """A number that its parts alone decide, spread as if by chance."""
    digest = hashlib.blake2b(repr(parts).encode(), digest_size=6).digest()
    return int.from_bytes(digest)


def _pick(choices: Sequence[str], *parts: object) -> str:
    return choices[_draw(*parts) % len(choices)]


def _two(choices: Sequence[str], *parts: object) -> tuple[str, str]:
    """Two that differ."""
    first = _draw(*parts) % len(choices)
    step = 1 + _draw("step", *parts) % (len(choices) - 1)
    return choices[first], choices[(first + step) % len(choices)]


def _person(role: str, number: int) -> str:
    return f"{_pick(words.FIRST, role, number)} {_pick(words.LAST, 'last', role, number)}"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.generate", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    given = parser.parse_args()
    print(f"{len(generate(given.folder, given.count))} documents in {given.folder}")


if __name__ == "__main__":
    main()
