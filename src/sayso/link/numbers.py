"""Numbers compared as their words bound them.

Takes quantities; tells whether two count the same thing, whether both can hold, and why. "About"
leaves a tenth to either side (a convention, not a measurement): "about 12,000" and "11,000" agree,
since 11,000 lies between 10,800 and 13,200. What is given in two units ("40 km", "25 miles"; "a
third", "33 percent") was rounded in one of them, and is compared as "about".
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf, isclose

from sayso.link import english
from sayso.link.material import Material
from sayso.link.measures import measured, same_measure
from sayso.link.words import features, meaning, short, tokens
from sayso.model import Bound, Claim, Mention, Quantity, Span, Trend

ABOUT = 0.10
# What a number says of a change is no count: "rose by 300" and "300" do not compare.
_DIFFERENCES = frozenset({Trend.RISES_BY, Trend.FALLS_BY})
_BEFORE = frozenset({Trend.RISES_FROM, Trend.FALLS_FROM})


def interval(quantity: Quantity) -> tuple[float, float]:
    """The numbers that the words leave room for."""
    low, high = quantity.low, quantity.high
    if quantity.bound is Bound.ABOUT:
        return low - ABOUT * abs(low), high + ABOUT * abs(high)
    if quantity.bound is Bound.AT_LEAST:
        return low, inf
    if quantity.bound is Bound.AT_MOST:
        return min(0.0, high), high
    return low, high


def comparable(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Both in one unit; as "about" where they were not given in one."""
    if same_measure(left, right):
        return left, right
    return _loosened(measured(left)), _loosened(measured(right))


def _loosened(quantity: Quantity) -> Quantity:
    exact = quantity.bound in (Bound.EXACT, Bound.BETWEEN)
    return replace(quantity, bound=Bound.ABOUT) if exact else quantity


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether both numbers can hold."""
    one, other = comparable(left, right)
    low, high = interval(one)
    other_low, other_high = interval(other)
    return low <= other_high and other_low <= high


def same_number(left: Quantity, right: Quantity) -> bool:
    """Whether the words give the very same number, bounds apart."""
    one, other = measured(left), measured(right)
    return isclose(one.low, other.low) and isclose(one.high, other.high) and one.per == other.per


@lru_cache(maxsize=50_000)
def counted_words(counted: str) -> frozenset[str]:
    """What a counted noun is compared by."""
    return frozenset(feature.key for feature in features(tokens(counted)))


@lru_cache(maxsize=50_000)
def _head(counted: str) -> str:
    found = list(features(tokens(counted)))
    return found[-1].key if found else ""


def same_counted(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities count the same thing: one unit, one head noun, and the words of one

    among those of the other ("troops", "North Korean troops"). A bare number counts nothing.
    """
    left, right = measured(left), measured(right)
    if left.unit != right.unit or (left.per is None) != (right.per is None):
        return False
    if _role(left) != _role(right) or _head(left.per_counted) != _head(right.per_counted):
        return False
    mine, theirs = counted_words(left.counted), counted_words(right.counted)
    if not mine or not theirs:
        return bool(left.unit) and mine == theirs
    return _head(left.counted) == _head(right.counted) and (mine <= theirs or theirs <= mine)


def _role(quantity: Quantity) -> str:
    """Whether a number is a count, a difference or what was before a change."""
    if quantity.trend in _DIFFERENCES:
        return quantity.trend.value
    return "before" if quantity.trend in _BEFORE else ""


@dataclass(frozen=True, slots=True)
class NumberPair:
    """Two numbers of one counted thing that are not the same."""

    left: Quantity
    right: Quantity
    left_words: str
    right_words: str
    left_fates: frozenset[str] = frozenset()
    right_fates: frozenset[str] = frozenset()

    @property
    def other_fate(self) -> bool:
        """Whether one counts more kinds of people than the other ("killed or wounded")."""
        return self.left_fates != self.right_fates

    @property
    def grows(self) -> bool:
        """Whether they count what only grows: the dead."""
        return bool(self.left_fates) and "killed" in self.left_fates & self.right_fates

    @property
    def compatible(self) -> bool:
        return agree(self.left, self.right)

    @property
    def loose(self) -> bool:
        """Whether the words of either leave room for more than one number."""
        return any(_width(one) > 0 for one in comparable(self.left, self.right))

    @property
    def reason(self) -> str:
        """Why both can hold or cannot: what the looser of the two leaves room for."""
        left, right = comparable(self.left, self.right)
        loose, words, other = left, self.left_words, self.right_words
        if _width(right) > _width(left):
            loose, words, other = right, other, words
        verdict = "takes in" if self.compatible else "does not take in"
        return f"“{short(words)}” leaves room {_room(loose)}, which {verdict} “{short(other)}”"


