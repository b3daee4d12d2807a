"""Groups of claims against events that corefer: two tiny invented reports in ECB+'s format."""

import json
import os
from pathlib import Path

import pytest

from evaluation.bases import base
from evaluation.coreference import (
    Tally,
    article,
    figures,
    groups,
    lines_of,
    read_out,
    shortest,
    starts,
    word,
)
from evaluation.ecb import Mention, Report, Sentence, printed, topics
from sayso.process import build_kit, process
from sayso.settings import Settings
from tests.make import claim, doc

ROOT = Path(__file__).parents[2]
CORPUS = Path(os.environ.get("SAYSO_ECB", ROOT.parent / "shared" / "corpora" / "ecb"))
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())

SENTENCES = ("http://skarn.example", "Guards arrested Ivo Kern .", "The arrest did n't last .")
TOKENS = [
    (str(t_id), token, number)
    for t_id, (number, token) in enumerate(
        ((number, token) for number, text in enumerate(SENTENCES) for token in text.split()), 1
    )
]
MARKS = """
<Markables>
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<HUMAN_PART_PER m_id="2"><token_anchor t_id="4"/><token_anchor t_id="5"/></HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="3"><token_anchor t_id="8"/></ACTION_OCCURRENCE>
<NEG_ACTION_STATE m_id="4"><token_anchor t_id="11"/></NEG_ACTION_STATE>
<ACTION_OCCURRENCE m_id="9" RELATED_TO="" TAG_DESCRIPTOR="t7_arrest" instance_id="ACT7"/>
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="5" note="ACT7"><source m_id="1"/><source m_id="3"/><target m_id="9"/>
</CROSS_DOC_COREF>
</Relations>
"""


def corpus(folder: Path) -> Path:
    (folder / "7").mkdir(parents=True)
    tokens = "".join(
        f'<token t_id="{t_id}" sentence="{sentence}" number="0">{text}</token>'
        for t_id, text, sentence in TOKENS
    )
    for name in ("7_1ecbplus", "7_2ecbplus"):
        (folder / "7" / f"{name}.xml").write_text(
            f'<Document doc_name="{name}.xml">{tokens}{MARKS}</Document>', encoding="utf-8"
        )
    (folder / "ECBplus_coreference_sentences.csv").write_text(
        "Topic,File,Sentence Number\n7,1ecbplus,1\n7,1ecbplus,2\n7,2ecbplus,1\n"
    )
    return folder


def test_reports_are_read(tmp_path: Path) -> None:
    ((one, other),) = topics(corpus(tmp_path))
    assert (one.topic, one.name) == ("7", "7_1ecbplus")
    assert [sentence.text for sentence in one.sentences] == [
        "Guards arrested Ivo Kern.",
        "The arrest didn't last.",
    ]
    assert [sentence.scored for sentence in other.sentences] == [True, False]
    first, second = one.sentences
    assert [(m.words, m.group) for m in first.mentions] == [(("arrested",), "ACT7")]
    assert first.text[slice(first.mentions[0].start, first.mentions[0].end)] == "arrested"
    assert [(m.words, m.group) for m in second.mentions] == [
        (("arrest",), "ACT7"),
        (("last",), "7_1ecbplus:4"),
    ]


def test_a_topic_that_was_not_asked_for_is_left_out(tmp_path: Path) -> None:
    assert list(topics(corpus(tmp_path), ["8"])) == []


def test_words_are_set_as_in_print() -> None:
    words = ["``", "We", "do", "n't", "know", ",", "''", "said", "Kern", "(", "52", ")", "."]
    text, places = printed([(str(n), word_) for n, word_ in enumerate(words)])
    assert text == "“We don't know,” said Kern (52)."
    assert text[slice(*places["11"])] == ")"
    assert printed([("1", '"'), ("2", "Go"), ("3", '"')])[0] == "“Go”"


def test_both_ways_of_telling_keep_every_sentence(tmp_path: Path) -> None:
    ((one, _),) = topics(corpus(tmp_path))
    kit = build_kit(Settings())
    for told in (article(one), read_out(one)):
        document = process(told, kit).document
        assert document is not None
        found = starts(one.sentences, document)
        for start, sentence in zip(found, one.sentences, strict=True):
            assert start is not None
            assert document.text[start:].startswith(sentence.text)


