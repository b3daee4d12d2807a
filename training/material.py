"""Where the material comes from: the corpus, its syntax, our labels, and invented sentences.

Every source is one function; `material` puts them together. Nothing of a dev article, and no
label of the held-out half, is ever among it.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path

from evaluation import labels
from evaluation.polnear import Article, Gold, articles
from training.data import Material
from training.invented import invented
from training.taught import Cue, Taught
from training.texts import texts

Syntax = Mapping[str, Mapping[int, tuple[int, int]]]
NO_STANCE = "none"  # a label of the held-out half: neither it nor a guess at it is learnt
_OFTEN = 200  # a class met less often counts as the first


@dataclass(frozen=True, slots=True)
class Syntaxes:
    """Parts of speech and relations as classes, by article and place."""

    words: Syntax
    sizes: tuple[int, int]


def material(
    corpus: Path, seed: int, teacher: Taught | None = None, further: Path | None = None
) -> tuple[list[list[Material]], Syntaxes]:
    """For each article the versions to draw from, one an epoch; and the syntax beside them.

    With a teacher, what it said of them, and of the texts of `further`, which nobody annotated.
    """
    syntaxes = syntax(corpus / "silver" / "train.jsonl.gz")
    found: dict[str, list[Material]] = {}
    for article in articles(corpus / "train", every_annotator=True):
        words = syntaxes.words.get(article.name, {})
        told = teacher.words.get(article.name, {}) if teacher else {}
        guesses = _guesses(article, teacher.stances) if teacher else {}
        known = with_stances(article, "train")
        found.setdefault(article.name, []).append(Material(known, words, told, guesses))
    by_name = {versions[0].article.name: versions[0].article for versions in found.values()}
    versions = list(found.values())
    versions += [[Material(article)] for article in nested(by_name)]
    versions += [[Material(article)] for article in invented(seed)]
    if teacher and further:
        for text in texts(further):
            if text.name in teacher.words:
                read = teacher.words[text.name]
                versions.append([Material(text, taught=read, labelled=False)])
    return versions, syntaxes


def _guesses(article: Article, stances: Mapping[Cue, str]) -> dict[int, str]:
    """The stances that a teacher finds, by attribution."""
    return {
        number: stances[article.name, gold.cue[0][0], gold.cue[-1][1]]
        for number, gold in enumerate(article.attributions)
        if gold.cue and (article.name, gold.cue[0][0], gold.cue[-1][1]) in stances
    }


def with_stances(article: Article, split: str) -> Article:
    """The article with the labels of its stances; those held out are blocked, not guessed."""
    known = {
        cue: NO_STANCE if labels.held_out(article.name) else stance
        for cue, stance in _labels().get((split, article.name), {}).items()
    }
    attributions = tuple(
        replace(gold, stance=known.get((gold.cue[0][0], gold.cue[-1][1]), "")) if gold.cue else gold
        for gold in article.attributions
    )
    return replace(article, attributions=attributions)


@cache
def _labels() -> dict[tuple[str, str], dict[tuple[int, int], str]]:
    """Every label of a stance by split, article and cue."""
    found: dict[tuple[str, str], dict[tuple[int, int], str]] = {}
    for label in chain(labels.stances(once=True), labels.stances()):
        found.setdefault((label.split, label.article), {})[label.cue] = label.stance
    return found


def nested(by_name: Mapping[str, Article]) -> Iterator[Article]:
    """Each content of the train half that was read for what is nested in it, as a text of its own.

    What is nested deeper is a text of its own again.
    """
    for label in labels.nested():
        article = by_name.get(label.article)
        if label.split != "train" or article is None:
            continue
        yield from _inside(article, label.content, label.attributions, 1)


def _inside(
    article: Article,
    content: tuple[int, int],
    attributions: tuple[tuple[int, Gold], ...],
    level: int,
) -> Iterator[Article]:
    start, end = content
    while start < end and not article.text[start].isalnum():
        start += 1
    while end > start and not article.text[end - 1].isalnum():
        end -= 1
    here = [gold for depth, gold in attributions if depth == level]

    def moved(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple((max(a, start) - start, min(b, end) - start) for a, b in spans if b > start)

    golds = tuple(Gold(moved(g.source), moved(g.cue), moved(g.contents)) for g in here)
    yield Article(f"{article.name}:{start}", article.text[start:end], golds)
    for gold in here:
        for first, last in gold.contents:
            deeper = tuple(
                (depth, inner)
                for depth, inner in attributions
                if depth > level and first <= inner.cue[0][0] < last
            )
            if deeper:
                yield from _inside(article, (first, last), deeper, level + 1)


def syntax(path: Path) -> Syntaxes:
    """Part of speech and relation of each word of each article; nothing where the file is not."""
    if not path.exists():
        return Syntaxes({}, (1, 1))
    rows: list[tuple[str, list[tuple[int, str, str]]]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            words = []
            for sentence in row["sentences"]:
                relations = {dependent: name for name, _, dependent in sentence["deps"]}
                for number, token in enumerate(sentence["tokens"], start=1):
                    words.append((token[0], token[2], relations.get(number, "none")))
            rows.append((row["doc"], words))
    classes = []
    for place in (1, 2):
        counted = Counter(word[place] for _, words in rows for word in words)
        often = [name for name, times in sorted(counted.items()) if times >= _OFTEN]
        classes.append({name: number for number, name in enumerate(["rare", *often])})
    found = {
        name: {
            start: (classes[0].get(pos, 0), classes[1].get(relation, 0))
            for start, pos, relation in words
        }
        for name, words in rows
    }
    return Syntaxes(found, (len(classes[0]), len(classes[1])))
