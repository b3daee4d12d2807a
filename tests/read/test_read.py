import json
from dataclasses import replace

import pytest
from docx import Document as Word
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring

from sayso.errors import (
    DocumentError,
    PluginError,
    TooLargeError,
    UnknownFormatError,
    UnreadableError,
)
from sayso.model import AnchorKind, Basis, Document, Fact, Facts, Source
from sayso.read import BUILT_IN, detect, read, transcript_names
from sayso.settings import MEGABYTE, Settings
from tests.make import day, source
from tests.read.files import lines, mail, pdf, read_bytes, received
from tests.read.test_word import saved

ENGLISH = "The harbour master said on Tuesday that the old ferry would be sold before the winter."
UKRAINIAN = "Начальник порту повідомив у вівторок, що старий пором продадуть іще до початку зими."


def test_what_was_given_wins_and_the_rest_is_kept() -> None:
    head = '<meta name="author" content="Ada Kern"><title>Sold</title>'
    page = f'<html lang="en"><head>{head}</head><body><p>{ENGLISH}</p></body></html>'
    facts = Facts(title=Fact("Given", Basis.GIVEN, "case.toml"), published=day("2024-10-26"))
    document = read(source(page, media_type=detect.HTML, facts=facts), BUILT_IN, Settings())
    assert document.facts.title == Fact("Given", Basis.GIVEN, "case.toml")
    assert document.facts.published == day("2024-10-26")
    assert document.facts.author == Fact("Ada Kern", Basis.METADATA, "meta author")


def test_the_id_covers_bytes_and_given_facts_but_not_the_name() -> None:
    def identity(item: Source) -> str:
        return read(item, BUILT_IN, Settings()).id

    one = received(ENGLISH, "a.txt")
    given = Facts(title=Fact("Given", Basis.GIVEN))
    assert identity(one) == identity(replace(one, name="b.txt"))
    assert identity(one) != identity(received(ENGLISH + " ", "a.txt"))
    assert identity(one) != identity(replace(one, facts=given))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("", ENGLISH, Fact("en", Basis.INFERRED, "the words")),
        ("", UKRAINIAN, Fact("uk", Basis.INFERRED, "the words")),
        ("", "Sold.", None),
        ("uk-UA", UKRAINIAN, Fact("uk", Basis.METADATA, "html lang")),
        ("en-US", UKRAINIAN, Fact("uk", Basis.INFERRED, "the words (html lang says en)")),
        ("de", "Sold.", Fact("de", Basis.METADATA, "html lang")),
    ],
)
def test_the_language_is_what_the_words_show(lang: str, text: str, expected: Fact | None) -> None:
    page = f'<html lang="{lang}"><body><p>{text}</p></body></html>'
    assert read_bytes(page, "a.html").facts.language == expected


def test_a_language_that_was_given_stays() -> None:
    given = Fact("pl", Basis.GIVEN)
    item = source(UKRAINIAN, facts=Facts(language=given))
    assert read(item, BUILT_IN, Settings()).facts.language == given


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.pdf", "a.json", "a.srt", "a.eml", "a.docx"])
def test_an_empty_file_is_empty_in_any_format(name: str) -> None:
    with pytest.raises(UnreadableError, match=f"{name} is empty"):
        read_bytes(b"", name)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.srt", "a.vtt", "a.eml", "a.docx"])
def test_space_alone_is_no_text(name: str) -> None:
    with pytest.raises(UnreadableError, match=name) as caught:
        read_bytes(b" \n\t\r\n ", name)
    assert caught.value.remedy


def test_limits_are_named() -> None:
    with pytest.raises(TooLargeError, match=r"a\.txt is over the limit of 1 MB"):
        read_bytes(b"x" * (MEGABYTE + 1), "a.txt", Settings(max_source_bytes=MEGABYTE))
    with pytest.raises(TooLargeError, match="limit of 100 characters") as caught:
        read_bytes("words " * 20, "a.txt", Settings(max_text_length=100))
    assert "max_text_length" in caught.value.remedy


def test_a_kind_without_a_reader_is_named() -> None:
    with pytest.raises(UnknownFormatError, match=r"a\.xyz is application/x-thing, which no reader"):
        read(source("x", name="a.xyz", media_type="application/x-thing"), BUILT_IN, Settings())


def test_a_recording_says_what_it_needs() -> None:
    with pytest.raises(UnreadableError, match=r"tapes/call\.mp3 is a recording") as caught:
        read_bytes(b"ID3\x04", "tapes/call.mp3")
    for needed in ("call.srt", "call.vtt", "call.json", "WhisperX", "whisper.cpp"):
        assert needed in caught.value.remedy
    assert transcript_names("tapes/call.mp3")[:2] == ("tapes/call.srt", "tapes/call.vtt")
    assert "tapes/call.mp3.srt" in transcript_names("tapes/call.mp3")


def test_messages_show_no_name_as_it_is() -> None:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(b"", "a\u202e\n.txt")
    assert caught.value.message == r"a\u202e\n.txt is empty"


def test_a_strangers_reader_whose_blocks_do_not_tile_is_refused() -> None:
    def half(source: Source, settings: Settings) -> Document:
        whole = BUILT_IN[detect.TEXT](source, settings)
        return replace(whole, text=whole.text + "more")

    with pytest.raises(PluginError, match="do not tile"):
        read(received("Words.", "a.txt"), {detect.TEXT: half}, Settings())


