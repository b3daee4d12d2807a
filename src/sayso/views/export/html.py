"""The brief as one HTML file that needs nothing else: no network, no script.

Takes a `BriefPage`; writes UTF-8. Raises `EvidenceError`, naming the link, when one leads nowhere
in the file, and `QueryError` for another kind of page.
"""

from functools import lru_cache
from html.parser import HTMLParser
from typing import BinaryIO

from jinja2 import Template
from markupsafe import Markup

from sayso.errors import EvidenceError, QueryError
from sayso.views.export.templates import environment
from sayso.views.pages import BriefPage
from sayso.views.wording import CONTROLS

# Two widths of each figure; the style sheet shows the one that fits.
_WIDE, _NARROW = 900, 340
_MAP_HEIGHTS = (520, 340)
_OPEN_STATEMENTS = 12  # shown unfolded: about what is read in one sitting


def write(page: object, out: BinaryIO) -> None:
    """Writes the brief."""
    if not isinstance(page, BriefPage):
        raise QueryError("only a brief can be written as HTML", remedy="use json for this page")
    text = render(page)
    check_links(text)
    out.write(text.encode())


def render(page: BriefPage) -> str:
    """The brief as HTML, its links unchecked."""
    # Drawing needs a library that takes a quarter of a second to load; a list of claims does not.
    from sayso.views.figures import Ink, draw_map, draw_timeline, shows_day

    timed = [row for row in page.timeline.items if row.event or row.marks]
    timelines = [
        draw_timeline(timed, today=page.today, width=width, prefix=f"time{width}")
        for width in (_WIDE, _NARROW)
        if timed
    ]
    maps = [
        draw_map(page.places.items, width=width, height=height, prefix=f"map{width}")
        for width, height in zip((_WIDE, _NARROW), _MAP_HEIGHTS, strict=True)
        if page.places.items
    ]
    text = _template().render(
        page=page,
        numbers={entry.id: entry.number for entry in page.evidence.items},
        titles={line.document_id: line for line in page.sources},
        today_drawn=bool(timed) and shows_day(timed, page.today),
        open_statements=_OPEN_STATEMENTS,
        timelines=[Markup(svg) for svg in timelines],  # noqa: S704  # drawn by us, labels escaped
        maps=[Markup(svg) for svg in maps],  # noqa: S704  # likewise
        inks={ink.name.lower(): ink.value for ink in Ink},
    )
    return text.translate(CONTROLS)


@lru_cache(maxsize=1)
def _template() -> Template:
    return environment(autoescape=True).get_template("brief.html")


class _Links(HTMLParser):
    """Collects the anchors of a page and the links to them."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.append(value)
            elif tag == "a" and name == "href" and value and value.startswith("#"):
                self.links.append(value[1:])


def check_links(text: str) -> None:
    """Raises `EvidenceError` when a link leads to no anchor, or two anchors have one name."""
    found = _Links()
    found.feed(text)
    anchors = set(found.anchors)
    if len(anchors) != len(found.anchors):
        twice = sorted({anchor for anchor in anchors if found.anchors.count(anchor) > 1})
        raise EvidenceError(f"two places of the brief are called {twice[0]}")
    for link in found.links:
        if link not in anchors:
            raise EvidenceError(f"a link of the brief leads to {link}, which is not in it")
