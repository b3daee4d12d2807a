"""Media: recordings and documents as sources, and who stands behind them.

`releases` takes the attributions of a document and returns every release they state; `medium`
takes the description of a source and returns its holder: a recording with whoever released it (a
later "the conversations" is the recording released before), while a statement, a post or an
account is its author's own word.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.cues import VERB_FORMS
from sayso.extract.holders.description import Description, describe, lowered, plain
from sayso.extract.holders.scene import Scene
from sayso.extract.lang import en_names as names
from sayso.extract.words import Word, cut
from sayso.model import Attribution, Holder, HolderKind, Kind, Mention, Span

_OPENING = 120  # code points of a content in which the noun of a released medium stands


@dataclass(frozen=True, slots=True)
class Release:
    """That a medium of this family was published, and the source span of whoever did it."""

    start: int
    family: str
    by: Span


def releases(attributions: Sequence[Attribution], text: str) -> list[Release]:
    """Every release that the attributions state, in order of place."""
    found: list[Release] = []
    for attribution in attributions:
        if attribution.source is None or attribution.cue is None or not attribution.contents:
            continue
        if not _publishes(attribution.cue.of(text)):
            continue
        content = attribution.contents[0]
        words = cut(text, content.start, min(content.end, content.start + _OPENING))
        noun = next((word.low for word in words if word.low in names.MEDIA_FAMILIES), None)
        if noun is not None:
            family = names.MEDIA_FAMILIES[noun]
            found.append(Release(attribution.extent.start, family, attribution.source))
    return sorted(found, key=lambda release: release.start)


def _publishes(cue: str) -> bool:
    last = cue.lower().split()[-1:]
    return bool(last) and any("r" in verb.frames for verb, _ in VERB_FORMS.get(last[0], ()))


def medium(
    description: Description,
    scene: Scene,
    found: Sequence[Release],
    text: str,
    own: Sequence[Mention],
    mentions: Sequence[Mention],
) -> tuple[Holder, str, float]:
    """The holder of a medium, why, and how far that is trusted.

    `own` are the mentions in its description, `mentions` those in the releaser.
    """
    author = _author(description, own) if description.head in names.UTTERANCES else None
    if author is not None:
        return author, f"“{description.head}” of its author", 0.8
    by = _releaser(description, scene, found, text, mentions)
    name = lowered(description.text)
    return Holder(name, HolderKind.MEDIUM, released_by=by), "a medium", 0.8


def account(description: Description) -> Holder:
    """An account or channel, under its own name ("the army's Telegram channel")."""
    words = description.words
    at = next(i for i, word in enumerate(words) if word.low in names.ACCOUNTS)
    links = [i for i in range(at) if words[i].low in {"on", "from", "by", "in", "of"}]
    own = words[links[-1] + 1 :] if links else words
    return Holder(_bare(own), HolderKind.ORGANISATION, country=description.country)


def _author(description: Description, mentions: Sequence[Mention]) -> Holder | None:
    """Whose the statement is: "X's statement", "a statement by X"."""
    words = description.words
    lows = [word.low for word in words]
    head = lows.index(description.head)
    if any(low in names.ACCOUNTS for low in lows):
        return account(description)
    if "'s" in lows[:head]:
        return _named(words[: lows.index("'s")], description, mentions)
    by = next((i for i in range(head + 1, len(words) - 1) if lows[i] in {"by", "from"}), None)
    return _named(words[by + 1 :], description, mentions) if by is not None else None


def _named(
    words: Sequence[Word], description: Description, mentions: Sequence[Mention]
) -> Holder | None:
    if not words:
        return None
    within = Span(words[0].start, words[-1].end)
    owner = next((m for m in mentions if m.kind is Kind.PERSON and within.contains(m.span)), None)
    if owner is not None and owner.end == within.end:
        return Holder(owner.value, HolderKind.PERSON)
    return Holder(_bare(words), HolderKind.ORGANISATION, country=description.country)


def _releaser(
    description: Description,
    scene: Scene,
    found: Sequence[Release],
    text: str,
    mentions: Sequence[Mention],
) -> str:
    """The name of whoever released the medium, or ""."""
    release = _release_of(description, found)
    if release is not None:
        known = scene.at(release.by)
        described = known or describe(text, release.by, mentions)
        return described.name if isinstance(described, Holder) else described.named
    lows = [word.low for word in description.words]
    return _bare(description.words[: lows.index("'s")]) if "'s" in lows[1:] else ""


def _release_of(description: Description, found: Sequence[Release]) -> Release | None:
    """The release of such a medium nearest before it, else the first after it."""
    family = names.MEDIA_FAMILIES.get(description.head, "")
    fitting = [release for release in found if release.family == family]
    at = bisect_right(fitting, description.span.start, key=lambda release: release.start)
    return (fitting[at - 1] if at else fitting[0]) if fitting else None


def _bare(words: Sequence[Word]) -> str:
    """Words without their article, as a name."""
    return plain(words[1:] if len(words) > 1 and words[0].low in {"the", "a", "an"} else words)
