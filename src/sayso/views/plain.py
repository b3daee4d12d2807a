"""A desk page as plain text for a terminal.

Text of documents is printed as it is, save for characters that would command the terminal or turn
the order of the words around it.
"""

from functools import lru_cache

from jinja2 import Environment

from sayso.views.desk_pages import (
    ClaimPage,
    ClaimsPage,
    DocumentPage,
    HolderPage,
    Page,
    PropositionPage,
)
from sayso.views.export.templates import environment
from sayso.views.wording import CONTROLS

_TEMPLATES = {
    ClaimsPage: "claims.txt",
    ClaimPage: "claim.txt",
    DocumentPage: "document.txt",
    HolderPage: "holder.txt",
    PropositionPage: "proposition.txt",
}
_TURNERS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return environment(autoescape=False)


def render(page: Page) -> str:
    """The page, without a line break at its end."""
    text = _environment().get_template(_TEMPLATES[type(page)]).render(page=page)
    return text.translate({**CONTROLS, **_TURNERS}).strip("\n")
