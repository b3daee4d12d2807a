"""Who counts as a voice: what is passed on, taken back, quoted from a tape, or one body's."""

from dataclasses import replace

import pytest

from sayso.model import (
    BlockKind,
    ChangeKind,
    ContradictionKind,
    Document,
    HolderKind,
    LineageKind,
    Speech,
    Stance,
)
from tests.link.story import (
    BODY,
    GOVERNMENT,
    PERSON,
    UNNAMED,
    changes,
    event,
    linked,
    number,
    proposition_of,
    tell,
    together,
)
from tests.make import blocks, doc

CAME = "40 ferries came to Tarn"
MINISTRY = "Ministry of Defence of Veltria"


def test_a_wrapper_is_no_second_voice_in_a_conflict() -> None:
    paper = doc(f"The ministry said the log shows that {CAME}.", publisher="Tarn Post")
    other = doc(f"The mayor denied that {CAME}.", publisher="Lume Wire")
    outer = tell(paper, f"the log shows that {CAME}", MINISTRY)
    inner = tell(paper, CAME, "the log", kind=HolderKind.MEDIUM, behind=[MINISTRY])
    denied = tell(other, CAME, "the mayor of Tarn", Stance.DENIES)
    links = linked([paper, other], [outer, inner, denied])
    assert together(links, outer, inner, denied)
    (found,) = links.contradictions
    assert {found.left, found.right} == {outer.id, denied.id}


def test_what_was_taken_back_is_a_mutation_and_no_contradiction() -> None:
    text = (
        "The ministry said 40 ferries came to Tarn. An earlier version of this article said "
        "400 ferries came to Tarn."
    )
    paper = doc(text, publisher="Tarn Post")
    now = tell(
        paper, "40 ferries came to Tarn", MINISTRY, quantities=(number("40", 40, "ferries"),)
    )
    then = tell(
        paper,
        "400 ferries came to Tarn",
        "an earlier version of this article",
        kind=UNNAMED,
        quantities=(number("400", 400, "ferries"),),
    )
    links = linked([paper], [now, then])
    assert links.contradictions == ()
    (found,) = links.mutations
    assert (found.aspect, found.before_claim, found.after_claim) == ("number", then.id, now.id)
    assert proposition_of(links, now).label == "40 ferries came to Tarn"


@pytest.mark.parametrize(
    ("speech", "words", "kinds"),
    [
        (Speech.DIRECT, "tomorrow", []),
        (Speech.INDIRECT, "tomorrow", [ContradictionKind.TIME]),
        (Speech.DIRECT, "2 May", [ContradictionKind.TIME]),
    ],
)
def test_one_quoted_day_reckoned_twice_is_no_conflict(
    speech: Speech, words: str, kinds: list[ContradictionKind]
) -> None:
    told = f"the ferries were sent to Tarn {words}"
    claims = []
    documents = []
    for index, day in enumerate(("2031-05-02", "2031-05-04")):
        document = doc(f"{told}.", name=f"{index}.txt", publisher=f"Paper {index}")
        at = document.text.index(words)
        when = replace(event(day, words), start=at, end=at + len(words))
        documents.append(document)
        claims.append(replace(tell(document, told, f"Holder {index}", event=when), speech=speech))
    assert [found.kind for found in linked(documents, claims).contradictions] == kinds


def test_a_denial_and_what_is_kept_open_beside_it_are_one_position() -> None:
    text = (
        "Bo Orm, who denied last week that ferries came to Tarn, could not confirm any movements."
    )
    paper = doc(text, publisher="Tarn Post", published="2031-05-09")
    denied = tell(paper, "that ferries came to Tarn", "Bo Orm", Stance.DENIES, kind=PERSON)
    at = text.index("denied")
    denied = replace(denied, cue=type(denied.evidence)(at, at + 6))
    opened = tell(paper, "any movements", "Bo Orm", Stance.DOES_NOT_CONFIRM, kind=PERSON)
    links = linked([paper], [opened, denied])
    assert together(links, denied, opened)
    assert changes(links) == [(ChangeKind.SOFTENING, denied.id, opened.id)]


def test_a_spokesman_s_words_are_the_position_of_the_body() -> None:
    first = doc(
        f"The harbour board of Tarn denied that {CAME}.", publisher="A", published="2031-05-01"
    )
    later = doc(f"Its spokesman did not deny that {CAME}.", publisher="B", published="2031-05-05")
    denied = tell(first, CAME, "Harbour Board of Tarn", Stance.DENIES)
    softer = tell(
        later,
        CAME,
        "Bo Orm",
        Stance.DOES_NOT_DENY,
        kind=PERSON,
        role="spokesman for the Tarn harbour board",
    )
    links = linked([first, later], [denied, softer])
    assert (ChangeKind.SOFTENING, denied.id, softer.id) in changes(links)


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Ministry of Foreign Affairs of Veltria", "Veltria's foreign ministry", True),
        ("the Veltrian foreign ministry", "Ministry of Foreign Affairs of Veltria", True),
        ("Veltria's Defense Intelligence service", "Defence Intelligence of Veltria", True),
        ("Veltria's foreign ministry", "Aldora's foreign ministry", False),
        ("Veltria's foreign ministry", "Veltria's interior ministry", False),
    ],
)
def test_one_body_under_several_names(left: str, right: str, one: bool) -> None:
    documents = [doc(f"{CAME}.", name=name, publisher=name) for name in ("A", "B")]
    claims = [tell(d, CAME, name) for d, name in zip(documents, (left, right), strict=True)]
    links = linked(documents, claims)
    assert any({c.id for c in claims} <= set(party.claims) for party in links.parties) is one


