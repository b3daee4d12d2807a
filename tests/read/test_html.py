import pytest
from lxml.html import document_fromstring

from sayso.errors import TooLargeError, UnreadableError
from sayso.model import Basis, Document, Fact, Facts
from sayso.read import html
from sayso.settings import Settings
from tests.make import source
from tests.read.files import read_bytes, shape, words

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Ferry to be sold | The Quay</title>
<meta property="og:title" content="Ferry to be sold">
<meta property="og:site_name" content="The Quay">
<meta name="author" content="Ada Kern">
<meta property="article:published_time" content="2024-10-26T09:30:00+02:00">
<link rel="canonical" href="https://quay.example/news/ferry">
<style>p { color: hidden-style }</style><script>var hidden = "script words";</script></head>
<body><div class="cookie-banner"><p>We use cookies to make this site better for you.</p></div>
<header><a href="/">The Quay</a><nav><ul><li><a href="/w">World</a></li>
<li><a href="/s">Sport</a></li></ul></nav></header>
<main><article><h1>Ferry to be sold</h1>
<div class="byline">By <a href="/ada">Ada Kern</a></div>
<p>The harbour master said on <time datetime="2024-10-22">Tuesday</time> that the old
<a href="/ferry"> ferry </a>would be <b>sold</b>before the winter sets in, after years of
losses.</p>
<script>document.write("script words in the middle of it all");</script>
<p>“Nobody&nbsp;told us,” a skip&shy;per said. The town council, which had asked for the sale,
declined to comment on the price or the buyer.</p>
<blockquote><p>We will row across if we must, said a woman who sells fish.</p></blockquote>
<h2>What comes next</h2>
<ul><li>The sale is to be held in May.</li><li>A bridge may follow, in ten years.</li></ul>
<p>The council denied reports that the ferry had already been promised to a friend of the mayor.</p>
</article>
<div class="related"><h3>Related articles</h3><ul><li><a href="/1">Storm closes road</a></li>
<li><a href="/2">Mayor resigns</a></li></ul></div>
<div id="comments"><h3>2 Comments</h3><ol class="commentlist"><li class="comment"><p>Bob: I never
believed a word of it, and I have said so before.</p></li></ol>
<h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></main>
<aside><h3>Most read</h3><ol><li><a href="/x">Ten best piers</a></li></ol></aside>
<footer><p>© 2024 The Quay. All rights reserved.</p></footer></body></html>"""


def test_the_article_is_read_and_the_furniture_left_out() -> None:
    article = "/html/body/main/article"
    assert shape(read_bytes(PAGE, "page.html")) == [
        ("title", f"{article}/h1", "Ferry to be sold"),
        (
            "paragraph",
            f"{article}/p[1]",
            "The harbour master said on Tuesday that the old ferry would be soldbefore the winter "
            "sets in, after years of losses.",
        ),
        (
            "paragraph",
            f"{article}/p[2]",
            "“Nobody\u00a0told us,” a skip\u00adper said. The town council, which had asked for "
            "the sale, declined to comment on the price or the buyer.",
        ),
        (
            "quote",
            f"{article}/blockquote/p",
            "We will row across if we must, said a woman who sells fish.",
        ),
        ("heading", f"{article}/h2", "What comes next"),
        ("item", f"{article}/ul/li[1]", "The sale is to be held in May."),
        ("item", f"{article}/ul/li[2]", "A bridge may follow, in ten years."),
        (
            "paragraph",
            f"{article}/p[3]",
            "The council denied reports that the ferry had already been promised to a friend of "
            "the mayor.",
        ),
    ]


def test_each_anchor_leads_to_its_element() -> None:
    document = read_bytes(PAGE, "page.html")
    tree = document_fromstring(PAGE.encode())
    for block in document.blocks:
        (element,) = tree.xpath(block.anchor.value)
        seen = "".join(element.text_content().split())
        assert "".join(block.span.of(document.text).split()) == seen


def test_links_keep_their_words_and_lead_out_of_the_page() -> None:
    document = read_bytes(PAGE, "page.html")
    assert [(link.span.of(document.text), link.url) for link in document.hyperlinks] == [
        ("ferry", "https://quay.example/ferry")
    ]


def test_what_the_page_tells_of_itself_is_said_with_its_place() -> None:
    facts = read_bytes(PAGE, "page.html").facts
    assert facts.title == Fact("Ferry to be sold", Basis.METADATA, "meta og:title")
    assert facts.publisher == Fact("The Quay", Basis.METADATA, "meta og:site_name")
    assert facts.author == Fact("Ada Kern", Basis.METADATA, "meta author")
    assert facts.url == Fact("https://quay.example/news/ferry", Basis.METADATA, "link canonical")
    assert facts.language == Fact("en", Basis.METADATA, "html lang")
    assert facts.published is not None
    assert facts.published.words == "2024-10-26T09:30:00+02:00"
    assert facts.published.basis is Basis.METADATA
    assert str(facts.published.start) == "2024-10-26 09:30:00"


def page(head: str = "", body: str = "", lang: str = "") -> Document:
    text = (
        "<p>The harbour master said on Tuesday that the old ferry would be sold in the spring.</p>"
    )
    return read_bytes(f"<html{lang}><head>{head}</head><body>{body}{text}</body></html>", "a.html")


LINKED = """<script type="application/ld+json">{"@graph": [
{"@type": "Organization", "@id": "#o", "name": "The Quay &amp; Pier"},
{"@type": ["NewsArticle"], "headline": "Sold", "datePublished": "2024-10-26",
 "author": [{"name": "Ada Kern"}, {"name": "Ivo Lund"}], "publisher": {"@id": "#o"}}]}</script>"""


def test_json_ld_is_read_where_no_meta_element_tells() -> None:
    facts = page(LINKED).facts
    assert facts.title == Fact("Sold", Basis.METADATA, "JSON-LD headline")
    assert facts.publisher == Fact("The Quay & Pier", Basis.METADATA, "JSON-LD publisher")
    assert facts.author == Fact("Ada Kern, Ivo Lund", Basis.METADATA, "JSON-LD author")
    assert facts.published is not None and facts.published.words == "2024-10-26"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ('<meta itemprop="datePublished" content="2024-10-26">', "", "2024-10-26"),
        ('<meta name="pubdate" content="Sat, 26 Oct 2024 09:30:00 +0200">', "", "Sat, 26 Oct"),
        ("", '<time datetime="2024-10-26" pubdate>today</time>', "2024-10-26"),
        ("", '<article><time datetime="2024-10-26T08:00">Saturday</time></article>', "2024-10-26"),
        (
            "",
            '<article><time datetime="2024-10-26">a</time>'
            '<time datetime="2024-10-27">b</time></article>',
            None,
        ),
        ('<meta name="date" content="03/04/2024">', "", None),
        ('<meta name="date" content="yesterday">', "", None),
        ('<meta name="date" content="9999-12-31">', "", None),
        ('<meta property="article:modified_time" content="2024-10-26">', "", None),
        ("", "<p>© 2024. Updated 26.10.2024.</p>", None),
        ('<script type="application/ld+json">{"datePublished": </script>', "", None),
    ],
)
def test_a_date_is_read_where_it_is_said_to_be_one_and_never_guessed(
    head: str, body: str, expected: str | None
) -> None:
    published = page(head, body).facts.published
    if expected is None:
        assert published is None
    else:
        assert published is not None and published.words.startswith(expected)


def test_a_page_saved_by_a_browser_tells_its_address() -> None:
    text = "<!-- saved from url=(0021)https://quay.example/x --><html><body><p>Words.</p></html>"
    assert read_bytes(text, "a.html").facts.url == Fact(
        "https://quay.example/x", Basis.METADATA, "saved from url"
    )


def test_relative_links_start_from_the_address_that_was_given() -> None:
    data = "<body><p>The <a href='b'>ferry</a> is sold, <a href='javascript:x()'>they</a> say.</p>"
    given = Facts(url=Fact("https://quay.example/a", Basis.GIVEN))
    settings = Settings()
    known = html.read(source(data, media_type="text/html", facts=given), settings)
    assert [link.url for link in known.hyperlinks] == ["https://quay.example/b"]
    assert html.read(source(data, media_type="text/html"), settings).hyperlinks == ()


def test_an_old_page_of_tables_and_line_breaks_in_windows_1251() -> None:
    text = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">
    <title>Пором продадуть - Новини причалу</title></head><body><table><tr><td>
    <a href="1">Головна</a> | <a href="2">Новини</a></td></tr><tr><td><h2>Пором продадуть</h2>
    Начальник порту повідомив, що старий пором продадуть до зими.<br><br>
    «Нам ніхто не казав», — відповів шкіпер.<br>Мер мовчить.<br></td></tr></table></body></html>"""
    document = read_bytes(text.encode("cp1251"), "a.html")
    assert [row[::2] for row in shape(document)] == [
        ("title", "Пором продадуть"),
        ("paragraph", "Начальник порту повідомив, що старий пором продадуть до зими."),
        ("paragraph", "«Нам ніхто не казав», — відповів шкіпер.\nМер мовчить."),
    ]
    assert document.facts.title == Fact("Пором продадуть", Basis.METADATA, "h2")
    assert document.facts.language is not None and document.facts.language.value == "uk"


