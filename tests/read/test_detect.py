import pytest

from sayso.errors import UnknownFormatError
from sayso.read import detect
from sayso.read.detect import media_type
from tests.read.files import packed, pdf


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("page.html", b"<p>Words", detect.HTML),
        ("page.HTM", b"", detect.HTML),
        ("page", b"\xef\xbb\xbf <!DOCTYPE html><html>", detect.HTML),
        ("page.txt", b"<!-- saved from url=(0001)x -->\n<html><body>", detect.HTML),
        ("page.pdf", b"<html><body>Not found", detect.HTML),
        ("page.html", "<html>".encode("utf-16"), detect.HTML),
        ("report.pdf", pdf([]), detect.PDF),
        ("report.txt", pdf([]), detect.PDF),
        ("note.txt", b"Plain words", detect.TEXT),
        ("note", b"Plain words", detect.TEXT),
        ("Statement of 26.10", b"Plain words", detect.TEXT),
        ("empty.txt", b"", detect.TEXT),
        ("note.md", b"# Words", detect.MARKDOWN),
        ("result.json", b'{"name": "x"}', detect.JSON),
        ("export", b' {"messages": []}', detect.JSON),
        ("call.srt", b"1\n00:00:01,000 --> 00:00:02,000\nHm\n", detect.SRT),
        ("call", b"1\r\n00:00:01,000 --> 00:00:02,000\r\nHm\r\n", detect.SRT),
        ("call.vtt", b"WEBVTT\n", detect.VTT),
        ("call.txt", b"WEBVTT - a call\n", detect.VTT),
        ("mail.eml", b"From: a@b.example\n\nHi", detect.MAIL),
        ("mail", b"Return-Path: <a@b.example>\nFrom: a", detect.MAIL),
        ("letter.docx", packed({"word/document.xml": "x"}), detect.WORD),
        ("letter", packed({"word/document.xml": "x"}), detect.WORD),
        ("all.zip", packed({"a.txt": "x"}), detect.ZIP),
        ("all.zip", packed({}), detect.ZIP),
        ("call.mp3", b"ID3\x04", "audio/mpeg"),
        ("call.mp3", b"", "audio/mpeg"),
        ("call", b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        ("call.opus", b"OggS\x00", "audio/ogg"),
        ("call.mkv", b"\x1aE\xdf\xa3", "video/x-matroska"),
        ("clip", b"\x00\x00\x00\x20ftypisom", "video/mp4"),
        ("table.mp4", b"\x00\x00\x00\x20ftypqt  ", "video/mp4"),
    ],
)
def test_kinds_are_told_apart(name: str, head: bytes, expected: str) -> None:
    assert media_type(name, head) == expected


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0"),
        ("photo.txt", b"\x89PNG\r\n"),
        ("old.doc", b"\xd0\xcf\x11\xe0"),
        ("table.xlsx", b""),
        ("table.xlsx", packed({"xl/workbook.xml": "x"})),
        ("data.csv", b"a,b"),
        ("rich.txt", b"{\\rtf1"),
        ("unknown", b"\x00\x01\x02"),
    ],
)
def test_other_kinds_are_refused_by_name(name: str, head: bytes) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        media_type(name, head)
    assert caught.value.message.startswith(f"{name} is of no kind that Sayso reads")
    for known in ("HTML", "PDF", "Telegram", "WhisperX", ".eml", ".docx", "ZIP"):
        assert known in caught.value.message