# --- Of any file: blocks tile the text, each anchor leads to its place --------------------------

# Without zero bytes, which make a short text look like UTF-16, and rightly so.
WORDS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
        st.sampled_from(" \n\r\t:->#*_[]<&\u00ad"),
    ),
    max_size=60,
)
PLAIN = st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), max_size=60)
MANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def tiled(data: bytes | str, name: str) -> Document | None:
    """The document, checked; None where there was nothing to read."""
    try:
        document = read_bytes(data, name)
    except DocumentError as error:
        assert error.message.startswith(name) and "\n" not in error.message
        return None
    ends = [block.end for block in document.blocks]
    assert [block.start for block in document.blocks] == [0, *ends[:-1]]
    assert ends[-1] == len(document.text)
    for block in document.blocks:
        assert block.start < block.end
        if block.label:
            assert block.span.contains(block.label) and block.label.of(document.text).strip()
    for link in document.hyperlinks:
        assert 0 <= link.span.start < link.span.end <= len(document.text)
    assert document.text.encode()
    return document


@MANY
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.json", "a.eml"]))
def test_any_bytes(data: bytes, name: str) -> None:
    tiled(data, name)


@MANY
@given(st.lists(WORDS, max_size=5))
def test_any_plain_text(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    document = tiled(text, "a.txt")
    if document is not None:
        seen = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for block in document.blocks:
            first = block.span.of(document.text).strip().split("\n")[0]
            assert first in seen[int(block.anchor.value) - 1]


@MANY
@given(st.lists(WORDS, max_size=5))
def test_any_markdown(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    document = tiled(text, "a.md")
    if document is not None:
        count = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        assert all(1 <= int(block.anchor.value) <= count for block in document.blocks)


TAGS = st.sampled_from(
    ["p", "div", "li", "h1", "h2", "blockquote", "b", "a href='/x'", "br", "pre"]
)


@MANY
@given(st.lists(st.tuples(TAGS, WORDS, WORDS), max_size=8))
def test_any_page(parts: list[tuple[str, str, str]]) -> None:
    body = "".join(f"<{tag}>{inner}</{tag.split()[0]}>{tail}" for tag, inner, tail in parts)
    page = f"<html><head><title>x</title></head><body>{body}</body></html>"
    document = tiled(page, "a.html")
    if document is not None:
        tree = document_fromstring(page.replace("\r\n", "\n").replace("\r", "\n").encode())
        for block in document.blocks:
            assert len(tree.xpath(block.anchor.value)) == 1


@MANY
@given(st.lists(st.lists(PLAIN, max_size=4), min_size=1, max_size=3))
def test_any_pdf(pages: list[list[str]]) -> None:
    document = tiled(pdf(*(lines(*page) for page in pages)), "a.pdf")
    if document is not None:
        for block in document.blocks:
            assert 1 <= int(block.anchor.value) <= len(pages)


PART = st.one_of(
    st.text(max_size=20), st.fixed_dictionaries({"type": st.just("link"), "text": WORDS})
)


@MANY
@given(st.lists(st.one_of(WORDS, st.lists(PART, max_size=3)), max_size=4))
def test_any_telegram_export(texts: list[object]) -> None:
    messages = [{"id": n, "type": "message", "text": text} for n, text in enumerate(texts)]
    document = tiled(json.dumps({"name": "Q", "id": 1, "messages": messages}), "result.json")
    if document is not None:
        assert all(int(block.anchor.value) < len(texts) for block in document.blocks)


TIMES = st.floats(0, 50, allow_nan=False)


@MANY
@given(st.lists(st.tuples(TIMES, TIMES, WORDS), max_size=6), st.sampled_from(["a.srt", "a.vtt"]))
def test_any_transcript(cues: list[tuple[float, float, str]], name: str) -> None:
    rows = [f"00:{a:06.3f} --> 00:{b:06.3f}\n{text}" for a, b, text in cues]
    text = "WEBVTT\n\n" * (name == "a.vtt") + "\n\n".join(rows)
    document = tiled(text, name)
    for block in document.blocks if document else ():
        if block.anchor.kind is AnchorKind.SECONDS:
            assert block.anchor.start is not None and block.anchor.end is not None
            assert 0 <= block.anchor.start <= block.anchor.end
        else:
            assert block.anchor.kind is AnchorKind.LINE
            assert (
                "-->"
                in text.replace("\r\n", "\n")
                .replace("\r", "\n")
                .split("\n")[int(block.anchor.value) - 1]
            )


@MANY
@given(
    st.lists(
        st.fixed_dictionaries(
            {"text": WORDS}, optional={"start": TIMES, "end": TIMES, "speaker": WORDS}
        ),
        max_size=5,
    )
)
def test_any_whisperx(segments: list[dict[str, object]]) -> None:
    tiled(json.dumps({"segments": segments}), "a.json")


@MANY
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30), WORDS)
def test_any_mail(subject: str, body: str) -> None:
    tiled(mail(body, Subject=subject, From_="a@b.example").as_bytes(), "a.eml")


@settings(MANY, max_examples=15)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), max_size=4))
def test_any_word_file(paragraphs: list[str]) -> None:
    word = Word()
    for text in paragraphs:
        word.add_paragraph(text)
    document = tiled(saved(word), "a.docx")
    if document is not None:
        assert all(len(word.element.xpath(block.anchor.value)) == 1 for block in document.blocks)
