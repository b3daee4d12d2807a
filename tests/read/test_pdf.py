import pytest

from sayso.errors import TooLargeError, UnreadableError
from sayso.model import Basis, Fact
from sayso.settings import Settings
from tests.read.files import lines, pdf, read_bytes, shape, words

FULL = "The harbour master said on Tuesday that the old ferry would be sold in the spring, when"
FULL_TOO = "the sea is calm, and that the price had been agreed upon by the council and the buyer"


def test_paragraphs_are_rejoined_and_anchored_to_their_pages() -> None:
    first = [
        (60, 800, 20, "Ferry to be sold"),
        *lines(FULL, FULL_TOO, "long ago.", "", FULL, FULL_TOO, "with no one."),
    ]
    second = lines(f"   {FULL}", FULL_TOO + ".")
    assert shape(read_bytes(pdf(first, second), "a.pdf")) == [
        ("title", "1", "Ferry to be sold"),
        ("paragraph", "1", f"{FULL} {FULL_TOO} long ago."),
        ("paragraph", "1", f"{FULL} {FULL_TOO} with no one."),
        ("paragraph", "2", f"{FULL} {FULL_TOO}."),
    ]


def test_an_indent_or_a_short_last_line_parts_paragraphs() -> None:
    indented = [*lines(FULL, f"{FULL_TOO}."), *lines(FULL, top=732, left=80)]
    short = lines(FULL, "the sea is calm.", FULL, FULL_TOO)
    assert words(read_bytes(pdf(indented), "a.pdf")) == [f"{FULL} {FULL_TOO}.", FULL]
    assert words(read_bytes(pdf(short), "a.pdf")) == [
        f"{FULL} the sea is calm.",
        f"{FULL} {FULL_TOO}",
    ]


def test_a_paragraph_reads_on_across_pages() -> None:
    pages = pdf(lines(FULL, FULL_TOO), lines(FULL, f"{FULL_TOO}.", "", "The end."))
    assert shape(read_bytes(pages.replace(b"(The harb", b"(the harb"), "a.pdf")) == [
        ("paragraph", "1", f"{FULL} {FULL_TOO} {FULL} {FULL_TOO}.".replace("The", "the")),
        ("paragraph", "2", "The end."),
    ]


@pytest.mark.parametrize(
    ("above", "below", "more", "expected"),
    [
        ("The opera-", "tion was long.", "", "The opera\u00adtion was long."),
        ("The opera-", "tion was long.", "An operation it was.", "The opera\u00adtion was long."),
        ("A well-", "known pier.", "So well known it is.", "A well-known pier."),
        ("A well-", "known pier.", "The well-known pier.", "A well-known pier."),
        ("From Ostrel-", "West it came.", "", "From Ostrel-West it came."),
        ("The years 2019-", "2024 passed.", "", "The years 2019-2024 passed."),
        ("The opera\u00ad", "tion was long.", "", "The opera\u00adtion was long."),
    ],
)
def test_words_broken_at_the_end_of_a_line(
    above: str, below: str, more: str, expected: str
) -> None:
    found = words(read_bytes(pdf(lines(above, below, "", "", more)), "a.pdf"))
    assert found[0] == expected


def test_the_title_counts_and_the_day_of_making_does_not() -> None:
    facts = read_bytes(pdf(lines("Words."), title="Sale of the ferry"), "a.pdf").facts
    assert facts.title == Fact("Sale of the ferry", Basis.METADATA, "PDF Title")
    assert facts.published is None
    junk = read_bytes(pdf(lines("Words."), title="Microsoft Word - draft.doc"), "a.pdf").facts
    assert junk.title is None


@pytest.mark.parametrize(
    ("data", "message", "remedy"),
    [
        (pdf(lines("Words."))[:200], "broken or truncated PDF", "anew"),
        (b"%PDF-1.4\n", "broken or truncated PDF", "anew"),
        (pdf(lines("Words."), encrypt=True), "is encrypted", "password"),
        (pdf([], []), "has no text layer", "text recognition"),
    ],
)
def test_files_that_cannot_be_read_say_what_would_help(
    data: bytes, message: str, remedy: str
) -> None:
    with pytest.raises(UnreadableError, match=f"a.pdf .*{message}") as caught:
        read_bytes(data, "a.pdf")
    assert remedy in caught.value.remedy


def test_limits() -> None:
    with pytest.raises(TooLargeError, match="has 3 pages, over the limit of 2"):
        read_bytes(pdf([], [], []), "a.pdf", Settings(max_pages=2))
    with pytest.raises(TooLargeError, match="more text than the limit"):
        read_bytes(pdf(lines(FULL)), "a.pdf", Settings(max_text_length=20))
