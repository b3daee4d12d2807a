"""ECB+ (Cybulska and Vossen, LREC 2014): event mentions that corefer across news reports.

Takes its folder: one folder a topic with files in the format of CAT, and the list of sentences in
which coreference was annotated. Returns the reports of each topic as sentences with the mentions
of events in them; words of sentences are set as in print, and mentions are offsets into these.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

SELECTED = "ECBplus_coreference_sentences.csv"
_EVENT = ("ACTION", "NEG_ACTION")
_OPENING, _CLOSING = frozenset("(“$#£€"), frozenset(".,;:?!)%”…'’")
_TAILS = frozenset({"n't", "n’t"})


@dataclass(frozen=True, slots=True)
class Mention:
    """An event as it is mentioned: offsets into its sentence, its words, the group it is in."""

    id: str
    start: int
    end: int
    words: tuple[str, ...]
    group: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `scored` where coreference was annotated in it."""

    text: str
    mentions: tuple[Mention, ...]
    scored: bool


@dataclass(frozen=True, slots=True)
class Report:
    """A report of a topic."""

    topic: str
    name: str
    sentences: tuple[Sentence, ...]


def topics(folder: Path, only: Iterable[str] = ()) -> Iterator[tuple[Report, ...]]:
    """The reports of each topic that is there, by number. Raises `OSError` where there is none."""
    with (folder / SELECTED).open(encoding="utf-8", newline="") as rows:
        scored = {
            (f"{row['Topic']}_{row['File']}.xml", row["Sentence Number"])
            for row in csv.DictReader(rows)
        }
    chosen = set(only)
    found = [path for path in folder.iterdir() if path.is_dir() and path.name.isdigit()]
    for topic in sorted(found, key=lambda path: int(path.name)):
        if not chosen or topic.name in chosen:
            yield tuple(_report(path, scored) for path in sorted(topic.glob("*.xml")))


def _report(path: Path, scored: set[tuple[str, str]]) -> Report:
    tree = ElementTree.parse(path)  # noqa: S314 a corpus that was put there on purpose
    tokens: dict[str, list[tuple[str, str]]] = {}
    for token in tree.iter("token"):
        if token.text and token.text.strip():
            word = token.get("t_id", ""), token.text.strip()
            tokens.setdefault(token.get("sentence", ""), []).append(word)
    groups = _groups(path.stem, tree)
    events = [
        (mark.get("m_id", ""), [anchor.get("t_id", "") for anchor in mark.iter("token_anchor")])
        for mark in tree.iter()
        if mark.tag.startswith(_EVENT)
    ]
    sentences = []
    for number, words in tokens.items():
        if "ecbplus" in path.stem and number == "0":
            continue  # the address of the page
        text, places = printed(words)
        here = [(m_id, ids) for m_id, ids in events if ids and set(ids) <= places.keys()]
        mentions = tuple(
            Mention(
                f"{path.stem}:{m_id}",
                places[ids[0]][0],
                places[ids[-1]][1],
                tuple(text[slice(*places[t_id])] for t_id in ids),
                groups.get(m_id, f"{path.stem}:{m_id}"),
            )
            for m_id, ids in here
        )
        sentences.append(Sentence(text, mentions, (path.name, number) in scored))
    return Report(path.parent.name, path.stem, tuple(sentences))


def _groups(name: str, tree: "ElementTree.ElementTree[ElementTree.Element]") -> dict[str, str]:
    """The group of each mention that is in one: across reports, or within this."""
    groups: dict[str, str] = {}
    for kind in ("INTRA_DOC_COREF", "CROSS_DOC_COREF"):
        for relation in tree.iter(kind):
            group = relation.get("note") or f"{name}:{relation.get('r_id')}"
            for source in relation.iter("source"):
                groups[source.get("m_id", "")] = group
    return groups


def printed(tokens: Iterable[tuple[str, str]]) -> tuple[str, dict[str, tuple[int, int]]]:
    """Tokens with their ids as text, set as in print, and where each stands."""
    text, places = "", {}
    quoted = False
    for t_id, token in tokens:
        word = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}.get(token, token)
        if word == '"':
            word = "”" if quoted else "“"
        quoted = word == "“" or (quoted and word != "”")
        tight = not text or text[-1] in _OPENING or word[0] in _CLOSING or word in _TAILS
        text += word if tight else f" {word}"
        places[t_id] = (len(text) - len(word), len(text))
    return text, places