def _width(quantity: Quantity) -> float:
    low, high = interval(quantity)
    return high - low


def _room(quantity: Quantity) -> str:
    low, high = interval(quantity)
    unit = f" {quantity.unit}" if quantity.unit else ""
    unit += f" per {quantity.per_counted}" if quantity.per == 1 and quantity.per_counted else ""
    return f"from {low:,.6g}{unit} up" if high == inf else f"from {low:,.6g} to {high:,.6g}{unit}"


def differing(material: Material, left: Claim, right: Claim) -> NumberPair | None:
    """The first number of `left` that `right` gives otherwise, when it repeats it nowhere.

    A pair that cannot both hold comes before one that leaves room for both.
    """
    found: list[NumberPair] = []
    given = [one for one in right.quantities if not _is_none(material, right, one)]
    for mine in left.quantities:
        pairs = []
        for theirs in given if not _is_none(material, left, mine) else ():
            if mine.quantity is None or theirs.quantity is None:
                continue
            fates = _fates(material, left, mine), _fates(material, right, theirs)
            if _counts_same(mine.quantity, theirs.quantity, *fates):
                words = _numbered(material, left, mine), _numbered(material, right, theirs)
                pairs.append(NumberPair(mine.quantity, theirs.quantity, *words, *fates))
        if pairs and not any(same_number(pair.left, pair.right) for pair in pairs):
            found.extend(pairs)
    found.sort(key=lambda pair: (pair.compatible, pair.other_fate))
    return found[0] if found else None


def _is_none(material: Material, claim: Claim, mention: Mention) -> bool:
    """Whether a "not" before the number takes it back ("not one", "twelve and not nine")."""
    around = next((span for span in claim.content if span.contains(mention.span)), None)
    if around is None or mention.start == mention.end:
        return False
    before = tokens(
        material.words(claim, Span(max(around.start, mention.start - 8), mention.start))
    )
    return bool(before) and before[-1].word == "not"


def _counts_same(
    left: Quantity, right: Quantity, mine: frozenset[str], theirs: frozenset[str]
) -> bool:
    """Whether two numbers count the same: by the noun, or people by what became of them."""
    if (mine or theirs) and not mine & theirs:
        return False
    if same_counted(left, right):
        return True
    return bool(mine) and _of_people(left) and _of_people(right) and _role(left) == _role(right)


def counts_people(claim: Claim) -> bool:
    """Whether a number of the claim counts people by its noun."""
    heads = {_head(one.quantity.counted) for one in claim.quantities if one.quantity}
    return bool(heads & (_PEOPLE | _FATES))


def _of_people(quantity: Quantity) -> bool:
    """Whether a number with a fate beside it may count people: by its noun, or as a bare number."""
    head = _head(quantity.counted)
    return not quantity.unit and (not head or head in _PEOPLE or head in _FATES)


_PEOPLE = frozenset(meaning(word) for word in english.PEOPLE)
_FATES = frozenset(meaning(word) for word in english.FATES)
_NEAR = 60  # characters from a number to what became of those it counts


def _fates(material: Material, claim: Claim, mention: Mention) -> frozenset[str]:
    """What the words beside a number tell of those it counts ("killed", "killed or wounded"):

    those up to the next number, else those back to the last one.
    """
    around = next((span for span in claim.content if span.contains(mention.span)), None)
    if around is None or mention.start == mention.end:
        return frozenset()
    marks = sorted(one.start for one in claim.quantities)
    after = min([at for at in marks if at > mention.start] + [around.end, mention.end + _NEAR])
    before = max(
        [one.end for one in claim.quantities if one.end <= mention.start]
        + [around.start, mention.start - _NEAR]
    )
    behind = _fates_in(material.words(claim, Span(mention.start, max(after, mention.start))))
    return behind or _fates_in(material.words(claim, Span(before, mention.start)))


def _fates_in(words: str) -> frozenset[str]:
    return frozenset(meaning(token.word) for token in tokens(words)) & _FATES


def _numbered(material: Material, claim: Claim, mention: Mention) -> str:
    """The words of a number, for a reason."""
    return material.words(claim, mention.span) or mention.value
