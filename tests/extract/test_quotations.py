import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract import extract
from sayso.extract.quotations import (
    CLOSED,
    GOES_ON,
    MARKS,
    OUTER,
    UNCLOSED,
    extractor,
    goes_on,
    quotations,
)
from sayso.model import Anchor, AnchorKind, Block, BlockKind, Document, Kind
from tests.make import doc, marked


@pytest.mark.parametrize(
    "case",
    [
        'He said "[we left|straight]" twice.',
        'She asked, "[Where to?|straight]" and "[why|straight]".',
        "He said “[we left|curly]” twice.",
        "He said „[we left|low]“ twice, or „[they left|low]”.",
        "He said «[we left|guillemets]» twice, or »[they left|guillemets]«.",
        "He said ‘[we left|single]’ and it’s true, the soldiers’ word.",
        "He said '[we left|single]' and it's true, the soldiers' word.",
        "He said '[the soldiers' plan failed|single]', but it didn't.",
        "It's the guards' hut; they didn't see '90s films or rock 'n' roll.",
        "“[He said ‘[we left|single]’ to me.|curly]”",
        "\"[He said '[we left|single]'|straight]\", she said.",
        '"[He said “[we left|curly]” to me,|straight]" she said.',
        '("[in brackets|straight]")—"[after a dash|straight]"',
        'The 6" pipe and the 5\'10" guard.',
        "So-called “[safe road|curly]”.",
        "— [We leave at dawn,|dash] — said the guard. — [Be ready.|dash]",
        "— [Who goes there?|dash]",
        'Empty "" marks.',
        "A typed ”[Swedish way|curly]” too.",
        "A word, “[then a curly one|curly]“ closed wrongly.",
    ],
)
def test_quotations_are_found_without_their_marks(case: str) -> None:
    text, marks = marked(case)
    found = sorted(quotations(doc(text)), key=lambda item: (item[0].start, -item[0].end))
    assert [(span, family) for span, family, _ in found] == [(m.span, m.label) for m in marks]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“First part.\n\n“Second part.”", [("First part.", GOES_ON), ("Second part.", CLOSED)]),
        ('"One.\n\n"Two.\n\n"Three."', [("One.", GOES_ON), ("Two.", GOES_ON), ("Three.", CLOSED)]),
        ("“No end here.\n\nAnother paragraph.", [("No end here.", UNCLOSED)]),
        ("He «said „this» plainly.", [("said „this", CLOSED), ("this", OUTER)]),
        ("A stray ” mark.", []),
    ],
)
def test_boundaries_say_how_they_were_decided(text: str, found: list[tuple[str, str]]) -> None:
    assert [(span.of(text), why) for span, _, why in quotations(doc(text))] == found


@pytest.mark.parametrize("kind", [BlockKind.TURN, BlockKind.MESSAGE])
def test_nobody_goes_on_with_the_quotation_of_another_speaker(kind: BlockKind) -> None:
    text = "“We go.\n\n“We stay.”"
    anchor = Anchor(AnchorKind.LINE, "1")
    blocks = (Block(0, 9, kind, anchor), Block(9, len(text), kind, anchor))
    document = Document("doc-1", "chat.json", "0" * 64, text, blocks)
    assert [why for _, _, why in quotations(document)] == [UNCLOSED, CLOSED]


def test_the_extractor_gives_quotation_mentions() -> None:
    analysis = extract(doc("“One.\n\n“Two,” he said."), [extractor()])
    first, second = analysis.of_kind(Kind.QUOTATION)
    assert (first.value, first.by, goes_on(first), goes_on(second)) == (
        "curly",
        "quotations@1",
        True,
        False,
    )


@given(st.text(alphabet="ab s\"“”„«»‘’'\n—,.", max_size=60))
def test_quotations_stay_in_their_paragraph_and_nest(text: str) -> None:
    document = doc(text or "a")
    found = [span for span, family, _ in quotations(document) if family in MARKS]
    assert all("\n\n" not in span.of(document.text) for span in found)
    for left in found:
        for right in found:
            assert not left.overlaps(right) or left.contains(right) or right.contains(left)


@pytest.mark.parametrize("mark", ["“", '"a ', "„“”", "«»", "' s' ", "“a ‘b ", "— a, "])
def test_quotations_take_linear_time(mark: str) -> None:
    started = time.perf_counter()
    list(quotations(doc(mark * 50_000)))
    assert time.perf_counter() - started < 3
