"""Paragraphs in another language are marked and not read; foreign names make none. All invented."""

import pytest

from sayso.model import Kind, Span
from tests.extract.speech import analysed


@pytest.mark.parametrize(
    "foreign",
    [
        "Міністерство заявило, що міст упав учора вранці.",
        "Le ministère a déclaré que le pont est tombé et que les ferries ne sont pas partis.",
        "Das Ministerium sagte, dass die Brücke nicht gefallen ist und der Hafen offen bleibt.",
        "El ministerio dijo que el puente no cayó y que los barcos salen como de costumbre.",
        "Ministerstwo podało, że most nie runął, a porty są otwarte i że nie ma ofiar na morzu.",
    ],
)
def test_a_paragraph_in_another_language_is_marked_and_not_read(foreign: str) -> None:
    text = f"Kern said it fell.\n\n{foreign}"
    analysis = analysed(text)
    assert [found.source for found in analysis.attributions] == [Span(0, 4)]
    (unread,) = [m for m in analysis.of_kind(Kind.UNSURE) if "English" in m.why]
    assert unread.span.of(text) == foreign


@pytest.mark.parametrize(
    "english",
    [
        "Officials in Los Angeles, El Paso and Las Cruces said the bridge of La Paz fell.",
        "Juan de la Cruz y Vega, Ana de los Ríos and Otto von der Au said that it fell.",
        "“Que será,” said Kern. “C’est la vie,” he added.",
    ],
)
def test_foreign_names_and_words_do_not_make_a_paragraph_foreign(english: str) -> None:
    assert not [m for m in analysed(english).of_kind(Kind.UNSURE) if "English" in m.why]
