"""A chart as SVG that stands inside a page: own ids, no background, colours that CSS can change.

Takes an Altair chart, returns markup. Every colour is one of `Ink`, so that a style sheet can match
it (`[fill="#1c1a17"]`) and put another in its place when the reader prefers a dark page.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

import altair as alt
import vl_convert
from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}"
_KEPT = ("id", "viewBox", "version")


class Ink(StrEnum):
    """The colours of figures, each once, by what they are for; those of a light page."""

    INK = "#1c1a17"
    MUTED = "#6a6459"
    RULE = "#d8d2c4"
    PAPER = "#fdfbf6"
    SEA = "#eef1f0"
    LAND = "#dcd6c8"
    SHADE = "#c9bc9d"
    SPAN = "#8d8471"
    FOR = "#1f5f8b"
    AGAINST = "#a3301f"
    WITHHELD = "#7a5b00"
    AHEAD = "#5b3f8c"
    OTHER = "#4d5a52"


def chart_of(rows: Sequence[Mapping[str, object]]) -> alt.Chart:
    """A chart without marks over rows of plain values."""
    return alt.Chart(alt.Data(values=list(rows)))  # type: ignore[no-untyped-call]


def to_svg(chart: alt.LayerChart | alt.FacetChart, *, prefix: str, label: str) -> str:
    """The chart as one `<svg role="img">`. `prefix` makes its ids unique in the page; `label` is

    what a screen reader says of it.
    """
    chart = chart.configure(
        background="transparent",
        font="system-ui, sans-serif",
        padding=0,
        view=alt.ViewConfig(stroke=None),
    )
    # Checking against the schema would be two thirds of the time; a faulty chart fails to draw.
    specification = chart.to_dict(validate=False)
    root = etree.fromstring(vl_convert.vegalite_to_svg(specification).encode())
    view_box = root.get("viewBox") or f"0 0 {root.get('width')} {root.get('height')}"
    for element in root.iter(etree.Element):
        _plain(element, prefix)
    for name in [name for name in root.attrib if name not in _KEPT]:
        del root.attrib[name]
    root.attrib.update({"viewBox": view_box, "role": "img", "aria-label": label})
    etree.cleanup_namespaces(root)
    return str(etree.tostring(root, encoding="unicode"))


def _plain(element: etree._Element, prefix: str) -> None:
    """Ids made unique; what only Vega's own scripts read taken out."""
    for name, value in list(element.attrib.items()):
        if name == "class" or name == "role" or name.startswith("aria-"):
            del element.attrib[name]
        elif name == "id":
            element.set(name, f"{prefix}-{value}")
        elif value.startswith("url(#"):
            element.set(name, f"url(#{prefix}-{value[5:]}")
        elif name in ("d", "transform"):
            element.set(name, _SHORT.sub(r"\1", value))


# A tenth of a pixel is enough; longer fractions only make the page heavier.
_SHORT = re.compile(r"(-?\d+\.\d)\d+")
