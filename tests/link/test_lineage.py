from dataclasses import replace

import pytest

from sayso.link.credits import address
from sayso.model import (
    Basis,
    Document,
    Fact,
    HolderKind,
    Hyperlink,
    Lineage,
    LineageKind,
    Post,
    Span,
)
from tests.link.story import linked, tell
from tests.make import doc

OWN = "The mayor of Tarn said 40 trucks crossed the bridge"


def _paper(name: str, text: str, published: str | None = None) -> Document:
    return doc(text, name=f"{name}.txt", publisher=name, published=published)


def _lineage(*documents: Document) -> tuple[Lineage, ...]:
    claims = [
        tell(document, "40 trucks crossed the bridge", "the mayor of Tarn")
        for document in documents
        if "40 trucks crossed the bridge" in document.text
    ]
    return linked(documents, claims).lineage


@pytest.mark.parametrize(
    "words",
    [
        "according to the Aldora Herald",
        "the Aldora Herald reported",
        "Aldora Herald first reported",
        "citing the Aldora Herald",
    ],
)
def test_a_credit_to_a_document_of_the_case(words: str) -> None:
    giver = _paper("Aldora Herald", f"{OWN}.", "2031-05-01")
    taker = _paper(
        "Tarn Post", f"It was night, {words}. The mayor said 40 trucks crossed the bridge."
    )
    (line,) = _lineage(giver, taker)
    assert (line.kind, line.taker, line.giver) == (LineageKind.CREDITS, taker.id, giver.id)
    assert "Aldora Herald" in line.taker_spans[0].of(taker.text)
    assert line.directed
    assert "credits it" in line.reasons[0]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("CNN reported", "CNN"),
        ("according to the Orm News Agency", "the Orm News Agency"),
        ("Radio Veltria broadcast", "Radio Veltria"),
    ],
)
def test_a_credit_to_an_outlet_outside_the_case(words: str, named: str) -> None:
    (line,) = _lineage(_paper("Tarn Post", f"As {words}. {OWN}."))
    assert (line.giver, line.named) == (None, named)


@pytest.mark.parametrize(
    "words",
    [
        "according to the mayor",
        "according to Ada Kern",
        "the army reported",
        "the Tarn Post reported",
    ],
)
def test_what_is_no_credit(words: str) -> None:
    assert _lineage(_paper("Tarn Post", f"So it was, {words}. {OWN}.")) == ()


def test_a_credit_to_a_publisher_who_tells_nothing_of_the_kind() -> None:
    giver = _paper("Aldora Herald", "The harvest was poor.", "2031-05-01")
    taker = _paper("Tarn Post", f"The Aldora Herald reported it. {OWN}.", "2031-05-02")
    (line,) = _lineage(giver, taker)
    assert line.giver is None
    assert line.reasons[1] == "no document of “Aldora Herald” tells the same"


def test_a_link_of_the_chain_is_a_credit() -> None:
    document = _paper("Tarn Post", f"{OWN}.")
    told = tell(document, "40 trucks crossed the bridge", "the mayor", behind=["Orm News Agency"])
    (line,) = linked([document], [told]).lineage
    assert (line.kind, line.named) == (LineageKind.CREDITS, "Orm News Agency")


def test_a_hyperlink_to_another_document() -> None:
    giver = _paper("Herald", f"{OWN}.")
    url = Fact("https://www.herald.example/2031/trucks/", Basis.METADATA)
    giver = replace(giver, facts=replace(giver.facts, url=url))
    taker = _paper("Post", "Trucks were seen, we hear.")
    link = Hyperlink(Span(0, 6), "http://herald.example/2031/trucks?from=feed#top")
    (line,) = _lineage(giver, replace(taker, hyperlinks=(link,)))
    assert (line.taker, line.giver) == (taker.id, giver.id)
    assert line.taker_spans == (Span(0, 6),)


def test_addresses_are_compared_without_their_trimmings() -> None:
    assert address("https://www.a.example/b/?c=d#e") == address("http://a.example/b")
    assert address("http://a.example/b") != address("http://a.example/c")


def test_a_forwarded_message() -> None:
    giver = _paper("Sarn Watch", f"{OWN}.", "2031-05-01")
    taker = _paper("Orm Chat", f"{OWN}.", "2031-05-02")
    block = replace(taker.blocks[0], post=Post(forwarded_from="Sarn Watch"))
    lines = _lineage(giver, replace(taker, blocks=(block,)))
    assert [(line.kind, line.giver) for line in lines] == [(LineageKind.FORWARDS, giver.id)]


