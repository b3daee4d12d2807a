"""Texts with their names marked, read from what corpora of names look like.

Three layouts: columns (a word a line with its label, IOB or BIOES, sentences parted by an empty
line), reports (`documents.json` and `entities.json`, a JSON object a line), and trees (CoNLL-U with
its entities beside). A text keeps the way a newspaper would print it; names are spans of it.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.cofenet import printed, sided
from evaluation.polnear import Span
from sayso.extract.lang.en_names import TITLES
from sayso.extract.lang.en_speech import PRONOUNS
from sayso.extract.tagger.labels import Name

ALL = frozenset(Name)
_KINDS = {
    "per": Name.PERSON, "person": Name.PERSON,
    "org": Name.ORGANISATION, "organization": Name.ORGANISATION,
    "organisation": Name.ORGANISATION, "group": Name.ORGANISATION,
    "corporation": Name.ORGANISATION,
    "loc": Name.PLACE, "location": Name.PLACE, "place": Name.PLACE, "facility": Name.PLACE,
}  # fmt: skip
_ENTITY = re.compile(r"\(\d+-[^()]*|\d*\)")  # an entity that opens, one that closes
_NEVER = PRONOUNS | {"a", "an"}  # words that open no name
_NO_NAMES = frozenset(
    ["date", "money", "temporal", "quantity", "coordinate", "frequency", "commsidentifier"]
)


@dataclass(frozen=True, slots=True)
class Named:
    """A text with its names, the kinds that are marked in it, where nothing is known, and whether

    a person marked them.
    """

    name: str
    text: str
    names: tuple[tuple[int, int, Name], ...]
    kinds: frozenset[Name] = ALL
    open: tuple[Span, ...] = ()
    by_person: bool = True


def kind_of(label: str) -> Name | None:
    """The kind that a corpus's label stands for; None where it marks no name."""
    low = label.lower()
    return None if low in _NO_NAMES else _KINDS.get(low, Name.OTHER)


def columns(path: Path, together: int = 0, kinds: frozenset[Name] = ALL) -> Iterator[Named]:
    """The texts of a file in columns, of so many sentences each, or all of them in one."""
    numbered = path.suffix == ".iob2"
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        parts = line.split("\t") if "\t" in line else line.split()
        if not line.strip():
            sentences.append([])
        elif not line.startswith("# ") and parts[0] != "-DOCSTART-":
            place = 1 if numbered or path.suffix == ".tsv" else len(parts) - 1
            word, label = (parts[1], parts[2]) if numbered else (parts[0], parts[place])
            if sentences[-1] and sentences[-1][-1][0] == "@":
                word = sentences[-1].pop()[0] + word
            sentences[-1].append((word, label))
    whole = [one for one in sentences if one]
    step = together or len(whole)
    for first in range(0, len(whole), step):
        yield _joined(f"{path.stem}:{first}", whole[first : first + step], kinds)


def _joined(
    name: str, sentences: Sequence[Sequence[tuple[str, str]]], kinds: frozenset[Name]
) -> Named:
    """A line for each sentence."""
    text = ""
    names = []
    for sentence in sentences:
        line, places = printed(sided([word for word, _ in sentence]), parted=True)
        for first, last, label in _spans([label for _, label in sentence]):
            kind = kind_of(label)
            if kind:
                names.append((len(text) + places[first][0], len(text) + places[last - 1][1], kind))
        text += line + "\n"
    return Named(name, text, tuple(names), kinds)


