"""The brief as Markdown, for a desk that edits text. The same page as the HTML, without figures.

Text of documents is escaped: nothing in it becomes markup.
"""

import re
from typing import BinaryIO

from sayso.errors import QueryError
from sayso.views.export.templates import environment
from sayso.views.pages import BriefPage
from sayso.views.parts import Passage, Role
from sayso.views.wording import CONTROLS

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_STARTS = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.M)


def write(page: object, out: BinaryIO) -> None:
    """Writes the brief as UTF-8. Raises `QueryError` for another kind of page."""
    if not isinstance(page, BriefPage):
        raise QueryError("only a brief can be written as Markdown", remedy="use json for this page")
    environment_ = environment(autoescape=False)
    environment_.filters.update(md=escaped, quoted=quoted)
    text = environment_.get_template("brief.md").render(
        page=page, numbers={entry.id: entry.number for entry in page.evidence.items}
    )
    out.write(re.sub(r"\n{3,}", "\n\n", text).translate(CONTROLS).encode())


def escaped(text: str) -> str:
    """Text on one line in which no character is markup."""
    line = _SPECIAL.sub(r"\\\1", " ".join(str(text).split()))
    return _STARTS.sub(lambda match: f"{match[1]}\\{match[2]}", line)


def quoted(passage: Passage) -> str:
    """A passage as a block quotation, the sentence bold."""
    parts = ["> ", "… " if passage.cut_before else ""]
    for segment in passage.segments:
        words = escaped(segment.text)
        before = segment.text[: len(segment.text) - len(segment.text.lstrip())]
        after = segment.text[len(segment.text.rstrip()) :] if words else ""
        strong = f"**{words}**" if words and Role.SENTENCE in segment.roles else words
        parts.append(f"{_space(before)}{strong}{_space(after)}")
    return "".join([*parts, " …" if passage.cut_after else ""])


def _space(blank: str) -> str:
    return "\n>\n> " if "\n" in blank else " " if blank else ""
