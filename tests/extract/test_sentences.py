import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.sentences import extractor, sentences
from sayso.model import Anchor, AnchorKind, Block, BlockKind, Document, Kind, Span
from tests.make import doc


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(doc(text))]


def block_document(text: str, kind: BlockKind, label: Span | None = None) -> Document:
    block = Block(0, len(text), kind, Anchor(AnchorKind.LINE, "1"), label)
    return Document("doc-1", "notes.txt", "0" * 64, text, (block,))


@pytest.mark.parametrize(
    "marked_text",
    [
        "The bridge fell.| Nobody was hurt.",
        "Did it fall?| It did!| So they say.",
        "Gen. Ora Venn met Dr. Kern at 5 p.m. in the hall.",
        "Gen. Venn left at 5 p.m.| The talks went on.",
        "J. R. Venn signed.| A. Kern did not.",
        "It grew by 3.5 percent.| Costs fell by .5 percent.",
        "The U.S. Army denied it.",
        "They went to the U.S. in May.| He stayed.",
        "See No. 7 and Art. 12 for more.",
        "She said no.| Then she left.",
        "They waited ... and left.",
        "They waited…| Then they left.",
        "“We left.”| He said nothing more.",
        "“Where to?| We must know,” the guard said.",
        "“Stop!” Kern said.| He ran.",
        "“Stop!” the tall guard said.| He ran.",
        '"Is it over?" he asked.| It was.',
        "‘We left.’| They had.",
        "(They left early.)| Others stayed.",
        "The talks failed.[3]| Others began.",
        "On Oct. 24 they met.| On Fri. they parted.",
        "Venn Corp. said so.| Kern Ltd. did not.",
        "1. The bridge fell.| 2. The road is shut.",
        "It was in 2019.| 2020 was worse.",
        "They left at dawn, e.g. by the old road, i.e. the long way.",
        "No mark at the end",
        "Visit example.org/a.b for more.| Or write.",
        "– The first point stands.| – The second falls.",
    ],
)
def test_sentences_end_where_they_should(marked_text: str) -> None:
    assert split(marked_text.replace("|", "")) == [part.strip() for part in marked_text.split("|")]


def test_sentences_never_cross_a_block_or_an_empty_line() -> None:
    assert split("A heading\n\nThe text\nis wrapped.\n\n \n Its end\n\n") == [
        "A heading",
        "The text\nis wrapped.",
        "Its end",
    ]


def test_sentences_of_a_message_end_with_its_lines() -> None:
    document = block_document("Shelling in the north\nAll safe. More later\n", BlockKind.MESSAGE)
    words = [span.of(document.text) for span in sentences(document)]
    assert words == ["Shelling in the north", "All safe.", "More later"]


def test_a_speaker_label_belongs_to_the_first_sentence() -> None:
    text = "Off. Venn: We go. Then they come."
    document = block_document(text, BlockKind.TURN, Span(0, 9))
    assert [span.of(text) for span in sentences(document)] == [
        "Off. Venn: We go.",
        "Then they come.",
    ]


def test_the_extractor_gives_sentence_mentions() -> None:
    from sayso.extract import extract

    analysis = extract(doc("One went. Two stayed."), [extractor()])
    assert [(m.start, m.end, m.kind) for m in analysis.mentions] == [
        (0, 9, Kind.SENTENCE),
        (10, 21, Kind.SENTENCE),
    ]


@given(st.text(alphabet='ab.A? !"\n”“…’1(', max_size=80))
def test_every_word_lies_in_exactly_one_sentence(text: str) -> None:
    document = doc(text) if text else doc("a")
    spans = list(sentences(document))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {position for span in spans for position in range(span.start, span.end)}
    missing = set(range(len(document.text))) - covered
    assert all(document.text[position].isspace() for position in missing)
    assert all(span.of(document.text).strip() == span.of(document.text) for span in spans)


@pytest.mark.parametrize("word", ["word ", "word. ", "Mr. ", "a.b.c. ", "?! ", "“ ", "\n \n"])
def test_sentences_take_linear_time(word: str) -> None:
    started = time.perf_counter()
    list(sentences(doc(word * 30_000)))
    assert time.perf_counter() - started < 3
