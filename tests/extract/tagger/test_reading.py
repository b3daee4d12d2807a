"""Reading: whatever the text, bounded work and spans of the text itself. All is invented."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.tagger.model import shipped
from sayso.extract.tagger.reading import LONGEST, Triple, read, windows
from sayso.model import Span

MODEL = shipped()


def triples(text: str) -> list[Triple]:
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    return [t for reading in read(text, lines, MODEL) for t in reading.triples]


def words(text: str, found: Triple) -> tuple[str | None, str, tuple[str, ...]]:
    source = found.source.of(text) if found.source else None
    return source, found.cue.of(text), tuple(content.of(text) for content in found.contents)


def test_a_triple_is_read() -> None:
    text = "The ministry said on Friday that the bridge had fallen."
    (found,) = triples(text)
    assert words(text, found) == ("The ministry", "said", ("that the bridge had fallen",))
    assert all(0 <= part <= 1 for part in found.evidence[:5])


def test_what_is_nested_is_read_inside_and_its_level_told() -> None:
    text = "According to the ministry, the recordings indicate that officers were to be assigned."
    outer, inner, *_ = triples(text)
    assert (outer.level, inner.level) == (0, 1)
    assert words(text, inner)[:2] == ("the recordings", "indicate")
    assert outer.contents[0].contains(inner.cue)


def test_a_chain_of_three_levels() -> None:
    text = (
        "Ada Kern told reporters that the ministry had said that, according to the intercepted "
        "calls, the general wants to leave."
    )
    assert max(found.level for found in triples(text)) >= 2


def test_windows_hold_whole_paragraphs_and_bounded_pieces() -> None:
    text = "\n".join(f"Sentence number {n} of this text stands here alone." for n in range(80))
    text += "\n" + "word " * 3000
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    found = windows(text, lines, MODEL)
    covered = [word.start for window in found for word in window.words]
    assert covered == sorted(set(covered))
    assert len(covered) == sum(1 for _ in re.finditer(r"\w+|\.", text))
    for window in found:
        assert sum(len(MODEL.pieces(word.plain)) for word in window.words) <= LONGEST


PIECES = st.sampled_from(
    [
        *("Kern", "said", "that", ",", ".", "“", "”", '"', "'", "according to", "the ministry"),
        *(
            "denied",
            "«",
            "»",
            "—",
            "\n",
            "\n\n",
            "👩‍👩‍👧",
            "e\u0301",
            "\u202e",
            "ﷺ",
            "Ж",
            "…",
            "''",
        ),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=120))
def test_whatever_the_text_each_span_is_a_substring_and_each_triple_within_it(text: str) -> None:
    for found in triples(text):
        for span in (found.source, found.cue, *found.contents):
            assert span is None or 0 <= span.start < span.end <= len(text)
            assert span is None or span.of(text).strip()
        parts = sorted(span for span in (found.source, found.cue, *found.contents) if span)
        for one, other in itertools.pairwise(parts):
            assert one.end <= other.start


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    "text",
    [
        "word " * 50_000,
        "“" * 20_000,
        '" ' * 20_000,
        "😀" * 5_000,
        "x" * 50_000,
        "Kern said " * 5_000,
    ],
    ids=["no full stop", "opening marks", "straight marks", "emoji", "one word", "cues"],
)
def test_a_hostile_text_takes_bounded_time(text: str) -> None:
    for found in triples(text):
        assert found.cue.end <= len(text)


def test_no_text_no_triples() -> None:
    assert triples("") == []
    assert triples("“”") == []
