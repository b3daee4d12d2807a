"""An invented case with everything a brief can show: countries, people and places do not exist.

The places stand at made-up coordinates in the middle of Europe, so that the map has outlines.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sayso.ids import content_id, sha256
from sayso.model import (
    Analysis,
    Anchor,
    AnchorKind,
    Attribution,
    Basis,
    Block,
    BlockKind,
    Bound,
    Capture,
    ChainLink,
    Change,
    ChangeKind,
    Claim,
    Contradiction,
    ContradictionKind,
    Document,
    Fact,
    Facts,
    Forecast,
    Holder,
    HolderKind,
    Independence,
    Kind,
    Lineage,
    LineageKind,
    Links,
    Mention,
    Mutation,
    Origin,
    Party,
    Place,
    PlacePrecision,
    Position,
    Post,
    Precision,
    Problem,
    Proposition,
    Quantity,
    Severity,
    Span,
    Speech,
    Stance,
    Time,
)
from sayso.settings import Settings
from sayso.views import brief_page
from sayso.views.pages import BriefPage
from tests.make import MemoryView, blocks, day

TODAY = date(2031, 4, 14)
CROSSING = "Between 300 and 400 soldiers from Estrel crossed the Lume at Varn on Thursday night"
DATA = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class CaseView(MemoryView):
    """A view in memory that has captures and problems too."""

    captured: tuple[Capture, ...] = ()
    troubles: tuple[Problem, ...] = ()

    def captures(self) -> tuple[Capture, ...]:
        return self.captured

    def problems(self) -> tuple[Problem, ...]:
        return self.troubles


def document(
    text: str,
    *,
    name: str,
    publisher: str | None,
    published: str | None,
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
    kind: BlockKind = BlockKind.PARAGRAPH,
) -> Document:
    """A document of which some facts are known."""
    facts = Facts(
        title=Fact(title or text.split("\n", 1)[0], Basis.METADATA),
        publisher=Fact(publisher, Basis.GIVEN) if publisher else None,
        author=Fact(author, Basis.METADATA) if author else None,
        url=Fact(url, Basis.METADATA) if url else None,
        language=Fact("en", Basis.INFERRED),
        published=day(published, Basis.METADATA) if published else None,
    )
    digest = sha256(text.encode())
    return Document(content_id("doc", name, digest), name, digest, text, blocks(text, kind), facts)


def text(name: str) -> str:
    """One of the invented texts."""
    return (DATA / f"{name}.txt").read_text()


def find(text: str, words: str, after: int = 0) -> Span:
    """Where the words stand."""
    found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, after)
    assert found, f"{words!r} does not stand in the text"
    return Span(*found.span())


def said(
    found: Document,
    sentence: str,
    *,
    holder: Holder,
    content: str,
    stance: Stance = Stance.ASSERTS,
    source: str = "",
    cue: str = "",
    chain: Sequence[Holder] = (),
    speech: Speech = Speech.INDIRECT,
    said_at: Time | None = None,
    event: Mention | None = None,
    places: Iterable[Mention] = (),
    quantities: Iterable[Mention] = (),
    negated: bool = False,
) -> Claim:
    """A claim whose parts stand in the document in these words, in the sentence that begins so."""
    begin = found.text.index(sentence)
    parts = [find(found.text, words, begin) for words in (sentence, source, cue, content) if words]
    stop = re.compile(r'[.?!]"?(?=\s)').search(found.text, max(part.end for part in parts) - 1)
    assert stop, f"no sentence ends after {sentence!r}"
    evidence = Span(begin, stop.end())
    source_span = find(found.text, source, evidence.start) if source else None
    cue_span = find(found.text, cue, evidence.start) if cue else None
    span = find(found.text, content, evidence.start) if content else None
    links = [ChainLink(link, Stance.ASSERTS, basis=Basis.METADATA) for link in chain]
    return Claim(
        id=content_id("clm", found.id, holder.name, stance, content, evidence.start),
        document_id=found.id,
        holder=holder,
        chain=(*links, ChainLink(holder, stance, source_span, cue_span)),
        stance=stance,
        speech=speech,
        content=(span,) if span else (),
        words=content,
        evidence=evidence,
        cue=cue_span,
        negated=negated,
        event=event,
        said=said_at,
        published=found.facts.published,
        places=tuple(places),
        quantities=tuple(quantities),
        score=0.9,
        why=f"“{cue}” tells that the words are someone's" if cue else "",
    )


def place(
    found: Document,
    words: str,
    latitude: float | None = None,
    longitude: float | None = None,
    *,
    precision: PlacePrecision = PlacePrecision.SETTLEMENT,
    within: tuple[str, ...] = ("Norland",),
    note: str = "",
) -> Mention:
    """A place as the document names it."""
    span = find(found.text, words)
    where = Place(words, words.lower(), precision, "", latitude, longitude, within, note)
    return Mention(
        span.start,
        span.end,
        Kind.PLACE,
        words,
        0.9,
        "places@1",
        "named in the list of places",
        place=where,
    )


def when(found: Document, words: str, time: Time | None, why: str = "") -> Mention:
    """A time as the document has it."""
    span = find(found.text, words)
    return Mention(span.start, span.end, Kind.TIME, words, 0.9, "times@1", why, time=time)


def number(found: Document, words: str, quantity: Quantity) -> Mention:
    """A number as the document has it."""
    span = find(found.text, words)
    return Mention(
        span.start, span.end, Kind.QUANTITY, words, 0.9, "quantities@1", quantity=quantity
    )


def between(start: str, end: str, words: str, precision: Precision = Precision.DAY) -> Time:
    """A stated interval."""
    return Time(
        datetime.fromisoformat(start), datetime.fromisoformat(end), precision, Basis.STATED, words
    )


def organisation(name: str, role: str = "") -> Holder:
    return Holder(name, HolderKind.ORGANISATION, role)


def case() -> CaseView:
    """The invented case."""
    courier = document(
        text("courier"),
        name="courier.html",
        publisher="Valley Courier",
        published="2031-04-04",
        author="Jon Falk",
        url="https://courier.example/varn",
    )
    herald = document(
        text("herald"), name="herald.html", publisher="Morning Herald", published="2031-04-06"
    )
    intercept = document(
        text("intercept"),
        name="intercept.srt",
        publisher="Norland's defence ministry",
        published="2031-04-05",
        title="Recording of 3 April",
        kind=BlockKind.TURN,
    )
    channel = document(
        text("channel"),
        name="channel/result.json",
        publisher="Norland Defence Ministry",
        published="2031-04-05",
        title="Channel of the defence ministry",
        kind=BlockKind.MESSAGE,
    )
    statement = document(text("statement"), name="statement.pdf", publisher=None, published=None)
    later = document(
        text("later"), name="later.html", publisher="Morning Herald", published="2031-04-14"
    )
    intercept = replace(
        intercept, blocks=tuple(_seconds(block, n) for n, block in enumerate(intercept.blocks))
    )
    channel = replace(
        channel, blocks=tuple(_message(block, n) for n, block in enumerate(channel.blocks))
    )
    statement = replace(
        statement,
        blocks=tuple(
            replace(block, anchor=Anchor(AnchorKind.PAGE, "1")) for block in statement.blocks
        ),
    )

    ministry = organisation("Norland's defence ministry")
    kern = Holder("Ada Kern", HolderKind.PERSON, "spokeswoman of the defence ministry", "NL")
    estrel = Holder("the government of Estrel", HolderKind.GOVERNMENT)
    brell = Holder("Tomas Brell", HolderKind.PERSON, "foreign minister of Estrel")
    dorn = Holder("Ilse Dorn", HolderKind.PERSON, "president of Norland")
    mayor = Holder("the mayor of Varn", HolderKind.UNNAMED)
    soldier = Holder("a soldier", HolderKind.UNNAMED)
    other = Holder("another soldier", HolderKind.UNNAMED)
    mission = organisation("the River Mission")
    paper, morning = organisation("Valley Courier"), organisation("Morning Herald")
    recording = Holder("the recording", HolderKind.MEDIUM, released_by="Norland's defence ministry")

    night = between(
        "2031-04-03T18:00", "2031-04-04T06:00", "on Thursday night", Precision.PART_OF_DAY
    )
    friday = between("2031-04-04", "2031-04-05", "on Friday")
    saturday = between("2031-04-05", "2031-04-06", "on Saturday")
    sunday = between("2031-04-13", "2031-04-14", "on Sunday")
    window = between("2031-04-06", "2031-04-16", "within ten days")
    crossing = when(courier, "on Thursday night", night)
    varn = place(courier, "Varn", 50.1, 20.2, within=("Lume valley", "Norland"))
    hask = place(herald, "Hask", 50.35, 20.9)
    lume = place(
        courier,
        "the Lume",
        50.6,
        19.4,
        precision=PlacePrecision.REGION,
        note="a river: somewhere along it",
    )
    estrel_land = place(courier, "Estrel", 48.7, 19.5, precision=PlacePrecision.COUNTRY, within=())
    ostra = place(herald, "Ostra", 50.07, 20.31, within=("Norland",))
    mill = place(
        intercept,
        "Old Mill",
        precision=PlacePrecision.UNLOCATED,
        within=("Lume valley",),
        note="no list of places has it; the region is known, the camp is not",
    )

    crossed = said(
        courier,
        "Between 300 and",
        holder=ministry,
        source="Norland's defence ministry",
        cue="said",
        content=CROSSING,
        chain=[paper],
        said_at=friday,
        event=crossing,
        places=[varn, lume, estrel_land],
        quantities=[
            number(
                courier,
                "Between 300 and 400 soldiers",
                Quantity(300, 400, Bound.BETWEEN, "", "soldiers"),
            )
        ],
    )
    dark = said(
        courier,
        '"They came over',
        holder=kern,
        source="Ada Kern",
        cue="said",
        content="They came over the old bridge in the dark, and they were not lost",
        chain=[paper, ministry],
        speech=Speech.DIRECT,
        said_at=friday,
        event=crossing,
        places=[varn],
    )
    denied = said(
        courier,
        "Estrel's government denied",
        holder=estrel,
        source="Estrel's government",
        cue="denied",
        content="sending any troops across the river",
        stance=Stance.DENIES,
        chain=[paper],
        said_at=Time(None, datetime(2031, 4, 4), Precision.DAY, Basis.INFERRED, ""),
    )
    not_one = said(
        courier,
        "Its foreign minister",
        holder=brell,
        source="Tomas Brell",
        cue="said",
        content="it had not moved a single soldier",
        chain=[paper, estrel],
        negated=True,
    )
    silent = said(
        courier,
        "The mayor of",
        holder=mayor,
        source="The mayor of Varn",
        cue="declined to comment",
        content="",
        stance=Stance.DECLINES,
        chain=[paper],
    )
    not_denied = said(
        herald,
        "Asked on Saturday",
        holder=brell,
        source="Mr Brell",
        cue="did not deny",
        content="his troops had crossed the Lume",
        stance=Stance.DOES_NOT_DENY,
        chain=[morning],
        said_at=saturday,
    )
    treaty = said(
        herald,
        '"Everything we do',
        holder=brell,
        source="he",
        cue="said",
        content="Everything we do accords with the treaty of Ostra",
        speech=Speech.DIRECT,
        chain=[morning],
        said_at=saturday,
        places=[ostra],
    )
    six_hundred = said(
        herald,
        "According to the",
        holder=ministry,
        source="the Valley Courier",
        cue="According to",
        content="as many as 600 soldiers had crossed the river at Varn",
        chain=[morning, paper],
        places=[place(herald, "Varn", 50.1, 20.2, within=("Lume valley", "Norland"))],
        quantities=[
            number(
                herald, "as many as 600 soldiers", Quantity(600, 600, Bound.AT_MOST, "", "soldiers")
            )
        ],
    )
    second = said(
        herald,
        "President Ilse Dorn",
        holder=dorn,
        source="President Ilse Dorn of Norland",
        cue="warned",
        content="Estrel would open a second crossing at Hask within ten days",
        stance=Stance.WARNS,
        chain=[morning],
        said_at=saturday,
        event=when(herald, "within ten days", window),
        places=[hask],
    )
    ratio = said(
        herald,
        "For every 30",
        holder=soldier,
        source="intercepted talk",
        cue="according to",
        content="For every 30 soldiers there were three interpreters",
        chain=[morning, ministry, recording],
        quantities=[
            number(
                herald,
                "For every 30 soldiers there were three interpreters",
                Quantity(3, 3, Bound.EXACT, "", "interpreters", 30, "soldiers"),
            )
        ],
    )
    lead = said(
        intercept,
        "We have three",
        holder=soldier,
        content="We have three interpreters for every thirty men.",
        chain=[ministry, recording],
        speech=Speech.DIRECT,
        quantities=[
            number(
                intercept,
                "three interpreters for every thirty men",
                Quantity(3, 3, Bound.EXACT, "", "interpreters", 30, "men"),
            )
        ],
    )
    who = said(
        intercept,
        "Who the fuck",
        holder=soldier,
        content="Who the fuck is going to lead them?",
        stance=Stance.ASKS,
        chain=[ministry, recording],
        speech=Speech.DIRECT,
    )
    seventy = said(
        intercept,
        "Seventy more are",
        holder=other,
        content="Seventy more are coming tomorrow, from the camp at Old Mill.",
        stance=Stance.PREDICTS,
        chain=[ministry, recording],
        speech=Speech.DIRECT,
        event=when(intercept, "tomorrow", None, "when it was spoken is not recorded"),
        places=[mill],
        quantities=[number(intercept, "Seventy more", Quantity(70, 70))],
    )
    near = said(
        channel,
        "It was taken",
        holder=ministry,
        content="It was taken near Hask.",
        places=[place(channel, "Hask", 50.35, 20.9)],
    )
    unconfirmed = said(
        statement,
        "Estrel does not",
        holder=estrel,
        source="Estrel",
        cue="does not confirm",
        content="the presence of its personnel in any other country",
        stance=Stance.DOES_NOT_CONFIRM,
    )
    lawful = said(
        statement,
        "Were they there",
        holder=estrel,
        content="it would accord with the law",
    )
    none_opened = said(
        later,
        "Ten days have",
        holder=mission,
        source="the River Mission",
        cue="said",
        content="no second crossing has been opened at Hask",
        chain=[morning],
        said_at=sunday,
        places=[place(later, "Hask", 50.35, 20.9)],
        negated=True,
        event=when(
            later,
            "Ten days have passed",
            Time(
                None, datetime(2031, 4, 14), Precision.DAY, Basis.INFERRED, "Ten days have passed"
            ),
        ),
    )
    forty = said(
        later,
        "Mr Brell said",
        holder=brell,
        source="Mr Brell",
        cue="said",
        content="no more than 40 engineers had ever been at Varn",
        chain=[morning],
        said_at=sunday,
        places=[place(later, "Varn", 50.1, 20.2, within=("Lume valley", "Norland"))],
        quantities=[
            number(
                later, "no more than 40 engineers", Quantity(40, 40, Bound.AT_MOST, "", "engineers")
            )
        ],
    )
    claims = (
        unconfirmed,
        lawful,
        crossed,
        dark,
        denied,
        not_one,
        silent,
        lead,
        who,
        seventy,
        near,
        not_denied,
        treaty,
        six_hundred,
        second,
        ratio,
        none_opened,
        forty,
    )

    troops = Proposition(
        "prp-troops",
        crossed.words,
        tuple(
            claim.id
            for claim in (
                crossed,
                dark,
                denied,
                not_one,
                silent,
                not_denied,
                six_hundred,
                unconfirmed,
                forty,
            )
        ),
        0.82,
        ("the same river and the same night", "troops of the same country"),
    )
    bridge = Proposition(
        "prp-second",
        second.words,
        (second.id, none_opened.id),
        0.9,
        ("the same place and the same act",),
    )
    interpreters = Proposition(
        "prp-ratio", lead.words, (lead.id, ratio.id), 0.95, ("the same ratio of the same things",)
    )
    links = Links(
        parties=(
            Party(
                "pty-ministry",
                "Norland's defence ministry",
                HolderKind.ORGANISATION,
                ("Norland's defence ministry", "Norland Defence Ministry"),
                tuple(claim.id for claim in (crossed, six_hundred, near)),
                0.9,
                ("the same name",),
            ),
            Party(
                "pty-brell",
                "Tomas Brell",
                HolderKind.PERSON,
                ("Tomas Brell", "Mr Brell"),
                tuple(claim.id for claim in (not_one, not_denied, treaty, forty)),
                0.9,
                ("a surname that only he bears here",),
            ),
            Party(
                "pty-estrel",
                "the government of Estrel",
                HolderKind.GOVERNMENT,
                ("the government of Estrel", "Estrel"),
                tuple(claim.id for claim in (denied, unconfirmed, lawful)),
            ),
        ),
        propositions=(troops, bridge, interpreters),
        positions=(
            Position(
                "pty-brell",
                "prp-troops",
                (not_one.id, not_denied.id, forty.id),
                (
                    Change(
                        ChangeKind.SOFTENING,
                        not_one.id,
                        not_denied.id,
                        0.85,
                        ("he said it had not happened, then did not deny it",),
                    ),
                    Change(
                        ChangeKind.NUMBER_MOVED,
                        not_denied.id,
                        forty.id,
                        0.6,
                        ("a number appears for the first time",),
                    ),
                ),
            ),
        ),
        lineage=(
            Lineage(
                LineageKind.CREDITS,
                herald.id,
                courier.id,
                "the Valley Courier",
                (find(herald.text, "According to the Valley Courier"),),
                (find(courier.text, "Between 300 and 400 soldiers"),),
                True,
                0.95,
                ("names it",),
            ),
            Lineage(
                LineageKind.QUOTES,
                herald.id,
                None,
                "intercepted talk",
                (find(herald.text, "intercepted talk released by Norland's defence ministry"),),
                (),
                False,
                0.7,
                ("the recording is not credited by a link",),
            ),
        ),
        mutations=(
            Mutation(
                "number",
                "Between 300 and 400",
                "as many as 600",
                crossed.id,
                six_hundred.id,
                0.9,
                ("credited to the earlier report, which has another number",),
            ),
        ),
        independence=(
            Independence(
                "prp-troops",
                1,
                2,
                (
                    Origin(
                        "Norland's defence ministry",
                        (crossed.id, dark.id, six_hundred.id),
                        True,
                        ("the Herald credits the Courier, which credits the ministry",),
                    ),
                    Origin("Tomas Brell", (forty.id,), True, ("his own words",)),
                    Origin(
                        "statement.pdf",
                        (unconfirmed.id,),
                        False,
                        ("nothing in it tells who published it",),
                    ),
                ),
                ("the two may rest on the same people",),
            ),
            Independence(
                "prp-ratio",
                1,
                1,
                (
                    Origin(
                        "the recording", (lead.id, ratio.id), True, ("both rest on one recording",)
                    ),
                ),
                (),
            ),
        ),
        contradictions=(
            Contradiction(
                ContradictionKind.DENIAL,
                "prp-troops",
                crossed.id,
                denied.id,
                False,
                0.92,
                ("one says it, the other denies it",),
            ),
            Contradiction(
                ContradictionKind.NUMBER,
                "prp-troops",
                six_hundred.id,
                forty.id,
                False,
                0.7,
                ("at most 40 and as many as 600",),
            ),
            Contradiction(
                ContradictionKind.NUMBER,
                "prp-troops",
                crossed.id,
                six_hundred.id,
                True,
                0.6,
                ("the second is a retelling of the first",),
            ),
        ),
        forecasts=(
            Forecast(
                second.id,
                window,
                (none_opened.id,),
                0.9,
                ("it speaks of a time after it was said",),
            ),
            Forecast(seventy.id, None, (), 0.8, ("“are coming tomorrow”",)),
        ),
    )
    documents = (statement, courier, intercept, channel, herald, later)
    return CaseView(
        held=documents,
        claimed=claims,
        analysed=tuple(_analysis(found, claims) for found in documents),
        linked=links,
        captured=(
            Capture("herald.html", "0" * 64, None, datetime(2031, 4, 6), datetime(2031, 4, 7)),
        ),
        troubles=(
            Problem(
                "scan.pdf", "scan.pdf is encrypted", "save it without a password and add it again"
            ),
            Problem(
                "note.txt", "note.txt is in 'fr': no claims are drawn from it", "", Severity.PARTIAL
            ),
        ),
    )


def _seconds(block: Block, number: int) -> Block:
    return replace(
        block, anchor=Anchor(AnchorKind.SECONDS, "", 4.2 + 9 * number, 12.9 + 9 * number)
    )


def _message(block: Block, number: int) -> Block:
    post = Post(
        "Norland Defence Ministry",
        day("2031-04-05T09:30", Basis.METADATA),
        day("2031-04-05T10:00", Basis.METADATA),
        "River Watch" if number else "",
        "116" if number else "",
    )
    return replace(block, anchor=Anchor(AnchorKind.MESSAGE, str(117 + number)), post=post)


def _analysis(found: Document, claims: Iterable[Claim]) -> Analysis:
    attributions = [
        Attribution(
            claim.chain[-1].source,
            claim.cue,
            claim.content,
            claim.speech,
            claim.stance,
            claim.score,
            "attributions@1",
        )
        for claim in claims
        if claim.document_id == found.id
    ]
    return Analysis(found, (), tuple(attributions))


def brief(settings: Settings = Settings(), view: CaseView | None = None) -> BriefPage:
    """The brief of the invented case."""
    return brief_page(view or case(), title="The crossing at Varn", today=TODAY, settings=settings)
