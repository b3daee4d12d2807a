"""Small real files, made for a test: PDF, Word, ZIP, mail."""

import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from io import BytesIO

from sayso.model import Block, Document, Source
from sayso.read import BUILT_IN, media_type, read
from sayso.settings import Settings
from tests.make import source


def read_bytes(data: bytes | str, name: str, settings: Settings = Settings()) -> Document:
    """The document of `data`, read as a door would read a file of that name."""
    raw = data.encode() if isinstance(data, str) else data
    return read(source(raw, name=name, media_type=media_type(name, raw)), BUILT_IN, settings)


def received(data: bytes | str, name: str) -> Source:
    """A source as a door would hand it over."""
    raw = data.encode() if isinstance(data, str) else data
    return source(raw, name=name, media_type=media_type(name, raw))


def shape(document: Document) -> list[tuple[str, str, str]]:
    """What a document is made of: kind, anchor and words of each block."""
    return [
        (block.kind.value, block.anchor.value, block.span.of(document.text).strip())
        for block in document.blocks
    ]


def words(document: Document) -> list[str]:
    """The words of each block."""
    return [block.span.of(document.text).strip() for block in document.blocks]


def only(document: Document) -> Block:
    """The one block of a document."""
    (block,) = document.blocks
    return block


def pdf(
    *pages: Sequence[tuple[int, int, int, str]], encrypt: bool = False, title: str = ""
) -> bytes:
    """A PDF of pages, each of lines (left, bottom, size, words), in points; Windows-1252."""
    objects = [b"", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"]
    objects[2] += b" /Encoding /WinAnsiEncoding >>"
    kids = []
    for lines in pages:
        content = b"".join(_shown(*line) for line in lines)
        stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
        objects.append(stream)
        page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
        objects.append(page % len(objects) + b" /Resources << /Font << /F1 3 0 R >> >> >>")
        kids.append(b"%d 0 R" % len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    objects.append(b"<< /Title (%s) >>" % title.encode("cp1252"))
    trailer = b"/Root 1 0 R /Info %d 0 R" % len(objects)
    if encrypt:
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (_HEX, _HEX))
        trailer += b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (len(objects), _HEX[:32], _HEX[:32])
    return _numbered(objects, trailer)


_HEX = b"41" * 32


def _shown(left: int, bottom: int, size: int, words: str) -> bytes:
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    line = b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n"
    return line % (size, left, bottom, escaped.encode("cp1252"))


def _numbered(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d %s >>\n" % (
        size,
        table,
        size,
        trailer,
    )
    return out + head + b"startxref\n%d\n%%%%EOF" % len(out)


def lines(
    *rows: str, top: int = 760, left: int = 60, size: int = 11, step: int = 14
) -> list[tuple[int, int, int, str]]:
    """Lines of a page, one under the other; an empty row leaves a gap."""
    return [
        (left, top - step * number, size, row) for number, row in enumerate(rows) if row.strip()
    ]


def packed(members: Mapping[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of files by name."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as container:
        for name, data in members.items():
            container.writestr(name, data)
    return out.getvalue()


def mail(body: str | None = None, *, html: str = "", **headers: str) -> EmailMessage:
    """A mail with its headers, `From_` for From."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name.rstrip("_")] = value
    if body is not None:
        message.set_content(body)
    if html and body is None:
        message.set_content(html, subtype="html")
    elif html:
        message.add_alternative(html, subtype="html")
    return message
