"""Who said what, measured: against PolNeAR's annotations, CofeNet's passages and our own labels.

    python -m evaluation.attribution PATH [--format polnear|cofenet] [--perturbations]

PATH is a folder in PolNeAR's layout (`text/`, `attributions/`) or a file in CofeNet's. Every text
goes through the public door (`sayso.process`), as for a user. What each figure counts is said in
`evaluation/scores.py` and `docs/model-card.md`.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from evaluation import labels
from evaluation.cofenet import passages
from evaluation.door import Found, find, letters
from evaluation.perturb import KINDS, perturb
from evaluation.polnear import Article, Gold, articles
from evaluation.scores import (
    Classes,
    Count,
    Told,
    calibration_error,
    is_exact,
    overlaps,
    paired,
    same_but_content,
)
from sayso.process import Kit, build_kit
from sayso.settings import Settings

ROLES = ("source", "cue", "content")


@dataclass(slots=True)
class Table:
    """All that was counted over one folder or file."""

    texts: int = 0
    spans: dict[str, Count] = field(default_factory=lambda: {role: Count() for role in ROLES})
    exact: Count = field(default_factory=Count)
    same: Count = field(default_factory=Count)
    overlap: Count = field(default_factory=Count)
    forms: Classes = field(default_factory=Classes)
    sure: list[tuple[float, bool]] = field(default_factory=list)
    left: dict[str, int] = field(default_factory=dict)

    def add_triples(self, found: Sequence[Told], wanted: Sequence[Told]) -> None:
        pairs = paired(found, wanted)
        right = {n: (found[n], wanted[m]) for n, m in pairs}
        for count, test in (
            (self.exact, is_exact), (self.same, same_but_content), (self.overlap, overlaps)
        ):  # fmt: skip
            count.add(sum(test(*pair) for pair in right.values()), len(found), len(wanted))
        for number, one in enumerate(found):
            self.sure.append((one.sure, number in right and overlaps(*right[number])))
        for one, other in right.values():
            self.forms.add(one.form, other.form)
        for why in _what_is_left(found, wanted, pairs):
            self.left[why] = self.left.get(why, 0) + 1


def _what_is_left(
    found: Sequence[Told], wanted: Sequence[Told], pairs: Sequence[tuple[int, int]]
) -> Iterator[str]:
    """Why each triple that does not count as exact does not, the first reason that holds."""
    for n, m in pairs:
        one, other = found[n], wanted[m]
        if is_exact(one, other):
            continue
        if not one.source and other.source:
            yield "source missing"
        elif one.source and not other.source:
            yield "source where the corpus has none"
        elif one.source != other.source and not one.source & other.source:
            yield "another source"
        elif not one.contents & other.contents:
            yield "another content"
        elif one.source != other.source:
            yield "boundary of the source"
        elif one.contents != other.contents and one.cue != other.cue:
            yield "boundaries of cue and content"
        elif one.contents != other.contents:
            yield "boundary of the content"
        else:
            yield "boundary of the cue"
    yield from ["not found"] * (len(wanted) - len(pairs))
    yield from ["found, not in the corpus"] * (len(found) - len(pairs))


# --- PolNeAR -------------------------------------------------------------------------------------


def polnear(folder: Path, kit: Kit, *, kind: str = "") -> Table:
    """Counts a folder in PolNeAR's layout; `kind` names a perturbation done to its texts first."""
    table = Table()
    for article in articles(folder):
        if kind:
            article = _perturbed(article, kind)
        found = find(article.text, kit, f"{article.name}.txt")
        count_spans(table, article, found)
        table.add_triples(
            [found.told(one) for one in found.outer],
            [told(article.text, gold) for gold in article.attributions],
        )
        table.texts += 1
    return table


