"""How fast times are found: the extractor alone, beside the cutting into sentences.

    python -m benchmarks.times [WORDS]        200,000 words of generated news unless told

Prints words a second of processor time, and how many times as long as the sentences it takes:
the ratio holds on a busy machine too.
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


def seconds(document: Document) -> dict[str, float]:
    """Processor seconds that each step takes, the quickest of some runs."""
    spent: dict[str, float] = {}
    analysis = Analysis(document)
    for number, extractor in enumerate(build(STEPS, BUILT_IN)):
        runs = []
        for _ in range(RUNS):
            began = time.process_time()
            list(extractor(analysis))
            runs.append(time.process_time() - began)
        spent[extractor.name] = min(runs)
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
    print(f"{words} words, Python {sys.version.split()[0]}, processor time")
    for name, lasted in spent.items():
        ratio = lasted / spent["sentences"]
        print(f"{name:12}{words / lasted:12,.0f} words a second{ratio:8.1f} times the sentences")


if __name__ == "__main__":
    main()
