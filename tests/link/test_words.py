import pytest

from sayso.link.names import person_name
from sayso.link.numbers import agree, same_counted
from sayso.link.romanise import romanised
from sayso.link.words import features, meaning, short, tokens
from sayso.model import Bound, Quantity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("soldiers", "troops"),
        ("deployment", "deployed"),
        ("sent", "deploying"),
        ("Aldora", "Aldoran"),
        ("Veltrian", "Veltria"),
        ("crossing", "crossed"),
        ("cities", "city"),
        ("killed", "deaths"),
        ("defense", "defence"),
    ],
)
def test_words_of_one_meaning(one: str, other: str) -> None:
    assert meaning(one.lower()) == meaning(other.lower())


@pytest.mark.parametrize(
    ("one", "other"), [("bridge", "river"), ("news", "new"), ("police", "policy")]
)
def test_words_that_differ(one: str, other: str) -> None:
    assert meaning(one) != meaning(other)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("North Korean troops", ["@KP", "troops"]),
        ("Pyongyang’s soldiers", ["@KP", "troops"]),
        ("what US officials told us", ["@US", "official"]),
        ("the turkey farm", ["turkey", "farm"]),
        ("Côte d’Ivoire", ["@CI"]),
    ],
)
def test_features_know_states_by_their_capital(text: str, keys: list[str]) -> None:
    assert [feature.key for feature in features(tokens(text))] == keys


def test_tokens_lead_back_to_the_text() -> None:
    text = "“Straße” — the MAYOR’s"
    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Straße",
        "the",
        "MAYOR",
        "s",
    ]


@pytest.mark.parametrize(
    "names",
    [
        ("Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi", "Zelenskij"),
        ("Marchenko", "Martchenko"),
        ("Orlov", "Orloff", "Orlow"),
        ("Yurchuk", "Iurchuk"),
        ("Khorin", "Horin"),
        ("Sergei", "Sergey"),
    ],
)
def test_romanisations_of_one_name(names: tuple[str, ...]) -> None:
    assert len({romanised(name.lower()) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Kern", "Korn"), ("Volkov", "Volkova"), ("Marin", "Maron")]
)
def test_names_that_differ(one: str, other: str) -> None:
    assert romanised(one.lower()) != romanised(other.lower())


@pytest.mark.parametrize(
    ("name", "given", "last"),
    [
        ("President Ada Kern", "ada", "kern"),
        ("Kern", "", "kern"),
        ("Foreign Minister Oleg Marin", "oleg", "marin"),
        ("The President", "the", "president"),
    ],
)
def test_person_name(name: str, given: str, last: str) -> None:
    found = person_name(name)
    assert (found.given, found.last) == (given, last)


@pytest.mark.parametrize(
    ("left", "right", "both_hold"),
    [
        (Quantity(12000, 12000, Bound.ABOUT), Quantity(11000, 11000), True),
        (Quantity(12000, 12000, Bound.ABOUT), Quantity(10000, 10000), False),
        (Quantity(12000, 12000), Quantity(11000, 11000), False),
        (Quantity(10, 10, Bound.AT_LEAST), Quantity(12, 12), True),
        (Quantity(10, 10, Bound.AT_LEAST), Quantity(9, 9), False),
        (Quantity(10, 10, Bound.AT_MOST), Quantity(12, 12), False),
        (Quantity(10, 20, Bound.BETWEEN), Quantity(20, 30, Bound.BETWEEN), True),
    ],
)
def test_numbers_as_their_words_bound_them(
    left: Quantity, right: Quantity, both_hold: bool
) -> None:
    assert agree(left, right) is both_hold
    assert agree(right, left) is both_hold


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("troops", "Aldoran soldiers", True),
        ("wounded", "killed", False),
        ("Aldoran troops", "Veltrian troops", False),
        ("", "", False),
        ("battalion commanders", "senior officers", False),
    ],
)
def test_what_numbers_count(left: str, right: str, same: bool) -> None:
    assert same_counted(Quantity(1, 1, counted=left), Quantity(2, 2, counted=right)) is same


def test_a_share_is_no_count() -> None:
    ratio = Quantity(3, 3, counted="officers", per=30, per_counted="troops")
    assert not same_counted(ratio, Quantity(4, 4, counted="officers"))


def test_short_cuts_at_a_word() -> None:
    assert short("one two three", most=9) == "one two …"