LONG = (
    "On the morning after the storm the ferrymen of Orm counted their boats and found that nine of "
    "them had gone, which nobody in the harbour office could explain, although a watchman had been "
    "paid to stand on the pier all night and swore that he had not slept"
)
FROM_ITS_FIRST_CONTENT_WORD = LONG.removeprefix("On the ")
BACKGROUND = (
    "The two countries have argued over the river since the treaty of the old kings was lost in a "
    "fire, and every spring their envoys meet in a tent on the ice to argue over it again."
)


def test_reused_wording_is_directed_by_publication() -> None:
    early = _paper("Herald", f"{LONG}.", "2031-05-01")
    late = _paper("Post", f"Here is news. {LONG}. More soon.", "2031-05-03")
    for order in ((early, late), (late, early)):
        (line,) = linked(order, []).lineage
        assert (line.kind, line.taker, line.giver) == (
            LineageKind.REUSES_WORDING,
            late.id,
            early.id,
        )
        assert line.directed
        assert line.taker_spans[0].of(late.text) == FROM_ITS_FIRST_CONTENT_WORD
        assert line.giver_spans[0].of(early.text) == FROM_ITS_FIRST_CONTENT_WORD
        assert line.reasons[0].startswith("100% of the shorter text stands in both")


def test_reused_wording_of_unknown_order_stays_undirected() -> None:
    (line,) = linked([_paper("Herald", f"{LONG}."), _paper("Post", f"So. {LONG}.")], []).lineage
    assert not line.directed
    assert "which came first is not settled" in line.reasons


def test_a_credit_decides_against_the_days() -> None:
    credited = _paper("Herald", f"{LONG}. {OWN}.")
    taker = _paper("Aldora Post", f"The Herald reported this. {LONG}. {OWN}.", "2031-05-01")
    lines = _lineage(credited, taker)
    assert {(line.kind, line.taker, line.giver) for line in lines} == {
        (LineageKind.CREDITS, taker.id, credited.id),
        (LineageKind.REUSES_WORDING, taker.id, credited.id),
    }
    assert all(line.directed for line in lines)


def test_a_paragraph_that_ends_both_reports_is_no_lineage() -> None:
    documents = [
        _paper(
            "Herald", f"The baker rose early.\n\nHe lit his oven.\n\n{BACKGROUND}", "2031-05-01"
        ),
        _paper("Post", f"A smith was out.\n\nHis dog was not.\n\n{BACKGROUND}", "2031-05-02"),
    ]
    assert linked(documents, []).lineage == ()


def test_a_phrase_that_three_have_is_no_lineage() -> None:
    phrase = "the ferry had asked for a lamp and got a rope instead"
    documents = [
        _paper(name, f"In {name} they told how {phrase}.", f"2031-05-0{day}")
        for day, name in enumerate(("Herald", "Post", "Courier"), start=1)
    ]
    assert linked(documents, []).lineage == ()


def test_a_phrase_that_only_two_have_is_reused() -> None:
    phrase = "had asked the porter for a lamp with oil and got a rope"
    early = _paper("Herald", f"The old man {phrase}.", "2031-05-01")
    late = _paper("Post", f"Why? He {phrase}, poor soul.", "2031-05-02")
    other = _paper("Courier", "Nothing of the kind was known there.", "2031-05-02")
    (line,) = linked([early, late, other], []).lineage
    assert (line.kind, line.taker, line.giver) == (LineageKind.REUSES_WORDING, late.id, early.id)


QUOTE = "We have never seen so many herons on the lake"


def test_one_quotation_in_two_documents() -> None:
    first = _paper("Herald", f"“{QUOTE},” she said.", "2031-05-01")
    second = _paper("Post", f'He heard: "{QUOTE}".', "2031-05-02")
    (line,) = linked([second, first], []).lineage
    assert (line.kind, line.taker, line.giver) == (LineageKind.QUOTES, second.id, first.id)
    assert line.taker_spans[0].of(second.text) == QUOTE
    assert line.giver_spans[0].of(first.text) == f"{QUOTE},"


