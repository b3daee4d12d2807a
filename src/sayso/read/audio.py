"""Sound without words.

Takes an audio or video file; raises `UnreadableError` that says what it needs. Sayso reads the
transcript beside it, as a source of its own.
"""

from pathlib import PurePosixPath
from typing import NoReturn

from sayso.errors import UnreadableError
from sayso.fold import visible
from sayso.model import Source
from sayso.settings import Settings

_ENDINGS = (".srt", ".vtt", ".json")


def transcript_names(name: str) -> tuple[str, ...]:
    """The names under which the transcript of the recording `name` is looked for."""
    path = PurePosixPath(name)
    beside = [str(path.with_suffix(ending)) for ending in _ENDINGS]
    return (*beside, *(name + ending for ending in _ENDINGS))


def read(source: Source, settings: Settings) -> NoReturn:  # noqa: ARG001 (as every reader)
    """Raises `UnreadableError`, always."""
    srt, vtt, json, *_ = (PurePosixPath(name).name for name in transcript_names(source.name))
    raise UnreadableError(
        f"{visible(source.name)} is a recording: its words are read from a transcript beside it",
        remedy=f"put one of these beside it: {visible(srt)} (SubRip), {visible(vtt)} (WebVTT), "
        f"{visible(json)} (WhisperX or whisper.cpp)",
    )
