import pytest

from sayso.model import Bound, Claim, Contradiction, ContradictionKind, Mention, Stance
from tests.link.story import GOVERNMENT, PERSON, UNNAMED, event, linked, number, place, tell
from tests.make import doc

SENT = "Veltrian troops were sent to the Aldoran border"
TOLL = "shells killed people on the market of Tarn"


def _two(
    words: str,
    first: dict[str, object],
    second: dict[str, object],
    *,
    one_holder: bool = False,
) -> tuple[Contradiction, ...]:
    names = ("Ada Kern", "Ada Kern" if one_holder else "Bo Orm")
    claims = []
    documents = []
    for index, (name, more) in enumerate(zip(names, (first, second), strict=True)):
        document = doc(f"{words}.", name=f"{index}.txt", publisher=f"Paper {index}")
        stance = more.pop("stance", Stance.ASSERTS)
        assert isinstance(stance, Stance)
        claims.append(tell(document, words, name, stance, kind=PERSON, **more))  # type: ignore[arg-type]
        documents.append(document)
    return linked(documents, claims).contradictions


S = Stance


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ((S.ASSERTS, False), (S.DENIES, False), 1),
        ((S.CONFIRMS, False), (S.DENIES, False), 1),
        ((S.ASSERTS, False), (S.ASSERTS, True), 1),
        ((S.ASSERTS, False), (S.DENIES, True), 0),
        ((S.ASSERTS, False), (S.DOES_NOT_CONFIRM, False), 0),
        ((S.DENIES, False), (S.DOES_NOT_DENY, False), 0),
        ((S.PREDICTS, False), (S.DENIES, False), 0),
        ((S.DENIES, False), (S.ASSERTS, True), 0),
    ],
)
def test_denial(first: tuple[Stance, bool], second: tuple[Stance, bool], found: int) -> None:
    left = {"stance": first[0], "negated": first[1]}
    right = {"stance": second[0], "negated": second[1]}
    contradictions = _two(SENT, left, right)
    assert [item.kind for item in contradictions] == [ContradictionKind.DENIAL] * found
    assert not any(item.apparent for item in contradictions)


def test_denial_tells_both_sides() -> None:
    (found,) = _two(SENT, {}, {"stance": S.DENIES})
    assert found.reasons == (f"Ada Kern asserts “{SENT}”; Bo Orm denies “{SENT}”",)
    assert found.left != found.right


def test_one_holder_may_contradict_itself() -> None:
    (found,) = _two(SENT, {}, {"stance": S.DENIES}, one_holder=True)
    assert "both are words of Ada Kern" in found.reasons


def test_softening_is_no_contradiction() -> None:
    softer: dict[str, object] = {"stance": S.DOES_NOT_DENY}
    assert _two(SENT, {"stance": S.DENIES}, softer, one_holder=True) == ()


def test_of_different_days_it_only_seems_so() -> None:
    first: dict[str, object] = {"event": event("2031-05-01")}
    second: dict[str, object] = {"event": event("2031-05-03"), "stance": S.DENIES}
    (found,) = _two(SENT, first, second)
    assert found.apparent
    assert "they speak of different times: 1 May 2031 and 3 May 2031" in found.reasons


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        (number("12 people", 12, "people"), number("20 people", 20, "people"), [False]),
        (
            number("about 12,000 people", 12000, "people", bound=Bound.ABOUT),
            number("11,000 people", 11000, "people"),
            [],
        ),
        (
            number("at least 10 people", 10, "people", bound=Bound.AT_LEAST),
            number("12 people", 12, "people"),
            [True],
        ),
        (
            number("at least 20 people", 20, "people", bound=Bound.AT_LEAST),
            number("12 people", 12, "people"),
            [False],
        ),
        (number("12 people", 12, "people"), number("20 cows", 20, "cows"), []),
        (number("12 people", 12, "people"), number("12 people", 12, "people"), []),
    ],
)
def test_numbers(left: Mention, right: Mention, kinds: list[bool]) -> None:
    found = _two(TOLL, {"quantities": (left,)}, {"quantities": (right,)})
    assert [item.apparent for item in found] == kinds
    assert all(item.kind is ContradictionKind.NUMBER for item in found)


def test_a_number_that_is_also_repeated_does_not_contradict() -> None:
    three, five = number("3 people", 3, "people"), number("5 people", 5, "people")
    assert _two(TOLL, {"quantities": (three, five)}, {"quantities": (five, three)}) == ()


def test_part_and_whole() -> None:
    left: dict[str, object] = {
        "quantities": (number("3 people", 3, "people"),),
        "places": (place("Tarn", "Aldora"),),
    }
    right: dict[str, object] = {
        "quantities": (number("9 people", 9, "people"),),
        "places": (place("Aldora"),),
    }
    (found,) = _two(TOLL, left, right)
    assert found.apparent
    assert "one counts a part of the other: “Tarn” lies in “Aldora”" in found.reasons


def test_another_day_for_the_same() -> None:
    (found,) = _two(TOLL, {"event": event("2031-05-01")}, {"event": event("2031-05-02")})
    assert (found.kind, found.apparent) == (ContradictionKind.TIME, False)
    assert found.reasons[0] == "1 May 2031 says Ada Kern, 2 May 2031 says Bo Orm"


def test_another_place_for_the_same() -> None:
    (found,) = _two(TOLL, {"places": (place("Tarn"),)}, {"places": (place("Orm"),)})
    assert (found.kind, found.apparent) == (ContradictionKind.PLACE, False)


def test_a_place_within_a_place_is_no_contradiction() -> None:
    assert _two(TOLL, {"places": (place("Tarn", "Aldora"),)}, {"places": (place("Aldora"),)}) == ()


def _many(count: int) -> tuple[list[Claim], tuple[Contradiction, ...]]:
    documents = [doc(f"{SENT}.", name=f"{n}.txt", publisher=f"Paper {n}") for n in range(count)]
    claims = [tell(document, SENT, "an official", kind=UNNAMED) for document in documents]
    claims += [tell(document, SENT, "Veltria", S.DENIES, kind=GOVERNMENT) for document in documents]
    return claims, linked(documents, claims).contradictions


def test_copies_do_not_multiply() -> None:
    assert len(_many(30)[1]) == 1