def count_spans(table: Table, article: Article, found: Found) -> None:
    """Spans cut at line breaks, exact offsets."""
    golds = {"source": 0, "cue": 1, "content": 2}
    parts = [found.spans(one) for one in found.outer]
    for role, place in golds.items():
        wanted = {
            span
            for gold in article.attributions
            for span in (gold.source, gold.cue, gold.contents)[place]
        }
        got = {piece for one in parts for a, b in one[role] for piece in cut(article.text, a, b)}
        table.spans[role].add(len(got & wanted), len(got), len(wanted))


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A span cut at line breaks, without the blanks at the ends of each piece."""
    place = start
    for line in text[start:end].split("\n"):
        words = line.strip()
        if words:
            first = place + line.index(words)
            yield first, first + len(words)
        place += len(line) + 1


def told(text: str, gold: Gold) -> Told:
    """A gold attribution as letters, its form told by the quotation marks."""
    return Told(
        letters(text, gold.source),
        letters(text, gold.cue),
        letters(text, gold.contents),
        form=form(text, gold),
    )


def form(text: str, gold: Gold) -> str:
    """Direct, mixed or indirect, by where the marks stand: all within, some within, none."""
    inside = [_quoted(text, start, end) for start, end in gold.contents]
    if inside and all(share == 1 for share in inside):
        return "direct"
    return "mixed" if any(inside) else "indirect"


def _quoted(text: str, start: int, end: int) -> float:
    """The share of a span's words that stand between quotation marks: 0, 1 or between."""
    line = text.rfind("\n", 0, start) + 1
    inside = False
    quoted = words = 0
    for place in range(line, end):
        sign = text[place]
        double = sign in '"“”„«»' or text[place : place + 2] in ("''", "``")
        if double and not (place and text[place - 1] == sign == "'"):
            inside = sign in "“„«`" or (sign not in "”»" and not inside)
        elif place >= start and sign.isalnum():
            words += 1
            quoted += inside
    return quoted / words if words else 0.0


