from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.codec import to_json
from sayso.link import link
from sayso.model import Claim, Document, Links, Stance
from tests.link.story import GOVERNMENT, PERSON, UNNAMED, event, linked, number, tell
from tests.make import MemoryView, doc

S = Stance
TEXTS = (
    "Aldora said 40 trucks crossed the bridge at Tarn. Veltria denied reports of trucks. "
    "“There were no trucks of ours there at all,” a driver said.",
    "According to the Aldora Herald, 60 trucks crossed the bridge at Tarn. Later Veltria did not "
    "deny that trucks crossed the bridge. The boats arrive at the port of Orm on Friday.",
    "A report: “There were no trucks of ours there at all.” The boats arrive at the port of Orm. "
    "Aldoran officials said 40 trucks crossed the bridge at Tarn. It declined to answer.",
)


def _story() -> tuple[list[Document], list[Claim]]:
    papers = ("Aldora Herald", "Tarn Post", "Orm Tribune")
    days = ("2031-05-01", "2031-05-03", None)
    documents = [
        doc(text, name=f"{paper}.txt", publisher=paper, published=day)
        for text, paper, day in zip(TEXTS, papers, days, strict=True)
    ]
    first, second, third = documents
    forty, sixty = number("40 trucks", 40, "trucks"), number("60 trucks", 60, "trucks")
    crossed = "trucks crossed the bridge"
    state = GOVERNMENT
    return documents, [
        tell(first, f"40 {crossed} at Tarn", "Aldora", kind=state, quantities=(forty,)),
        tell(first, "reports of trucks", "Veltria", S.DENIES, kind=state),
        tell(
            first,
            "There were no trucks of ours there at all",
            "a driver",
            kind=UNNAMED,
            negated=True,
        ),
        tell(
            second,
            f"60 {crossed} at Tarn",
            "Tarn Post",
            behind=["Aldora Herald"],
            quantities=(sixty,),
        ),
        tell(second, f"that {crossed}", "Veltria", S.DOES_NOT_DENY, kind=state),
        tell(
            second,
            "The boats arrive at the port of Orm",
            "Ada Kern",
            S.PREDICTS,
            kind=PERSON,
            event=event("2031-05-08"),
        ),
        tell(
            third,
            "There were no trucks of ours there at all",
            "a driver",
            kind=UNNAMED,
            negated=True,
        ),
        tell(third, f"40 {crossed} at Tarn", "Aldoran officials", kind=state, quantities=(forty,)),
        replace(tell(third, "to answer", "Aldora", S.DECLINES, kind=state), words="", content=()),
    ]


DOCUMENTS, CLAIMS = _story()
LINKS = linked(DOCUMENTS, CLAIMS)


@settings(max_examples=40, deadline=None)
@given(documents=st.permutations(DOCUMENTS), claims=st.permutations(CLAIMS))
def test_the_order_of_documents_and_claims_does_not_matter(
    documents: list[Document], claims: list[Claim]
) -> None:
    assert linked(documents, claims) == LINKS


def test_the_story_has_every_kind_of_link() -> None:
    for field in Links.__slots__:
        assert getattr(LINKS, field), field


def test_every_claim_is_in_one_proposition_and_one_party() -> None:
    everyone = sorted(claim.id for claim in CLAIMS)
    assert sorted(c for proposition in LINKS.propositions for c in proposition.claims) == everyone
    assert sorted(c for party in LINKS.parties for c in party.claims) == everyone


def test_every_score_lies_between_0_and_1_and_has_reasons() -> None:
    changes = [change for position in LINKS.positions for change in position.changes]
    lists = (
        LINKS.parties,
        LINKS.propositions,
        LINKS.lineage,
        LINKS.mutations,
        LINKS.contradictions,
        LINKS.forecasts,
        changes,
    )
    for item in (item for found in lists for item in found):
        assert 0 <= item.score <= 1
        assert item.reasons
        assert all(reason.strip() for reason in item.reasons)
    assert all(item.reasons and item.at_least <= item.at_most for item in LINKS.independence)


def test_no_reason_speaks_jargon() -> None:
    text = to_json(LINKS).lower()
    for word in ("jaccard", "idf", "cluster", "cosine", "token", "shingle", "similarity"):
        assert word not in text


def test_ids_are_told_apart() -> None:
    for ids in (
        [party.id for party in LINKS.parties],
        [proposition.id for proposition in LINKS.propositions],
    ):
        assert len(ids) == len(set(ids))


def test_nothing_links_to_nothing() -> None:
    assert link(MemoryView()) == Links()


def test_a_document_published_before_the_event_it_quotes() -> None:
    document = doc("The boats arrived at Orm.", publisher="Paper", published="2031-05-01")
    told = tell(
        document,
        "The boats arrived at Orm",
        "Ada Kern",
        kind=PERSON,
        said="2031-06-01",
        event=event("2031-06-05"),
    )
    links = linked([document], [told])
    assert [proposition.claims for proposition in links.propositions] == [(told.id,)]


def test_ten_thousand_copies_of_one_text_come_to_an_end() -> None:
    text = f"{TEXTS[0]} {' '.join(f'{n} boats lay there.' for n in range(20))}"
    documents = [doc(text, name=f"{n}.txt", publisher=f"Paper {n}") for n in range(10_000)]
    claims = [
        tell(document, "40 trucks crossed the bridge at Tarn", "Aldora", kind=GOVERNMENT)
        for document in documents
    ]
    links = linked(documents, claims)
    assert [len(proposition.claims) for proposition in links.propositions] == [10_000]
    assert (links.independence[0].at_least, links.independence[0].at_most) == (1, 1)
