"""Holders: takes attributions and names; returns one holder for each source span.

A named holder gets the fullest name of the document; pronouns and nominals ("the ministry") get
the holder they mean; unnamed ones keep their description; a medium tells who released it.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.holders.bodies import bodies_of
from sayso.extract.holders.cast import Sentences, scene_of
from sayso.extract.holders.media import releases
from sayso.extract.holders.nominals import Nominals, holding
from sayso.extract.holders.passing import passed_by
from sayso.extract.holders.reader import NAMES, Reader
from sayso.extract.holders.roles import roles_of
from sayso.extract.holders.short import short_persons
from sayso.extract.holders.signing import signatory
from sayso.extract.states import states_told
from sayso.extract.step import Step
from sayso.model import Analysis, Attribution, Kind, Mention, Span, Speech
from sayso.plugins import Extractor

VERSION = 2
_NEEDS = frozenset({"attribution", Kind.PERSON.value, Kind.ORGANISATION.value, Kind.GROUP.value})


def extractor() -> Extractor:
    """Finds the holders behind the sources of attributions."""
    return Step("holders", VERSION, _NEEDS, frozenset({Kind.HOLDER.value}), _find)


def _find(analysis: Analysis) -> Iterator[Mention]:
    sources = sorted({a.source for a in analysis.attributions if a.source is not None})
    reader = _reader(analysis)
    # Who says "we" in a quotation may be named only behind it.
    last = [source for source in sources if reader.is_speaker(source)]
    first = [source for source in sources if not reader.is_speaker(source)]
    passed = passed_by(analysis, sources, sorted(_direct(analysis.attributions)))[::-1]
    for source in [*first, *last]:
        while passed and passed[-1].start < source.start:
            reader.pass_by(passed.pop())
        holder, why, score = reader.read(source)
        yield Mention(
            source.start,
            source.end,
            Kind.HOLDER,
            holder.name,
            score,
            f"holders@{VERSION}",
            why,
            holder=holder,
        )


def _reader(analysis: Analysis) -> Reader:
    text = analysis.document.text
    facts = analysis.document.facts
    publisher, author = facts.publisher, facts.author
    roles = roles_of(text, analysis.of_kind(Kind.PERSON))
    bodies = bodies_of(text, analysis.of_kind(Kind.ORGANISATION))
    direct = sorted(_direct(analysis.attributions))
    contents = _contents(analysis.attributions)
    states = states_told(text)
    said = [content for content, _ in contents]
    scene = scene_of(analysis, roles, bodies, direct, said, states)
    return Reader(
        text=text,
        states=states,
        publisher=publisher.value if publisher is not None else "",
        author=author.value if author is not None else signatory(analysis),
        mentions=analysis.of_kind(*NAMES),
        found=releases(analysis.attributions, text),
        contents=contents,
        direct=frozenset(direct),
        sentences=Sentences(analysis),
        scene=scene,
        nominals=Nominals(
            scene,
            roles,
            bodies,
            holding(roles),
            short_persons(roles),
            analysis.of_kind(Kind.PLACE),
        ),
    )


def _contents(attributions: Sequence[Attribution]) -> list[tuple[Span, Span]]:
    """Every content with its source, in order of place."""
    return sorted(
        (content, attribution.source)
        for attribution in attributions
        if attribution.source is not None
        for content in attribution.contents
    )


def _direct(attributions: Sequence[Attribution]) -> frozenset[Span]:
    """The contents given in the speaker's own words: quotations, and turns without a cue."""
    spoken = (a for a in attributions if a.speech is Speech.DIRECT or a.cue is None)
    return frozenset(content for attribution in spoken for content in attribution.contents)
