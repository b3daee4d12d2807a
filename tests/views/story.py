"""The invented story: its documents, who speaks in them, and each of their claims."""

from dataclasses import replace
from datetime import datetime

from sayso.model import (
    Anchor,
    AnchorKind,
    Basis,
    BlockKind,
    Bound,
    Holder,
    HolderKind,
    PlacePrecision,
    Precision,
    Quantity,
    Speech,
    Stance,
    Time,
)
from tests.views.build import (
    between,
    document,
    message,
    number,
    organisation,
    place,
    said,
    seconds,
    text,
    when,
)

CROSSING = "Between 300 and 400 soldiers from Estrel crossed the Lume at Varn on Thursday night"

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
    intercept, blocks=tuple(seconds(block, n) for n, block in enumerate(intercept.blocks))
)
channel = replace(
    channel, blocks=tuple(message(block, n) for n, block in enumerate(channel.blocks))
)
statement = replace(
    statement,
    blocks=tuple(replace(block, anchor=Anchor(AnchorKind.PAGE, "1")) for block in statement.blocks),
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

night = between("2031-04-03T18:00", "2031-04-04T06:00", "on Thursday night", Precision.PART_OF_DAY)
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
        number(herald, "as many as 600 soldiers", Quantity(600, 600, Bound.AT_MOST, "", "soldiers"))
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
        Time(None, datetime(2031, 4, 14), Precision.DAY, Basis.INFERRED, "Ten days have passed"),
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
        number(later, "no more than 40 engineers", Quantity(40, 40, Bound.AT_MOST, "", "engineers"))
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
documents = (statement, courier, intercept, channel, herald, later)
