from dataclasses import replace

from sayso.model import (
    Basis,
    Claim,
    Document,
    Fact,
    Hyperlink,
    Independence,
    Links,
    Span,
    Stance,
)
from tests.link.story import GOVERNMENT, PERSON, UNNAMED, linked, proposition_of, tell
from tests.make import doc

SEEN = "40 trucks crossed the bridge at Tarn"
MINISTRY = "Aldoran Defence Ministry"


def _paper(name: str, text: str = f"{SEEN}.", published: str | None = None) -> Document:
    return doc(text, name=f"{name}.txt", publisher=name, published=published)


def _behind(links: Links, claim: Claim) -> Independence:
    proposition = proposition_of(links, claim)
    return next(found for found in links.independence if found.proposition == proposition.id)


def test_four_outlets_repeat_one_ministry_and_one_names_no_source() -> None:
    documents = [_paper(f"Paper {n}") for n in range(5)]
    claims = [tell(document, SEEN, MINISTRY) for document in documents[:4]]
    claims.append(tell(documents[4], SEEN, "Paper 4"))
    found = _behind(linked(documents, claims), claims[0])
    assert (found.at_least, found.at_most) == (1, 2)
    ministry, outlet = found.origins
    assert (ministry.name, ministry.recorded, len(ministry.claims)) == (MINISTRY, True, 4)
    assert (outlet.name, outlet.recorded) == ("Paper 4", False)
    assert found.reasons == (
        f"4 of 5 reports lead to {MINISTRY}",
        "1 of 5 reports name no source",
    )


def test_the_body_behind_the_publisher_is_the_origin_not_the_inner_speaker() -> None:
    documents = [_paper("Paper 1"), _paper("Paper 2")]
    claims = [
        tell(document, SEEN, "a soldier", kind=UNNAMED, behind=[MINISTRY]) for document in documents
    ]
    found = _behind(linked(documents, claims), claims[0])
    assert [origin.name for origin in found.origins] == [MINISTRY]
    assert (found.at_least, found.at_most) == (1, 1)


def test_two_bodies_of_two_states_are_two_origins() -> None:
    document = _paper("Paper", f"{SEEN}. {SEEN}.")
    claims = [
        tell(document, SEEN, "Aldora", kind=GOVERNMENT),
        tell(document, SEEN, "Veltria", kind=GOVERNMENT),
    ]
    found = _behind(linked([document], claims), claims[0])
    assert (found.at_least, found.at_most) == (2, 2)
    assert found.reasons == ("the one report leads to “Aldora” and “Veltria”",)


def test_two_bodies_of_one_state_may_rest_on_one_another() -> None:
    document = _paper("Paper")
    claims = [
        tell(document, SEEN, "Aldora", kind=GOVERNMENT),
        tell(document, SEEN, "Ada Kern", kind=PERSON, role="Aldoran President"),
    ]
    found = _behind(linked([document], claims), claims[0])
    assert (found.at_least, found.at_most) == (1, 1)
    assert "“Ada Kern” and “Aldora” belong to one state: one may rest on the other" in found.reasons


def test_outlets_that_name_no_source_are_no_origin_at_least() -> None:
    documents = [_paper(f"Paper {n}") for n in range(3)]
    claims = [tell(document, SEEN, document.name[:-4]) for document in documents]
    found = _behind(linked(documents, claims), claims[0])
    assert (found.at_least, found.at_most) == (0, 3)


def test_a_source_without_a_name_is_an_origin() -> None:
    document = _paper("Paper")
    told = tell(document, SEEN, "an official", kind=UNNAMED)
    found = _behind(linked([document], [told]), told)
    assert (found.at_least, found.at_most) == (1, 1)
    assert found.origins[0].reasons == ("Paper gives only “an official”, who is not named",)


def test_those_without_a_name_may_be_one_or_several() -> None:
    documents = [_paper("Paper 1"), _paper("Paper 2", f"So it was. {SEEN}.")]
    claims = [
        tell(document, SEEN, name, kind=UNNAMED)
        for document, name in zip(documents, ("an official", "a nurse"), strict=True)
    ]
    found = _behind(linked(documents, claims), claims[0])
    assert (found.at_least, found.at_most) == (1, 2)


def test_bodies_that_tell_it_in_documents_of_their_own_are_apart() -> None:
    documents = [_paper("Harbour Guard"), _paper("Relief Mission", f"We counted. {SEEN}.")]
    claims = [tell(document, SEEN, document.name[:-4]) for document in documents]
    found = _behind(linked(documents, claims), claims[0])
    assert (found.at_least, found.at_most) == (2, 2)


def test_the_ministry_of_two_papers_may_be_one_or_two() -> None:
    documents = [_paper("Paper 1"), _paper("Paper 2")]
    claims = [tell(document, SEEN, "the ministry") for document in documents]
    found = _behind(linked(documents, claims), claims[0])
    assert (found.at_least, found.at_most) == (1, 2)


def test_an_outlet_that_credits_another_leads_where_that_leads() -> None:
    giver = _paper("Herald", published="2031-05-01")
    taker = _paper("Post", f"The Herald reported that {SEEN}.", "2031-05-02")
    claims = [tell(giver, SEEN, MINISTRY), tell(taker, SEEN, "Post")]
    found = _behind(linked([giver, taker], claims), claims[0])
    assert (found.at_least, found.at_most) == (1, 1)
    assert found.reasons == (f"2 of 2 reports lead to {MINISTRY}",)
    assert f"Post repeats Herald, which leads to {MINISTRY}" in found.origins[0].reasons


def test_an_outlet_outside_the_case_is_an_origin() -> None:
    document = _paper("Post", f"CNN reported that {SEEN}.")
    told = tell(document, SEEN, "Post")
    found = _behind(linked([document], [told]), told)
    assert [(origin.name, origin.recorded) for origin in found.origins] == [("CNN", True)]


def test_a_denial_is_no_voice_for_it() -> None:
    document = _paper("Paper")
    claims = [
        tell(document, SEEN, MINISTRY),
        tell(document, SEEN, "Veltria", Stance.DENIES, kind=GOVERNMENT),
    ]
    found = _behind(linked([document], claims), claims[0])
    assert [origin.name for origin in found.origins] == [MINISTRY]
    assert "1 claim that does not stand behind it is not counted" in found.reasons


def test_circular_credits_end_in_one_unrecorded_origin() -> None:
    pair = []
    for name, other in (("herald", "post"), ("post", "herald")):
        document = _paper(name.title(), f"{SEEN}, see there.")
        url = Fact(f"https://{name}.example/trucks", Basis.METADATA)
        link = Hyperlink(Span(0, 5), f"https://{other}.example/trucks")
        facts = replace(document.facts, url=url)
        pair.append(replace(document, facts=facts, hyperlinks=(link,)))
    claims = [tell(document, SEEN, document.name[:-4]) for document in pair]
    found = _behind(linked(pair, claims), claims[0])
    assert (found.at_least, found.at_most) == (0, 1)