def _spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The spans of labels that go on with I- or E-, whatever they open with."""
    start = None
    for place, label in enumerate([*labels, "O"]):
        goes_on = label[:2] in ("I-", "E-")
        if start is not None and not (goes_on and label[2:] == labels[start][2:]):
            yield start, place, labels[start][2:]
            start = None
        if start is None and label != "O":
            start = place


def reports(folder: Path) -> Iterator[Named]:
    """The texts of a folder in which "he" and "the fighters" are marked too.

    Of what is marked the names are kept, without article and titles, the outermost of several;
    wherever something is marked that is no such name, nothing is known.
    """
    marked: dict[str, list[Mapping[str, str | int]]] = {}
    for line in (folder / "entities.json").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        marked.setdefault(row["documentId"], []).append(row)
    for line in (folder / "documents.json").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        spans = sorted(
            ((int(one["begin"]), int(one["end"]), str(one["type"])) for one in marked[row["_id"]]),
            key=lambda span: (span[0], -span[1]),
        )
        names: list[tuple[int, int, Name]] = []
        for start, end, label in spans:
            bare = _bare(row["text"], start, end, kind_of(label))
            if bare and (not names or names[-1][1] <= bare[0]):
                names.append(bare)
        unknown = tuple((start, end) for start, end, _ in spans)
        yield Named(f"{folder.name}:{row['_id']}", row["text"], tuple(names), ALL, unknown)


def _bare(text: str, start: int, end: int, kind: Name | None) -> tuple[int, int, Name] | None:
    """The name in a marked span; None where it is no name."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if kind is None or not words or words[0].group().lower() in _NEVER:
        return None
    if words[0].group().lower() == "the":
        words = words[1:]
    if kind is Name.PERSON:
        titles = [n for n, word in enumerate(words) if word.group().lower() in TITLES]
        words = words[titles[-1] + 1 :] if titles else words
    if not words or not (words[0].group()[0].isupper() and words[-1].group()[0].isupper()):
        return None
    return start + words[0].start(), start + words[-1].end(), kind


@dataclass(frozen=True, slots=True)
class _Token:
    """A token of a tree, where it stands."""

    start: int
    end: int
    word: str
    tag: str

    @property
    def proper(self) -> bool:
        return self.tag in {"NNP", "NNPS"}

    @property
    def links(self) -> bool:
        """Whether it may stand within a name: "of", "the", "'s", "&"."""
        return self.tag in {"IN", "DT", "CC", "POS", "HYPH", "NNP"} or self.word in {".", "-", "&"}


def tree(path: Path) -> Named:
    """The text of a file in CoNLL-U, a line a paragraph, with those entities that bear a name.

    An entity bears one where the words that stand for it (its `minspan`) are proper nouns; the
    longest of several in one another counts.
    """
    text = ""
    tokens: list[_Token] = []
    opened: list[tuple[int, list[str]]] = []  # the first token of an entity, and its fields
    found: list[tuple[int, int, Name]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and text:
            text = text.rstrip() + "\n"
        if not line[:1].isdigit() or not (fields := line.split("\t"))[0].isdigit():
            continue
        tokens.append(_Token(len(text), len(text) + len(fields[1]), fields[1], fields[4]))
        text += fields[1] + ("" if "SpaceAfter=No" in fields[9] else " ")
        for bracket in _ENTITY.findall(_field(fields[9], "Entity")):
            if bracket[0] == "(":
                opened.append((len(tokens) - 1, bracket[1:].split("-")))
                continue
            number = bracket[:-1] or opened[-1][1][0]
            at = next(n for n in reversed(range(len(opened))) if opened[n][1][0] == number)
            first, entity = opened.pop(at)
            stands = [first + int(place) - 1 for place in entity[5].split(",")]
            found += _borne(tokens, stands, entity[1], text)
    found.sort(key=lambda name: (name[0] - name[1], name[0]))
    names: list[tuple[int, int, Name]] = []
    for name in found:
        if all(name[1] <= start or end <= name[0] for start, end, _ in names):
            names.append(name)
    return Named(path.stem, text.rstrip() + "\n", tuple(sorted(names)))


def _field(fields: str, name: str) -> str:
    found = [field for field in fields.split("|") if field.startswith(name + "=")]
    return found[0].removeprefix(name + "=") if found else ""


def _borne(
    tokens: Sequence[_Token], stands: Sequence[int], label: str, text: str
) -> Iterator[tuple[int, int, Name]]:
    """The name in the words that stand for an entity, if they are one."""
    proper = [n for n in stands if tokens[n].proper]
    if not proper or not tokens[stands[-1]].proper or label.lower() in _NO_NAMES | {"time"}:
        return
    last = proper[0]
    while last + 1 <= proper[-1] and (tokens[last + 1].proper or tokens[last + 1].links):
        last += 1
    kind = kind_of(label)
    if kind is Name.PERSON and tokens[last].tag == "NNPS":
        kind = Name.OTHER  # a people
    bare = _bare(text, tokens[proper[0]].start, tokens[last].end, kind)
    if bare:
        yield bare
