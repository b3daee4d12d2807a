"""JSON of whatever kind.

Takes bytes; tells by its shape which kind it is (Telegram export, WhisperX, whisper.cpp) and hands
it to that reader. Raises `UnreadableError` with line and column for malformed JSON, and one that
names the kinds known for JSON of another shape.
"""

import json
from collections.abc import Callable

import msgspec

from sayso.errors import UnreadableError
from sayso.fold import visible
from sayso.model import Document, Source
from sayso.read import encoding, speech, telegram
from sayso.settings import Settings

# By the keys that only this kind has at its top; the first that fits is taken.
_KINDS: tuple[tuple[frozenset[str], Callable[[object, Source, Settings], Document]], ...] = (
    (frozenset({"messages", "name"}), telegram.read_chat),
    (frozenset({"messages", "id"}), telegram.read_chat),
    (frozenset({"chats"}), telegram.read_export),
    (frozenset({"transcription"}), speech.read_whisper_cpp),
    (frozenset({"segments"}), speech.read_whisperx),
)


def read(source: Source, settings: Settings) -> Document:
    """Raises `UnreadableError`, see above; `TooLargeError` for too much text."""
    value = _parse(source)
    keys = value.keys() if isinstance(value, dict) else frozenset()
    for needed, reader in _KINDS:
        if needed <= keys:
            try:
                return reader(value, source, settings)
            except msgspec.ValidationError as error:
                raise UnreadableError(
                    f"{visible(source.name)} is not what it seems: {visible(str(error))}",
                    remedy="export it anew",
                ) from error
    raise UnreadableError(
        f"{visible(source.name)} is JSON of a kind that Sayso does not read; it reads Telegram "
        "exports (result.json) and transcripts by WhisperX and whisper.cpp",
        remedy="save its text as .txt",
    )


def _parse(source: Source) -> object:
    text = encoding.decode(source.data, source.name)
    name = visible(source.name)
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            f"{name} is malformed JSON at line {error.lineno}, column {error.colno}: {error.msg}",
            remedy="export it anew; a file cut off in transfer ends in the middle",
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableError(
            f"{name} is JSON nested too deep or with numbers too long", remedy="export it anew"
        ) from error
    return value
