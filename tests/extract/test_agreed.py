"""Names made to agree over a document. What the windows gave is given; all people are invented."""

from sayso.extract.names.agreed import agreed
from sayso.extract.tagger.document import Named
from sayso.extract.tagger.labels import Name
from sayso.extract.words import Word, cut

PERSON, BODY, PLACE, OTHER = Name.PERSON, Name.ORGANISATION, Name.PLACE, Name.OTHER
Read = tuple[str, Name, float]


def sentences(text: str) -> list[list[Word]]:
    found = []
    start = 0
    while start < len(text):
        end = text.find(". ", start)
        end = len(text) if end < 0 else end + 1
        found.append(cut(text, start, end))
        start = end + 1
    return found


def told(text: str, *read: Read, states: tuple[str, ...] = ()) -> list[tuple[str, Name]]:
    """The names of a text, of which the windows read some, in their order."""
    names = []
    at = 0
    for words, kind, sure in read:
        at = text.index(words, at)
        names.append(Named(tuple(cut(text, at, at + len(words))), kind, sure))
        at += len(words)
    found = agreed(names, sentences(text), states)
    return [(text[one.words[0].start : one.words[-1].end], one.kind) for one in found]


def test_a_last_name_is_of_whom_the_text_names_in_full() -> None:
    text = "Ada Kern left. Kern won."
    assert told(text, ("Ada Kern", PERSON, 0.9), ("Kern", BODY, 0.4)) == [
        ("Ada Kern", PERSON),
        ("Kern", PERSON),
    ]


def test_most_readings_decide() -> None:
    text = "Skarn won. Skarn lost. Skarn left."
    read = [("Skarn", BODY, 0.6), ("Skarn", PERSON, 0.9), ("Skarn", BODY, 0.6)]
    assert told(text, *read) == [("Skarn", BODY)] * 3


def test_a_name_that_was_missed_is_found_where_the_same_words_stand() -> None:
    text = "The Harbour Board met. Later the Harbour Board left. The Harbour is wide."
    assert told(text, ("Harbour Board", BODY, 0.9)) == [("Harbour Board", BODY)] * 2
    assert told("Ada Kern left. Kern won.", ("Ada Kern", PERSON, 0.9))[1] == ("Kern", PERSON)


def test_a_name_that_was_hardly_read_is_not_sought() -> None:
    assert told("Skarn won. Skarn lost.", ("Skarn", BODY, 0.5)) == [("Skarn", BODY)]


def test_a_state_is_a_place_whatever_a_window_made_of_it() -> None:
    assert told("Aldora denied it.", ("Aldora", PERSON, 0.9), states=("Aldora",)) == [
        ("Aldora", PLACE)
    ]
    assert told("Paris denied it.", ("Paris", PERSON, 0.6)) == [("Paris", PLACE)]
    text = "Ivo Paris left. Paris won."
    assert told(text, ("Ivo Paris", PERSON, 0.9), ("Paris", PERSON, 0.6))[1] == ("Paris", PERSON)


def test_titles_and_homes_are_no_part_of_a_name() -> None:
    text = "Gen. Ada Kern of Torvik left. The Minister stayed."
    read = [("Gen. Ada Kern of Torvik", PERSON, 0.9), ("Minister", PERSON, 0.9)]
    assert told(text, *read) == [("Ada Kern", PERSON)]
    text = "The Times met Ada Kern of the Harbour Board."
    read = [("The Times", BODY, 0.9), ("Ada Kern of the Harbour Board", BODY, 0.9)]
    assert told(text, *read) == [("Times", BODY), ("Ada Kern", PERSON), ("Harbour Board", BODY)]
    text = "The Ada Fund for Harbours met."
    assert told(text, ("Ada Fund for Harbours", BODY, 0.9)) == [("Ada Fund for Harbours", BODY)]


def test_one_person_s_name_is_whole_over_a_particle() -> None:
    text = "Salim bin Yahya Kern left Ivo and Ada Kern."
    read = [("Salim", PERSON, 0.9), ("Yahya Kern", PERSON, 0.8), ("Ivo", PERSON, 0.9)]
    assert told(text, *read, ("Ada Kern", PERSON, 0.9)) == [
        ("Salim bin Yahya Kern", PERSON),
        ("Ivo", PERSON),
        ("Ada Kern", PERSON),
    ]


def test_what_has_no_capital_is_no_name_where_others_have() -> None:
    assert told("The congress met.", ("congress", BODY, 0.9)) == []
    assert told("well ada kern met him", ("ada kern", PERSON, 0.9)) == [("ada kern", PERSON)]
