"""The read stage: a source in, a document out.

The blocks of a document tile its text, and each leads back to its place in the original. What the
file tells of itself is joined with what was given for it; what was given wins. Readers are chosen
by media type, and imported with the first source of its kind: what they are built on is heavy.
"""

from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module

from sayso.errors import PluginError, TooLargeError, UnknownFormatError, UnreadableError
from sayso.facts import identity, merge
from sayso.fold import visible
from sayso.ids import content_id
from sayso.model import Basis, Document, Fact, Source
from sayso.plugins import Reader
from sayso.read import detect
from sayso.read.archive import unpack
from sayso.read.audio import transcript_names
from sayso.read.detect import FORMATS, HEAD, media_type
from sayso.read.language import detect as detect_language
from sayso.settings import MEGABYTE, Settings

__all__ = [
    "BUILT_IN",
    "FORMATS",
    "HEAD",
    "VERSION",
    "media_type",
    "read",
    "transcript_names",
    "unpack",
]

VERSION = 2  # counts up whenever the same bytes would give another document


def _reader(module: str) -> Reader:
    """The `read` of a module of this folder."""

    def read(source: Source, settings: Settings) -> Document:
        document: Document = import_module(f"sayso.read.{module}").read(source, settings)
        return document

    return read


BUILT_IN: Mapping[str, Reader] = {
    detect.HTML: _reader("html"),
    detect.PDF: _reader("pdf"),
    detect.TEXT: _reader("text"),
    detect.MARKDOWN: _reader("markdown"),
    detect.JSON: _reader("jsons"),
    detect.SRT: _reader("transcript"),
    detect.VTT: _reader("transcript"),
    detect.MAIL: _reader("mail"),
    detect.WORD: _reader("word"),
    **dict.fromkeys(detect.AUDIO.values(), _reader("audio")),
}


def read(source: Source, readers: Mapping[str, Reader], settings: Settings) -> Document:
    """The document of `source`, read by the one of `readers` that its media type names.

    Its id covers its bytes and what was given for it, not its name. Raises `DocumentError` for
    what cannot be read, `PluginError` when a reader's blocks do not tile its text.
    """
    if not source.data:
        raise UnreadableError(f"{visible(source.name)} is empty", remedy="get the file anew")
    if len(source.data) > settings.max_source_bytes:
        raise TooLargeError(
            f"{visible(source.name)} is over the limit of "
            f"{settings.max_source_bytes // MEGABYTE:,} MB",
            remedy="split it, or raise max_source_bytes in case.toml under [settings]",
        )
    reader = readers.get(source.media_type)
    if reader is None:
        raise UnknownFormatError(
            f"{visible(source.name)} is {source.media_type}, which no reader takes; Sayso reads "
            f"{FORMATS}",
            remedy="save or print it as one of these",
        )
    document = reader(source, settings)
    _check_tiling(document, source.media_type)
    facts = merge(source.facts, document.facts)
    return replace(
        document,
        id=content_id("doc", source.sha256, identity(source.facts)),
        facts=replace(facts, language=_language(facts.language, document.text)),
    )


def _check_tiling(document: Document, media_type: str) -> None:
    ends = [0, *(block.end for block in document.blocks)]
    starts = [*(block.start for block in document.blocks), len(document.text)]
    if ends != starts or any(block.start >= block.end for block in document.blocks):
        raise PluginError(
            f"the reader of {media_type} left {visible(document.name)} with blocks that do not "
            "tile its text",
            remedy="a block starts where the one before it ends; the last ends with the text",
        )


def _language(known: Fact | None, text: str) -> Fact | None:
    """What a person gave; else what the words show, where they contradict what the file says or it

    says nothing: themes of web pages often name a language that nobody checked.
    """
    if known is not None and known.basis is Basis.GIVEN:
        return known
    found = detect_language(text)
    if found is None or (known is not None and known.value == found):
        return known
    where = f"the words ({known.where} says {known.value})" if known else "the words"
    return Fact(found, Basis.INFERRED, where)
