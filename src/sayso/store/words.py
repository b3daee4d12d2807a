"""How text is matched in a query: folded, word by word, the same on both databases.

A text is kept as its words between spaces (" ada kern said "); a term of a query matches where
words begin with its words. Words hold letters and digits only, so no sign that is typed in a query
can ever act as an operator of the search.
"""

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_

from sayso.errors import QueryError
from sayso.fold import fold
from sayso.store.tables import claim_texts

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]+)"|(\S+)')
_PARTED = " ¦ "  # no word of a query, but one for FTS5: so no phrase reaches across


def key(*texts: str) -> str:
    """The words of the texts, folded, each between spaces."""
    return _PARTED.join(f" {' '.join(_WORD.findall(fold(text)))} " for text in texts)


def terms(query: str) -> tuple[str, ...]:
    """What a query asks for; all must match. A term is a word, or several in quotation marks of

    any kind, which must then follow one another. An empty query has none. Raises `QueryError`
    when there is something in the query, but no word.
    """
    folded = fold(query)
    words = [_WORD.findall(quoted or bare) for quoted, bare in _TERM.findall(folded)]
    found = tuple(" ".join(term) for term in words if term)
    if folded and not found:
        raise QueryError(f"{query!r} holds no word to look for")
    return found


def like(column: ColumnElement[str], asked: Sequence[str]) -> ColumnElement[bool]:
    """That a text kept by `key` holds every term asked for."""
    return and_(*(column.like(f"% {term}%") for term in asked))


def in_text(connection: Connection, asked: Sequence[str]) -> ColumnElement[bool]:
    """The same for the text of claims, for which SQLite has a full-text index."""
    column = claim_texts.c.text
    if connection.dialect.name == "sqlite":
        return column.match(" AND ".join(f'"{term}" *' for term in asked))
    return like(column, asked)
