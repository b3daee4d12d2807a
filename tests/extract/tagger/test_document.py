"""A document read: one pass for what is attributed and for names. All is invented."""

import pytest

from sayso.extract.tagger import document as tagger
from sayso.extract.tagger.model import Model, shipped
from tests.make import doc

TEXT = "The ministry said on Friday that Ada Kern had left Torvik."
FOREIGN = "Министерство сообщило в пятницу, что мост через реку упал."


def test_one_pass_serves_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    whole = Model.read

    def counted(model: Model, passages: list[object]) -> object:
        read.append(len(passages))
        return whole(model, passages)  # type: ignore[arg-type]

    monkeypatch.setattr(Model, "read", counted)
    first = tagger.heard(doc(TEXT + " It rained."), shipped())
    passes = len(read)
    assert passes
    assert tagger.heard(doc(TEXT + " It rained."), shipped()) is first
    assert len(read) == passes


def test_names_and_triples_are_of_the_text() -> None:
    heard = tagger.heard(doc(TEXT), shipped())
    assert [triple.cue.of(TEXT) for triple, _ in heard.triples] == ["said"]
    named = [" ".join(word.plain for word in name.words) for name in heard.names]
    assert named == ["Ada Kern", "Torvik"]
    assert all(0 < name.sure <= 1 for name in heard.names)


def test_what_is_in_another_language_is_told_and_not_read() -> None:
    heard = tagger.heard(doc(TEXT + "\n\n" + FOREIGN), shipped())
    (unread,) = heard.unread
    assert unread.of(TEXT + "\n\n" + FOREIGN) == FOREIGN
    assert all(name.words[-1].end <= len(TEXT) for name in heard.names)
