"""Transcripts as JSON, by WhisperX (and others of the same shape) and whisper.cpp.

Takes the parsed JSON; returns a document with one block a turn, anchored to seconds of sound.
"""

import msgspec

from sayso.model import Anchor, AnchorKind, Document, Fact, Facts, Source
from sayso.read import turns
from sayso.read.pieces import document
from sayso.read.told import told_language
from sayso.read.turns import Cue
from sayso.settings import Settings


class _Segment(msgspec.Struct):
    """A segment of WhisperX; seconds."""

    text: str
    start: float | None = None
    end: float | None = None
    speaker: str | None = None


class _WhisperX(msgspec.Struct):
    segments: list[_Segment]
    language: str | None = None


class _Offsets(msgspec.Struct):
    """Milliseconds."""

    start: float = msgspec.field(name="from")
    end: float = msgspec.field(name="to")


class _Transcribed(msgspec.Struct):
    """A segment of whisper.cpp; the speaker is a channel's number, or "?"."""

    text: str
    offsets: _Offsets | None = None
    speaker: str | int | None = None


class _Outcome(msgspec.Struct):
    language: str | None = None


class _Parameters(msgspec.Struct):
    translate: bool = False


class _WhisperCpp(msgspec.Struct):
    transcription: list[_Transcribed]
    result: _Outcome | None = None
    params: _Parameters | None = None


def read_whisperx(value: object, source: Source, settings: Settings) -> Document:
    """Raises `msgspec.ValidationError` for values of another kind."""
    found = msgspec.convert(value, _WhisperX)
    cues = [
        Cue(
            segment.text.strip(),
            _place("segments", number),
            turns.interval(segment.start, segment.end),
            " ".join((segment.speaker or "").split()),
        )
        for number, segment in enumerate(found.segments)
    ]
    facts = Facts(language=told_language(found.language, "language"))
    return document(source, turns.pieces(cues), settings, facts=facts)


def read_whisper_cpp(value: object, source: Source, settings: Settings) -> Document:
    """Raises `msgspec.ValidationError` for values of another kind."""
    found = msgspec.convert(value, _WhisperCpp)
    cues = [
        Cue(segment.text.strip(), _place("transcription", number), _seconds(segment), _who(segment))
        for number, segment in enumerate(found.transcription)
    ]
    return document(source, turns.pieces(cues), settings, facts=Facts(language=_language(found)))


def _place(key: str, number: int) -> Anchor:
    return Anchor(AnchorKind.ELEMENT, f"{key}[{number}]")


def _seconds(segment: _Transcribed) -> tuple[float, float] | None:
    if segment.offsets is None:
        return None
    return turns.interval(segment.offsets.start / 1000, segment.offsets.end / 1000)


def _who(segment: _Transcribed) -> str:
    speaker = str(segment.speaker if segment.speaker is not None else "").strip()
    return f"Speaker {speaker}" if speaker.isdigit() else speaker.replace("?", "")


def _language(found: _WhisperCpp) -> Fact | None:
    """That of the words: whisper.cpp translates into English only, and names what was spoken."""
    if found.params is not None and found.params.translate:
        return told_language("en", "params.translate")
    return told_language(found.result.language if found.result else None, "result.language")
