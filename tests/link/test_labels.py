"""Headings: which claim says best what a group is about, and how its words are cut."""

from dataclasses import replace

import pytest

from sayso.link.labels import heading
from sayso.model import Speech, Stance
from tests.link.story import linked, number, proposition_of, tell
from tests.make import claim, doc

CAME = "three ferries came to Tarn"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("that three ferries came to Tarn.", "Three ferries came to Tarn"),
        ("“Three ferries came,”", "Three ferries came"),
        ("they would come “by night, in the dark.”", "They would come by night, in the dark"),
        ("they came “by night” to Tarn", "They came “by night” to Tarn"),
        (
            "that soldiers were seen in the hills above the old harbour town of Tarn, where guards "
            "of the river company have had a post since the flood",
            "Soldiers were seen in the hills above the old harbour town of Tarn …",
        ),
    ],
)
def test_a_heading(words: str, shown: str) -> None:
    assert heading(claim(words)) == shown


def test_a_heading_is_cut_at_a_word() -> None:
    shown = heading(claim("the ferries " + "came and went " * 20))
    assert len(shown) <= 112
    assert shown.endswith((" came …", " and …", " went …"))


@pytest.mark.parametrize(
    ("better", "worse", "changed"),
    [
        (f"that {CAME}", f"the log shows that {CAME}", {}),
        (f"that {CAME}", "to come to Tarn with three ferries", {}),
        (f"that {CAME}", "no three ferries came to Tarn", {"negated": True}),
        (f"that {CAME}", f"reports that {CAME}", {"stance": Stance.DENIES}),
        (f"that {CAME}", f"{CAME} at once", {"speech": Speech.DIRECT}),
    ],
)
def test_the_plain_whole_statement_stands_for_the_group(
    better: str, worse: str, changed: dict[str, object]
) -> None:
    document = doc(f"{better}. {worse}.", publisher="Tarn Post")
    plain = tell(document, better, "the mayor")
    other = replace(tell(document, worse, "the harbour board"), **changed)  # type: ignore[arg-type]
    links = linked([document], [plain, other])
    assert proposition_of(links, plain).claims == tuple(sorted((plain.id, other.id)))
    assert proposition_of(links, plain).label == "Three ferries came to Tarn"


def test_a_number_that_others_give_otherwise_is_no_heading() -> None:
    words = ("40 men crossed the bridge at Tarn", "men crossed the bridge at Tarn")
    document = doc(". ".join(words) + ".", publisher="Tarn Post")
    counted = tell(document, words[0], "the mayor", quantities=(number("40 men", 40, "men"),))
    plain = tell(document, words[1], "the harbour board")
    plain = replace(plain, content=(plain.content[0],))
    other = tell(document, words[1], "the river guard")
    links = linked([document], [counted, plain, other])
    assert proposition_of(links, counted).label == "Men crossed the bridge at Tarn"
