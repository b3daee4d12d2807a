"""What a parser left beside the corpus: parts of speech, relations and names, errors included.

One JSON line an article, gzip: sentences of tokens (first character, the one behind its last, part
of speech, lemma, kind of name) and of relations by number of the token.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.extract.tagger.labels import Name

NamesIn = tuple[tuple[int, int, Name], ...]
_OFTEN = 200  # a class met less often counts as the first
_KINDS = {
    "PERSON": Name.PERSON,
    "ORGANIZATION": Name.ORGANISATION,
    "LOCATION": Name.PLACE,
    "MISC": Name.OTHER,
}


@dataclass(frozen=True, slots=True)
class Silver:
    """By article: parts of speech and relations as classes, by place; and names. `sizes` tells how

    many classes there are of each.
    """

    words: Mapping[str, Mapping[int, tuple[int, int]]]
    names: Mapping[str, NamesIn]
    sizes: tuple[int, int]


def silver(path: Path) -> Silver:
    """What lies at `path`; nothing where the file is not."""
    if not path.exists():
        return Silver({}, {}, (1, 1))
    rows: dict[str, list[tuple[int, str, str]]] = {}
    names: dict[str, NamesIn] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            words = rows.setdefault(row["doc"], [])
            found: list[tuple[int, int, Name]] = []
            for sentence in row["sentences"]:
                heads = {dependent: name for name, _, dependent in sentence["deps"]}
                for number, token in enumerate(sentence["tokens"], start=1):
                    words.append((token[0], token[2], heads.get(number, "none")))
                found += _names(sentence["tokens"])
            names[row["doc"]] = tuple(found)
    every = [word for words in rows.values() for word in words]
    tags = _classes(tag for _, tag, _ in every)
    relations = _classes(to for *_, to in every)
    classes = {
        name: {start: (tags.get(tag, 0), relations.get(to, 0)) for start, tag, to in words}
        for name, words in rows.items()
    }
    return Silver(classes, names, (len(tags), len(relations)))


def _names(tokens: Sequence[Sequence[str]]) -> Iterator[tuple[int, int, Name]]:
    """Each run of tokens of one kind."""
    start = None
    for number, token in enumerate(tokens):
        kind = _KINDS.get(token[4])
        if kind and start is None:
            start = int(token[0])
        behind = _KINDS.get(tokens[number + 1][4]) if number + 1 < len(tokens) else None
        if kind and start is not None and behind is not kind:
            yield start, int(token[1]), kind
            start = None


def _classes(names: Iterable[str]) -> dict[str, int]:
    counted = Counter(names)
    often = [name for name, times in sorted(counted.items()) if times >= _OFTEN]
    return {name: number for number, name in enumerate(["rare", *often])}
