"""Clauses: attributions made by a verb of speech with its subject and its content.

Takes the words of a unit and its cues; returns drafts. A verb whose own clause gives it no
subject ("…, warning that …", "… and added that …") takes that of the verb before it.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.contents import Content, right_content
from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.passives import passive, reduced, release
from sayso.extract.attributions.phrases import Range, Words, noun_phrase_before, time_end
from sayso.extract.attributions.postposed import as_said, ends_behind, inverted_subject, postposed
from sayso.extract.attributions.stops import next_mark, stop_of
from sayso.extract.attributions.subjects import clause_subject, subject_before
from sayso.extract.attributions.unsaid import is_said, is_wish_for_anonymity
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang

_JOINS = frozenset({"and", "or", "but", "then", "nor", ","})
_SHARED = frozenset({",", ";", "-", "--", "and", "but", "or", "while", "when", "also"}) | frozenset(
    {"by", "after", "before", "in", "without"}
)
_TOPIC_WITHIN = 9  # words from "respond" to "about the losses", past "to a request for comment"
_PUBLISHED = lang.LIGHT_VERBS | {"released", "published", "out", "posted", "sent"}


def clauses(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """The attributions that the cue verbs of one unit make."""
    before: Range | None = None
    for cue in cues:
        if cue.use is Use.PASSIVE:
            yield from passive(words, cue, cues)
        elif cue.use is Use.REDUCED:
            yield from reduced(words, cue)
        else:
            own, inverted = _own_source(words, cue), None
            if own is None and cue.use is Use.FINITE:
                inverted = inverted_subject(words, cue)
            source = own or inverted
            if source is None and _takes_source(words, cue):
                source = before or clause_subject(words, cue.first)
            if source is None:
                continue
            if is_said(words, cue, source):
                yield from _active(words, cue, cues, source, own=own, inverted=inverted)
            if words[source[0]].low not in {"it", "there"}:
                before = source


def _active(
    words: Words,
    cue: Cue,
    cues: Sequence[Cue],
    source: Range,
    *,
    own: Range | None,
    inverted: Range | None,
) -> Iterator[Draft]:
    if own is not None and cue.use is Use.FINITE:
        yield from _finite(words, cue, cues, own)
    elif inverted is not None:
        yield from postposed(words, cue, cues, inverted, inverted[1])
    else:
        yield from _with_right(words, cue, cues, source)


def _own_source(words: Words, cue: Cue) -> Range | None:
    """The subject that the verb's own clause gives it."""
    if cue.use is Use.FINITE:
        return subject_before(words, cue.first)
    if cue.first == 0:
        return _later_subject(words, cue)
    last = words[cue.first - 1]
    if last.low in _SHARED or last.is_quote:
        return None
    own = noun_phrase_before(words, cue.first)
    return None if own is None or _is_only_where(words, own) else own


def _is_only_where(words: Words, phrase: Range) -> bool:
    """Whether what stands before "saying" is only where it was said ("in a statement saying")."""
    before = words[phrase[0] - 1].low if phrase[0] else ""
    spoken = words[phrase[1] - 1].low in names.UTTERANCES | lang.SETTINGS
    return before in lang.PREPOSITIONS or (spoken and before in _PUBLISHED)


def _takes_source(words: Words, cue: Cue) -> bool:
    """Whether a verb without a subject shares that of the verb before it."""
    if cue.use is Use.GERUND:
        return cue.first > 0
    return cue.first > 0 and words[cue.first - 1].low in _JOINS


def _later_subject(words: Words, cue: Cue) -> Range | None:
    """Of "Calling it a mistake, Kern left": the subject behind the comma."""
    comma = next((i for i in range(cue.last + 1, len(words)) if words[i].low == ","), None)
    return None if comma is None else clause_subject(words, len(words), comma + 1)


def _finite(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    """A verb with its subject before it, and its content behind it or before both."""
    start = source[0] - 1 if source[0] and words[source[0] - 1].low == "as" else source[0]
    right = right_content(words, cue, cues)
    set_off = start > 0 and words[start - 1].low in {",", "-", "--"}
    if _quoted_before(words, start) and cue.allows("qs") and not _outweighs(words, right):
        yield from postposed(words, cue, cues, source, cue.last + 1)
    elif right is not None:
        yield from _with_content(words, cue, source, right)
    elif cue.allows("r"):
        yield from release(words, cue, cues, source)
    elif set_off and cue.allows("qs") and ends_behind(words, cue):
        yield from postposed(words, cue, cues, source, cue.last + 1)
    elif start == 0 and source[0] == 1 and cue.allows("st"):
        yield from as_said(words, cue, cues, source)
    elif _is_silent(words, cue):
        yield _silent(words, cue, cues, source)


def _quoted_before(words: Words, start: int) -> bool:
    """Whether a quotation stands right before the subject."""
    if start and words[start - 1].low == ",":
        start -= 1
    return start > 0 and words[start - 1].is_quote


def _outweighs(words: Words, right: Content | None) -> bool:
    """Whether what stands behind the cue is its content although a quotation stands before."""
    if right is None or right.frame in {"object", "quotation", "about", "question"}:
        return False
    # "In an interview on “Face to Face,” Kern said the war would end."
    return right.frame != "clause" or words[0].low in lang.ADJUNCT_OPENERS


def _with_right(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    right = right_content(words, cue, cues)
    if right is not None:
        yield from _with_content(words, cue, source, right)
    elif cue.allows("r"):
        yield from release(words, cue, cues, source)


def _with_content(words: Words, cue: Cue, source: Range, right: Content) -> Iterator[Draft]:
    wished = (cue.last + 1, right.ranges[-1][1])
    if not is_wish_for_anonymity(words, wished, cue.verb.stance):
        cue_range = (cue.first, right.cue_last + 1)
        rule = f"with {right.frame}"
        yield draft_of(words, source, cue_range, right.ranges, rule, cue.verb.name)


def _is_silent(words: Words, cue: Cue) -> bool:
    """Whether the group says that somebody would not speak."""
    group = {word.low for word in words[cue.first : cue.last + 1]}
    closed = any(lang.OPENERS.get(low) in {"declines", "not"} for low in group)
    negated = any(low in lang.NEGATIONS or low.endswith("n't") for low in group)
    return bool(group & lang.SILENT) and (closed or negated)


def _silent(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Draft:
    """ "Declined to comment", with what it was about where the words tell."""
    start = cue.last + 1
    limit = min(next_mark(words, start), start + _TOPIC_WITHIN)
    topic = next((i for i in range(start, limit) if _opens_topic(words, i)), None)
    contents: tuple[Range, ...] = ()
    if topic is not None:
        contents = ((topic, min(stop_of(words, topic, cue, cues), next_mark(words, topic))),)
    return draft_of(
        words, source, (cue.first, start), contents, "declines to comment", cue.verb.name
    )


def _opens_topic(words: Words, place: int) -> bool:
    """Whether "on the losses" begins here, not "on Sunday"."""
    following = words[place + 1] if place + 1 < len(words) else None
    return (
        words[place].low in lang.TOPICS
        and following is not None
        and not following.is_mark
        and time_end(words, place) == place
    )
