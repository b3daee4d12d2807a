"""Where the templates are, and how strictly they are read.

An unknown name in a template is an error, never an empty place on the page.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sayso.views.parts import Tone
from sayso.views.wording import count, times_words

FOLDER = Path(__file__).parents[1] / "templates"

# A sign stands beside every stance, the same as on the timeline: colour alone tells nothing.
SIGNS = {
    Tone.FOR: "●",
    Tone.AGAINST: "✕",
    Tone.WITHHELD: "○",
    Tone.AHEAD: "▶",
    Tone.OTHER: "◆",
}


def environment(*, autoescape: bool) -> Environment:
    """Reads templates from `views/templates`. Only where a line break is a space are they kept."""
    # Markdown escapes by a filter of its own, a terminal needs none.
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=autoescape,  # noqa: S701
        undefined=StrictUndefined,
        trim_blocks=not autoescape,
        lstrip_blocks=not autoescape,
        keep_trailing_newline=True,
    )
    made.filters.update(times=times_words, count=count)
    made.globals.update(signs=SIGNS, tones=Tone)
    return made
