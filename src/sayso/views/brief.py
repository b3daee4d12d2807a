"""The brief: all that a desk reads, in the order it reads, from one view.

`brief_page` takes a view and returns a `BriefPage`; what is shown in full is limited, and what is
left out is counted and said. Nothing here decides what is true.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sayso.model import Claim, ForecastStatus, Problem, Severity
from sayso.settings import Settings
from sayso.view import View
from sayso.views.backing import backing, lineage
from sayso.views.check import lines
from sayso.views.chronicle import timeline
from sayso.views.desk import Desk, open_desk
from sayso.views.disputes import conflicting, conflicts, forecasts, foretold, retellings, shifts
from sayso.views.evidence import evidence
from sayso.views.gazette import places
from sayso.views.masking import masker
from sayso.views.pages import BriefPage, ProblemLine, Standfirst
from sayso.views.parts import Evidence, Shown, Statement
from sayso.views.sources import problems as problem_lines
from sayso.views.sources import sources
from sayso.views.statements import said_once, statements, weights
from sayso.views.wording import day_words

# Claims in full beyond those that lines refer to, so that a small case shows every claim it has.
_FULL = 300
_LEAD = 5


def brief_page(
    view: View, *, title: str, today: date, settings: Settings, problems: Iterable[Problem] = ()
) -> BriefPage:
    """The brief of a case as its view has it. `problems` are those of this run that no view holds.

    Raises `EvidenceError`, naming the line, when a link leads to a claim the view does not have.
    """
    mask = masker(settings)
    desk = open_desk(view, mask)
    weight = weights(desk)
    claimed = statements(desk, weight)
    on_map, off_map = places(desk)
    trouble = problem_lines(desk, [*view.problems(), *problems])
    page = BriefPage(
        title=desk.say(title, 200),
        today=today,
        today_words=day_words(today),
        as_of=view.as_of,
        standfirst=_standfirst(desk, claimed, trouble, today),
        claimed=claimed,
        said_once=said_once(desk),
        conflicts=conflicts(desk, weight),
        shifts=shifts(desk, weight),
        retellings=retellings(desk),
        forecasts=forecasts(desk, today),
        backing=backing(desk, weight),
        lineage=lineage(desk),
        timeline=timeline(desk, weight),
        places=on_map,
        unlocated=off_map,
        evidence=Shown(()),
        sources=(),
        problems=trouble,
        profanity_masked=settings.mask_profanity,
        names_masked=len(mask.names),
    )
    shown = _shown(desk, page)
    return replace(page, evidence=_in_full(desk, shown), sources=sources(desk, shown))


def _shown(desk: Desk, page: BriefPage) -> tuple[Claim, ...]:
    """The claims shown in full: those that a line refers to, in that order, then others."""
    named = dict.fromkeys(claim_id for _, ids in lines(page) for claim_id in ids)
    chosen = [desk.claim(claim_id, "a line of the brief") for claim_id in named]
    room = max(0, _FULL - len(chosen))
    others = [claim for claim in desk.claims.values() if claim.id not in named]
    return (*chosen, *others[:room])


def _in_full(desk: Desk, shown: tuple[Claim, ...]) -> Shown[Evidence]:
    """The claims in full, numbered; each document is read once."""
    entries: list[Evidence] = []
    document = None
    for number, claim in sorted(enumerate(shown, 1), key=lambda pair: pair[1].document_id):
        if document is None or document.id != claim.document_id:
            document = desk.view.document(claim.document_id)
        entries.append(evidence(desk, claim, document, number=number))
    items = tuple(sorted(entries, key=lambda entry: entry.number))
    return Shown(items, len(desk.claims) - len(items))


def _standfirst(
    desk: Desk, claimed: Shown[Statement], trouble: tuple[ProblemLine, ...], today: date
) -> Standfirst:
    links = desk.links
    ahead = [group[0] for group in foretold(desk)]
    disputed = [group[0].apparent for group in conflicting(desk).values()]
    now = datetime.combine(today, datetime.min.time())
    published = [head.facts.published for head in desk.heads.values()]
    dated = sorted(time.start for time in published if time and time.start)
    return Standfirst(
        sources=len(desk.heads),
        refused=sum(problem.severity is Severity.REFUSED for problem in trouble),
        claims_in_all=len(desk.claims),
        holders=len({desk.holder_key(claim) for claim in desk.claims.values()}),
        first=day_words(dated[0].date()) if dated else "",
        last=day_words(dated[-1].date()) if dated else "",
        undated=len(published) - len(dated),
        conflicts=disputed.count(False),
        apparent=disputed.count(True),
        shifts=sum(len(position.changes) for position in links.positions),
        forecasts=len(ahead),
        forecasts_due=sum(found.status(now) is not ForecastStatus.OPEN for found in ahead),
        lead=Shown(claimed.items[:_LEAD], len(claimed.items) - len(claimed.items[:_LEAD])),
    )
