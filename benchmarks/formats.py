"""The formats of the generated documents: each writer puts one telling below a path's stem.

Returns the path of what a reader reads; a sidecar beside it says what the file cannot.
"""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape
from pathlib import Path
from typing import Protocol

SPOKEN = 15  # characters a second, a newsreader's pace

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
<meta property="og:site_name" content="{outlet}">
<meta property="og:title" content="{title}">
<meta property="article:published_time" content="{published}">
</head><body>
<div class="cookie"><p>We use cookies to improve your visit.</p><button>Accept</button></div>
<nav><a href="/world">World</a> <a href="/weather">Weather</a> <a href="/sport">Sport</a></nav>
<article><h1>{title}</h1>
{body}
</article>
<aside><h2>Related stories</h2><ul><li><a href="/a">Herring prices fall again</a></li></ul></aside>
<div class="comments"><h2>Comments</h2><p>Log in to join the conversation.</p></div>
<footer>© {outlet}</footer></body></html>
"""


class Told(Protocol):
    """What a writer needs of a telling."""

    @property
    def title(self) -> str: ...
    @property
    def paragraphs(self) -> tuple[str, ...]: ...
    @property
    def outlet(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def press(self) -> str: ...
    @property
    def credited(self) -> str: ...
    @property
    def published(self) -> datetime: ...


def page(stem: Path, told: Told) -> Path:
    """A saved page with the furniture that pages have."""
    path = stem.with_suffix(".html")
    text = PAGE.format(
        title=escape(told.title),
        outlet=told.outlet,
        published=told.published.isoformat(),
        body="\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in told.paragraphs),
    )
    path.write_text(text, encoding="utf-8")
    return path


def plain(stem: Path, told: Told) -> Path:
    """Plain text, with what is known of it in a sidecar."""
    path = stem.with_suffix(".txt")
    path.write_text("\n\n".join((told.title, *told.paragraphs)) + "\n", encoding="utf-8")
    _sidecar(path, told)
    return path


def transcript(stem: Path, told: Told) -> Path:
    """A news programme in two voices, with a sidecar that says when it was spoken."""
    path = stem.with_suffix(".vtt")
    cues = ["WEBVTT"]
    second = 0.0
    for turn, paragraph in enumerate(told.paragraphs):
        voice = "Correspondent" if turn % 3 else "Presenter"
        end = second + len(paragraph) / SPOKEN
        cues.append(f"{_clock(second)} --> {_clock(end)}\n<v {voice}>{paragraph}")
        second = end + 0.4
    path.write_text("\n\n".join(cues) + "\n", encoding="utf-8")
    _sidecar(path, told, f'said = "{told.published:%Y-%m-%dT%H:%M}"\n')
    return path


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def channel(stem: Path, told: Told) -> Path:
    """The export of a channel, in a folder of its own: one message a paragraph."""
    messages = [_message(number, text, told) for number, text in enumerate(told.paragraphs, 1)]
    export = {
        "name": told.channel,
        "type": "public_channel",
        "id": 1000000001,
        "messages": messages,
    }
    stem.mkdir(exist_ok=True)
    path = stem / "result.json"
    path.write_text(json.dumps(export, indent=1, ensure_ascii=False), encoding="utf-8")
    return path


def _message(number: int, text: str, told: Told) -> dict[str, object]:
    at = told.published + timedelta(minutes=17 * number)
    message: dict[str, object] = {
        "id": number,
        "type": "message",
        "date": f"{at:%Y-%m-%dT%H:%M:%S}",
        "from": told.channel,
        "from_id": "channel1000000001",
        "text": text if number > 1 else [{"type": "bold", "text": f"{told.title}. "}, text],
    }
    if number == 2 and told.credited:
        message["forwarded_from"] = told.credited
    if number == 4:
        message["reply_to_message_id"] = 1
    return message


def mail(stem: Path, told: Told) -> Path:
    """A press office's mail."""
    path = stem.with_suffix(".eml")
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Press Office of {told.press} <press@{told.press.lower()}.example>"
    message["To"] = "press-list@press.example"
    message["Subject"] = told.title
    message["Date"] = format_datetime(told.published)
    message.set_content("\n\n".join(told.paragraphs), cte="8bit")
    path.write_bytes(message.as_bytes())
    return path


def _sidecar(path: Path, told: Told, more: str = "") -> None:
    path.with_name(f"{path.name}.meta.toml").write_text(
        f'publisher = "{told.outlet}"\npublished = "{told.published:%Y-%m-%dT%H:%M}"\n{more}',
        encoding="utf-8",
    )


WRITERS: tuple[Callable[[Path, Told], Path], ...] = (page, plain, transcript, channel, mail)
