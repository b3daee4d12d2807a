"""Verb groups: every cue verb of a unit with its auxiliaries, negation and adverbs.

Takes the words of a unit; returns the cues in order. A form that is as often a noun ("reports")
counts only where its neighbours make it a verb.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.extract.attributions.phrases import time_end
from sayso.extract.cues import VERB_FORMS, Form, Verb
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word
from sayso.model import Stance

_TITLED = 0.6  # share of words with a capital from which on a capital says nothing of a word
_COUNTED = 6  # words behind "put" in which "the number of" stands
_SET_OFF = 6  # words of ", the Aldora Times reports"
_RECEIVER = 6  # words of "to the Aldora Times"
_REACH = 8  # words of a verb group to the left of its verb
_SUBJECTS = (
    names.COLLECTIVES
    | names.TITLES
    | names.SINGLE_ROLES
    | names.MEDIA
    | names.UTTERANCES
    | lang.PRONOUNS
    | {"which", "that"}
)
_AFTER_VERBS = lang.DETERMINERS | lang.PRONOUNS | lang.QUESTIONS | {"that", "to", "him", "them"}


_VERBLESS = Verb("", (), Stance.ASSERTS, "")


class Use(StrEnum):
    """How a cue verb stands in its clause."""

    FINITE = "finite"
    GERUND = "gerund"
    PASSIVE = "passive"
    REDUCED = "reduced passive"  # "a video released by the army"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group: word positions of its first word, its verb and its last word."""

    first: int
    head: int
    last: int
    verb: Verb
    use: Use

    def allows(self, frames: str) -> bool:
        """Whether the verb has one of these frames."""
        return any(frame in self.verb.frames for frame in frames)


def bare_cue(first: int, last: int) -> Cue:
    """A cue without a verb ("according to"), for rules that ask where its content ends."""
    return Cue(first, first, last, _VERBLESS, Use.FINITE)


def find_cues(words: Sequence[Word]) -> list[Cue]:
    """The cue verbs among `words`; none is inside the group of another."""
    found: list[Cue] = []
    titled = sum(word.is_capital for word in words) > _TITLED * len(words)
    for head, word in enumerate(words):
        for verb, forms in _candidates(words, head, word.low):
            last = head + len(verb.particles)
            if tuple(w.low for w in words[head + 1 : last + 1]) != verb.particles:
                continue
            if last > head and time_end(words, last) > last + 1:
                continue  # "reported on Thursday" is no "report on"
            cue = _cue(words, head, last, verb, forms, titled=titled)
            if cue is not None:
                while found and found[-1].last >= cue.first:
                    found.pop()
                found.append(cue)
                break
    return found


def _candidates(
    words: Sequence[Word], head: int, form: str
) -> Sequence[tuple[Verb, frozenset[Form]]]:
    """The verbs of this form; before "to", those that take it come first ("agreed to leave")."""
    verbs = VERB_FORMS.get(form, ())
    if len(verbs) < 2 or head + 1 >= len(words) or words[head + 1].low != "to":
        return verbs
    return sorted(verbs, key=lambda item: ("i" not in item[0].frames, -len(item[0].particles)))


def _cue(
    words: Sequence[Word],
    head: int,
    last: int,
    verb: Verb,
    forms: frozenset[Form],
    *,
    titled: bool,
) -> Cue | None:
    first = _first(words, head)
    opened = {word.low for word in words[first:head]}
    before = words[first - 1] if first else None
    if (
        words[head].is_capital
        and head
        and not titled
        and not words[head - 1].is_mark
        and not words[head - 1].is_quote
    ):
        return None
    if verb.lemma == "put" and not verb.particles:
        counted = {word.low for word in words[last + 1 : last + _COUNTED]}
        if not counted & lang.TOLLS:
            return None  # "put the number of dead at 12" says something, "put on a coat" does not
    use = _use(words, head, forms, opened, before)
    if use is None:
        return None
    if (
        first == head
        and words[head].low in lang.NOUN_OR_VERB
        and not _is_verb_here(words, head, last, before)
    ):
        return None
    return Cue(first, head, last, verb, use)


def _use(
    words: Sequence[Word],
    head: int,
    forms: frozenset[Form],
    opened: set[str],
    before: Word | None,
) -> Use | None:
    follows = words[head - 1].low if head else ""
    article = before is not None and (
        before.low
        in lang.DETERMINERS
        - {"that", "this", "all", "both", "one", "another", "some", "many", "others"}
        or before.low == "'s"
    )
    if Form.GERUND in forms:
        if "short" in opened or opened & (
            lang.BE | lang.PERCEIVED | lang.QUOTED_AS | set(lang.OPENERS)
        ):
            return Use.FINITE
        return None if article or follows == "of" else Use.GERUND
    past = forms & {Form.PAST, Form.PARTICIPLE}
    if forms == {Form.THIRD} and opened & lang.AUXILIARIES:
        return None  # "there were reports": a noun
    if past and _nearest_auxiliary(words, head) in lang.BE - {"'s"}:
        return Use.PASSIVE
    following = words[head + 1].low if head + 1 < len(words) else ""
    if past and not opened and (following == "by" or _agent_behind(words, head + 1)):
        return Use.REDUCED
    if article and not opened:
        return None
    if past and not opened and before is not None and before.low[0].isdigit():
        return None  # "100 confirmed losses"
    if Form.BASE in forms and not past:
        return _use_of_base(words, head, opened, before)
    if before is not None and before.low in lang.PREPOSITIONS and not opened:
        return None
    if forms == {Form.PARTICIPLE} and not opened & {"have", "has", "had", "having", "'ve", "'d"}:
        return None
    return Use.FINITE


