"""Texts that nobody annotated for attribution, for a teacher to read aloud.

News and statements of the corpora that may be trained on: ECB+ (news of crime, war, business),
re3d (statements and reports of a war), GUM (news, interviews, speeches). Where a folder is
missing its texts are left out.
"""

import json
import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby
from pathlib import Path

from evaluation.cofenet import printed, sided
from evaluation.polnear import Article

_TOKEN = re.compile(r'<token t_id="\d+" sentence="(\d+)" number="\d+">([^<]*)</token>')
_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")  # tokens of their own in ECB+
_THOUSANDS = re.compile(r"(?<=\d), (?=\d{3}\b)")
_KINDS = ("news", "interview", "court", "bio", "voyage")  # of GUM: in whole sentences, by people
_SHORTEST = 8  # words: shorter lines of ECB+ are titles, dates and links


def texts(corpora: Path) -> Iterator[Article]:
    """Every text, in order of its file."""
    for path in sorted((corpora / "ecb").glob("*/*.xml")):
        yield Article(f"ecb:{path.stem}", _ecb(path.read_text(encoding="utf-8")), ())
    for path in sorted((corpora / "ner" / "re3d").glob("*/documents.json")):
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                yield Article(f"re3d:{path.parent.name}:{number}", json.loads(line)["text"], ())
    for path in sorted((corpora / "gum" / "train").glob("*.conllu")):
        if path.stem.split("_")[1] in _KINDS:
            yield Article(f"gum:{path.stem}", _gum(path.read_text(encoding="utf-8")), ())


def _ecb(markup: str) -> str:
    """A line for each sentence, as a newspaper would print it."""
    lines = []
    for _, found in groupby(_TOKEN.findall(markup), key=lambda pair: pair[0]):
        tokens = [unescape(token) for _, token in found]
        if len(tokens) >= _SHORTEST and tokens[0] != "http":
            line = printed(sided(tokens))[0]
            lines.append(_THOUSANDS.sub(",", _HYPHEN.sub("-", line)))
    return "\n".join(lines)


def _gum(conllu: str) -> str:
    """A line for each paragraph."""
    paragraphs: list[list[str]] = [[]]
    for line in conllu.splitlines():
        if line.startswith("# newpar"):
            paragraphs.append([])
        elif line.startswith("# text = "):
            paragraphs[-1].append(line.removeprefix("# text = "))
    return "\n".join(" ".join(one) for one in paragraphs if one)
