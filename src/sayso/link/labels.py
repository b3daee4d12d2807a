"""Headings: the claim that says best what a group of claims is about, and its words as a heading.

Takes a group of wordings. A plain, whole, positive statement with its subject comes first; what is
nested, taken back, cut up, or hangs on a number that others give otherwise comes last.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from sayso.fold import QUOTE_MARKS, fold_aligned
from sayso.link import english
from sayso.link.candidates import Weights, Wording
from sayso.link.corrections import taken_back
from sayso.link.deeds import deed
from sayso.link.grouping import Group
from sayso.link.material import Material
from sayso.link.stances import condition
from sayso.link.times import told_order
from sayso.link.words import short, tokens
from sayso.model import Claim, Speech, Stance

_MOST = 110  # characters: what fits a heading of a brief on two lines
_SHORT = 80  # characters: what fits on one line may keep its aside
_FEW, _MANY = 4, 22  # words of a heading that is neither a fragment nor a paragraph
# Stances whose content, if it is a clause, tells a thing as it is or is to be.
_TELLS = frozenset(
    {
        Stance.ASSERTS,
        Stance.CONFIRMS,
        Stance.BELIEVES,
        Stance.PREDICTS,
        Stance.INTENDS,
        Stance.DENIES,
        Stance.DOES_NOT_DENY,
    }
)
_ASIDE = re.compile(rf", (?:\w+ ){{0,3}}(?:{'|'.join(sorted(english.ASIDE))})\b")


def heading(claim: Claim) -> str:
    """The claim's words as a heading: cut at a word, its first letter a capital, marks in pairs."""
    line = _cut(short(claim.words or claim.stance.value, most=10 * _MOST))
    opened, closed = line.count("“") + line.count("«"), line.count("”") + line.count("»")
    if opened != closed or fold_aligned(line).count('"') % 2:
        line = "".join(letter for letter in line if letter not in QUOTE_MARKS)
    line = line.removesuffix(".") if line.count(".") == 1 else line
    return line[:1].upper() + line[1:]


def _cut(line: str) -> str:
    """At most `_MOST` characters: without an aside at the end, or else cut at a word."""
    asides = [match.start() for match in _ASIDE.finditer(line) if _MOST / 3 < match.start() < _MOST]
    if len(line) <= (_SHORT if asides else _MOST):
        return line
    head = line[: asides[0]] if asides else line[:_MOST].rsplit(" ", 1)[0]
    return head.rstrip(" ,;:–—-") + " …"


def front(material: Material, found: Sequence[Wording], group: Group, weights: Weights) -> Claim:
    """The claim that stands for the group."""
    claims = material.claims_of(claim for index in group.members for claim in found[index].claims)
    counted = Counter(number for claim in claims for number in set(_numbers(claim)))
    common = group.core
    beside: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        beside[claim.document_id].append(claim)

    def standing(wording: Wording, claim: Claim) -> tuple[object, ...]:
        likeness = round(weights.similarity(wording.words, common), 2)
        return (
            not wording.words,
            *_shortcomings(material, claim, wording),
            _passes_on(claim, beside[claim.document_id]),
            any(counted[number] * 2 <= len(claims) for number in _numbers(claim)),
            claim.speech is not Speech.INDIRECT,
            -len(wording.claims) if likeness >= 0.5 else 0,
            -likeness,
            wording.key,
            told_order(claim),
        )

    standings = (
        (standing(found[index], claim), claim)
        for index in group.members
        for claim in _first_of_each_stance(material, found[index])
    )
    return min(standings, key=lambda pair: pair[0])[1]


def _first_of_each_stance(material: Material, wording: Wording) -> list[Claim]:
    first: dict[Stance, Claim] = {}
    for claim in sorted(material.claims_of(wording.claims), key=told_order):
        first.setdefault(claim.stance, claim)
    return list(first.values())


def _passes_on(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether another claim of the document tells by itself a part of what this one says."""
    return any(
        other.content != claim.content
        and len(other.content) == 1
        and _whole(other)
        and any(wide.contains(other.content[0]) for wide in claim.content)
        for other in claims
    )


def _whole(claim: Claim) -> bool:
    """Whether the words are a clause with its subject."""
    found = tokens(short(claim.words))
    return bool(deed(found).verb) and found[0].word not in english.NO_SUBJECT


def _numbers(claim: Claim) -> tuple[tuple[float, float], ...]:
    return tuple((m.quantity.low, m.quantity.high) for m in claim.quantities if m.quantity)


def _shortcomings(material: Material, claim: Claim, wording: Wording) -> tuple[bool | int, ...]:
    """What makes the claim a poor heading, the worst first."""
    words = [token.word for token in tokens(short(claim.words, most=1000))]
    return (
        taken_back(material, claim),
        wording.refers or bool(wording.mode),
        len(claim.content) > 1,
        not _whole(claim),
        claim.stance not in _TELLS,
        claim.negated,
        bool(condition(claim)),
        words[:1] != [] and words[0] in english.PRONOUNS,
        claim.stance in (Stance.DENIES, Stance.DOES_NOT_DENY),
        not _FEW <= len(words) <= _MANY,
    )
