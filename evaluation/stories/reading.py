"""A story as Sayso reads it, beside its gold."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from evaluation.cases import sources
from evaluation.ledger import ledger
from evaluation.stories import gold
from evaluation.stories.align import align
from evaluation.stories.gold import Story
from evaluation.stories.load import SOURCES
from evaluation.stories.retellings import retellings
from sayso.model import Claim, Document, Links, Problem
from sayso.process import Kit

_SHOWN = 70  # characters of a claim's words in a line


@dataclass(frozen=True)
class Reading:
    """The gold, what Sayso found, and which claim is which (`found`: gold claim id to claim)."""

    story: Story
    documents: Mapping[str, Document]
    claims: tuple[Claim, ...]
    links: Links
    found: Mapping[str, Claim]
    problems: tuple[Problem, ...] = ()

    @cached_property
    def golds(self) -> Mapping[str, gold.Claim]:
        """The gold claim of each of Sayso's that has one, by Sayso's id."""
        return {claim.id: self.story.claim(gold_id) for gold_id, claim in self.found.items()}

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        """Sayso's claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def reports(self) -> Mapping[str, str]:
        """The report that a document is, by the document's id."""
        return {document.id: report for report, document in self.documents.items()}

    def report_of(self, claim_id: str) -> str:
        """The report that one of Sayso's claims stands in."""
        return self.reports.get(self.by_id[claim_id].document_id, "")

    def is_told(self, gold_id: str) -> bool:
        """Whether a gold claim or a retelling of it was found."""
        return any(claim.id in self.found for claim in self._retellings(gold_id))

    def means(self, claim_id: str, gold_id: str) -> bool:
        """Whether one of Sayso's claims is the gold claim or a retelling of it."""
        claim = self.golds.get(claim_id)
        return claim is not None and claim in self._retellings(gold_id)

    def is_about_same(self, claim_id: str, gold_id: str) -> bool:
        """Whether one of Sayso's claims is about the very proposition of the gold claim."""
        claim = self.golds.get(claim_id)
        return claim is not None and claim.proposition == self.story.claim(gold_id).proposition

    def _retellings(self, gold_id: str) -> tuple[gold.Claim, ...]:
        return retellings(self.story, self.story.claim(gold_id))

    # --- Saying which ------------------------------------------------------------------------

    def say(self, claim_id: str) -> str:
        """One of Sayso's claims in a line: which gold claim it is, who holds it, the words."""
        claim = self.by_id[claim_id]
        one = self.golds.get(claim_id)
        named = one.id if one else f"{self.report_of(claim_id)} ?"
        words = f"{claim.holder.name or 'nobody'} {claim.stance.value} {_short(claim.words)}"
        return f"[{named}] {words}"

    def say_gold(self, gold_id: str) -> str:
        """A gold claim in a line; an id in round brackets was not found."""
        claim = self.story.claim(gold_id)
        named = f"[{claim.id}]" if claim.id in self.found else f"({claim.id})"
        return f"{named} {claim.holder} {'|'.join(claim.stance)} {_short(claim.words)}"


def _short(words: str) -> str:
    """Words for a line, cut where they are long."""
    plain = " ".join(words.split())
    return f"“{plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + '…'}”"


def read_story(story: Story, kit: Kit) -> Reading:
    """Reads and links the sources of a story through the public door."""
    kept = ledger(sources(story.folder / SOURCES, kit.settings), kit)
    return reading(story, kept.documents, kept.claims, kept.links, kept.problems)


def reading(
    story: Story,
    by_name: Mapping[str, Document],
    claims: tuple[Claim, ...],
    links: Links,
    problems: tuple[Problem, ...] = (),
) -> Reading:
    """The reading of documents, by the name of their file, and claims that are there already."""
    held = {report.id: by_name[report.file] for report in story.reports if report.file in by_name}
    return Reading(story, held, claims, links, align(story, held, claims), problems)
