"""The corpora of names that may be trained on, each with the kinds of name it marks.

Where one leaves some kinds out, nothing is learnt of them there. Where a folder is missing its
texts are left out. News of the world names people and places that these corpora never met: a text
comes a second time with its names swapped, persons and bodies for those of other texts, places for
towns of the gazetteer.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from evaluation.named import ALL, Named, columns, reports, tree
from sayso.extract import gazetteer
from sayso.extract.tagger.labels import Name

TOGETHER = 8  # sentences a text
SWAPPED = 0.6  # of the names of a text
_LARGE = 20_000  # people: towns that news may name
_KINDS = (Name.PERSON, Name.ORGANISATION, Name.PLACE)
_THREE = frozenset(_KINDS)
_COLUMNS = {
    "wikigold/CONLL-format/data/*": ALL,
    "WNUT17/CONLL-format/data/train/*": ALL,
    "WNUT17/CONLL-format/data/dev/*": ALL,
    "BTC/CONLL-format/data/*": _THREE,
    "uner-ewt-dev/*.iob2": _THREE,
}


def marked(corpora: Path) -> Iterator[Named]:
    """Every text, in order of its file."""
    folder = corpora / "ner"
    for pattern, kinds in _COLUMNS.items():
        for path in sorted(folder.glob(pattern)):
            yield from columns(path, TOGETHER, kinds)
    for path in sorted((folder / "re3d").glob("*/entities.json")):
        yield from reports(path.parent)
    yield from map(tree, sorted((corpora / "gum" / "train").glob("*.conllu")))


def pools(texts: Sequence[Named], chance: Random) -> dict[Name, list[str]]:
    """The names to swap in, by kind: as many of persons and bodies as are marked with a town's name

    in them, so that a rare word by itself tells nothing.
    """
    found: dict[Name, list[str]] = {kind: [] for kind in _KINDS}
    for text in texts:
        for start, end, kind in text.names:
            name = text.text[start:end]
            if kind in found and name[0].isupper() and name.replace(" ", "").isalpha():
                found[kind].append(name)
    with sqlite3.connect(f"file:{gazetteer.PATH}?mode=ro", uri=True) as known:
        rows = known.execute("SELECT name FROM place WHERE population > ? ORDER BY id", (_LARGE,))
        towns = [name for (name,) in rows]
    found[Name.PERSON] += [
        f"{name.split()[0]} {chance.choice(towns)}" for name in found[Name.PERSON] if " " in name
    ]
    found[Name.ORGANISATION] += [
        " ".join([chance.choice(towns), *name.split()[1:][-1:]])
        for name in found[Name.ORGANISATION]
    ]
    found[Name.PLACE] += towns
    return found


def swapped(text: Named, names: Mapping[Name, Sequence[str]], chance: Random) -> Named:
    """The text with most of its names swapped, a name that comes again for the same one."""
    told: dict[tuple[str, Name], str] = {}
    parts: list[str] = []
    moved: list[tuple[int, int, Name]] = []
    shifts = [(0, 0)]  # from where on, by how much
    last = size = 0
    for start, end, kind in sorted(text.names):
        name = text.text[start:end]
        if kind in names and (name, kind) not in told:
            take = chance.random() < SWAPPED and name[0].isupper()
            told[name, kind] = chance.choice(names[kind]) if take else name
        new = told.get((name, kind), name)
        parts += [text.text[last:start], new]
        size += start - last
        moved.append((size, size + len(new), kind))
        size += len(new)
        shifts.append((end, size - end))
        last = end
    parts.append(text.text[last:])

    def at(offset: int) -> int:
        return offset + next(by for since, by in reversed(shifts) if offset >= since)

    unknown = tuple((at(start), at(end)) for start, end in text.open)
    return replace(text, text="".join(parts), names=tuple(moved), open=unknown)
