"""The figures of a brief, drawn from rows and places of a page as SVG to be put into HTML."""

from sayso.views.figures.map import draw_map
from sayso.views.figures.svg import Ink
from sayso.views.figures.timeline import draw_timeline, shows_day

__all__ = ["Ink", "draw_map", "draw_timeline", "shows_day"]