def test_few_quoted_words_are_no_lineage() -> None:
    first, second = _paper("Herald", "“Not at all,” she said."), _paper("Post", "“Not at all!”")
    assert linked([first, second], []).lineage == ()


def test_quoting_one_speaker_at_length_is_no_reuse() -> None:
    first = _paper("Herald", f"“{LONG},” she said.", "2031-05-01")
    second = _paper("Post", f"“{LONG}.” So the mayor.", "2031-05-02")
    assert [line.kind for line in linked([first, second], []).lineage] == [LineageKind.QUOTES]


GUARD = "Harbour Guard of Aldora"
RELEASE = "Forty crates with lamp oil were found under the deck of the ferry last night."


def _release(published: str = "2031-05-01") -> Document:
    return doc(f"{RELEASE}", name="release.txt", publisher=GUARD, published=published)


@pytest.mark.parametrize(
    "words",
    [
        "Forty crates with lamp oil were found under the deck, the Harbour Guard said.",
        "Aldora's harbour guard said that 40 crates with lamp oil lay under the deck.",
    ],
)
def test_a_body_named_for_what_its_own_release_tells(words: str) -> None:
    release, report = _release(), _paper("Post", words, "2031-05-02")
    (line,) = {(line.taker, line.giver) for line in linked([report, release], []).lineage}
    assert line == (report.id, release.id)


def test_a_body_named_for_something_else_is_no_lineage() -> None:
    report = _paper("Post", "The Harbour Guard said that the mayor was ill.", "2031-05-02")
    assert linked([report, _release()], []).lineage == ()


def test_a_release_that_came_later_gave_nothing() -> None:
    report = _paper(
        "Post", "Crates with lamp oil were found, the Harbour Guard said.", "2031-04-01"
    )
    assert linked([report, _release()], []).lineage == ()


def test_the_day_that_a_report_names_leads_to_the_release_of_that_day() -> None:
    first, second = _release(), _release("2031-05-05")
    second = replace(second, id="later")
    words = "On 1 May the Harbour Guard spoke of crates under the deck of the ferry."
    report = _paper("Post", words, "2031-05-08")
    lines = linked([report, first, second], []).lineage
    assert {line.giver for line in lines} == {first.id}


def test_a_speaker_is_credited_by_the_last_name() -> None:
    said = "“There is more lamp oil in this harbour than water,” said Ada Kern."
    release = doc(said, name="release.txt", publisher=GUARD, published="2031-05-01")
    spoken = tell(
        release,
        "There is more lamp oil in this harbour than water",
        "Ada Kern",
        kind=HolderKind.PERSON,
        role="head of the Harbour Guard",
    )
    words = "There was more lamp oil in the harbour than water, Kern said."
    report = _paper("Post", words, "2031-05-02")
    givers = {line.giver for line in linked([report, release], [spoken]).lineage}
    assert givers == {release.id}


def test_an_outlet_named_with_another_is_where_it_comes_from() -> None:
    release = _release()
    giver = _paper("Herald", f"{RELEASE} So the Harbour Guard said.", "2031-05-02")
    words = "Crates with lamp oil lay under the deck, says the Harbour Guard, the Herald reports."
    taker = _paper("Post", words, "2031-05-03")
    givers = {
        line.giver
        for line in linked([release, giver, taker], []).lineage
        if line.taker == taker.id and line.kind is LineageKind.CREDITS
    }
    assert givers == {giver.id}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("That is what minutes seen by the Post show.", "minutes seen by the Post"),
        ("The letter bears no date and has been seen by the Post.", "The letter"),
        (
            "It was so, according to a draft report of the engineers.",
            "a draft report of the engineers",
        ),
    ],
)
def test_a_paper_outside_the_case(words: str, named: str) -> None:
    (line,) = linked([_paper("Post", words)], []).lineage
    assert (line.giver, line.named) == (None, named)


def test_credits_in_a_circle_decide_nothing() -> None:
    one = _paper("Herald", f"The Tarn Post reported it. {OWN}.", "2031-05-01")
    other = _paper("Tarn Post", f"The Herald reported it. {OWN}.", "2031-05-02")
    lines = [line for line in _lineage(one, other) if line.kind is LineageKind.CREDITS]
    assert {(line.taker, line.giver) for line in lines} == {
        (one.id, other.id),
        (other.id, one.id),
    }
    assert not any(line.directed for line in lines)
    assert all("each credits the other" in line.reasons[-1] for line in lines)
