"""Whose words: the holder that Sayso gives a source, against our labels over PolNeAR.

    python -m evaluation.holders PATH [--wrong]

PATH is PolNeAR's `dev` or `train` folder (`text/`, `attributions/`); all of train is open. Each
article goes through the public door twice: with the corpus's attributions in the place of ours
(*spans given*: only the resolver is measured), and as for a user (*spans found*: a source that
Sayso did not find is wrong).

A holder is right where its name is one of the label's. Names are compared as folded words without
titles, articles and possessives: they must end in the same word, and the words of one must all be
words of the other, and be two at least, or they are the same; so a bare last name is wrong where
the article has the full one. A description is compared up to its first preposition, comma or
relative; it must end in the same word, one must hold the words of the other, and a group of two
("Kern and Tal") is not one of the two. `labels/holders.md` says how the labels were read.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from evaluation import labels
from evaluation.attribution import form
from evaluation.door import Found, Offsets, find
from evaluation.labels import Held
from evaluation.polnear import Article, Span, articles
from evaluation.scores import Count
from sayso.fold import fold
from sayso.model import Analysis, Attribution, Holder, Kind, Mention, Speech, Stance
from sayso.model import Span as Stretch
from sayso.process import Kit, build_kit
from sayso.settings import Settings

WAYS = ("spans given", "spans found")
HALVES = ("open", "held out")
_TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "dr", "sen", "gov", "rep", "gen", "president", "senator", "governor"),
        *("secretary", "representative", "jr", "sr", "the", "a", "an", "this", "that", "some"),
        *("his", "her", "its", "their", "our", "my"),
    )
)
_ENDS = re.compile(
    r",|(?<=\s)(?:of|for|from|in|on|at|with|within|by|to|about|who|which|that|led|like|after|since)\b"
)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Given:
    """An extractor that gives the corpus's attributions instead of finding any."""

    article: Article
    name: str = "attributions"
    version: int = 1
    needs: frozenset[str] = frozenset()
    gives: frozenset[str] = frozenset({"attribution"})

    def __call__(self, analysis: Analysis) -> Iterator[Attribution]:
        offsets = Offsets.of(analysis.document, self.article.text)

        def into(spans: Sequence[Span]) -> list[Stretch]:
            pairs = ((offsets.into(start), offsets.into(end - 1) + 1) for start, end in spans)
            return [Stretch(start, end) for start, end in pairs if start < end]

        for gold in self.article.attributions:
            source, cue, contents = into(gold.source[:1]), into(gold.cue[:1]), into(gold.contents)
            if source and contents:
                spoken = Speech(form(self.article.text, gold))
                yield Attribution(
                    source[0],
                    cue[0] if cue else None,
                    tuple(contents),
                    spoken,
                    Stance.ASSERTS,
                    1.0,
                    "corpus",
                )


@dataclass(slots=True)
class Table:
    """Right and wanted by way, half and form; `wrong` tells what was given for what."""

    counts: dict[tuple[str, str, str], Count] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def add(self, way: str, half: str, held: Held, *, right: bool) -> None:
        rows = ["overall", held.form]
        if held.form == "nominal":
            rows.append("nominal, named elsewhere" if held.names else "nominal, never named")
        for row in rows:
            self.counts.setdefault((way, half, row), Count()).add(right, 1, 1)

    def share(self, way: str, row: str, *halves: str) -> float:
        """How many of a row are right, in percent; over both halves where none is named."""
        counts = [self.counts.get((way, half, row), Count()) for half in halves or HALVES]
        wanted = sum(count.wanted for count in counts)
        return 100 * sum(count.right for count in counts) / wanted if wanted else 0.0

    def wanted(self, row: str) -> int:
        return sum(self.counts.get((WAYS[0], half, row), Count()).wanted for half in HALVES)


def measure(folder: Path, kit: Kit) -> Table:
    """Reads every article of the folder that bears labels, both ways."""
    wanted: dict[str, list[Held]] = {}
    for held in labels.holders():
        wanted.setdefault(held.article, []).append(held)
    table = Table()
    for article in articles(folder):
        if article.name in wanted:
            for way in WAYS:
                _count(table, way, article, wanted[article.name], kit)
    return table


