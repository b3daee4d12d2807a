"""The forms a page can be written in, by name. Each exporter writes bytes to an open file."""

from collections.abc import Mapping

from sayso.plugins import Exporter
from sayso.views.export import csv, html, json, markdown

BUILT_IN: Mapping[str, Exporter] = {
    "html": html.write,
    "md": markdown.write,
    "json": json.write,
    "csv": csv.write,
}
