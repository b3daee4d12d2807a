"""What a web page tells of itself.

Takes a parsed page; returns its facts, each with the element it stands in: meta elements first,
then JSON-LD, then what is shown. A publication date comes only from an element that says it is
one; nothing is guessed from addresses, footers or the day of saving.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from lxml.html import HtmlElement

from sayso.model import Fact, Facts, Time
from sayso.read.told import told, told_language, told_time

TITLE_ELEMENT = "title"
_TITLE = ("og:title", "twitter:title", "dc.title")
_PUBLISHER = ("og:site_name", "publisher", "dc.publisher", "application-name")
_AUTHOR = ("author", "article:author", "parsely-author", "dc.creator", "byl")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "dc.date.issued",
    "date",
    "pubdate",
    "publish-date",
    "sailthru.date",
)
_LANGUAGE = ("og:locale", "content-language", "dc.language")
_ARTICLE = re.compile(r".*(Article|Posting|Report)")
_SAVED_FROM = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|\s*url:\s*)(https?://\S+)")
_ADDRESS = re.compile(r"https?://")


def find(tree: HtmlElement, text: str) -> Facts:
    """The facts of the page `tree`, whose source is `text`."""
    metas = _metas(tree)
    linked = _linked(tree)
    return Facts(
        title=_meta(metas, _TITLE) or _json(linked, "headline") or _shown_title(tree),
        publisher=_meta(metas, _PUBLISHER) or _json(linked, "publisher"),
        author=_meta(metas, _AUTHOR) or _json(linked, "author"),
        url=_url(tree, metas, text),
        language=told_language(tree.get("lang"), "html lang") or _meta_language(metas),
        published=_published(tree, metas, linked),
    )


def base(tree: HtmlElement, url: str) -> str:
    """What relative links of the page start from, as far as it is known."""
    element = tree.find("head/base")
    href = str(element.get("href", "")) if element is not None else ""
    try:
        return urljoin(url, href)
    except ValueError:
        return url


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The first content of each meta element by its name, in lower case."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content", "").strip()
        for kind in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(kind, "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _meta(metas: Mapping[str, str], names: tuple[str, ...]) -> Fact | None:
    for name in names:
        value = metas.get(name, "")
        if value and not _ADDRESS.match(value):
            return told(value, f"meta {name}")
    return None


def _meta_language(metas: Mapping[str, str]) -> Fact | None:
    found = (told_language(metas.get(name), f"meta {name}") for name in _LANGUAGE)
    return next((fact for fact in found if fact), None)


def _shown_title(tree: HtmlElement) -> Fact | None:
    heads = [" ".join(head.itertext()) for head in tree.iter("h1")]
    if len(heads) == 1 and heads[0].strip():
        return told(heads[0], "h1")
    return told(tree.findtext("head/title"), TITLE_ELEMENT)


def _url(tree: HtmlElement, metas: Mapping[str, str], text: str) -> Fact | None:
    for link in tree.iter("link"):
        href = link.get("href", "").strip()
        if "canonical" in link.get("rel", "").lower().split() and _ADDRESS.match(href):
            return told(href, "link canonical")
    if _ADDRESS.match(metas.get("og:url", "")):
        return told(metas["og:url"], "meta og:url")
    saved = _SAVED_FROM.search(text[:4096])
    return told(saved[1], "saved from url") if saved else None


def _published(
    tree: HtmlElement, metas: Mapping[str, str], linked: Mapping[str, object]
) -> Time | None:
    for name in _PUBLISHED:
        time = told_time(metas.get(name))
        if time is not None:
            return time
    stated = linked.get("datePublished")
    time = told_time(stated) if isinstance(stated, str) else None
    return time or _time_elements(tree)


def _time_elements(tree: HtmlElement) -> Time | None:
    """A time element marked as the publication's, or the one day that all of them in the article

    name; several days leave it open which is meant.
    """
    marked = [
        time
        for time in tree.iter("time")
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None
    ]
    if marked:
        return told_time(marked[0].get("datetime"))
    scopes = list(tree.iter("article")) or list(tree.iter("main"))
    if len(scopes) != 1:
        return None
    found = [told_time(time.get("datetime")) for time in scopes[0].iter("time")]
    times = [time for time in found if time is not None]
    days = {time.start.date() for time in times if time.start}
    return times[0] if len(days) == 1 else None


# --- JSON-LD -------------------------------------------------------------------------------------


def _linked(tree: HtmlElement) -> Mapping[str, object]:
    """The article among the page's JSON-LD, its references to other things resolved."""
    things = list(_things(tree))
    by_id = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str)}
    for thing in things:
        kinds = thing.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and _ARTICLE.fullmatch(name) for name in names):
            return {key: _resolved(value, by_id) for key, value in thing.items()}
    return {}


def _things(tree: HtmlElement) -> Iterator[dict[str, object]]:
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue  # a page with a broken script is still read
        for thing in found if isinstance(found, list) else [found]:
            if isinstance(thing, dict):
                graph = thing.get("@graph")
                members = graph if isinstance(graph, list) else [thing]
                yield from (member for member in members if isinstance(member, dict))


def _resolved(value: object, by_id: Mapping[object, object]) -> object:
    if isinstance(value, dict) and "name" not in value:
        identity = value.get("@id")
        return by_id.get(identity, value) if isinstance(identity, str) else value
    return [_resolved(part, by_id) for part in value] if isinstance(value, list) else value


def _json(linked: Mapping[str, object], key: str) -> Fact | None:
    return told(html.unescape(_name(linked.get(key))), f"JSON-LD {key}")


def _name(value: object) -> str:
    """The text itself, the name of a thing, or the names of several."""
    names = [
        part.get("name") if isinstance(part, dict) else part
        for part in (value if isinstance(value, list) else [value])
    ]
    return ", ".join(name for name in names if isinstance(name, str) and not _ADDRESS.match(name))
