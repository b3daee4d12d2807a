"""How fast the main job is, how much memory it takes, and where its time goes.

    python -m benchmarks.pipeline [COUNT...]        100 and 1,000 documents unless told
    python -m benchmarks.pipeline --generate FOLDER COUNT

For each count: `sayso brief` on a folder of generated documents, as a user runs it (documents a
second, peak memory of all its processes together), the same again with nothing changed, the
share of each stage, measured in one process. At last the start-up of `sayso --help`.
"""

import argparse
import io
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.generate import generate
from sayso import claims as claims_stage
from sayso import extract as extract_stage
from sayso import read as read_stage
from sayso.case import Case, Item, list_items, make_case
from sayso.ids import sha256
from sayso.link import link
from sayso.model import Result, Source, Stamp
from sayso.process import Kit, build_kit
from sayso.store import Originals, open_store
from sayso.view import View
from sayso.views import brief_page, check_evidence
from sayso.views.export import BUILT_IN as EXPORTERS

COUNTS = (100, 1000)
HELP_RUNS = 7
SAMPLING = 0.05  # seconds between two looks at the memory: stages last longer than that
MEGABYTE = 1024 * 1024
SAYSO = (sys.executable, "-m", "sayso")


@dataclass(frozen=True, slots=True)
class Run:
    """One command: wall-clock seconds, and bytes held at the peak by all processes together.

    `peak` is sampled and counts what processes share once; `largest` is the kernel's own record of
    the largest process waited for so far, with all that it shares.
    """

    seconds: float
    peak: int
    largest: int


# --- The job as a user runs it ----------------------------------------------------------------


def run(*arguments: str) -> Run:
    """Runs `sayso` with these arguments. Raises `SystemExit` with its words when it fails."""
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as words:
        job = subprocess.Popen(
            [*SAYSO, *arguments], stdout=words, stderr=subprocess.STDOUT, env=_installed()
        )
        with _sampled(job.pid) as peaks:
            status = job.wait()
        if status:
            words.seek(0)
            raise SystemExit(f"sayso {' '.join(arguments)} ended with {status}: {words.read()!r}")
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return Run(time.perf_counter() - begun, max(peaks), largest)


def _installed() -> dict[str, str]:
    """The environment, free to keep bytecode as an installation does: else each run compiles."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@contextmanager
def _sampled(pid: int) -> Iterator[list[int]]:
    """Looks at the memory of a process and its descendants until the block ends."""
    peaks = [0]
    ended = threading.Event()

    def sample() -> None:
        while not ended.wait(SAMPLING):
            peaks.append(sum(_held(each) for each in _tree(pid)))

    thread = threading.Thread(target=sample)
    thread.start()
    try:
        yield peaks
    finally:
        ended.set()
        thread.join()


def _tree(pid: int) -> Iterator[int]:
    """A process and its descendants; one that ends meanwhile drops out."""
    yield pid
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = tasks.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _tree(int(child))


def _held(pid: int) -> int:
    """Bytes held by a process, its share of what it shares with others; 0 once it has ended."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in rollup.splitlines() if line[:4] == "Pss:")


# --- The stages, in one process ----------------------------------------------------------------


@dataclass(slots=True)
class Stages:
    """Seconds by stage, in the order in which they are first entered."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begun = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - begun
            self.seconds[name] = self.seconds.get(name, 0.0) + spent

    def shares(self) -> str:
        """For a person: each stage with its share of the whole."""
        whole = sum(self.seconds.values())
        parts = (f"{name} {seconds / whole:.0%}" for name, seconds in self.seconds.items())
        return f"{', '.join(parts)} of {whole:.1f} s in one process"


def time_stages(folder: Path) -> Stages:
    """Does the whole job on a folder of sources, stage by stage, without the command line."""
    stages = Stages()
    case = make_case(folder)
    with stages.stage("start"):
        kit = build_kit(case.settings)
        store = open_store(case.ledger, create=True)
    originals = Originals(case.originals)
    at = datetime(2031, 1, 1, tzinfo=UTC)
    for item in list_items(case):
        if isinstance(item, Item):
            result, stamp = _one(item, kit, originals, stages)
            with stages.stage("store"), store.writer(at) as writer:
                writer.add(stamp, (result,))
    with stages.stage("link"):
        links = link(store.view())
    with stages.stage("store"), store.writer(at) as writer:
        writer.set_links(links)
    with stages.stage("brief"):
        _brief(case, store.view())
    store.close()
    return stages


def _one(item: Item, kit: Kit, originals: Originals, stages: Stages) -> tuple[Result, Stamp]:
    """One source through the left half; the generated ones are no archives."""
    with stages.stage("store"):
        data = item.path.read_bytes()
        digest = originals.keep(data)
    with stages.stage("read"):
        kind = read_stage.media_type(item.name, data)
        source = Source(item.name, data, kind, digest, item.facts)
        document = read_stage.read(source, kit.readers, kit.settings)
    with stages.stage("extract"):
        analysis = extract_stage.extract(document, kit.extractors)
    with stages.stage("claims"):
        claims = claims_stage.find_claims(analysis)
    stamp = Stamp(item.name, item.size, item.modified_ns, sha256(item.name.encode()))
    return Result(item.name, digest, document, analysis, claims), stamp


def _brief(case: Case, view: View) -> None:
    page = brief_page(view, title=case.title, today=date(2031, 1, 1), settings=case.settings)
    check_evidence(page, view)
    EXPORTERS["html"](page, io.BytesIO())


# --- The command --------------------------------------------------------------------------------


def start_up() -> float:
    """Seconds that `sayso --help` takes: the median, after one run that warms the disk."""
    seconds = [run("--help").seconds for _ in range(HELP_RUNS + 1)]
    return statistics.median(seconds[1:])


def measure(count: int) -> Iterator[str]:
    """The lines for one count of documents."""
    with tempfile.TemporaryDirectory(prefix="sayso-benchmark-") as folder:
        generate(Path(folder), count)
        first = run("brief", folder)
        second = run("brief", folder)
    yield (
        f"{count} documents: {count / first.seconds:.1f} a second ({first.seconds:.1f} s), "
        f"peak memory {first.peak / MEGABYTE:.0f} MB over all processes, "
        f"{first.largest / MEGABYTE:.0f} MB in the largest with what it shares"
    )
    yield f"{count} documents unchanged: {second.seconds:.2f} s"
    with tempfile.TemporaryDirectory(prefix="sayso-benchmark-") as folder:
        generate(Path(folder), count)
        yield f"{count} documents, stages: {time_stages(Path(folder)).shares()}"


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.pipeline", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("counts", nargs="*", type=int, metavar="COUNT")
    parser.add_argument("--generate", nargs=2, metavar=("FOLDER", "COUNT"))
    given = parser.parse_args(arguments)
    if given.generate:
        folder, count = given.generate
        print(f"{len(generate(Path(folder), int(count)))} documents in {folder}")
        return
    print(f"{os.cpu_count()} processors, Python {sys.version.split()[0]}")
    for count in given.counts or COUNTS:
        for line in measure(count):
            print(line, flush=True)
    print(f"sayso --help: {start_up():.2f} s")


if __name__ == "__main__":
    main()
