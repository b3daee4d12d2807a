"""Changes and contradictions between propositions of one matter."""

from dataclasses import replace

from sayso.model import ChangeKind, Claim, ContradictionKind, Document, Links, Mention, Stance
from tests.link.story import PERSON, linked, number, tell
from tests.make import doc

S = Stance


def _report(number_: int, day: str, *told: str) -> Document:
    text = " ".join(f"{words}." for words in told)
    return doc(text, name=f"{number_}.txt", publisher=f"Paper {number_}", published=day)


def _quantity(document: Document, words: str, low: float, counted: str = "") -> Mention:
    at = document.text.index(words)
    return replace(number(words, low, counted), start=at, end=at + len(words))


def _changes(links: Links) -> list[tuple[ChangeKind, str, str]]:
    return [(c.kind, c.before, c.after) for one in links.positions for c in one.changes]


def _real(links: Links) -> list[tuple[ContradictionKind, str, str]]:
    return [(c.kind, c.left, c.right) for c in links.contradictions if not c.apparent]


GUNS = "no gunner of the Skarn battery stood on the Torvik ridge that night"
SEEN = "six gunners had climbed the Torvik ridge to mend a cable"


def test_a_holder_turns_round_in_other_words() -> None:
    first, second = _report(1, "2031-05-01", GUNS), _report(2, "2031-05-04", SEEN)
    denied = tell(first, GUNS, "Ada Kern", kind=PERSON, said="2031-05-01", negated=True)
    admitted = tell(second, SEEN, "Ada Kern", S.CONFIRMS, kind=PERSON, said="2031-05-04")
    links = linked([first, second], [denied, admitted])
    assert (ChangeKind.REVERSAL, denied.id, admitted.id) in _changes(links)


def test_a_correction_by_name_moves_a_number() -> None:
    twelve = "twelve lorries were burnt at Torvik"
    nine = "the lorries burnt at Torvik were nine and not twelve"
    first, second = _report(1, "2031-05-01", twelve), _report(2, "2031-05-06", nine)
    told = tell(
        first,
        twelve,
        "Skarn Police",
        quantities=(_quantity(first, "twelve lorries", 12, "lorries"),),
    )
    corrected = tell(second, nine, "Skarn Police", quantities=(_quantity(second, "nine", 9),))
    links = linked([first, second], [told, corrected])
    assert (ChangeKind.NUMBER_MOVED, told.id, corrected.id) in _changes(links)
    assert (ContradictionKind.NUMBER, told.id, corrected.id) in _real(links)


def test_who_owns_to_an_error_takes_back_what_was_said_before() -> None:
    told, owned = "the dam at Torvik will hold until Sunday", "We were wrong last night"
    document = _report(1, "2031-05-02", told, owned)
    first = tell(document, told, "Torvik Live", S.PREDICTS, said="2031-05-01")
    second = tell(document, owned, "Torvik Live", said="2031-05-02")
    links = linked([document], [first, second])
    assert (ChangeKind.REVERSAL, first.id, second.id) in _changes(links)


def test_a_short_reply_beside_it_is_a_denial() -> None:
    told, reply = "the letters were a forgery", "they were genuine"
    document = _report(1, "2031-05-02", told, reply)
    claims = [
        tell(document, told, "Ada Kern", kind=PERSON),
        tell(document, reply, "Bo Orm", kind=PERSON),
    ]
    links = linked([document], claims)
    assert _real(links) == [(ContradictionKind.DENIAL, claims[0].id, claims[1].id)]


def test_a_bare_number_beside_it_is_another_number() -> None:
    told, reply = "1,100 people marched through Torvik", "there were 3,000"
    document = _report(1, "2031-05-02", told, reply)
    claims: list[Claim] = [
        tell(
            document,
            told,
            "Skarn Police",
            quantities=(_quantity(document, "1,100 people", 1100, "people"),),
        ),
        tell(document, reply, "the marchers", quantities=(_quantity(document, "3,000", 3000),)),
    ]
    links = linked([document], claims)
    assert _real(links) == [(ContradictionKind.NUMBER, claims[0].id, claims[1].id)]


def test_killed_and_killed_or_wounded_are_other_definitions() -> None:
    both, dead = (
        "63 people have been killed or wounded at Torvik",
        "nine people were killed at Torvik",
    )
    first, second = _report(1, "2031-05-01", both), _report(2, "2031-05-01", dead)
    claims = [
        tell(
            first,
            both,
            "Ada Kern",
            kind=PERSON,
            quantities=(_quantity(first, "63 people", 63, "people"),),
        ),
        tell(
            second,
            dead,
            "Bo Orm",
            kind=PERSON,
            quantities=(_quantity(second, "nine people", 9, "people"),),
        ),
    ]
    links = linked([first, second], claims)
    assert _real(links) == []
    assert any("other definitions" in reason for c in links.contradictions for reason in c.reasons)


def test_a_no_in_the_next_sentence_turns_nothing_round() -> None:
    long = "The ferry reached Torvik at noon. No passenger complained"
    short = "the ferry reached Torvik at noon"
    first, second = _report(1, "2031-05-01", long), _report(2, "2031-05-01", short)
    claims = [
        tell(first, long, "Ada Kern", kind=PERSON, negated=True),
        tell(second, short, "Bo Orm", kind=PERSON),
    ]
    assert _real(linked([first, second], claims)) == []