def _count(table: Table, way: str, article: Article, wanted: Sequence[Held], kit: Kit) -> None:
    if way == WAYS[0]:
        given = (Given(article) if e.name == "attributions" else e for e in kit.extractors)
        kit = replace(kit, extractors=tuple(given))
    found = find(article.text, kit, f"{article.name}.txt")
    mentions = found.analysis.of_kind(Kind.HOLDER)
    for held in wanted:
        half = HALVES[held.split == "dev" and labels.held_out(article.name)]
        holder = _at(held.source, mentions, found)
        right = holder is not None and is_right(holder, held, article.text)
        table.add(way, half, held, right=right)
        if not right:
            words = [article.text[slice(*span)] for span in (held.source, *held.names[:1])]
            words += [] if held.names else [article.text[slice(*held.descriptions[0])]]
            got = holder.name if holder else "–"
            table.wrong.append(
                f"{half}\t{way}\t{article.name[:36]}\t{held.source[0]}\t{held.form}\t"
                + " | ".join([*words, f"got: {got}"]).replace("\n", " ")
            )


def _at(source: Span, mentions: Sequence[Mention], found: Found) -> Holder | None:
    """The holder of the mention that shares most with a source, or None."""
    best, holder = 0, None
    for mention in mentions:
        start, end = found.offsets.back(mention.start), found.offsets.back(mention.end - 1) + 1
        shared = min(end, source[1]) - max(start, source[0])
        if shared > best:
            best, holder = shared, mention.holder
    return holder


def is_right(holder: Holder, held: Held, text: str) -> bool:
    """Whether the holder is the one that the label means."""
    return any(same_name(holder.name, text[slice(*span)]) for span in held.names) or any(
        same_description(holder.name, text[slice(*span)]) for span in held.descriptions
    )


def same_name(one: str, other: str) -> bool:
    """Whether two names are of the same entity."""
    short, long = sorted((_words(one), _words(other)), key=len)
    if not short or short == long:
        return bool(short)
    return len(short) > 1 and short[-1] == long[-1] and set(short) <= set(long)


def same_description(one: str, other: str) -> bool:
    """Whether two descriptions have one core."""
    cores = [_words(_ENDS.split(fold(words).strip(" ,"), maxsplit=1)[0]) for words in (one, other)]
    short, long = sorted(cores, key=len)
    if not short or short[-1] != long[-1] or ("and" in short) != ("and" in long):
        return False
    return set(short) <= set(long)


def _words(name: str) -> list[str]:
    plain = fold(name).replace(".", "")
    words = _WORD.findall(re.sub(r"'s?\b|'", " ", plain))
    return [word for word in words if word not in _TITLES] or words


def figures(table: Table) -> dict[str, float]:
    """The shares that `evaluation/floors.json` holds: spans given, both halves."""
    rows = ("overall", "pronoun", "nominal", "name")
    return {row: round(table.share(WAYS[0], row), 1) for row in rows}


def lines_of(table: Table) -> Iterator[str]:
    """The table in lines: percent right, by way and half."""
    yield f"{'':30}" + "".join(f"{way:^27}" for way in WAYS)
    yield f"{'':24}{'labels':>6}" + f"{'open':>8}{'held out':>10}{'all':>8} " * len(WAYS)
    for row in sorted({row for _, _, row in table.counts}, key=_order):
        shares = [
            f"{table.share(way, row, HALVES[0]):8.1f}{table.share(way, row, HALVES[1]):10.1f}"
            f"{table.share(way, row):8.1f} "
            for way in WAYS
        ]
        yield f"{row:24}{table.wanted(row):6}" + "".join(shares)


def _order(row: str) -> tuple[bool, str]:
    return row != "overall", row


def main() -> None:
    """Reads the arguments, prints one table."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.holders")
    parser.add_argument("path", type=Path)
    parser.add_argument("--wrong", action="store_true", help="also what is wrong in the open half")
    given = parser.parse_args()
    try:
        table = measure(given.path, build_kit(Settings()))
    except (OSError, ValueError) as error:
        sys.exit(f"nothing was measured: {error}")
    if not table.counts:
        sys.exit(f"nothing was measured: {given.path} has none of the labelled articles")
    print("\n".join(lines_of(table)))
    if given.wrong:
        print("\n".join(line for line in table.wrong if line.startswith(HALVES[0])))


if __name__ == "__main__":
    main()