@pytest.mark.parametrize("one_document", [True, False])
def test_a_short_name_stands_for_the_one_body_that_has_it_in_its_name(one_document: bool) -> None:
    first = doc(f"{CAME}. They left again.", publisher="A")
    second = first if one_document else doc("They left again.", name="b", publisher="B")
    full = tell(first, CAME, "Veltria's Defence Intelligence")
    brief = tell(second, "They left again", "the intelligence service")
    links = linked({first.id: first, second.id: second}.values(), [full, brief])
    assert any({full.id, brief.id} <= set(party.claims) for party in links.parties)


def _tape() -> tuple[Document, Document]:
    tape = doc("Guard: Where do we put all these ferries then?", publisher=MINISTRY)
    tape = replace(tape, blocks=blocks(tape.text, BlockKind.TURN))
    paper = doc("“Where do we put all these ferries then?” a guard asked.", name="p", publisher="A")
    return tape, paper


def test_an_article_quotes_the_transcript() -> None:
    tape, paper = _tape()
    heard = tell(
        tape, "Where do we put all these ferries then?", "Guard", Stance.ASKS, kind=UNNAMED
    )
    quoted = tell(
        paper, "Where do we put all these ferries then?", "a guard", Stance.ASKS, kind=UNNAMED
    )
    links = linked([tape, paper], [heard, quoted])
    (line,) = links.lineage
    assert (line.kind, line.taker, line.giver) == (LineageKind.QUOTES, paper.id, tape.id)
    assert line.directed
    found = next(f for f in links.independence if f.proposition == proposition_of(links, heard).id)
    assert (found.at_least, found.at_most) == (1, 1)
    assert [origin.name for origin in found.origins] == [MINISTRY]


@pytest.mark.parametrize(
    ("words", "most"),
    [
        (f"she had a report from the chief of staff that {CAME}", 2),
        (f"she was told that {CAME}", 1),
    ],
)
def test_a_state_is_one_origin_unless_it_names_another(words: str, most: int) -> None:
    paper = doc(f"{CAME}. {words}.", publisher="A")
    body = tell(paper, CAME, "Aldora's army", kind=BODY, country="XA")
    head = tell(paper, words, "Ada Kern", kind=PERSON, role="President", country="XA")
    links = linked([paper], [body, head])
    assert together(links, body, head)
    found = next(f for f in links.independence if f.proposition == proposition_of(links, body).id)
    assert (found.at_least, found.at_most) == (1, most)


def test_similar_reports_are_those_that_others_answered() -> None:
    text = (
        "The mayor did not deny that 40 ferries came to Tarn. The price of herring fell. "
        "Aldora denied similar reports."
    )
    paper = doc(text, publisher="A")
    kept = tell(paper, CAME, "the mayor", Stance.DOES_NOT_DENY)
    price = tell(paper, "The price of herring fell", "the market")
    denied = tell(paper, "similar reports", "Aldora", Stance.DENIES, kind=GOVERNMENT)
    links = linked([paper], [kept, price, denied])
    assert together(links, kept, denied)
    assert not together(links, price, denied)


def test_hearsay_beside_a_named_source_adds_none() -> None:
    paper = doc(f"Reportedly {CAME}. The ministry said {CAME} by night.", publisher="A")
    heard = tell(paper, CAME, "somebody not named", kind=HolderKind.UNKNOWN)
    named = tell(paper, f"{CAME} by night", MINISTRY)
    links = linked([paper], [heard, named])
    found = next(f for f in links.independence if f.proposition == proposition_of(links, heard).id)
    assert (found.at_least, found.at_most) == (1, 1)


def test_an_unnamed_witness_is_not_whom_the_document_credits_elsewhere() -> None:
    release = doc(f"{CAME}.", name="r", publisher=MINISTRY, published="2031-05-01")
    post = doc(
        f"{MINISTRY} reported it. A dock hand said {CAME} by night.",
        name="p",
        publisher="B",
        published="2031-05-02",
    )
    first = tell(release, CAME, MINISTRY)
    seen = tell(post, f"{CAME} by night", "A dock hand", kind=UNNAMED)
    links = linked([release, post], [first, seen])
    found = next(f for f in links.independence if f.proposition == proposition_of(links, seen).id)
    assert (found.at_least, found.at_most) == (1, 2)
