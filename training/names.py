"""The corpora of names that may be trained on, each with the kinds of name it marks.

Where one leaves some kinds out, nothing is learnt of them there. Where a folder is missing its
texts are left out. News of the world names people and places that these corpora never met: a text
comes again with its names swapped for those of `training.pools`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from evaluation.named import ALL, Named, columns, reports, tree
from sayso.extract.tagger.labels import Name

TOGETHER = 8  # sentences a text
SWAPPED = 0.6  # of the names of a text
_THREE = frozenset((Name.PERSON, Name.ORGANISATION, Name.PLACE))
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


def swapped(text: Named, names: Mapping[Name, Sequence[str]], chance: Random, number: int) -> Named:
    """The text with most of its names swapped, a name that comes again for the same one.

    `number` tells one such text from another.
    """
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
    name = f"{text.name}~{number}"
    return replace(text, name=name, text="".join(parts), names=tuple(moved), open=unknown)
