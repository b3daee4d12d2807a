"""Who did it to whom: what keeps accounts apart though they share their words."""

import pytest

from sayso.link.deeds import Deed, deed
from sayso.link.words import tokens
from tests.link.story import linked, tell, together
from tests.make import doc


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("that fishermen crossed the river", Deed("cross", "fishermen", "river")),
        ("40 soldiers were seen near Tarn", Deed("seen", "troops", passive=True)),
        ("Aldora sent ferries to Tarn", Deed("presence", "aldora", "ferry", "tarn", named=True)),
        ("the presence of soldiers", Deed()),
    ],
)
def test_a_deed(words: str, found: Deed) -> None:
    assert deed(tokens(words)) == found


def test_we_stands_for_whom_the_holder_speaks() -> None:
    assert deed(tokens("we sent nobody"), own="@KP").doer == "@KP"


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("soldiers crossed the river at Tarn", "fishermen crossed the river at Tarn", False),
        ("soldiers crossed the river at Tarn", "troops crossed the river at Tarn", True),
        ("people crossed the river at Tarn", "fishermen crossed the river at Tarn", True),
        ("guards closed the bridge at Tarn", "guards closed the market at Tarn", False),
        ("Aldora sent guards to Veltria", "Veltria sent guards to the river Lume", False),
        ("concerns over guards crossing the river", "guards crossed the river", False),
        ("if guards crossed the river at Tarn", "guards crossed the river at Tarn", False),
    ],
)
def test_other_deeds_stay_apart(left: str, right: str, one: bool) -> None:
    document = doc(f"{left}. {right}.", publisher="Tarn Post")
    claims = tell(document, left, "the mayor"), tell(document, right, "the board")
    assert together(linked([document], claims), *claims) is one