def _agent_behind(words: Sequence[Word], start: int) -> bool:
    """Whether "by" follows past a time or a receiver ("on Friday by X", "to us by X")."""
    place = time_end(words, start)
    if place == start and start + 1 < len(words) and words[start].low == "to":
        place = start + 2
        while place < min(start + _RECEIVER, len(words)) and words[place].is_capital:
            place += 1
    return start < place < len(words) and words[place].low == "by"


def _use_of_base(
    words: Sequence[Word], head: int, opened: set[str], before: Word | None
) -> Use | None:
    governed = opened & (lang.AUXILIARIES | set(lang.OPENERS)) or any(
        w.endswith("n't") for w in opened
    )
    if governed:
        noun = words[head].low in lang.NOUN_OR_VERB and _nearest_auxiliary(words, head) in lang.BE
        return None if noun else Use.FINITE
    if before is None or before.low in {"to", "'s", "and", "or"} or before.low in lang.PREPOSITIONS:
        return None
    if words[head].low not in lang.NOUN_OR_VERB:
        return Use.FINITE
    plural = before.low.endswith("s") or before.low in lang.PRONOUNS | names.GROUPS | {
        "who",
        "that",
        "which",
        "both",
        "others",
        "some",
        "many",
    }
    return Use.FINITE if plural or before.low == "," else None


def _nearest_auxiliary(words: Sequence[Word], head: int) -> str:
    for place in range(head - 1, max(head - 5, -1), -1):
        low = words[place].low
        if low in lang.AUXILIARIES:
            return low
        if not (_is_adverb(low) or low in lang.NEGATIONS):
            return ""
    return ""


def _is_adverb(low: str) -> bool:
    return (
        ("*" in low and low.endswith("ing"))
        or low in lang.ADVERBS
        or (low.endswith("ly") and low not in lang.NOT_ADVERBS)
    )


def _is_verb_here(words: Sequence[Word], head: int, last: int, before: Word | None) -> bool:
    """Whether "reports", "claims" and the like are verbs, by the words around them."""
    if before is None or before.is_quote:
        return before is not None
    if before.low in lang.PREPOSITIONS | lang.POSSESSIVES | {"'s", "and", "or", "to"}:
        return False
    if last > head:
        return before.is_capital or before.low in _SUBJECTS or before.low.endswith("s")
    following = words[last + 1] if last + 1 < len(words) else None
    if following is None or following.is_mark:
        if following is None or before.is_mark:
            return False
        set_off = any(word.low == "," for word in words[max(0, head - _SET_OFF) : head])
        return following.low == ":" or (before.is_capital and set_off)
    return following.low in _AFTER_VERBS or following.is_quote or following.is_capital


def _first(words: Sequence[Word], head: int) -> int:
    """The first word of the group: auxiliaries, negation, adverbs and opening verbs are in it."""
    first = head
    while first > 0 and head - first < _REACH:
        step = _step(words, first, head)
        if step == 0:
            break
        first -= step
    while first < head and _is_adverb(words[first].low) and first == 0:
        first += 1
    return first


def _step(words: Sequence[Word], first: int, head: int) -> int:
    """How many words before `first` still belong to the group."""
    low = words[first - 1].low
    two = words[first - 2].low if first > 1 else ""
    if low == "'s":
        return int(two in lang.PRONOUNS | {"that", "there"})
    if low in {"nor", "or", "and"} and _neither(words, first - 1):
        return first - _neither_at(words, first - 1)
    if low in lang.AUXILIARIES or low in lang.NEGATIONS or low.endswith("n't"):
        return int(not words[first - 1].is_capital or low != "will")
    if _is_adverb(low) and low not in {"both", "all"}:
        return int(not words[first - 1].is_capital)
    if low == "to" and (two in lang.OPENERS or two in {"said", "quoted"}):
        return 2
    if low == "as" and two in lang.QUOTED_AS:
        return 2
    if low in lang.PERCEIVED and words[head].low.endswith("ing"):
        return 1
    if low == "of" and two == "short":
        return 3 if first > 2 and words[first - 3].low in lang.SHORT_OF else 0
    return int(
        low in lang.OPENERS and words[head].low.endswith("ing") and low not in {"ready", "able"}
    )


def _neither(words: Sequence[Word], joint: int) -> bool:
    return _neither_at(words, joint) < joint


def _neither_at(words: Sequence[Word], joint: int) -> int:
    """Where "neither confirmed nor …" begins; `joint` itself where it does not."""
    for place in range(joint - 1, max(joint - 4, -1), -1):
        if words[place].low == "neither" and words[joint - 1].low in VERB_FORMS:
            return place
    return joint
