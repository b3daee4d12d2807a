"""Attributions: marked text is the case. All people and states are invented."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.scores import OVERLAP, jaccard
from sayso.extract.tagger.model import shipped
from sayso.model import (
    Anchor,
    AnchorKind,
    Attribution,
    Block,
    BlockKind,
    Document,
    Kind,
    Post,
    Span,
    Speech,
    Stance,
)
from tests.extract.speech import analysed, told, words_of
from tests.make import doc, marked

ROLES = ("source", "cue", "content")

# One attribution each: source, cue and contents are marked.
SINGLE = [
    "[The ministry|source] [said|cue] on Friday [that the bridge had fallen|content].",
    "[The ministry|source] [said|cue] [the bridge had fallen|content].",
    "[The bridge had fallen|content], [the ministry|source] [said|cue].",
    "[The bridge had fallen|content], [the ministry|source] [said|cue] in a statement on Friday.",
    "[The bridge|content], [the ministry|source] [said|cue], [had fallen|content].",
    "[“It fell,”|content] [said|cue] [Ada Kern|source].",
    "[“It fell,”|content] [the mayor|source] [told|cue] reporters.",
    "[“It fell,”|content] [she|source] [said|cue], [“and it was late.”|content]",
    "[Kern|source] [said|cue]: [“It fell.”|content]",
    "[Another|source] [added|cue], [“There is nothing left.”|content]",
    "[Ada Kern, a spokeswoman for the army|source], [said|cue] [the bridge had fallen|content].",
    "[Two officials|source], who spoke in haste, [said|cue] [the bridge had fallen|content].",
    "[Aldora|source], in a statement on Friday, [mentioned|cue] [that it was late|content].",
    "In a statement on Friday, [the ministry|source] [warned|cue] [that it may fall|content].",
    "[The bridge had fallen|content], [according to|cue] [the ministry|source].",
    "[According to|cue] [the ministry|source], [the bridge had fallen|content].",
    "As [the ministry|source] [noted|cue] earlier, [the bridge was old|content].",
    "[The ministry|source]'s [claim|cue] [that the bridge had fallen|content], was new.",
    "[A soldier|source] [was heard saying|cue], [“We have no food.”|content]",
    "[Soldiers|source] [can be heard saying|cue] [that the food is bad|content].",
    "[Kern|source] [refused to rule out|cue] [an attack|content].",
    "[Kern|source] [would neither confirm nor deny|cue] [the losses|content].",
    "[The army|source] [did not explicitly confirm|cue] [the losses|content].",
    "[The army|source] [denied|cue] [that it had not paid|content].",
    "[The army|source] [denied|cue] [similar reports|content], leaving the question open.",
    "[The army|source] [declined to comment on|cue] [the losses|content].",
    "[The army|source] [has not commented|cue].",
    "[Kern|source] [vowed|cue] [to rebuild the bridge|content].",
    "[Kern|source] [urged|cue] [both sides to stop|content].",
    "[Kern|source] [told|cue] the council [that it was late|content].",
    "[Kern|source] [asked|cue] [whether the bridge was safe|content].",
    "[“Where is the bridge?”|content] [Kern|source] [asked|cue].",
    "[Kern|source] [called|cue] [the plan “a mistake”|content].",
    "[Kern|source] [described|cue] [the raid as a crime|content].",
    "[Kern|source] [warned of|cue] [a wider war|content].",
    "[Kern|source] [calls for|cue] [more pressure|content].",
    "[The clips|source] [reveal|cue] [that the guards fled|content].",
    "[Documents|source] [show|cue] [the bridge was mined|content].",
    "[A post on the army's channel|source] [noted|cue] [that the bridge stood|content].",
    "[The army|source] [published|cue] [a recording of the call|content].",
    "[The losses|content] [were confirmed|cue] by [the army|source].",
    "It [was reported|cue] [that the bridge had fallen|content].",
    "[The army|content] [is expected|cue] [to leave on Sunday|content].",
    # What only adds to a subject stands between it and its verb.
    "[The minister, Ada Kern|source], [said|cue] [the bridge had fallen|content].",
    "[A spokesman for the army, Tobin Marsk|source], [denied|cue] [the losses|content].",
    "[Ada Kern, 59, of Torvik, who runs the ferry|source], [said|cue] [it fell|content].",
    "[Kern|source], when asked about it, [replied|cue] [that it was late|content].",
    "[The assessment|source], drawn up by scouts, [says|cue] [that it fell|content].",
    "The man, who on Friday left, went. [Kern|source], who stayed, [said|cue] [it fell|content].",
    "[The sailors' union|source] [said|cue] [the bridge had fallen|content].",
    "The guards fled. [A think tank|source] [said|cue] [it fell|content].",
    # What stands between a cue and its content.
    "[The army|source] [reported|cue] on Thursday [that it fell|content].",
    "[The army|source] [said|cue] in a report published on Monday [that it fell|content].",
    "[The army|source] [said|cue] with some confidence [that it fell|content].",
    "[The army|source] [noted|cue], however, [that it fell|content].",
    "[The army|source] [said|cue] only [that it fell|content].",
    # Where a content ends and begins.
    "[The army|source] [spoke of|cue] [about 1,200 men|content].",
    "[The army|source] [said|cue] [over 1,200 men had fled|content].",
    "[Kern|source] [denied|cue] [the report|content] on Friday.",
    "[Kern|source] [urged|cue] [the council to leave the town|content].",
    "[Kern|source] [invited|cue] [observers to visit the camp|content].",
    "[Kern|source] [expects|cue] [the guards to leave|content].",
    "[Kern|source] [stopped short of denying|cue] [that it fell|content].",
    "[Kern|source] [recalled|cue] [seeing a flash|content].",
    "TORVIK, Aldora (Harbour News) - [The bridge fell|content], [the army|source] [said|cue].",
    # Who keeps silent, and on what.
    "[Kern|source] [declined|cue] [to comment on Sunday|content].",
    "[The army|source] [did not respond to|cue] [questions|content].",
    "[The army|source] [did not respond to a request for comment on|cue] [the losses|content].",
    "[Kern|source] [declined to answer|cue] [a question about numbers|content].",
    "[It fell|content], [the Times|source] [reports|cue].",
    "[A second voice|source] [replies|cue]: [“It fell.”|content]",
    "[Two nurses interviewed by phone|source] [said|cue] [it fell|content].",
    "[The images|source] [showed|cue] [that it fell|content].",
    "[The company|source] that runs it [denies|cue] [any fault|content].",
    # Releases, in full.
    "[The audio clips, released by [the army|source] on Friday|content], are long.[|cue=released]",
    "[The clips, released on Friday by [the army|source]|content], are long.[|cue=released]",
    "[The clips, which [the army|source] released on Friday|content], are long.[|cue=released]",
    "[The video, handed to us by [the army|source]|content], is long.[|cue=handed]",
    # The outlet's own doubts.
    "[The losses|content] [could not be independently verified|cue].",
    "It [was not immediately possible to verify|cue] [the losses|content].",
]


@pytest.mark.parametrize("text", SINGLE)
def test_one_attribution(text: str) -> None:
    plain, marks = marked(text)
    (found,) = analysed(plain).attributions
    wanted = {label: [m.span for m in marks if m.label == label] for label in ROLES}
    assert close(found, plain, wanted), words_of(found, plain)


def close(found: Attribution, text: str, wanted: dict[str, list[Span]]) -> bool:
    """Whether source and cue are the same in the main, and the contents nearly the same.

    A model draws the edges of a span ("said" or "said on Friday") as its corpus does; what is
    held here is who said what.
    """
    source = letters(text, found.source)
    contents = letters(text, *found.contents)
    whom, what = (letters(text, *wanted[role]) for role in ("source", "content"))
    same = len(source & whom) * 2 >= max(len(source | whom), 1) if whom else not source
    cue = letters(text, *wanted["cue"])
    cue_same = not cue or bool(letters(text, found.cue) & cue)
    return same and cue_same and jaccard(contents, what) >= OVERLAP


def letters(text: str, *spans: Span | None) -> frozenset[int]:
    return frozenset(
        n for span in spans if span for n in range(span.start, span.end) if text[n].isalnum()
    )


# Several attributions: each pair of source and cue in order of place.
SEVERAL = [
    (
        "Kern visited the town, warning that it may flood and adding that it was late.",
        {("Kern", "warning"), ("Kern", "adding")},
    ),
    (
        "“It fell,” said Kern, noting that nobody was hurt.",
        {("Kern", "said"), ("Kern", "noting")},
    ),
    ("Kern denied the report and said it was false.", {("Kern", "denied"), ("Kern", "said")}),
    (
        "Belmark dismissed the report, but at talks in Tor on Thursday, Kern did not deny it.",
        {("Belmark", "dismissed"), ("Kern", "did not deny")},
    ),
    (
        "According to the ministry, the recordings indicate that officers were to be sent.",
        {("the ministry", "According to"), ("the recordings", "indicate")},
    ),
    (
        "“Scouts report that the enemy plans to attack,” said Kern.",
        {("Kern", "said"), ("Scouts", "report"), ("the enemy", "plans")},
    ),
    (
        "The clips reveal soldiers questioning how they will eat.",
        {("The clips", "reveal"), ("soldiers", "questioning")},
    ),
]


@pytest.mark.parametrize(("text", "pairs"), SEVERAL)
def test_several_attributions(text: str, pairs: set[tuple[str, str]]) -> None:
    assert {(source, cue) for source, cue, _ in told(text)} == pairs


def test_how_a_recording_came_to_be_is_told_of_nobody() -> None:
    text = "The recordings were intercepted on Friday."
    assert told(text) == [
        (None, "were intercepted", ("The recordings were intercepted on Friday",))
    ]


def test_what_is_nested_lies_in_a_content_of_the_outer() -> None:
    text = "According to the ministry, the recordings indicate that officers were to be sent."
    outer, inner = analysed(text).attributions
    assert outer.contents[0].contains(inner.extent)


RELAYS = [
    (
        "[The Times|teller], citing [two officers|source], reported [that it fell|content].",
        "citing",
    ),
    ("[It fell|content], the Times reported, quoting [a senior officer|source].", "quoting"),
    ("Kern received word from [the coast guard|source] [that it fell|content].", "received"),
    ("Kern had been told by [the army|source] [that it fell|content].", "had been told"),
    ("In [the recordings|source], [one man is heard saying that it fell|content].", "In"),
    ("[“It fell,”|content] Kern was quoted as saying by [the Harbour Wire|source].", "by"),
    ("On [the tape|source], released by the army, [a guard says it fell|content].", "On"),
]


@pytest.mark.parametrize(("text", "cue"), RELAYS)
def test_who_stands_behind_or_around(text: str, cue: str) -> None:
    plain, marks = marked(text)
    words = {label: [m.words for m in marks if m.label == label] for label in ("source", "content")}
    assert (words["source"][0], cue, tuple(words["content"])) in told(plain)


def test_a_reason_is_nobody_who_is_cited() -> None:
    found = told("The Times, citing the cost, said that it fell.")
    assert [source for source, _, contents in found if "that it fell" in contents] == ["The Times"]


def test_a_denial_of_it_takes_what_it_points_to() -> None:
    text = "The army said that it fell. Kern did not deny it. Kern criticised this claim."
    found = {cue: contents for _, cue, contents in told(text)}
    assert found["did not deny"] == ("that it fell", "it")
    assert found["criticised"] == ("that it fell", "this claim")


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this article said that 30 guards fled.",
        "Correction: a previous edition of this story said that 30 guards fled.",
        "This article originally said that 30 guards fled.",
    ],
)
def test_a_correction_is_a_denial_by_the_publisher(text: str) -> None:
    (found,) = analysed(text).attributions
    assert (found.source, found.cue, found.stance) == (None, None, Stance.DENIES)
    assert found.contents[0].of(text) == "that 30 guards fled"


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“It fell,” said Kern.", Speech.DIRECT),
        ("Kern said that it fell.", Speech.INDIRECT),
        ("Kern said that the “old lady” fell.", Speech.MIXED),
    ],
)
def test_speech(text: str, speech: Speech) -> None:
    (found,) = analysed(text).attributions
    assert found.speech is speech


def test_a_quotation_goes_on_behind_its_speaker() -> None:
    found = told("“It fell,” said Ada Kern. “There must be an inquiry.”")
    assert {source for source, _, _ in found} == {"Ada Kern"}
    assert [part for *_, contents in found for part in contents] == [
        "“It fell,”",
        "“There must be an inquiry.”",
    ]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    found = told("“It fell,” the mayor said.\n\n“Nobody was hurt.”")
    assert {source for source, _, _ in found} == {"the mayor"}
    assert [part for *_, contents in found for part in contents] == [
        "“It fell,”",
        "“Nobody was hurt.”",
    ]


def test_an_open_quotation_belongs_to_the_speaker_named_after_it() -> None:
    found = told("“It was late.\n\n“Nobody was hurt,” the mayor said.")
    assert {source for source, _, _ in found} == {"the mayor"}
    assert [part for *_, contents in found for part in contents] == [
        "“It was late.",
        "“Nobody was hurt,”",
    ]


def test_a_quotation_that_nobody_speaks_is_left_alone() -> None:
    assert told("The sun rose over the town.\n\n“Nobody was hurt.”") == []


def test_the_name_and_date_below_a_statement_say_nothing() -> None:
    text = "Press Office, 8 May 2021"
    assert analysed(text, publisher="Ministry of Harbours").attributions == ()


@pytest.mark.parametrize("word", ["Overheard", "Explained", "Missing"])
def test_a_headline_s_first_word_is_no_source(word: str) -> None:
    text = f"{word}: guards short of food"
    assert analysed(_block(text, BlockKind.TITLE)).attributions == ()


# --- Layout --------------------------------------------------------------------------------------


def _block(text: str, kind: BlockKind, **more: object) -> Document:
    block = Block(0, len(text), kind, Anchor(AnchorKind.LINE, "1"), **more)  # type: ignore[arg-type]
    return replace(doc(text), blocks=(block,))


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Kern: no guards were sent", "Kern", "no guards were sent"),
        ("Guards to be moved on Sunday – Kern", "Kern", "Guards to be moved on Sunday"),
    ],
)
def test_a_headline_names_its_source(text: str, source: str, content: str) -> None:
    analysis = analysed(_block(text, BlockKind.TITLE))
    found = analysis.attributions
    assert [(a.source and a.source.of(text), a.contents[0].of(text)) for a in found] == [
        (source, content)
    ]


def test_a_signed_quotation() -> None:
    ((source, _, contents),) = told("“Nobody was hurt.” – Commissioner Ada Kern")
    assert (source, contents) == ("Commissioner Ada Kern", ("“Nobody was hurt.”",))


def test_a_turn_is_its_speakers() -> None:
    text = "Reporter: Where is the bridge?"
    analysis = analysed(_block(text, BlockKind.TURN, label=Span(0, 8)))
    (found,) = analysis.attributions
    assert found.source == Span(0, 8)
    assert found.cue is None
    assert found.contents[0].of(text) == "Where is the bridge?"
    assert found.stance is Stance.ASKS


def test_a_post_speaks_for_its_channel_where_it_credits_nobody() -> None:
    text = "The bridge fell at dawn.\nThe mayor said nobody was hurt."
    analysis = analysed(_block(text, BlockKind.MESSAGE, post=Post("Aldora Live")))
    own, credited = analysis.attributions
    assert (own.source, own.cue, own.contents[0].of(text)) == (
        None,
        None,
        "The bridge fell at dawn.",
    )
    assert credited.source is not None


def test_a_ministry_speaks_in_its_own_statement_but_a_newspaper_does_not() -> None:
    text = "Our guards hold the bridge."
    assert len(analysed(text, publisher="Ministry of Defence of Aldora").attributions) == 1
    assert analysed(text, publisher="The Aldora Times").attributions == ()


# --- What is not counted -------------------------------------------------------------------------


def test_what_is_too_unsure_is_marked_and_not_counted() -> None:
    model = shipped()
    text = "The harbour, it seems, talks of little but the weather and, some say, the tape."
    analysis = analysed(text)
    assert all(found.score >= model.threshold for found in analysis.attributions)
    assert all(mention.score < model.threshold for mention in analysis.of_kind(Kind.UNSURE))


# --- Anything at all -----------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *("Kern", "said", "that", ",", ".", "“", "”", '"', "'", "according to", "the ministry"),
        *("denied", "reports", "of", "“it fell,”", "who", "and", "adding", "\n\n", ":", "—", "("),
        *("reportedly", "plans to", "he", "was heard saying", "?", ")", "’s", "claim", "not"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200))
def test_whatever_the_text_the_spans_are_its_own(text: str) -> None:
    if not text:
        return
    for found in analysed(text).attributions:  # the runner refuses spans outside the text
        assert found.contents or found.cue
        for content in found.contents:
            assert content.of(text).strip()


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text",
    ["Kern said that " * 4000, "said " * 20000, "“" * 20000, '"' * 20000, "“Kern said " * 4000],
    ids=["nested", "cues", "opening marks", "straight marks", "open quotations"],
)
def test_a_hostile_text_takes_bounded_time(text: str) -> None:
    analysed(text)
