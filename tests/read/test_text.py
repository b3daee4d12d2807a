import pytest

from sayso.model import Basis
from tests.read.files import read_bytes, shape, words

LONG = (
    "The harbour master said on Tuesday that the old ferry would be sold before the winter sets in."
)
LONG_TOO = (
    "Two skippers, neither of whom wished to be named, doubted that a buyer could be found so soon."
)


def test_paragraphs_are_anchored_to_their_lines_and_kept_as_they_are() -> None:
    text = f"\n{LONG}\n  second  line\n\n \u00a0\n\n{LONG_TOO}\n\n"
    document = read_bytes(text, "note.txt")
    assert document.text == text
    assert shape(document) == [
        ("paragraph", "2", f"{LONG}\n  second  line"),
        ("paragraph", "7", LONG_TOO),
    ]


def test_lines_too_long_to_be_wrapped_are_paragraphs() -> None:
    first, second = f"{LONG} {LONG_TOO}", f"{LONG_TOO} {LONG}"
    document = read_bytes(f"Ferry to be sold\n{first}\n{second}\n", "note.txt")
    assert shape(document) == [
        ("title", "1", "Ferry to be sold"),
        ("paragraph", "2", first),
        ("paragraph", "3", second),
    ]


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        ("Ferry to be sold before winter", True),
        ("“Nobody told us”, skippers say", True),
        ("Will the ferry be sold?", True),
        ("The ferry will be sold.", False),
        ("Dear all,", False),
        ("26.10.2024", False),
        ("26 October 2024", False),
        ("From: the harbour office", False),
        ("By Ada Kern", False),
        ("- first point", False),
        ("The harbour\noffice", False),
        (LONG * 3, False),
    ],
)
def test_a_first_line_like_a_headline_is_the_title(first: str, is_title: bool) -> None:
    document = read_bytes(f"{first}\n\n{LONG}\n", "note.txt")
    assert (document.blocks[0].kind.value == "title") == is_title
    assert (document.facts.title is not None) == is_title
    if document.facts.title:
        assert document.facts.title.value == first
        assert document.facts.title.basis is Basis.INFERRED


def test_a_short_text_has_no_title() -> None:
    assert shape(read_bytes("Ferry sold", "note.txt")) == [("paragraph", "1", "Ferry sold")]


def test_pasted_page_furniture_is_left_out_and_lines_stay_right() -> None:
    text = "\n\n".join(
        [
            "Ferry to be sold before winter",
            "Local news | Economy and politics",
            LONG,
            "Advertisement",
            "Read also: Storm closes the coastal road",
            LONG_TOO,
            "Related articles\nStorm closes the coastal road\nMayor resigns",
            "Harbour tax: five things to know",
            LONG,
            "3 Comments",
            "Bob says: I never believed a word that the harbour master said about this ferry.",
            "Leave a Reply",
            "Your email address will not be published. Required fields are marked *",
        ]
    )
    assert shape(read_bytes(text, "page.txt")) == [
        ("title", "1", "Ferry to be sold before winter"),
        ("paragraph", "5", LONG),
        ("paragraph", "11", LONG_TOO),
        ("paragraph", "19", LONG),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Comments by the minister",
        "Share prices fell by a third",
        "Leave a reply was all the note said.",
        "Subscribe",
        "World Bank to lend money",
        "The related articles of the treaty were not published.",
        "More on that later, the skipper promised, and went to bed without another word to anyone.",
    ],
)
def test_words_of_the_text_stay(line: str) -> None:
    text = f"Ferry to be sold before winter\n\n{LONG}\n\n{line}\n\n{LONG_TOO}"
    kept = words(read_bytes(text, "page.txt"))
    assert LONG_TOO in kept
    assert (line in kept) == (line != "Subscribe")


def test_a_text_of_nothing_but_such_lines_is_meant() -> None:
    assert words(read_bytes("Leave a reply", "note.txt")) == ["Leave a reply"]


def test_markdown_is_read_as_it_is_seen() -> None:
    text = (
        "---\ntitle: The sale\npublished: 2024-10-26\nlanguage: en\n---\n"
        "# Ferry *to be* sold\n\n"
        "The [harbour master](https://harbour.example/m) said\nso. [Here](#top)\n\n"
        "> Nobody told us.\n\n- one\n- two\n\n## Later\n\n```\ncode  kept\n```\n"
    )
    document = read_bytes(text, "note.md")
    assert shape(document) == [
        ("title", "6", "Ferry to be sold"),
        ("paragraph", "8", "The harbour master said\nso. Here"),
        ("quote", "11", "Nobody told us."),
        ("item", "13", "one"),
        ("item", "14", "two"),
        ("heading", "16", "Later"),
        ("paragraph", "18", "code  kept"),
    ]
    (link,) = document.hyperlinks
    assert (link.span.of(document.text), link.url) == (
        "harbour master",
        "https://harbour.example/m",
    )
    assert document.facts.title is not None and document.facts.title.value == "The sale"
    assert document.facts.published is not None and document.facts.published.words == "2024-10-26"