def test_read_out_every_sentence_is_a_claim(tmp_path: Path) -> None:
    ((one, _),) = topics(corpus(tmp_path))
    words = [found.words for found in process(read_out(one), build_kit(Settings())).claims]
    assert words == [sentence.text for sentence in one.sentences]


def test_a_sentence_that_was_left_out_stands_nowhere() -> None:
    sentences = [Sentence(text, (), scored=True) for text in ("One.", "Two.", "Three.")]
    assert starts(sentences, doc("One. Three.")) == [0, None, 5]


def test_the_shortest_claim_around_a_mention() -> None:
    document = doc("Kern said guards arrested two men.")
    outer = claim("guards arrested two men", document=document)
    inner = claim("two men", document=document)
    assert shortest([outer, inner], 26, 29) is inner
    assert shortest([outer, inner], 17, 25) is outer
    assert shortest([outer, inner], 0, 4) is None


@pytest.mark.parametrize(
    ("words", "other"),
    [
        (("arrested",), ("arrests",)),
        (("shot", "down"), ("shooting",)),
        (("stopped",), ("stop",)),
        (("carries",), ("carried",)),
        (("taken", "over"), ("takes",)),
        (("killing",), ("killed",)),
        (("charges",), ("charging",)),
    ],
)
def test_inflections_are_one_word(words: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert word(Mention("", 0, 0, words, "")) == word(Mention("", 0, 0, other, ""))


def test_other_words_are_not() -> None:
    assert base("pass") != base("past")
    assert base("sing") != base("sink")
    assert word(Mention("", 0, 0, ("into",), "")) == base("into")


def test_groups_with_and_without_loners() -> None:
    grouping = {"a": "1", "b": "1", "c": "2"}
    assert groups(grouping) == [["a", "b"], ["c"]]
    assert groups(grouping, loners=False) == [["a", "b"]]


def test_a_topic_is_counted(tmp_path: Path) -> None:
    (reports,) = topics(corpus(tmp_path))
    tally = Tally()
    tally.add(reports, build_kit(Settings()))
    assert groups(tally.gold) == [
        ["7_1ecbplus:1", "7_1ecbplus:3", "7_2ecbplus:1"],
        ["7_1ecbplus:4"],
    ]
    assert groups(tally.rows["same word"]) == groups(tally.gold)
    assert figures(tally)["same word"] == 100
    assert figures(tally)["alone"] < 100
    # The two first sentences are the same; the second of the first report shares their event.
    read = tally.rows["read out: grouped"]
    assert read["7_1ecbplus:1"] == read["7_2ecbplus:1"]
    assert tally.pairs["read out"].wanted == 2
    assert tally.held["read out"] == 4
    assert len(list(lines_of(tally))) == 1 + 2 + 1 + 6 + 2


def test_a_pair_of_sentences_needs_half_of_its_events_shared(tmp_path: Path) -> None:
    def sentence(*names: str) -> Sentence:
        mentions = tuple(Mention(f"{names}{n}", 0, 1, (n,), n) for n in names)
        return Sentence("Kern left.", mentions, scored=True)

    reports = [
        Report("7", "one", (sentence("a", "b", "c"),)),
        Report("7", "two", (sentence("a", "d", "e"), sentence("a"))),
    ]
    tally = Tally()
    tally.add(reports, build_kit(Settings()))
    assert tally.pairs["read out"].wanted == 1


@pytest.mark.corpus
def test_two_topics_reach_their_floors() -> None:
    if not CORPUS.is_dir():
        pytest.skip(f"no ECB+ in {CORPUS}")
    kit, tally = build_kit(Settings()), Tally()
    for reports in topics(CORPUS, ("1", "2")):
        tally.add(reports, kit)
    print("\n".join(lines_of(tally)))
    found = figures(tally)
    low = {
        name: f"{found[name]}, the floor is {floor}"
        for name, floor in FLOORS["coreference"].items()
        if found[name] < floor
    }
    assert low == {}
