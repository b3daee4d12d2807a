"""Claims about the same thing across reports, measured on ECB+'s events.

    python -m evaluation.coreference PATH [--topics 1 2 3]

PATH is ECB+. Sayso groups claims, not mentions of events, so that its groups are read as follows.
All reports of a topic (two similar events each) go through the public door and are linked
together, in two ways:

articles    each report as a plain text: a claim is what somebody is reported to have said
read out    each report as a transcript in which one speaker reads it out, a sentence a turn: every
            sentence is a claim, and so are the attributions in it

A mention belongs to the proposition of the shortest claim that it lies in; one outside all claims
is alone. Mentions are those of the gold, in the sentences that its list names. Rows:

alone                 every mention by itself
same word             mentions of a topic whose last word, but for particles, is the same without
                      its ending: the baseline of the field, here with a plain table of endings
grouped               mentions of one proposition: all events of a sentence at once
grouped, same word    mentions of one proposition that have the same word

MUC, B³ and CEAF-e are those of `evaluation/clusters.py`, over all topics at once; CoNLL is their
mean. "No loners": without the mentions that are alone in the gold, and on the other side without
those that are alone in the row.

Sentences: of the pairs of sentences from two reports of a topic that Sayso puts into one
proposition, how many share an event (P); of the pairs that share at least half of the events of
the one that has fewer, how many Sayso puts into one proposition (R).
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import combinations
from pathlib import Path

from evaluation.bases import base
from evaluation.clusters import Figure, b_cubed, ceaf_e, conll, muc
from evaluation.ecb import Mention, Report, Sentence, topics
from evaluation.ledger import ledger
from sayso.ids import sha256
from sayso.model import Basis, Claim, Document, Fact, Facts, Source
from sayso.process import Kit, build_kit
from sayso.settings import Settings

_PARTICLES = "up down out off in on into over away back to of for with at by"
_APART = 10  # seconds from sentence to sentence: no turn goes on into the next
_FACTS = Facts(language=Fact("en", Basis.GIVEN))

Grouping = dict[str, str]  # mention to the name of its group


# --- Through the public door ---------------------------------------------------------------------


def article(report: Report) -> Source:
    """A report as a plain text of one paragraph."""
    text = " ".join(sentence.text for sentence in report.sentences)
    return _source(f"{report.name}.txt", "text/plain", f"{text}\n")


def read_out(report: Report) -> Source:
    """A report as a transcript: one speaker, a sentence a turn."""
    cues = [
        f"{_clock(number * _APART)} --> {_clock(number * _APART + 1)}\n"
        f"<v Reader>{escape(sentence.text, quote=False)}\n"
        for number, sentence in enumerate(report.sentences)
    ]
    return _source(f"{report.name}.vtt", "text/vtt", "WEBVTT\n\n" + "\n".join(cues))


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def _source(name: str, media_type: str, text: str) -> Source:
    data = text.encode()
    return Source(name, data, media_type, sha256(data), _FACTS)


WAYS: Mapping[str, Callable[[Report], Source]] = {"articles": article, "read out": read_out}


def starts(sentences: Sequence[Sentence], document: Document) -> list[int | None]:
    """Where each sentence stands in the document; None for one that was left out."""
    found: list[int | None] = []
    place = 0
    for sentence in sentences:
        start = document.text.find(sentence.text, place)
        found.append(start if start >= 0 else None)
        place = start + len(sentence.text) if start >= 0 else place
    return found


def shortest(claims: Sequence[Claim], start: int, end: int) -> Claim | None:
    """The shortest claim whose content holds a stretch of the text."""
    holding = [
        (span.end - span.start, claim.id, claim)
        for claim in claims
        for span in claim.content
        if span.start <= start and end <= span.end
    ]
    return min(holding)[2] if holding else None


# --- One topic -----------------------------------------------------------------------------------


@dataclass(slots=True)
class Tally:
    """All that was counted, over all topics: groupings by row, and pairs of sentences by way."""

    gold: Grouping = field(default_factory=dict)
    rows: dict[str, Grouping] = field(default_factory=lambda: defaultdict(dict))
    pairs: dict[str, Figure] = field(default_factory=lambda: defaultdict(Figure))
    held: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, reports: Sequence[Report], kit: Kit) -> None:
        """Counts one topic."""
        topic = reports[0].topic
        for report in reports:
            for mention in _scored(report):
                self.gold[mention.id] = f"{topic}:{mention.group}"
                self.rows["alone"][mention.id] = mention.id
                self.rows["same word"][mention.id] = f"{topic}:{word(mention)}"
        for way, source_of in WAYS.items():
            of_mention, of_sentence = self._grouped(reports, source_of, kit)
            self.held[way] += len(of_mention)
            for report in reports:
                for mention in _scored(report):
                    group = of_mention.get(mention.id)
                    same = f"{group}:{word(mention)}" if group else mention.id
                    self.rows[f"{way}: grouped"][mention.id] = group or mention.id
                    self.rows[f"{way}: grouped, same word"][mention.id] = same
            self.pairs[way].add(_pairs(reports, of_sentence))

    @staticmethod
    def _grouped(
        reports: Sequence[Report], source_of: Callable[[Report], Source], kit: Kit
    ) -> tuple[Grouping, Mapping[tuple[str, int], set[str]]]:
        """The proposition of each mention in a claim, and those of each sentence."""
        sources = [source_of(report) for report in reports]
        kept = ledger(sources, kit)
        proposition = {
            claim_id: one.id for one in kept.links.propositions for claim_id in one.claims
        }
        of_document: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in kept.claims:
            of_document[claim.document_id].append(claim)
        of_mention: Grouping = {}
        of_sentence: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        for report, source in zip(reports, sources, strict=True):
            document = kept.documents[source.name]
            claims = of_document[document.id]
            for number, start in enumerate(starts(report.sentences, document)):
                sentence = report.sentences[number]
                if start is None or not sentence.scored:
                    continue
                for mention in sentence.mentions:
                    held_by = shortest(claims, start + mention.start, start + mention.end)
                    if held_by is not None:
                        of_mention[mention.id] = proposition[held_by.id]
                        of_sentence[report.name, number].add(proposition[held_by.id])
        return of_mention, of_sentence


def word(mention: Mention) -> str:
    """The last word of a mention, but for particles, without its ending."""
    words = [one for one in mention.words if one.lower() not in _PARTICLES.split()] or mention.words
    return base(words[-1])


def _scored(report: Report) -> Iterator[Mention]:
    for sentence in report.sentences:
        if sentence.scored:
            yield from sentence.mentions


def _pairs(reports: Sequence[Report], of_sentence: Mapping[tuple[str, int], set[str]]) -> Figure:
    """Pairs of sentences of different reports: put together, and sharing events."""
    figure = Figure()
    told = [
        (report.name, {mention.group for mention in sentence.mentions}, (report.name, number))
        for report in reports
        for number, sentence in enumerate(report.sentences)
        if sentence.scored and sentence.mentions
    ]
    for (one, events, here), (other, others, there) in combinations(told, 2):
        if one == other:
            continue
        shared = len(events & others)
        together = bool(of_sentence.get(here, set()) & of_sentence.get(there, set()))
        alike = 2 * shared >= min(len(events), len(others))
        figure.precise += together and shared > 0
        figure.found += together
        figure.recalled += together and alike
        figure.wanted += alike
    return figure


# --- The table -----------------------------------------------------------------------------------


def groups(grouping: Grouping, *, loners: bool = True) -> list[list[str]]:
    """The groups of a grouping, those of one mention too or not."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for mention, name in grouping.items():
        found[name].append(mention)
    return [group for group in found.values() if loners or len(group) > 1]


