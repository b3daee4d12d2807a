"""Mail (.eml).

Takes bytes; returns the subject and the body, the plain text where there is one, else the HTML.
The sender is author and publisher, the mail's date the publication's.

Quoted history is kept, as QUOTE blocks: it is what somebody else wrote, often the only trace of a
mail that the desk does not have, and it is told apart from the sender's words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from pathlib import PurePosixPath

from sayso.errors import UnreadableError
from sayso.fold import visible
from sayso.model import Anchor, AnchorKind, BlockKind, Document, Facts, Source
from sayso.read import encoding
from sayso.read.dialogue import dialogue
from sayso.read.pieces import Piece, document
from sayso.read.text import paragraphs
from sayso.read.told import told, told_time
from sayso.settings import Settings

_LONGEST_HEADER = 4000  # characters; the standard allows 998 a line
_MARK = re.compile(r"(?:>[ \t]?)+")
# From such a line on, the rest of the mail is what it answers.
_HISTORY = re.compile(
    r"-{2,}\s*(original message|forwarded message|исходное сообщение|пересланное сообщение|"
    r"оригінальне повідомлення|переслане повідомлення|ursprüngliche nachricht|message d'origine)"
    r"\s*-{2,}\s*",
    re.IGNORECASE,
)


def read(source: Source, settings: Settings) -> Document:
    """Raises `UnreadableError` for a mail without a text, or one that is no mail."""
    message = parse(source)
    subject = _header(message, "Subject")
    sender = _sender(message)
    facts = Facts(
        title=told(subject, "Subject"),
        publisher=told(sender, "From"),
        author=told(sender, "From"),
        published=told_time(_header(message, "Date")),
    )
    body = list(_body(message, source, settings))
    if not any(piece.text.strip() for piece in body):
        raise UnreadableError(
            f"{visible(source.name)} has no body",
            remedy="its attachments, if it has any, are read on their own",
        )
    title = [Piece(subject, BlockKind.TITLE, Anchor(AnchorKind.ELEMENT, "Subject"))]
    return document(source, dialogue([*title, *body]), settings, facts=facts)


def parse(source: Source) -> Message:
    """The mail. Raises `UnreadableError` where it has no headers or nests too deep."""
    try:
        message = message_from_bytes(source.data)
    except (RecursionError, MessageError, ValueError) as error:
        raise UnreadableError(
            f"{visible(source.name)} nests its parts too deep", remedy="save the mail anew"
        ) from error
    if not message.keys():
        raise UnreadableError(
            f"{visible(source.name)} is no mail: it has no headers",
            remedy="save the mail anew as .eml, or its text as .txt",
        )
    return message


def header_text(value: str) -> str:
    """A header's words: encoded parts read, and raw bytes, which no header should hold."""
    try:
        if value.isascii():
            text = str(make_header(decode_header(value)))
        else:
            text = encoding.decode(value.encode("utf-8", "surrogateescape"), "header")
    except (MessageError, LookupError, ValueError, UnreadableError):
        text = value
    return " ".join(text.split())


def _header(message: Message, name: str) -> str:
    raw = (value for key, value in message.raw_items() if key.lower() == name.lower())
    return header_text(next(raw, "")[:_LONGEST_HEADER])


def _sender(message: Message) -> str:
    stated = _header(message, "From")
    try:
        name, address = parseaddr(stated)
    except RecursionError:  # brackets within brackets without end
        return stated
    return name or address


def leaves(message: Message) -> Iterator[Message]:
    """The parts of a mail that hold bytes of their own, in order; a mail within it is one part."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_type() != "message/rfc822" and isinstance(inner, list):
            waiting += [child for child in reversed(inner) if isinstance(child, Message)]
        else:
            yield part


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail; its name holds no folders."""

    name: str
    data: bytes


def attachment(part: Message) -> Attachment | None:
    """The file that a part is; None where the part is the mail's own text."""
    within = part.get_payload()
    is_mail = part.get_content_type() == "message/rfc822" and isinstance(within, list)
    name = part.get_filename() or ("forwarded.eml" if is_mail else "")
    path = PurePosixPath(header_text(name).replace("\\", "/"))
    if not path.name:
        return None
    if is_mail and isinstance(within, list):
        inner = within[0]
        data = inner.as_bytes() if isinstance(inner, Message) else b""
    else:
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
    return Attachment(path.name, data)


def _body(message: Message, source: Source, settings: Settings) -> Iterator[Piece]:
    """The first plain text with words, else the first HTML."""
    texts = [
        part
        for part in leaves(message)
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"
    ]
    for part in texts:
        if part.get_content_type() == "text/plain":
            text = _decoded(part, source)
            if text.strip():
                yield from _plain_pieces(text)
                return
    for part in texts:
        if part.get_content_type() == "text/html":
            from sayso.read.html import read_page  # heavy, and most mails are plain

            text = _decoded(part, source)
            yield from read_page(text, source, settings, article=False).pieces
            return


def _decoded(part: Message, source: Source) -> str:
    data = part.get_payload(decode=True)
    return encoding.decode(
        data if isinstance(data, bytes) else b"", source.name, declared=part.get_content_charset()
    )


def _plain_pieces(text: str) -> Iterator[Piece]:
    """The paragraphs of a plain body, those of the history without their quotation marks."""
    lines = text.split("\n")
    history = next((n for n, line in enumerate(lines) if _HISTORY.fullmatch(line)), len(lines))
    quoted = [number > history or line.startswith(">") for number, line in enumerate(lines)]
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or quoted[end] != quoted[start]:
            kind = BlockKind.QUOTE if quoted[start] else BlockKind.PARAGRAPH
            yield from _stretch(lines[start:end], start, kind)
            start = end


def _stretch(lines: Sequence[str], before: int, kind: BlockKind) -> Iterator[Piece]:
    if kind is BlockKind.QUOTE:
        lines = [_MARK.sub("", line, count=1) for line in lines]
    for part in paragraphs("\n".join(lines)):
        anchor = Anchor(AnchorKind.LINE, str(before + part.line))
        yield Piece(part.text.strip("\n"), kind, anchor)
