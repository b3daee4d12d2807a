"""Telegram export (`result.json`), of one chat or of a whole account.

Takes the parsed JSON; returns a document with one block a message, each with its post: author,
times, where it is forwarded from and what it answers. The chat's name is the publisher. Service
messages (joined, pinned) and messages without words are left out.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from sayso.model import (
    Anchor,
    AnchorKind,
    Basis,
    BlockKind,
    Document,
    Facts,
    Hyperlink,
    Post,
    Precision,
    Source,
    Span,
    Time,
)
from sayso.read.pieces import Piece, document, whole
from sayso.read.told import told, told_time
from sayso.settings import Settings


class _Part(msgspec.Struct):
    """A part of a text with a format: bold, a link …"""

    type: str
    text: str = ""
    href: str | None = None


class _Message(msgspec.Struct):
    """A message as exported; keys that Sayso does not use are left."""

    id: int
    type: str
    text: str | list[str | _Part] = ""
    date: str | None = None
    edited: str | None = None
    sender: str | None = msgspec.field(name="from", default=None)
    author: str | None = None
    forwarded_from: str | None = None
    reply_to_message_id: int | None = None


class _Chat(msgspec.Struct):
    """A chat as exported."""

    messages: list[_Message]
    name: str | None = None
    id: int = 0


class _Chats(msgspec.Struct):
    list: list[_Chat]


class _Export(msgspec.Struct):
    """A whole account as exported."""

    chats: _Chats
    left_chats: _Chats | None = None


def read_chat(value: object, source: Source, settings: Settings) -> Document:
    """One chat or channel. Raises `msgspec.ValidationError` for values of another kind."""
    chat = msgspec.convert(value, _Chat)
    facts = Facts(
        title=told(chat.name, "name"),
        publisher=told(chat.name, "name"),
        published=_first_to_last(chat.messages),
    )
    return document(source, _pieces(chat, ""), settings, facts=facts)


def read_export(value: object, source: Source, settings: Settings) -> Document:
    """All chats of an account; a message's anchor is `chat/message`, its author tells the chat."""
    export = msgspec.convert(value, _Export)
    chats = [*export.chats.list, *(export.left_chats.list if export.left_chats else ())]
    pieces = (piece for chat in chats for piece in _pieces(chat, f"{chat.id}/"))
    messages = [message for chat in chats for message in chat.messages]
    names = {chat.name for chat in chats if chat.messages}
    publisher = told(names.pop(), "name") if len(names) == 1 else None
    facts = Facts(publisher=publisher, published=_first_to_last(messages))
    return document(source, pieces, settings, facts=facts)


def _pieces(chat: _Chat, prefix: str) -> Iterator[Piece]:
    for message in chat.messages:
        text, links = _text(message)
        if message.type != "message" or not text.strip():
            continue
        anchor = Anchor(AnchorKind.MESSAGE, f"{prefix}{message.id}")
        yield Piece(text, BlockKind.MESSAGE, anchor, post=_post(message, chat), links=links)


def _post(message: _Message, chat: _Chat) -> Post:
    reply = message.reply_to_message_id
    return Post(
        author=whole(message.author or message.sender or chat.name or ""),
        published=told_time(message.date),
        edited=told_time(message.edited),
        forwarded_from=whole(message.forwarded_from or ""),
        reply_to="" if reply is None else str(reply),
    )


def _text(message: _Message) -> tuple[str, tuple[Hyperlink, ...]]:
    """The words of a message, verbatim, and its links."""
    if isinstance(message.text, str):
        return message.text, ()
    text = ""
    links = []
    for part in message.text:
        words = part if isinstance(part, str) else part.text
        url = "" if isinstance(part, str) else _url(part)
        if url and words:
            links.append(Hyperlink(Span(len(text), len(text) + len(words)), url))
        text += words
    return text, tuple(links)


def _url(part: _Part) -> str:
    """Where a part leads; a bare address may come without its scheme."""
    if part.type == "text_link":
        url = part.href or ""
    elif part.type == "link":
        url = part.text if "://" in part.text else f"https://{part.text}"
    else:
        url = ""
    return whole(url) if url.startswith(("http://", "https://")) else ""


def _first_to_last(messages: Iterable[_Message]) -> Time | None:
    """The time over which the messages were posted; "channel created" is none of them."""
    posted = (told_time(message.date) for message in messages if message.type == "message")
    times = [time for time in posted if time is not None]
    starts = [time.start for time in times if time.start]
    ends = [time.end for time in times if time.end]
    if not starts or not ends:
        return None
    words = _words(min(starts), max(starts))
    return Time(min(starts), max(ends), Precision.MINUTE, Basis.METADATA, words)


def _words(first: datetime, last: datetime) -> str:
    return f"{first.isoformat(timespec='minutes')} to {last.isoformat(timespec='minutes')}"
