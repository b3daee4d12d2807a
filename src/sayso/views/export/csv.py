"""The claims of a page as a table: one line a claim, for a spreadsheet.

A cell that a spreadsheet would run as a formula is written with an apostrophe before it. The file
begins with a byte order mark, by which spreadsheets know UTF-8.
"""

import csv
import io
from typing import BinaryIO

from sayso.errors import QueryError
from sayso.views.desk_pages import (
    ClaimLine,
    ClaimPage,
    ClaimsPage,
    DocumentPage,
    HolderPage,
    PropositionPage,
    short,
)
from sayso.views.pages import BriefPage

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

HEADINGS = (
    "claim",
    "holder",
    "role",
    "stance",
    "words",
    "how",
    "on whose word",
    "happened",
    "happened basis",
    "said",
    "said basis",
    "published",
    "published basis",
    "places",
    "numbers",
    "document",
    "document id",
    "where",
)


def write(page: object, out: BinaryIO) -> None:
    """Writes the claims that the page shows. Raises `QueryError` for a page without any."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(HEADINGS)
    table.writerows([guarded(cell) for cell in cells(entry)] for entry in _lines(page))
    out.write(b"\xef\xbb\xbf" + text.getvalue().encode())


def _lines(page: object) -> tuple[ClaimLine, ...]:
    if isinstance(page, BriefPage):
        return tuple(short(entry) for entry in page.evidence.items)
    if isinstance(page, ClaimPage):
        return (short(page.evidence),)
    if isinstance(page, ClaimsPage | DocumentPage | HolderPage | PropositionPage):
        return page.lines
    raise QueryError(
        "only claims can be written as a table", remedy="use json, or csv for a list of claims"
    )


def cells(line: ClaimLine) -> tuple[str, ...]:
    """The claim in the order of `HEADINGS`."""
    times = [cell for moment in line.times for cell in (moment.text, moment.basis_words)]
    return (
        line.id,
        line.holder,
        line.role,
        line.stance_words,
        line.words,
        line.speech,
        " → ".join(line.chain),
        *times,
        "; ".join(line.places),
        "; ".join(line.quantities),
        line.document,
        line.document_id,
        line.where,
    )


def guarded(cell: str) -> str:
    """The cell, made plain text where a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
