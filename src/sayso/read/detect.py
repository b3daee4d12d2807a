"""What kind of file this is.

Takes a file's name and its first bytes; returns its media type. What the content shows beyond
doubt outranks the ending (a PDF is a PDF under any name); the ending decides the rest.
Which kind of JSON it is shows only in the whole file: `jsons.py` tells.
"""

import re
from pathlib import PurePosixPath

from sayso.errors import UnknownFormatError
from sayso.fold import visible

HEAD = 4096  # bytes; what `media_type` needs to see of a file

HTML = "text/html"
PDF = "application/pdf"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
JSON = "application/json"
SRT = "application/x-subrip"
VTT = "text/vtt"
MAIL = "message/rfc822"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ZIP = "application/zip"

AUDIO = {
    ".mp3": "audio/mpeg",
    ".wav": "audio/wav",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".m4a": "audio/mp4",
    ".aac": "audio/aac",
    ".amr": "audio/amr",
    ".wma": "audio/x-ms-wma",
    ".webm": "audio/webm",
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".mkv": "video/x-matroska",
    ".avi": "video/x-msvideo",
}
_BY_ENDING = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".json": JSON,
    ".srt": SRT,
    ".vtt": VTT,
    ".eml": MAIL,
    ".docx": WORD,
    ".zip": ZIP,
    **AUDIO,
}
FORMATS = (
    "HTML, PDF with a text layer, plain text, Markdown, Telegram export (result.json), transcripts "
    "(.srt, .vtt, WhisperX .json, whisper.cpp .json), .eml, .docx, ZIP"
)

_BYTES = (
    (re.compile(rb"PK(\x03\x04|\x05\x06|\x07\x08)"), ZIP),
    (re.compile(rb"ID3|\xff[\xfb\xf3\xf2\xfa]"), "audio/mpeg"),
    (re.compile(rb"RIFF....WAVE", re.DOTALL), "audio/wav"),
    (re.compile(rb"OggS"), "audio/ogg"),
    (re.compile(rb"fLaC"), "audio/flac"),
    (re.compile(rb"#!AMR"), "audio/amr"),
    (re.compile(rb"....ftypM4A", re.DOTALL), "audio/mp4"),
    (re.compile(rb"....ftyp(isom|mp4|avc1|MSNV)", re.DOTALL), "video/mp4"),
    (re.compile(rb"\x1aE\xdf\xa3"), "audio/webm"),
)
# Kinds that Sayso does not read, whatever their ending says.
_FOREIGN = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8|\x7fELF|MZ|\xd0\xcf\x11\xe0|\{\\rtf|Rar!|7z\xbc\xaf|\x1f\x8b|BZh|"
    rb"RIFF....WEBP|SQLite format 3",
    re.DOTALL,
)
_TEXTS = (
    (
        re.compile(r"(?si)(<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+<(!doctype html|html|head|body)\b"),
        HTML,
    ),
    (re.compile(r"WEBVTT(\s|$)"), VTT),
    (re.compile(r"(#[^\n]*\n\s*)*\d+\s*\n\s*\d+:\d\d:\d\d[,.]\d{1,3} *-->"), SRT),
    (re.compile(r"(?i)(Return-Path|Received|Delivered-To|MIME-Version|Message-ID): "), MAIL),
)
_LOOKS_LIKE_JSON = re.compile(r"[\[{]\s*([\"\[{]|[\]}])")
_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,7}")


def media_type(name: str, head: bytes) -> str:
    """The media type of the file `name` that starts with `head` (`HEAD` bytes are enough).

    Raises `UnknownFormatError`, naming the file and the formats known, for anything else.
    """
    ending = _ending(name)
    by_ending = _BY_ENDING.get(ending)
    if b"%PDF-" in head[:1024] and (by_ending in (None, PDF) or head.startswith(b"%PDF-")):
        return PDF
    by_bytes = next((kind for pattern, kind in _BYTES if pattern.match(head)), None)
    if by_bytes == ZIP and ending and by_ending is None:
        raise _unknown(name)  # a spreadsheet, a book: many kinds are packed so
    if by_bytes is not None:
        return _refined(by_bytes, by_ending, head)
    if _FOREIGN.match(head) and by_ending != WORD:
        raise _unknown(name)
    text = _start(head)
    by_text = next((kind for pattern, kind in _TEXTS if pattern.match(text)), None)
    if by_text is not None and by_ending in (None, TEXT, JSON, PDF, HTML, SRT, VTT):
        return by_text
    if by_ending is not None:
        return by_ending
    if ending or (head and not _is_text(head)):
        raise _unknown(name)
    return JSON if _LOOKS_LIKE_JSON.match(text) else TEXT


def _ending(name: str) -> str:
    """The ending in lower case; none where it is no ending but a number or part of a sentence."""
    ending = PurePosixPath(name).suffix.lower()
    return ending if _ENDING.fullmatch(ending) else ""


def _refined(by_bytes: str, by_ending: str | None, head: bytes) -> str:
    """A ZIP may be a Word file, and the containers of sound share their first bytes."""
    if by_bytes == ZIP:
        if by_ending == WORD or (by_ending is None and b"word/" in head):
            return WORD
        return ZIP
    shares = by_ending is not None and by_ending.startswith(("audio/", "video/"))
    return by_ending if shares and by_ending else by_bytes


def _start(head: bytes) -> str:
    """The first characters, as far as they can be told before the encoding is known."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, "replace").lstrip()
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").lstrip()


def _is_text(head: bytes) -> bool:
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" not in head


def _unknown(name: str) -> UnknownFormatError:
    return UnknownFormatError(
        f"{visible(name)} is of no kind that Sayso reads; it reads {FORMATS}",
        remedy="save or print it as one of these",
    )
