"""What is learnt from: words, spans and a teacher's words, cut and made worse together."""

from random import Random

import numpy as np
import pytest

from evaluation.named import Named
from evaluation.polnear import Article, Gold
from sayso.extract.tagger.labels import NAMES, SPEECH, Name, Role
from sayso.extract.tagger.model import FOLDER, TOKENIZER
from sayso.extract.tagger.pieces import Pieces
from training import data
from training.data import ANY, Material, passages, perturbed, whole, words_of

TEXT = "Ada Kern said “we left” and added that nobody saw it.\nThe mayor agreed."
PARAGRAPH = 14  # words of the first


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def article() -> Article:
    kern = (span("Ada Kern"),)
    golds = (
        Gold(kern, (span("said"),), (span("“we left”"),)),
        Gold(kern, (span("added"),), (span("that nobody saw it"),)),
        Gold((span("The mayor"),), (span("agreed"),), ()),
    )
    return Article("invented", TEXT, golds)


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces(FOLDER / TOKENIZER)


def test_a_source_that_two_share_comes_once_for_each(pieces: Pieces) -> None:
    passage = whole(Material(article()), pieces)
    sources = [one for one in passage.spans if one.role is Role.SOURCE]
    assert [(one.start, one.end, one.attribution) for one in sources] == [
        (0, 2, 0),
        (0, 2, 1),
        (PARAGRAPH, PARAGRAPH + 2, 2),
    ]
    assert passage.tags[:3] == [
        SPEECH.tag("B", Role.SOURCE),
        SPEECH.tag("E", Role.SOURCE),
        SPEECH.tag("S", Role.CUE),
    ]


def test_passages_end_with_paragraphs_and_keep_every_word(pieces: Pieces) -> None:
    passage = whole(Material(article()), pieces)
    parts = list(passages(passage, 16))
    assert [len(part.tags) for part in parts] == [PARAGRAPH, 4]
    assert [tag for part in parts for tag in part.tags] == passage.tags
    assert [one.attribution for one in parts[1].spans] == [2, 2]


def test_a_teachers_words_follow_theirs_through_a_perturbation(
    pieces: Pieces, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data, "PERTURBED", {"quotation marks dropped": 1})
    words, _ = words_of(TEXT)
    told = {word.start: np.array([number], np.float32) for number, word in enumerate(words)}
    worse = perturbed(Material(article(), taught=told), Random(1))
    passage = whole(worse, pieces)
    kept = [n for n, word in enumerate(words) if TEXT[word.start] not in "“”"]
    assert passage.taught is not None
    assert passage.taught[:, 0].tolist() == kept


def test_a_word_the_teacher_never_met_has_no_number(pieces: Pieces) -> None:
    passage = whole(Material(article(), taught={0: np.array([7.0], np.float32)}), pieces)
    assert passage.taught is not None
    assert passage.taught[0, 0] == 7
    assert np.isnan(passage.taught[1:]).all()


def test_names_may_be_open_where_a_corpus_is_silent(pieces: Pieces) -> None:
    text = "Ada Kern left.\n"
    marked = Named("a", text, ((0, 8, Name.PERSON),), frozenset({Name.PERSON}), ((9, 13),))
    passage = whole(Material(Article("a", text, ()), named=marked), pieces)
    first, last, left, stop = passage.names
    assert first == 1 << NAMES.tag("B", Name.PERSON)
    assert last == 1 << NAMES.tag("E", Name.PERSON)
    assert left == ANY
    assert stop & 1
    assert stop & 1 << NAMES.tag("S", Name.PLACE)
    assert not stop & 1 << NAMES.tag("S", Name.PERSON)
