"""The measures of attribution, each against a case that can be counted by hand."""

import json
from pathlib import Path
from random import Random

import pytest

from evaluation import labels
from evaluation.attribution import cofenet, figures, form, polnear
from evaluation.cofenet import passages
from evaluation.door import find
from evaluation.perturb import KINDS, perturb
from evaluation.polnear import Gold, articles
from evaluation.scores import (
    Classes,
    Told,
    calibration_error,
    is_exact,
    overlaps,
    paired,
    same_but_content,
)
from sayso.model import Stance
from sayso.process import build_kit
from sayso.settings import Settings

ROOT = Path(__file__).parent.parent.parent
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())["attribution"]
TEXT = "Kern said that it fell.\n\n“It is late,” he added.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_text(TEXT)
    spans = [
        "T1\tSource 0 4\tKern",
        "T2\tCue 5 9\tsaid",
        "T3\tContent 10 22\tthat it fell",
        "T4\tAttribution 5 9\tsaid",
        "T5\tContent 25 39;40 48\tbroken on purpose",
        "T6\tCue x y\tbroken",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
    ]
    (tmp_path / "attributions" / "a_xx.ann").write_text("\n".join(spans) + "\n")
    (tmp_path / "attributions" / "a_yy.ann").write_text("")
    return tmp_path


def test_the_first_annotator_counts_and_broken_lines_are_counted(corpus: Path) -> None:
    (article,) = articles(corpus)
    assert article.attributions == (Gold(((0, 4),), ((5, 9),), ((10, 22),)),)
    assert article.broken == 1
    assert len(list(articles(corpus, every_annotator=True))) == 2


def test_a_content_is_cut_at_line_breaks(corpus: Path) -> None:
    lines = f"T1\tCue 5 9\tsaid\nT2\tContent 10 {len(TEXT)}\t…\nE1\tCue:T1 Content:T2\n"
    (corpus / "attributions" / "a_xx.ann").write_text(lines)
    (article,) = articles(corpus)
    (gold,) = article.attributions
    assert [TEXT[a:b] for a, b in gold.contents] == ["that it fell.", "“It is late,” he added."]


def test_a_folder_is_counted_through_the_door(corpus: Path) -> None:
    table = polnear(corpus, build_kit(Settings()))
    assert (table.exact.right, table.exact.wanted) == (1, 1)
    assert table.exact.found == 2  # "he added" is found and not annotated
    assert table.spans["cue"].right == 1


def test_passages_of_tokens_are_counted_in_tokens(tmp_path: Path) -> None:
    tokens = ["``", "It", "fell", ",", "''", "Kern", "said", "."]
    wanted = [*["B-content"], *["I-content"] * 4, "B-source", "B-cue", "O"]
    path = tmp_path / "x.txt"
    path.write_text(json.dumps({"tokens": tokens, "labels": wanted}) + "\n")
    (passage,) = passages(path)
    assert passage.text == "“It fell,” Kern said."
    assert passage.spans == {("content", 0, 5), ("source", 5, 6), ("cue", 6, 7)}
    table = cofenet(path, build_kit(Settings()))
    assert [table.spans[role].f1 for role in ("source", "cue", "content")] == [100, 100, 100]


def test_a_line_that_is_no_passage_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text('{"tokens": 3}\n')
    with pytest.raises(ValueError, match="line 1: not a passage"):
        list(passages(tmp_path / "x.txt"))


def told(source: str, cue: str, contents: str) -> Told:
    letters = [frozenset(map(ord, part)) for part in (source, cue, contents)]
    return Told(letters[0], letters[1], letters[2])


def test_exact_is_all_letters_and_overlap_most_of_them() -> None:
    one, same = told("ab", "cd", "efghijklmn"), told("ab", "cd", "efghijklmn")
    near, far = told("ab", "cx", "efghijklm"), told("ab", "cd", "efghijk")
    assert is_exact(one, same)
    assert not is_exact(one, near)
    assert overlaps(one, near)
    assert not same_but_content(one, near)
    assert not overlaps(one, far)


def test_each_triple_is_paired_once_with_the_cue_it_shares_most() -> None:
    found = [told("", "ab", "x"), told("", "abc", "y")]
    wanted = [told("", "abc", "y"), told("", "q", "")]
    assert paired(found, wanted) == [(1, 0)]


def test_macro_f1_counts_the_classes_that_were_wanted() -> None:
    classes = Classes()
    for got, want in (("a", "a"), ("b", "a"), ("b", "b"), ("c", "b")):
        classes.add(got, want)
    assert classes.counts["a"].f1 == pytest.approx(200 / 3)
    assert classes.macro == pytest.approx((200 / 3 + 50) / 2)


def test_calibration_is_zero_where_sure_is_how_often_right() -> None:
    assert calibration_error([(0.5, True), (0.5, False)]) == 0
    assert calibration_error([(0.9, False), (0.9, False)]) == pytest.approx(90)


@pytest.mark.parametrize("kind", KINDS)
def test_a_perturbed_span_keeps_its_letters(kind: str) -> None:
    text = 'Kern said, "We go there." Then: “No, never,” said Al—the U.S. won\'t.'
    changed = perturb(text, kind, Random(3))
    for words in ("Kern", "said", "We go there", "the U.S. won't"):
        start = text.index(words)
        span = changed.span(start, start + len(words))
        assert span is not None
        kept = "".join(c for c in changed.text[slice(*span)].lower() if c.isalnum())
        assert kept == "".join(c for c in words.lower() if c.isalnum())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("“It fell,”", "direct"), ("that it “fell” today", "mixed"), ("that it fell", "indirect")],
)
def test_the_form_is_told_by_the_marks(text: str, wanted: str) -> None:
    assert form(text, Gold((), (), ((0, len(text)),))) == wanted


def test_what_a_reader_leaves_out_does_not_shift_what_is_found() -> None:
    text = (
        "Skip to content\n\nKern said that it fell.\n\nThe ministry denied that the port burnt.\n"
    )
    found = find(text, build_kit(Settings()))
    cues = {text[slice(*found.spans(one)["cue"][0])] for one in found.outer}
    assert cues == {"said", "denied"}


@pytest.mark.corpus
def test_polnear_s_dev_articles_reach_their_floors() -> None:
    folder = ROOT.parent / "shared" / "corpora" / "polnear" / "dev"
    if not folder.is_dir():
        pytest.skip(f"no corpus in {folder}")
    found = figures(polnear(folder, build_kit(Settings())))
    print(found)
    low = {name: (found[name], floor) for name, floor in FLOORS.items() if found[name] < floor}
    assert low == {}


def test_our_labels_are_whole() -> None:
    stances = list(labels.stances())
    assert len(stances) >= 600
    assert {label.stance for label in stances} == {stance.value for stance in Stance}
    assert {label.form for label in stances} == {"direct", "indirect", "mixed"}
    once = [label for label in labels.stances(once=True) if labels.held_out(label.article)]
    assert once == []
    nested = [label for label in labels.nested() if label.split == "dev" and label.attributions]
    assert len(nested) >= 150
    for label in nested:
        for _, gold in label.attributions:
            for start, end in (*gold.source, *gold.cue, *gold.contents):
                assert label.content[0] <= start < end <= label.content[1]
