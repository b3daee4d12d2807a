"""Where the material comes from: the corpus, its syntax, our labels, and invented sentences.

Every source is one function; `material` puts them together. Nothing of a dev article, and no
label of the held-out half, is ever among it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random

from evaluation import labels
from evaluation.named import Named
from evaluation.polnear import Article, Gold, articles
from training.data import Floats, Material
from training.invented import invented
from training.names import marked, swapped
from training.pools import pools
from training.silver import silver
from training.taught import Cue, Taught
from training.texts import texts

NO_STANCE = "none"  # a label of the held-out half: neither it nor a guess at it is learnt
SEED = 1  # of what is drawn: the same for every run, so that what a teacher read fits
SWAPPED = 2  # texts with other names, beside each text with marked names


def material(
    corpus: Path, teacher: Taught | None = None, further: Path | None = None
) -> tuple[list[list[Material]], tuple[int, int]]:
    """For each article the versions to draw from, one an epoch; how many classes its syntax has.

    With a teacher, what it said of them, and of the texts of `further`, which nobody annotated.
    """
    told = teacher.words if teacher else {}
    beside = silver(corpus / "silver" / "train.jsonl.gz")
    found: dict[str, list[Material]] = {}
    for article in articles(corpus / "train", every_annotator=True):
        words = beside.words.get(article.name, {})
        found_names = beside.names.get(article.name)
        named = (
            Named(article.name, article.text, found_names, by_person=False) if found_names else None
        )
        guesses = _guesses(article, teacher.stances) if teacher else {}
        known = with_stances(article, "train")
        found.setdefault(article.name, []).append(
            Material(known, words, told.get(article.name, {}), guesses, named=named)
        )
    by_name = {versions[0].article.name: versions[0].article for versions in found.values()}
    versions = list(found.values())
    versions += [[Material(article)] for article in nested(by_name)]
    versions += [[Material(article)] for article in invented(SEED)]
    if further:
        chance, to_swap = Random(SEED), pools(Random(SEED))
        for text in marked(further):
            others = [swapped(text, to_swap, chance, number + 1) for number in range(SWAPPED)]
            versions.append([_of_names(one, told) for one in (text, *others)])
        versions += [
            [Material(unread, taught=told[unread.name], labelled=False)]
            for unread in texts(further)
            if unread.name in told
        ]
    return versions, beside.sizes


def _of_names(text: Named, told: Mapping[str, Mapping[int, Floats]]) -> Material:
    article = Article(text.name, text.text, ())
    return Material(article, taught=told.get(text.name, {}), labelled=False, named=text)


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
