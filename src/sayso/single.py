"""`sayso extract`: one source without a case, as JSON lines or as a short reading."""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from sayso.batch.local import guarded
from sayso.errors import CaseError, DocumentError, TooLargeError
from sayso.ids import sha256
from sayso.model import Attribution, Facts, Kind, Problem, Result, Source
from sayso.process import build_kit
from sayso.read import media_type, unpack
from sayso.settings import Settings

STDIN = "-"


def read_single(file: str, facts: Facts, settings: Settings) -> tuple[Result, ...]:
    """The result of one file, or one for each member of an archive.

    What cannot be read is a `Problem` in a result. Raises `CaseError` when there is no such file.
    """
    kit = build_kit(settings)
    data = _bytes(file, settings.max_source_bytes)
    name = "standard-input.txt" if file == STDIN else Path(file).name
    digest = sha256(data)
    try:
        kind = media_type(name, data)
    except DocumentError as error:
        return (Result(name, digest, problems=(Problem(name, error.message, error.remedy),)),)
    whole = Source(name, data, kind, digest, facts)
    return tuple(
        Result(part.source, digest, problems=(part,))
        if isinstance(part, Problem)
        else guarded(part, kit)
        for part in unpack(whole, settings)
    )


def _bytes(file: str, most: int) -> bytes:
    try:
        if file == STDIN:
            data = sys.stdin.buffer.read(most + 1)
        else:
            with Path(file).open("rb") as stream:
                data = stream.read(most + 1)
    except OSError as error:
        raise CaseError(f"{file} cannot be read: {error.strerror or error}") from error
    if len(data) > most:
        raise TooLargeError(f"{file} is over the limit of {most / 1e6:.0f} MB", remedy="split it")
    return data


def json_lines(result: Result) -> Iterator[str]:
    """One JSON object a line: the document, its mentions, attributions, claims and problems.

    Each has `type`, and `words` where it is a span; offsets are code points of the document's
    `text`.
    """
    if result.document is not None:
        yield _line("document", result.document)
    text = result.document.text if result.document else ""
    if result.analysis is not None:
        for mention in result.analysis.mentions:
            yield _line("mention", mention, words=mention.span.of(text))
        for attribution in result.analysis.attributions:
            yield _line("attribution", attribution)
    for claim in result.claims:
        yield _line("claim", claim)
    for problem in result.problems:
        yield _line("problem", problem)


def _line(kind: str, value: object, **more: str) -> str:
    return msgspec.json.encode({"type": kind, **msgspec.to_builtins(value), **more}).decode()


def plain_lines(result: Result) -> Iterator[str]:
    """The attributions as they stand in the text, with how sure each is; then one line a claim."""
    analysis = result.analysis
    if analysis is not None and analysis.attributions:
        text = analysis.document.text
        yield f"{analysis.document.name}: who said what (how sure, who | cue | what, stance)"
        ends: list[int] = []
        for found in analysis.attributions:
            ends = [end for end in ends if end >= found.extent.end]
            yield "  " * (len(ends) + 1) + _attribution_line(found, text)
            ends += [content.end for content in found.contents]
        unsure = len(analysis.of_kind(Kind.UNSURE))
        if unsure:
            yield f"  {unsure} more too unsure to count: sayso explain FILE:OFFSET tells why"
    if result.claims:
        yield "claims (by whose word: stance: words)"
    for claim in result.claims:
        chain = " → ".join(link.holder.name for link in claim.chain)
        yield f"  {chain} {claim.stance.value}: {claim.words}"


def _attribution_line(found: Attribution, text: str) -> str:
    source = found.source.of(text) if found.source else "–"
    cue = found.cue.of(text) if found.cue else "–"
    contents = " … ".join(content.of(text) for content in found.contents) or "–"
    line = f"{found.score:.2f}  {source} | {cue} | {contents}, {found.stance.value}"
    return " ".join(line.split("\n"))
