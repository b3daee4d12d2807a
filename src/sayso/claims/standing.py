"""Standing: which attributions are claims of their own, and which only stand around or behind one.

Takes an attribution in its context; tells whether a careful reader would count it. Left out are
frames ("in the recordings, a soldier says …", "the ministry said the recordings show …"), the
outlet that only cites somebody, the reports somebody says to have received, how a recording came
about where that is said already, and what somebody denies having said.
"""

from sayso.claims import english
from sayso.claims.context import Context, is_taken, words_of
from sayso.claims.unsaid import is_unsaid
from sayso.model import Attribution, HolderKind, Span, Stance

_BEHIND = 100  # code points looked at behind an inner attribution
_ADDRESSED = 10  # words that tell to whom and when something was said
SUBJECT = 40  # code points of "that she had already": who speaks is who did it
_AFFIRMING = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.BELIEVES, Stance.WARNS})
# What somebody does within their own words that is more than saying them.
_ACTS = frozenset(
    [
        *(Stance.DENIES, Stance.DOES_NOT_DENY, Stance.CONFIRMS, Stance.DOES_NOT_CONFIRM),
        *(Stance.DOUBTS, Stance.PREDICTS, Stance.INTENDS, Stance.WARNS, Stance.DEMANDS),
    ]
)
# What a teller says of somebody else's mind is the teller's word.
_OF_A_MIND = frozenset({Stance.INTENDS, Stance.BELIEVES, Stance.EVALUATES})


def stands(context: Context, attribution: Attribution) -> bool:
    """Whether the attribution is a claim of its own."""
    if is_unsaid(context, attribution) or _only_leads(context, attribution):
        return False
    if is_received(context, attribution) and not _has_clause(context, attribution):
        return False
    if any(_is_only_frame(context, attribution, inner) for inner in context.inside(attribution)):
        return False
    if any(_is_only_teller(context, attribution, other) for other in context.same(attribution)):
        return False
    return not any(_is_spoken_for(context, attribution, o) for o in context.around(attribution))


def _only_leads(context: Context, attribution: Attribution) -> bool:
    """Whether somebody who leads an interview only announces or sums up."""
    source = attribution.source
    if source is None or attribution.cue is not None or attribution.stance is Stance.ASKS:
        return False
    label = words_of(source.of(context.text))
    return context.is_turn(source) and bool(set(label) & english.INTERVIEWERS)


def frame_of(context: Context, attribution: Attribution) -> Attribution | None:
    """The attribution whose content is nothing but this one, by the same holder."""
    for outer in reversed(context.around(attribution)):
        if _same_holder(context, outer, attribution) and is_whole(context, outer, attribution):
            return outer
    return None


def is_received(context: Context, attribution: Attribution) -> bool:
    """Whether the source is one from whom another received reports."""
    if attribution.source is None:
        return False
    informed = _cue_has(context, attribution, english.INFORMED)
    passive = informed and _cue_has(context, attribution, english.BE)
    return passive or _cue_has(context, attribution, english.RECEIVED)


def cites(context: Context, attribution: Attribution) -> bool:
    """Whether the source is cited by another ("citing two officials")."""
    return _cue_has(context, attribution, english.CITING)


def is_unchecked(context: Context, attribution: Attribution) -> bool:
    """Whether nobody is named who could not confirm it, so that it is the publisher's word."""
    if attribution.source is not None or attribution.stance is not Stance.DOES_NOT_CONFIRM:
        return False
    return _cue_has(context, attribution, english.CHECKING)