def lines_of(tally: Tally) -> Iterator[str]:
    """The table in lines."""
    key = groups(tally.gold)
    alone = sum(len(group) == 1 for group in key)
    yield f"{len(tally.gold)} mentions in {len(key)} groups, {alone} of them alone"
    for way, held in tally.held.items():
        yield f"{way}: {held} mentions lie in a claim"
    heads = "".join(f"{name:>8}" for name in ("MUC", "B³", "CEAF-e", "CoNLL"))
    yield f"{'':34}{heads}{'no loners':>12}"
    for name, grouping in tally.rows.items():
        found = groups(grouping)
        figures = [measure(key, found).f1 for measure in (muc, b_cubed, ceaf_e)]
        few = conll(groups(tally.gold, loners=False), groups(grouping, loners=False))
        cells = "".join(f"{value:8.1f}" for value in (*figures, sum(figures) / 3))
        yield f"{name:34}{cells}{few:12.1f}"
    for way, figure in tally.pairs.items():
        yield (
            f"sentences, {way}: P {figure.precision:.1f} ({figure.precise:.0f} of {figure.found}), "
            f"R {figure.recall:.1f} ({figure.recalled:.0f} of {figure.wanted})"
        )


def figures(tally: Tally) -> dict[str, float]:
    """The CoNLL F1 of each row, as `evaluation/floors.json` holds it."""
    key = groups(tally.gold)
    return {name: round(conll(key, groups(row)), 1) for name, row in tally.rows.items()}


def main() -> None:
    """Reads the arguments, prints one table."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.coreference")
    parser.add_argument("path", type=Path)
    parser.add_argument("--topics", nargs="*", default=[], help="only these, by number")
    given = parser.parse_args()
    kit, tally = build_kit(Settings()), Tally()
    try:
        for reports in topics(given.path, given.topics):
            tally.add(reports, kit)
    except OSError as error:
        sys.exit(f"nothing was measured: {error}")
    if not tally.gold:
        sys.exit(f"nothing was measured: {given.path} has no topics with mentions")
    print("\n".join(lines_of(tally)))


if __name__ == "__main__":
    main()
