"""How fast attributions are found, beside a bare pass of a BERT-base encoder over the same words.

    python -m benchmarks.attribution [FOLDER] [--most 24]

FOLDER holds texts (`*.txt`), such as a corpus's, of which some are taken; without one,
invented documents are generated.
Both sides run on the same two cores in one run, by turns: the whole of `extract` in a process a
core, as the pool of `sayso brief` runs it; and, where torch and transformers are installed (`make
train` installs them), the forward pass alone of BERT-base in 32 bits on both cores, over the same
passages, sorted by length, in batches of like length. Printed: articles of 750 words a second,
the ratio, and the memory of one worker.
"""

import argparse
import contextlib
import resource
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from benchmarks.generate import telling
from sayso.extract import extract
from sayso.extract.tagger.document import spoken_paragraphs
from sayso.extract.tagger.model import shipped
from sayso.extract.tagger.pieces import FIRST, LAST
from sayso.extract.tagger.reading import windows
from sayso.ids import sha256
from sayso.model import Document, Source
from sayso.process import Kit, build_kit
from sayso.read import read
from sayso.settings import Settings

ARTICLE = 750  # words
CORES = 2
ROUNDS = 3
JOINED = 3  # generated documents a text
LIKE = 4096  # pieces a batch of the bare encoder

_kit: Kit | None = None


def texts(folder: Path | None, most: int) -> list[str]:
    """At most so many texts of a folder, or generated ones of some 900 words."""
    if folder is not None:
        paths = sorted(folder.rglob("*.txt"))
        step = max(1, len(paths) // most)
        return [path.read_text(encoding="utf-8") for path in paths[::step][:most]]
    return [
        "\n\n".join(part for n in range(JOINED) for part in telling(JOINED * number + n).paragraphs)
        for number in range(most)
    ]


def _document(text: str, kit: Kit) -> Document:
    data = text.encode()
    return read(Source("text.txt", data, "text/plain", sha256(data)), kit.readers, kit.settings)


def _start() -> None:
    global _kit
    _kit = build_kit(Settings())


def _extract(text: str) -> int:
    """Extracts one text; returns the worker's peak memory in kB."""
    assert _kit is not None
    extract(_document(text, _kit), _kit.extractors)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def of_sayso(pool: ProcessPoolExecutor, found: Sequence[str]) -> tuple[float, int]:
    """Seconds for all texts, and the largest worker in kB."""
    began = time.perf_counter()
    peak = max(pool.map(_extract, found, chunksize=1))
    return time.perf_counter() - began, peak


def passages(found: Sequence[str]) -> list[list[int]]:
    """The pieces of every passage, as the model reads them."""
    kit, model = build_kit(Settings()), shipped()
    return [
        [FIRST, *(piece for word in window.words for piece in model.pieces(word.plain)), LAST]
        for text in found
        for window in windows(text, spoken_paragraphs(_document(text, kit)), model)
    ]


def of_bert(found: Sequence[list[int]]) -> float:
    """Seconds of the forward pass of BERT-base over all passages."""
    import torch
    from transformers import BertConfig, BertModel

    torch.set_num_threads(CORES)
    model = BertModel(BertConfig(), add_pooling_layer=False).eval()
    ordered = sorted(found, key=len)
    began = time.perf_counter()
    with torch.inference_mode():
        start = 0
        while start < len(ordered):
            end = start + 1
            while end < len(ordered) and (end + 1 - start) * len(ordered[end]) <= LIKE:
                end += 1
            longest = len(ordered[end - 1])
            ids = torch.zeros(end - start, longest, dtype=torch.long)
            mask = torch.zeros(end - start, longest, dtype=torch.long)
            for row, passage in enumerate(ordered[start:end]):
                ids[row, : len(passage)] = torch.tensor(passage)
                mask[row, : len(passage)] = 1
            model(input_ids=ids, attention_mask=mask)
            start = end
    return time.perf_counter() - began


def main() -> None:
    """Runs both sides by turns and prints the medians."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--most", type=int, default=24, help="texts")
    given = parser.parse_args()
    found = texts(given.folder, given.most)
    articles = sum(len(text.split()) for text in found) / ARTICLE
    pieces = passages(found)
    ours: list[float] = []
    bare: list[float] = []
    peak = 0
    with ProcessPoolExecutor(CORES, get_context("spawn"), initializer=_start) as pool:
        list(pool.map(_extract, found[: 2 * CORES]))
        for _ in range(ROUNDS):
            seconds, memory = of_sayso(pool, found)
            ours.append(seconds)
            peak = max(peak, memory)
            with contextlib.suppress(ImportError):
                bare.append(of_bert(pieces))
    mine = statistics.median(ours)
    print(f"{len(found)} texts, {articles:.0f} articles of {ARTICLE} words, {CORES} cores")
    print(f"extract: {articles / mine:.1f} articles a second; largest worker {peak / 1024:.0f} MB")
    if bare:
        other = statistics.median(bare)
        print(f"BERT-base, forward pass alone: {articles / other:.1f} articles a second")
        print(f"extract is {other / mine:.1f} times as fast")
    else:
        print("torch and transformers are not installed: no BERT-base to compare with (make train)")


if __name__ == "__main__":
    main()
