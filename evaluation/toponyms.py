"""Corpora of places read: XML as LGL and TR-News have it (`article`, `toponym`, `gaztag`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

DRIFT = 60  # characters by which a name may stand before the offset that the corpus gives
KINDS = {
    "PCLI": "country", "PCLS": "country", "PCLD": "country", "PCLIX": "country",
    "ADM1": "region", "ADM2": "county", "ADM3": "county", "ADM4": "county", "ADMD": "county",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gold:
    """A name in the text and where it lies: degrees, unless the corpus does not say.

    `kind` is country, region, county, settlement or other.
    """

    start: int
    end: int
    phrase: str
    kind: str = ""
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its names, and the web site that it stood on."""

    name: str
    text: str
    domain: str
    names: tuple[Gold, ...]


def articles(path: Path) -> Iterator[Article]:
    """The articles of a corpus. Raises `OSError` or `ValueError` where it cannot be read."""
    try:
        tree = ElementTree.parse(path)  # noqa: S314 a corpus that was put there on purpose
    except ElementTree.ParseError as error:
        raise ValueError(f"{path} is no XML: {error}") from error
    for node in tree.iter("article"):
        text = node.findtext("text") or ""
        found = (_gold(text, name) for name in node.iter("toponym"))
        domain = (node.findtext("domain") or "").strip()
        yield Article(node.get("docid", ""), text, domain, tuple(filter(None, found)))


def _gold(text: str, node: ElementTree.Element) -> Gold | None:
    """A name, moved back to where it stands; None where it is not near its offset."""
    phrase = node.findtext("phrase") or ""
    given = int(node.findtext("start") or 0)
    start = text.rfind(phrase, max(0, given - DRIFT), given + len(phrase) + 1)
    if not phrase or start < 0:
        return None
    end = start + len(phrase)
    tag = node.find("gaztag")
    if tag is None:
        return Gold(start, end, phrase)
    group, code = tag.findtext("fclass") or "", tag.findtext("fcode") or ""
    kind = KINDS.get(code, "settlement" if group == "P" else "other")
    at = float(tag.findtext("lat") or 0), float(tag.findtext("lon") or 0)
    return Gold(start, end, phrase, kind, at)
