"""The views stage: a view in, a finished page out; and every page in several forms.

`brief_page` and the desk's pages return frozen dataclasses; `check_evidence` holds a brief to its
evidence; `render` prints a desk page as plain text; `export` writes pages as files.
"""

from sayso.views.brief import brief_page
from sayso.views.check import check_evidence
from sayso.views.desk_pages import (
    claim_page,
    claims_page,
    document_page,
    holder_page,
    page_of,
    proposition_page,
)
from sayso.views.plain import render

__all__ = [
    "brief_page",
    "check_evidence",
    "claim_page",
    "claims_page",
    "document_page",
    "holder_page",
    "page_of",
    "proposition_page",
    "render",
]
