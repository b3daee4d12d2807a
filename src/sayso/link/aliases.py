"""Aliases: other names of bodies that a text explains ("the Board, known here as the Gulls").

Takes forms and texts; returns ties between the forms of a name and those of its alias, in every
document of the case. A name explained in two ways is left alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.link import body_names, english
from sayso.link.forms import Form, Texts, described
from sayso.link.joining import Tie, TieKind
from sayso.model import HolderKind

_CAPITAL = r"[A-ZÀ-ÞА-Я][\w’'-]*"
_SMALL = "of|for|the|and|du|de|des|di|da|do|der"
_NAME = rf"{_CAPITAL}(?:(?: (?:{_SMALL})){{0,2}} {_CAPITAL}){{0,7}}"
_FORMS = tuple(
    re.compile(form.format(name=f"(?P<name>{_NAME})", alias=f"(?P<alias>{_NAME})"))
    for form in english.ALIAS_FORMS
)
_MARKS = re.compile("known|called|\\(")


def aliases(forms: Sequence[Form], texts: Texts) -> Iterator[Tie]:
    """Ties between what has a name and what has its alias."""
    called: defaultdict[str, list[int]] = defaultdict(list)
    for index, form in enumerate(forms):
        if form.kind in (HolderKind.ORGANISATION, HolderKind.UNNAMED, HolderKind.GROUP):
            called[form.key.name].append(index)
            for letters in body_names.acronyms(form.surface):
                called[letters].append(index)
    explained: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts.values():
        for name, alias in _explained(text):
            if name in called and alias in called and name != alias:
                explained[alias].add(name)
    for alias, found in explained.items():
        if len(found) == 1:
            full = called[min(found)]
            yield from (Tie(TieKind.ALIAS, full[0], one, alias) for one in called[alias])


def _explained(text: str) -> Iterator[tuple[str, str]]:
    if _MARKS.search(text):
        for form in _FORMS:
            for match in form.finditer(text):
                yield described(match["name"]), described(match["alias"])
