import pytest

from sayso.model import Claim, Mutation, Stance
from tests.link.story import PERSON, event, linked, number, place, tell
from tests.make import doc

SEEN = "trucks crossed the bridge at the old mill"


def _retold(
    first: dict[str, object],
    second: dict[str, object],
    *,
    credit: str = "The Herald reported that ",
    days: tuple[str | None, str | None] = ("2031-05-01", "2031-05-02"),
    holders: tuple[str, str] = ("Ada Kern", "Ada Kern"),
) -> tuple[tuple[Claim, ...], tuple[Mutation, ...]]:
    giver = doc(f"{SEEN}.", name="1.txt", publisher="Herald", published=days[0])
    taker = doc(f"{credit}{SEEN}.", name="2.txt", publisher="Post", published=days[1])
    claims = []
    for document, holder, more in zip((giver, taker), holders, (first, second), strict=True):
        stance = more.pop("stance", Stance.ASSERTS)
        assert isinstance(stance, Stance)
        claims.append(tell(document, SEEN, holder, stance, kind=PERSON, **more))  # type: ignore[arg-type]
    return tuple(claims), linked([taker, giver], claims).mutations


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            {"quantities": (number("40 trucks", 40, "trucks"),)},
            {"quantities": (number("60 trucks", 60, "trucks"),)},
            ("number", "40 trucks", "60 trucks"),
        ),
        (
            {"event": event("2031-04-29")},
            {"event": event("2031-04-30")},
            ("day", "29 April 2031", "30 April 2031"),
        ),
        ({"places": (place("Tarn"),)}, {"places": (place("Orm"),)}, ("place", "Tarn", "Orm")),
        ({"stance": Stance.BELIEVES}, {}, ("stance", "believes", "asserts")),
    ],
)
def test_what_changed_in_retelling(
    first: dict[str, object], second: dict[str, object], expected: tuple[str, str, str]
) -> None:
    claims, (found,) = _retold(first, second)
    assert (found.aspect, found.before, found.after) == expected
    assert (found.before_claim, found.after_claim) == (claims[0].id, claims[1].id)
    assert found.reasons[0] == f"{expected[0]}: “{expected[1]}” became “{expected[2]}”"
    assert found.reasons[1] in ("Post credits Herald", "Post reuses wording Herald")


def _numbers() -> tuple[dict[str, object], dict[str, object]]:
    return (
        {"quantities": (number("40 trucks", 40, "trucks"),)},
        {"quantities": (number("60 trucks", 60, "trucks"),)},
    )


@pytest.mark.parametrize("days", [(None, None), ("2031-05-01", "2031-05-01")])
def test_without_an_order_nothing_changed_into_anything(
    days: tuple[str | None, str | None],
) -> None:
    assert _retold(*_numbers(), credit="", days=days)[1] == ()


def test_two_origins_are_no_retelling() -> None:
    assert _retold(*_numbers(), credit="", holders=("Ada Kern", "Bo Orm"))[1] == ()


def test_the_same_told_again_changed_nothing() -> None:
    assert _retold({}, {})[1] == ()