def test_a_wire_note_too_short_for_an_article_keeps_no_menu() -> None:
    text = """<html><body><ul><li><a href="/a">About us</a></li><li><a href="/n">News</a></li></ul>
    <div><h1>Statement</h1><p>No shots were fired.</p></div>
    <footer>Tel. 555</footer></body></html>"""
    assert words(read_bytes(text, "a.html")) == ["Statement", "No shots were fired."]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("<html><body><script>var words = 1;</script></body></html>", "holds no text"),
        ("<html><head><title>x</title></head></html>", "holds no text"),
        (" \n ", "holds no text"),
        ("<!-- -->", "holds no"),
        ("<div>" * 10_000 + "words" + "</div>" * 10_000, "nests its elements more than 512 deep"),
        ("<div>" * 600 + "words" + "</div>" * 600, "nests its elements more than 512 deep"),
    ],
)
def test_pages_that_cannot_be_read_say_why(data: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read_bytes(data, "a.html")


def test_a_page_over_the_limits_is_refused() -> None:
    with pytest.raises(TooLargeError, match="more text than the limit of 50 characters"):
        read_bytes(PAGE, "a.html", Settings(max_text_length=50))
    with pytest.raises(TooLargeError, match="pieces of text"):
        read_bytes("<body>" + "a<hr>" * 70_000, "a.html")
    attributes = " ".join(f"a{number}=1" for number in range(3000))
    with pytest.raises(TooLargeError, match="element with more than 2,000 attributes"):
        read_bytes(f"<body><p {attributes}>Words", "a.html")
    with pytest.raises(TooLargeError, match="more than 500,000 tags and attributes"):
        read_bytes("<body>Words" + "<p a=1>" * 260_000, "a.html")


def test_a_picture_within_the_page_is_no_markup() -> None:
    picture = f'<img alt="{"a b " * 9000}" src="data:image/png;base64,{"Qk0=" * 90_000}">'
    assert words(read_bytes(f"<body><p>The ferry is sold.</p>{picture}", "a.html")) == [
        "The ferry is sold."
    ]


def test_odd_characters_and_tags_do_no_harm() -> None:
    text = "<body><o:p>The ferry\x01 is \U00100000 sold</o:p><o:p><p>It is.</p></o:p></body>"
    document = read_bytes(text, "a.html")
    assert words(document) == ["The ferry\x01 is \U00100000 sold", "It is."]
    (element,) = document_fromstring(text.encode()).xpath(document.blocks[1].anchor.value)
    assert element.text == "It is."
