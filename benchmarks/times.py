"""How fast times are found: the extractor alone, beside the cutting into sentences.

    python -m benchmarks.times [WORDS]        200,000 words of generated news unless told

Prints words a second of processor time and by the clock, and how many times as much processor time
as the sentences it takes: the ratio holds on a busy machine too.
"""

import argparse
import sys
import time
from collections.abc import Sequence

from benchmarks.generate import telling
from sayso.extract import BUILT_IN, build, extract
from sayso.facts import time_from_iso
from sayso.model import Analysis, Anchor, AnchorKind, Basis, Block, BlockKind, Document, Facts

WORDS = 200_000
RUNS = 3
STEPS = ("sentences", "quotations", "times")


def news(words: int) -> Document:
    """A document of at least so many words, of invented news."""
    parts: list[str] = []
    index = length = 0
    while length < words:
        for paragraph in telling(index).paragraphs:
            parts.append(f"{paragraph}\n\n")
            length += len(paragraph.split())
        index += 1
    blocks, start = [], 0
    for number, part in enumerate(parts, start=1):
        anchor = Anchor(AnchorKind.LINE, str(number))
        blocks.append(Block(start, start + len(part), BlockKind.PARAGRAPH, anchor))
        start += len(part)
    facts = Facts(published=time_from_iso("2031-05-09", Basis.GIVEN))
    return Document("doc-0", "news.txt", "0" * 64, "".join(parts), tuple(blocks), facts)


def seconds(document: Document) -> dict[str, tuple[float, float]]:
    """Seconds of processor time and by the clock of each step, the quickest of some runs."""
    spent: dict[str, tuple[float, float]] = {}
    analysis = Analysis(document)
    for number, extractor in enumerate(build(STEPS, BUILT_IN)):
        runs = []
        for _ in range(RUNS):
            began = time.process_time(), time.perf_counter()
            list(extractor(analysis))
            runs.append((time.process_time() - began[0], time.perf_counter() - began[1]))
        worked, waited = zip(*runs, strict=True)
        spent[extractor.name] = min(worked), min(waited)
        analysis = extract(document, build(STEPS[: number + 1], BUILT_IN))
    return spent


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.times", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("words", nargs="?", type=int, default=WORDS)
    given = parser.parse_args(arguments)
    document = news(given.words)
    words = len(document.text.split())
    spent = seconds(document)
    print(f"{words} words, Python {sys.version.split()[0]}")
    print(f"{'words a second':12}{'processor':>14}{'clock':>14}{'times the sentences':>24}")
    for name, (worked, waited) in spent.items():
        ratio = worked / spent["sentences"][0]
        print(f"{name:14}{words / worked:14,.0f}{words / waited:14,.0f}{ratio:24.1f}")


if __name__ == "__main__":
    main()