def is_whole(context: Context, outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner attribution is all that the outer one's content holds, but for marks."""
    extent = context.reach(inner)
    content = next((c for c in outer.contents if c.contains(extent)), None)
    if content is None or len(outer.contents) > 1:
        return False
    if extent.start - content.start > SUBJECT:
        return False
    behind = Span(extent.end, min(content.end, extent.end + _BEHIND))
    left = context.words_in(Span(content.start, extent.start))
    right = context.words_in(behind)
    ends = not right or right[0][0] in english.RELATIVES  # ", which he denied before"
    cue_last = inner.cue is not None and inner.cue.end == extent.end
    ends = ends or (cue_last and len(right) <= _ADDRESSED)  # "…”, Kern told a dinner in Torvik"
    return ends and all(word in english.OPENING for word, _ in left)


def _is_only_frame(context: Context, outer: Attribution, inner: Attribution) -> bool:
    if is_taken(context, inner):
        return False
    if outer.cue is None:
        himself = _same_holder(context, outer, inner) and not is_unsaid(context, inner)
        return is_whole(context, outer, inner) and (himself or _has_voice(context, inner))
    if outer.stance not in _AFFIRMING:
        return False
    if is_received(context, inner) and _has_clause(context, inner):
        return _begins_with(outer, inner)
    mention, own = context.holder(inner.source), context.holder(outer.source)
    if _cue_has(context, outer, english.FRAMING) and own is not None:
        return True
    if not is_whole(context, outer, inner):
        return False
    if own is not None and own.holder is not None and own.holder.kind is HolderKind.MEDIUM:
        return inner.source is not None  # "the audio reveals soldiers asking …"
    if mention is None or mention.holder is None:
        return False
    if mention.holder.kind is HolderKind.MEDIUM or _same_holder(context, outer, inner):
        return True
    return inner.cue is not None and _has_voice(context, inner)


def _has_voice(context: Context, inner: Attribution) -> bool:
    """Whether the inner attribution is somebody's word, so that the outer only passes it on."""
    spoken = inner.cue is not None and not _cue_has(context, inner, english.PLANNING)
    return spoken and inner.stance not in _OF_A_MIND and not is_unsaid(context, inner)


def _begins_with(outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner cue follows the subject that opens the outer content ("it had been")."""
    start = min(content.start for content in outer.contents)
    return inner.cue is not None and inner.cue.start - start <= SUBJECT


def _is_only_teller(context: Context, attribution: Attribution, other: Attribution) -> bool:
    """Whether the attribution is that of an outlet or body which only passes on another's word."""
    if not cites(context, other) or cites(context, attribution):
        return False
    mention = context.holder(attribution.source)
    body = mention is not None and mention.holder is not None
    return body and attribution.stance is Stance.ASSERTS and not _is_person(context, attribution)


def _is_person(context: Context, attribution: Attribution) -> bool:
    mention = context.holder(attribution.source)
    return bool(mention and mention.holder and mention.holder.kind is HolderKind.PERSON)


def _is_spoken_for(context: Context, inner: Attribution, outer: Attribution) -> bool:
    """Whether the outer attribution says already all that this one does."""
    if is_taken(context, inner):
        return any(content in outer.contents for content in inner.contents)
    if inner.source is None and inner.cue is not None and outer.source is not None:
        return True  # "Kern said guards were reportedly moved": Kern's word
    if outer.cue is not None and not _same_holder(context, outer, inner):
        # "Kern said that Aldora plans to attack": nothing that Aldora said.
        return _cue_has(context, inner, english.PLANNING)
    if outer.cue is None:
        return False
    if outer.stance not in _AFFIRMING:
        return True  # "denied having said": what somebody did not say
    return inner.stance not in _ACTS and not is_whole(context, outer, inner)


def _same_holder(context: Context, one: Attribution, other: Attribution) -> bool:
    first, second = context.holder(one.source), context.holder(other.source)
    if first is None or second is None or first.holder is None or second.holder is None:
        return False
    return first.holder.name == second.holder.name


def _has_clause(context: Context, attribution: Attribution) -> bool:
    return any(c.of(context.text).startswith(("that ", "to ")) for c in attribution.contents)


def _cue_has(context: Context, attribution: Attribution, table: frozenset[str]) -> bool:
    if attribution.cue is None:
        return False
    return bool(set(words_of(attribution.cue.of(context.text))) & table)
