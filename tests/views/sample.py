"""An invented case as a view, with all that links its claims, and its brief."""

from collections.abc import Iterable
from datetime import date, datetime

from sayso.model import (
    Analysis,
    Attribution,
    Capture,
    Change,
    ChangeKind,
    Claim,
    Contradiction,
    ContradictionKind,
    Document,
    Forecast,
    HolderKind,
    Independence,
    Lineage,
    LineageKind,
    Links,
    Mutation,
    Origin,
    Party,
    Position,
    Problem,
    Proposition,
    Severity,
)
from sayso.settings import Settings
from sayso.views import brief_page
from sayso.views.pages import BriefPage
from tests.views.build import CaseView, find
from tests.views.story import (
    claims,
    courier,
    crossed,
    dark,
    denied,
    documents,
    forty,
    herald,
    lawful,
    lead,
    near,
    none_opened,
    not_denied,
    not_one,
    ratio,
    second,
    seventy,
    silent,
    six_hundred,
    treaty,
    unconfirmed,
    window,
)

TODAY = date(2031, 4, 14)

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
            (Origin("the recording", (lead.id, ratio.id), True, ("both rest on one recording",)),),
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


def case() -> CaseView:
    """The invented case."""
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