def _perturbed(article: Article, kind: str) -> Article:
    changed = perturb(article.text, kind, Random(article.name))

    def moved(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple(new for span in spans if (new := changed.span(*span)))

    golds = tuple(
        Gold(moved(gold.source), moved(gold.cue), moved(gold.contents))
        for gold in article.attributions
    )
    return Article(article.name, changed.text, golds)


# --- CofeNet -------------------------------------------------------------------------------------


def cofenet(path: Path, kit: Kit) -> Table:
    """Counts a file in CofeNet's format: each passage read by itself, spans of its tokens."""
    table = Table()
    for passage in passages(path):
        found = find(passage.text, kit)
        got = set()
        for one in found.outer:
            for role, spans in found.spans(one).items():
                for span in spans:
                    tokens = passage.tokens(*span)
                    if tokens is not None:
                        got.add((role, *tokens))
        for role in ROLES:
            mine = {span for span in got if span[0] == role}
            wanted = {span for span in passage.spans if span[0] == role}
            table.spans[role].add(len(mine & wanted), len(mine), len(wanted))
        table.texts += 1
    return table


# --- Our labels ----------------------------------------------------------------------------------


@dataclass(slots=True)
class OfLabels:
    """Stances and forms against the labels: all, and the held-out half; how many were met."""

    stances: dict[str, Classes]
    forms: Classes
    met: int = 0
    asked: int = 0


def against_labels(corpus: Path, kit: Kit) -> OfLabels:
    """Reads each article that bears labels and compares what was found at the labelled cues."""
    result = OfLabels({"all": Classes(), "held out": Classes()}, Classes())
    wanted: dict[tuple[str, str], list[labels.Labelled]] = {}
    for label in labels.stances():
        wanted.setdefault((label.split, label.article), []).append(label)
    for (split, name), asked in sorted(wanted.items()):
        text = (corpus / split / "text" / f"{name}.txt").read_text(encoding="utf-8")
        found = find(text, kit, f"{name}.txt")
        tolds = [found.told(one) for one in (*found.outer, *found.nested)]
        for label in asked:
            cue = letters(text, [label.cue])
            met = max(tolds, key=lambda one: len(one.cue & cue), default=None)
            result.asked += 1
            if met is None or not met.cue & cue:
                continue
            result.met += 1
            result.stances["all"].add(met.stance, label.stance)
            result.forms.add(met.form, label.form)
            if labels.held_out(name):
                result.stances["held out"].add(met.stance, label.stance)
    return result


def nested(corpus: Path, kit: Kit, split: str = "dev") -> Table:
    """What was found inside contents against the labels of `split`."""
    table = Table()
    wanted: dict[str, list[labels.Nested]] = {}
    for label in labels.nested():
        if label.split == split:
            wanted.setdefault(label.article, []).append(label)
    for name, asked in sorted(wanted.items()):
        text = (corpus / split / "text" / f"{name}.txt").read_text(encoding="utf-8")
        found = find(text, kit, f"{name}.txt")
        tolds = [found.told(one) for one in (*found.outer, *found.nested)]
        for label in asked:
            whole = letters(text, [label.content])
            inside = [
                one
                for one in tolds
                if one.cue
                and one.cue | one.source | one.contents <= whole
                and one.contents != whole
            ]
            table.add_triples(inside, [told(text, gold) for _, gold in label.attributions])
            table.texts += 1
    return table


def figures(table: Table) -> dict[str, float]:
    """The F1 figures that `evaluation/floors.json` holds."""
    found = {role: table.spans[role].f1 for role in ROLES}
    found |= {"exact": table.exact.f1, "overlap": table.overlap.f1}
    return {name: round(value, 1) for name, value in found.items()}


# --- The command ---------------------------------------------------------------------------------


def lines_of(table: Table) -> Iterator[str]:
    """The table in lines."""
    yield f"{'':34}{'P':>7}{'R':>7}{'F1':>7}"
    rows = [
        (f"span, exact: {role}", table.spans[role]) for role in ROLES if table.spans[role].found
    ]
    if table.exact.found:
        rows += [
            ("triple, exact", table.exact),
            ("triple, content by overlap", table.same),
            ("triple, by overlap", table.overlap),
        ]
    for name, count in rows:
        yield f"{name:34}{count.precision:7.1f}{count.recall:7.1f}{count.f1:7.1f}"
    if table.forms.counts:
        yield from classes_of("form", table.forms)
    if table.sure:
        yield f"{'calibration error (points)':34}{calibration_error(table.sure):21.1f}"
    for why, times in sorted(table.left.items(), key=lambda item: -item[1]):
        yield f"  {times:5}  {why}"


def classes_of(name: str, classes: Classes) -> Iterator[str]:
    """Macro F1 and each class."""
    yield f"{name + ', macro':34}{classes.macro:21.1f}"
    for label, count in sorted(classes.counts.items()):
        if count.wanted:
            figures = f"{count.precision:7.1f}{count.recall:7.1f}{count.f1:7.1f}"
            yield f"  {label:32}{figures}{count.wanted:6}"


def perturbed_lines(folder: Path, kit: Kit, table: Table) -> Iterator[str]:
    """What each perturbation leaves, and how much that loses."""
    plain = figures(table)
    yield f"{'perturbed':28}" + "".join(f"{name:>16}" for name in plain)
    for kind in KINDS:
        left = figures(polnear(folder, kit, kind=kind))
        shown = (f"{left[name]:9.1f} ({left[name] - plain[name]:+5.1f})" for name in plain)
        yield f"{kind:28}" + "".join(shown)


def label_lines(corpus: Path, kit: Kit) -> Iterator[str]:
    """Stances, forms and what is nested, against our own labels."""
    found = against_labels(corpus, kit)
    yield f"labelled cues met: {found.met} of {found.asked}"
    for name, classes in found.stances.items():
        yield from classes_of(f"stance ({name})", classes)
    yield from classes_of("form (labels)", found.forms)
    yield "inside the contents of dev that were read for it:"
    yield from lines_of(nested(corpus, kit))


def main() -> None:
    """Reads the arguments, prints one table."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.attribution")
    parser.add_argument("path", type=Path)
    parser.add_argument("--format", choices=("polnear", "cofenet"), default="polnear")
    parser.add_argument("--perturbations", action="store_true", help="also each perturbation")
    parser.add_argument("--labels", action="store_true", help="also our labels, beside PATH")
    given = parser.parse_args()
    kit = build_kit(Settings())
    try:
        table = cofenet(given.path, kit) if given.format == "cofenet" else polnear(given.path, kit)
    except (OSError, ValueError) as error:
        sys.exit(f"nothing was measured: {error}")
    if not table.texts:
        sys.exit(f"nothing was measured: {given.path} has no text/ and attributions/ with articles")
    lines = [f"{given.path}: {table.texts} texts", *lines_of(table)]
    print("\n".join(lines))
    if given.perturbations:
        for line in perturbed_lines(given.path, kit, table):
            print(line, flush=True)
    if given.labels:
        for line in label_lines(given.path.parent, kit):
            print(line)


if __name__ == "__main__":
    main()
