"""Holds a story against the rules of `README.md`, as far as a machine can.

Takes a `Story` and the documents that Sayso reads from its files; yields a `Fault` for each rule
that is broken: which entry, and what to do about it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from evaluation.cases import sources
from evaluation.stories.gold import DECIDED, Claim, Days, Story
from evaluation.stories.load import GOLD, SOURCES, Fault
from evaluation.stories.places import cues_at, line_of, occurrences, words_at
from evaluation.stories.retellings import camp, family, kin
from sayso.errors import DocumentError
from sayso.fold import fold
from sayso.model import Document, Problem, Stance
from sayso.process import Kit
from sayso.read import read

REPORTS = range(6, 13)
FORWARD = frozenset({Stance.PREDICTS, Stance.INTENDS, Stance.WARNS, Stance.DEMANDS})
_OF_REPORT = ("holder", "attribution", "date")  # what a line may leave to the head of its report
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def documents(folder: Path, kit: Kit) -> tuple[dict[str, Document], list[Problem]]:
    """What Sayso reads from the files of a story, by name, and what it cannot read."""
    found: dict[str, Document] = {}
    problems: list[Problem] = []
    for source in sources(folder / SOURCES, kit.settings):
        if isinstance(source, Problem):
            problems.append(source)
            continue
        try:
            found[source.name] = read(source, kit.readers, kit.settings)
        except DocumentError as error:
            problems.append(Problem(source.name, error.message, error.remedy))
    return found, problems


def check(
    story: Story, read_documents: Mapping[str, Document], problems: Iterable[Problem]
) -> Iterator[Fault]:
    """Every fault of a story. What hangs on an id that is not there is not looked at further."""
    yield from (_fault(story, "sources", f"{p.message}; {p.remedy}") for p in problems)
    lost = [*_ids(story), *_references(story), *_files(story, read_documents)]
    yield from lost
    if lost:
        return
    yield from _reports(story, read_documents)
    texts = {report.id: read_documents[report.file].text for report in story.reports}
    for rule in (_claims, _mutations):
        yield from rule(story, texts)
    for rule_of_gold in (
        _propositions, _changes, _lineage, _independence, _contradictions, _forecasts
    ):  # fmt: skip
        yield from rule_of_gold(story)


def _fault(story: Story, entry: str, what: str) -> Fault:
    return Fault(f"{story.name}/{GOLD} [{entry}]", what)


# --- Ids -----------------------------------------------------------------------------------------


def _ids(story: Story) -> Iterator[Fault]:
    tables: Mapping[str, Sequence[str]] = {
        "reports": [entry.id for entry in story.reports],
        "holders": [entry.id for entry in story.holders],
        "propositions": [entry.id for entry in story.propositions],
        "claims": [entry.id for entry in story.claims],
    }
    for table, ids in tables.items():
        for name, times in Counter(ids).items():
            if times > 1:
                yield _fault(story, f"{table} {name}", f"this id stands {times} times: rename one")
            if not _ID.fullmatch(name):
                what = "an id is short, lower case, letters and digits with hyphens between"
                yield _fault(story, f"{table} {name!r}", what)


def _references(story: Story) -> Iterator[Fault]:
    """Every id that is named but not there; and holders and propositions that nothing names."""
    known = {
        "report": {report.id for report in story.reports},
        "holder": {holder.id for holder in story.holders},
        "proposition": {proposition.id for proposition in story.propositions},
        "claim": {claim.id for claim in story.claims},
    }
    named = list(_named(story))
    for entry, kind, name in named:
        if name not in known[kind]:
            yield _fault(story, entry, f"there is no {kind} {name!r}: add it or correct the id")
    for kind in ("holder", "proposition"):
        used = {name for entry, of, name in named if of == kind and entry.startswith("claims ")}
        for name in sorted(known[kind] - used):
            yield _fault(story, f"{kind}s {name}", "no claim names it: remove it, or add the claim")


def _named(story: Story) -> Iterator[tuple[str, str, str]]:
    """Entry, kind and id of everything that an entry names."""
    for claim in story.claims:
        entry = f"claims {claim.id}"
        yield entry, "report", claim.report
        yield entry, "proposition", claim.proposition
        for holder in (claim.holder, *claim.chain):
            yield entry, "holder", holder
    for proposition in story.propositions:
        if proposition.variant_of:
            yield f"propositions {proposition.id}", "proposition", proposition.variant_of
    for change in story.changes:
        entry = f"changes {change.before} → {change.after}"
        yield entry, "holder", change.holder
        yield entry, "proposition", change.proposition
        yield from ((entry, "claim", claim_id) for claim_id in (change.before, change.after))
    for line in story.lineage:
        entry = f"lineage {line.taker} → {line.giver}"
        yield entry, "report", line.taker
        if not line.outside:
            yield entry, "report", line.giver
    for mutation in story.mutations:
        entry = f"mutations {mutation.before} → {mutation.after}"
        yield from ((entry, "claim", claim_id) for claim_id in (mutation.before, mutation.after))
    for origins in story.independence:
        yield f"independence {origins.proposition}", "proposition", origins.proposition
    for pair in story.contradictions:
        entry = f"contradictions {pair.left} → {pair.right}"
        yield from ((entry, "claim", claim_id) for claim_id in (pair.left, pair.right))
    for forecast in story.forecasts:
        entry = f"forecasts {forecast.claim}"
        yield from ((entry, "claim", claim_id) for claim_id in (forecast.claim, *forecast.bearing))


# --- Reports and claims --------------------------------------------------------------------------


def _files(story: Story, read_documents: Mapping[str, Document]) -> Iterator[Fault]:
    files = Counter(report.file for report in story.reports)
    for file in sorted(read_documents.keys() - files.keys()):
        yield _fault(story, "reports", f"{SOURCES}/{file} is no report: add it, or remove the file")
    for report in story.reports:
        entry = f"reports {report.id}"
        if files[report.file] > 1:
            yield _fault(story, entry, f"{report.file} is another report too: one entry for a file")
        if report.file not in read_documents:
            yield _fault(story, entry, f"Sayso reads no {SOURCES}/{report.file}: correct the name")


def _reports(story: Story, read_documents: Mapping[str, Document]) -> Iterator[Fault]:
    if len(story.reports) not in REPORTS:
        what = f"{len(story.reports)} of them; a story has {REPORTS[0]} to {REPORTS[-1]}"
        yield _fault(story, "reports", what)
    for report in story.reports:
        read_at = read_documents[report.file].facts.published
        if read_at is None or read_at.start is None:
            continue
        day = read_at.start.date()
        if not report.published.told or not Days(day, day).overlaps(report.published):
            what = f"published is another day than the file's own, which is {day}: correct one"
            yield _fault(story, f"reports {report.id}", what)


def _claims(story: Story, texts: Mapping[str, str]) -> Iterator[Fault]:
    last: dict[str, tuple[int, int]] = {}
    for claim in story.claims:
        entry, text = f"claims {claim.id}", texts[claim.report]
        file = story.report(claim).file
        places = occurrences(claim.words, text)
        if len(places) != 1:
            yield _fault(story, entry, _not_once(claim.words, text, file, len(places)))
        if claim.cue and not cues_at(claim, text):
            yield _fault(story, entry, "cue: " + _not_once(claim.cue, text, file, 0))
        number = claim.id.removeprefix(f"{claim.report}-")
        if not number.isdigit():
            yield _fault(story, entry, f"its id is to be {claim.report}- and a number")
        elif places:
            here = (places[0].start, int(number))
            before = last.setdefault(claim.report, here)
            if here[0] < before[0] or here[1] < before[1]:
                what = f"stands before {claim.report}-{before[1]} in {file}: number claims in order"
                yield _fault(story, entry, what)
            last[claim.report] = max(before, here)


def _not_once(words: str, text: str, file: str, times: int) -> str:
    """Why words do not stand exactly once in a text, as far as that can be told."""
    if not words:
        return "words are empty: quote what was said"
    if times:
        return f"{words!r} stands {times} times in {file}: quote more of the line"
    lines = text.split("\n")
    if any(fold(words) in fold(line) for line in lines):
        return f"{words!r} stands in {file} with other quotation marks, dashes, blanks or case"
    if fold(words) in fold(text):
        return f"{words!r} runs over the end of a line of {file}: quote its first part"
    return f"{words!r} does not stand in what Sayso reads from {file}"


# --- What joins claims ---------------------------------------------------------------------------


def _propositions(story: Story) -> Iterator[Fault]:
    for proposition in story.propositions:
        entry = f"propositions {proposition.id}"
        if bool(proposition.variant_of) != bool(proposition.differs_in):
            yield _fault(story, entry, "variant_of and differs_in stand together or not at all")
        if proposition.variant_of == proposition.id:
            yield _fault(story, entry, "is a variant of itself: name the other")


def _changes(story: Story) -> Iterator[Fault]:
    for change in story.changes:
        entry = f"changes {change.before} → {change.after}"
        before, after = story.claim(change.before), story.claim(change.after)
        for claim in (before, after):
            if claim.holder != change.holder:
                yield _fault(story, entry, f"{claim.id} is held by {claim.holder!r}")
            if claim.proposition not in family(story, change.proposition):
                what = f"{claim.id} is about {claim.proposition!r}, which is no variant of it"
                yield _fault(story, entry, what)
        if story.told(before).after(story.told(after)):
            yield _fault(story, entry, f"{before.id} was said after {after.id}: exchange them")
        if before.id == after.id:
            yield _fault(story, entry, "names one claim twice")


def _lineage(story: Story) -> Iterator[Fault]:
    for pair, times in Counter((line.taker, line.giver) for line in story.lineage).items():
        if times > 1:
            what = f"stands {times} times: name all kinds in one entry"
            yield _fault(story, f"lineage {pair[0]} → {pair[1]}", what)
    for line in story.lineage:
        if line.taker == line.giver:
            yield _fault(story, f"lineage {line.taker} → {line.giver}", "takes from itself")


def _mutations(story: Story, texts: Mapping[str, str]) -> Iterator[Fault]:
    edges = {(line.giver, line.taker) for line in story.lineage}
    edges |= {(line.taker, line.giver) for line in story.lineage if line.direction != DECIDED}
    for mutation in story.mutations:
        entry = f"mutations {mutation.before} → {mutation.after}"
        before, after = story.claim(mutation.before), story.claim(mutation.after)
        if (before.report, after.report) not in edges:
            what = (
                f"no lineage leads from {before.report} to {after.report}: add it, or name claims"
            )
            yield _fault(story, entry, f"{what} of reports that it joins")
        if mutation.was == mutation.is_:
            yield _fault(story, entry, "was and is are the same")
        for key, words, claim in (("was", mutation.was, before), ("is", mutation.is_, after)):
            if not _stands(words, claim, mutation.aspect, texts[claim.report]):
                what = f"{key} = {words!r} does not stand in the line of {claim.id}: quote it"
                yield _fault(story, entry, f"{what} letter for letter")


def _stands(words: str, claim: Claim, aspect: str, text: str) -> bool:
    """Whether words stand in the line of a claim; who told it and when, anywhere in its report."""
    place = words_at(claim, text)
    if place is None or aspect in _OF_REPORT:
        return words in text
    return words in line_of(place, text).of(text)


def _independence(story: Story) -> Iterator[Fault]:
    told_in: defaultdict[str, set[str]] = defaultdict(set)
    for claim in story.claims:
        told_in[claim.proposition].add(claim.report)
    entries = Counter(origins.proposition for origins in story.independence)
    for proposition, reports in told_in.items():
        if len(reports) > 1 and not entries[proposition]:
            what = f"{len(reports)} reports tell it: say how many origins stand behind it"
            yield _fault(story, f"independence {proposition}", what)
    for origins in story.independence:
        entry = f"independence {origins.proposition}"
        if not origins.at_least <= origins.truth <= origins.at_most:
            what = (
                f"at_least {origins.at_least} ≤ truth {origins.truth} ≤ at_most {origins.at_most}"
            )
            yield _fault(story, entry, f"{what} does not hold")
        if entries[origins.proposition] > 1:
            yield _fault(story, entry, "stands more than once: keep one")


def _contradictions(story: Story) -> Iterator[Fault]:
    seen: dict[object, str] = {}
    for pair in story.contradictions:
        entry = f"contradictions {pair.left} → {pair.right}"
        left, right = story.claim(pair.left), story.claim(pair.right)
        own = left.holder == right.holder
        same = own and left.proposition == right.proposition and kin(left, right)
        if same and not pair.apparent:
            yield _fault(story, entry, "both are one holder's same stance on one proposition")
        if pair.apparent and not pair.why:
            yield _fault(story, entry, "it only seems so: say why")
        camps = (frozenset({camp(left), camp(right)}), pair.kind, pair.apparent, own)
        if camps in seen:
            what = f"joins the same two camps as {seen[camps]}: keep the clearest pair"
            yield _fault(story, entry, what)
        seen.setdefault(camps, entry)


def _forecasts(story: Story) -> Iterator[Fault]:
    for claim_id, times in Counter(forecast.claim for forecast in story.forecasts).items():
        if times > 1:
            yield _fault(story, f"forecasts {claim_id}", f"stands {times} times: keep one")
    for forecast in story.forecasts:
        entry = f"forecasts {forecast.claim}"
        claim = story.claim(forecast.claim)
        if not FORWARD & set(claim.stance) and not forecast.window.told:
            stances = "|".join(claim.stance)
            known = ", ".join(sorted(FORWARD))
            what = f"its claim {stances} and nothing tells that it lies ahead: set its window, or"
            yield _fault(story, entry, f"{what} its stance to one of {known}")
        if story.told(claim).after(forecast.window):
            yield _fault(story, entry, "its window closed before it was said")
        for other in map(story.claim, forecast.bearing):
            known_at = (story.told(other), story.report(other).published)
            if other.id == claim.id or all(story.told(claim).after(days) for days in known_at):
                yield _fault(story, entry, f"{other.id} is no later claim: it cannot bear on it")
