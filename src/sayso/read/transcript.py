"""Transcripts as SubRip (.srt) and WebVTT (.vtt).

Takes bytes; returns a document with one block a turn, anchored to seconds of sound, labelled by
voice tags or by labels in the words. `# key: value` lines before the first cue, `key: value` lines
of NOTE blocks and of the WebVTT header are read as facts. Tags of styling are markup, no words.
A cue whose times cannot be read keeps its words, anchored to its line.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.errors import UnreadableError
from sayso.fold import visible
from sayso.model import Anchor, AnchorKind, Document, Source
from sayso.read import encoding, turns
from sayso.read.pieces import check_length, document
from sayso.read.told import from_headers
from sayso.read.turns import Cue
from sayso.settings import Settings

_CLOCK = r"(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s.*)?")
_ARROW = "-->"
_BLOCK = re.compile(r"(NOTE|STYLE|REGION)(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-z][^<>\n]*>|</?\d[\d:.]*>|\{\\[^{}\n]*\}", re.IGNORECASE)
# Captions that roll (as video sites make them) time each word and repeat the line before.
_ROLLING = re.compile(r"<\d\d:\d\d(?::\d\d)?\.\d{3}>")


@dataclass(frozen=True, slots=True)
class _Timed:
    """The lines under one timing, and the number of the timing's line. The lists grow."""

    timing: str
    line: int
    words: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The lines of a file by what they are."""

    header: list[str] = field(default_factory=list)
    cues: list[_Timed] = field(default_factory=list)


def read(source: Source, settings: Settings) -> Document:
    """Raises `UnreadableError` for a file without a cue or without words."""
    text = encoding.decode(source.data, source.name)
    check_length(len(text), source, settings)
    found = _sort(text.split("\n"))
    if not found.cues:
        raise UnreadableError(
            f"{visible(source.name)} holds no cue (a line like 00:00:01,000 --> 00:00:04,000)",
            remedy="export the transcript anew, or save its text as .txt",
        )
    cues = [cue for timed in found.cues for cue in _voices(timed)]
    if _ROLLING.search(text):
        cues = list(_unrolled(cues))
    plain = [replace(cue, text=_plain(cue.text)) for cue in cues]
    facts = from_headers(found.header, "header")
    return document(source, turns.pieces(plain), settings, facts=facts)


def _sort(lines: Sequence[str]) -> _Sorted:
    """Cues by their timing lines, so that a missing empty line or a stray one loses nothing."""
    found = _Sorted()
    aside = ""  # the kind of block that is no cue, until its empty line
    begins = True
    for number, line in enumerate(lines, start=1):
        block = _BLOCK.match(line) if begins else None
        begins = not line.strip()
        if begins:
            aside = ""
        elif number == 1 and line.startswith("WEBVTT"):
            aside = "NOTE"
        elif block:
            aside = block[1]
            found.header.append(line[block.end() :] if aside == "NOTE" else "")
        elif _ARROW in line and aside != "STYLE":
            _drop_name(found, lines, number)
            found.cues.append(_Timed(line, number))
            aside = ""
        elif aside == "NOTE" or (not aside and not found.cues):
            found.header.append(line.lstrip("# "))
        elif not aside:
            found.cues[-1].words.append(line)
    return found


def _drop_name(found: _Sorted, lines: Sequence[str], number: int) -> None:
    """The line before a timing is the cue's number or name, not words of the cue before: a number

    always, another line only when it stands after an empty one.
    """
    if not found.cues or not found.cues[-1].words:
        return
    before = lines[number - 2]
    after_gap = number > 2 and not lines[number - 3].strip()
    if found.cues[-1].words[-1] == before and (before.strip().isdigit() or after_gap):
        found.cues[-1].words.pop()


def _voices(timed: _Timed) -> Iterator[Cue]:
    """The cue, or one for each voice that speaks in it."""
    text = "\n".join(timed.words)
    place = Anchor(AnchorKind.LINE, str(timed.line))
    seconds = _seconds(timed.timing)
    parts = _VOICE.split(text)
    if parts[0].strip():
        yield Cue(parts[0].strip(), place, seconds)
    for name, words in zip(parts[1::2], parts[2::2], strict=True):
        yield Cue(words.strip(), place, seconds, " ".join(html.unescape(name).split()))


def _plain(text: str) -> str:
    """The words without tags, entities read, lines joined."""
    bare = html.unescape(_TAG.sub("", text))
    return " ".join(line.strip() for line in bare.split("\n") if line.strip())


def _seconds(timing: str) -> tuple[float, float] | None:
    match = _TIMING.fullmatch(timing)
    if match is None:
        return None
    return turns.interval(_clock(*match.groups()[:4]), _clock(*match.groups()[4:]))


def _clock(hours: str | None, minutes: str, seconds: str, fraction: str) -> float:
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + int(fraction.ljust(3, "0")) / 1000


def _unrolled(cues: Sequence[Cue]) -> Iterator[Cue]:
    """Rolling captions without the lines that the cue before showed already."""
    shown_lines: list[str] = []
    for cue in cues:
        lines = [_plain(line) for line in cue.text.split("\n")]
        lines = [line for line in lines if line]
        new = lines
        for size in range(min(len(lines), len(shown_lines)), 0, -1):
            if lines[:size] == shown_lines[-size:]:
                new = lines[size:]
                break
        shown_lines = lines or shown_lines
        if new:
            yield replace(cue, text="\n".join(new))
