"""Processing on this machine: a loop for few sources, a pool of processes for many.

Takes sources; returns their results in the same order. A source that brings a worker down, or
finds a fault of ours, costs one `Problem`: the others go on.
"""

import logging
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from itertools import chain, islice
from multiprocessing import get_context

from sayso.fold import visible
from sayso.model import Problem, Result, Source
from sayso.process import Kit, build_kit, process
from sayso.settings import Settings

log = logging.getLogger(__name__)

FEW = 8  # starting a pool costs about as much as reading this many articles (benchmarks/pipeline)
_kit: Kit | None = None


def process_all(sources: Iterable[Source], kit: Kit) -> Iterator[Result]:
    """The result of each source, in order."""
    waiting = iter(sources)
    workers = kit.settings.workers or os.cpu_count() or 1
    first = list(islice(waiting, FEW))
    if len(first) < FEW or workers == 1:
        for source in chain(first, waiting):
            yield guarded(source, kit)
        return
    yield from _pooled(chain(first, waiting), kit.settings, workers)


def guarded(source: Source, kit: Kit) -> Result:
    """`process`, where a fault of ours in one source becomes its problem and not the run's."""
    try:
        return process(source, kit)
    except Exception as error:  # the one broad except: it records, the batch goes on
        log.exception("fault while reading %s", source.name)
        return failed(source, f"{type(error).__name__}: {error}")


def failed(source: Source, what: str) -> Result:
    """The result of a source that Sayso stumbled over."""
    message = f"Sayso failed on {visible(source.name)} ({what})"
    problem = Problem(source.name, message, "please report this, with the file")
    return Result(source.name, source.sha256, problems=(problem,))


@dataclass(slots=True)
class _Pool:
    """A pool that is replaced when a worker dies, with the sources it has in hand."""

    settings: Settings
    workers: int
    inhand: deque[tuple[Source, Future[Result] | None]] = field(default_factory=deque)
    executor: ProcessPoolExecutor | None = None

    def take(self, source: Source) -> None:
        """Hands the source to a worker; in a pool that just broke it waits for the next one."""
        self.executor = self.executor or _executor(self.settings, self.workers)
        try:
            self.inhand.append((source, self.executor.submit(_in_worker, source)))
        except BrokenProcessPool:
            self.inhand.append((source, None))

    def give(self) -> Result:
        """The oldest result. When a worker died, the oldest source is tried alone, to learn

        whose fault it was, and the others are handed to a new pool.
        """
        source, future = self.inhand.popleft()
        try:
            if future is not None:
                return future.result()
        except BrokenProcessPool:
            pass
        self.close()
        others = [source for source, _ in self.inhand]
        self.inhand.clear()
        for other in others:
            self.take(other)
        return _alone(source, self.settings)

    def close(self) -> None:
        if self.executor is not None:
            self.executor.shutdown(wait=False, cancel_futures=True)
            self.executor = None


def _pooled(sources: Iterable[Source], settings: Settings, workers: int) -> Iterator[Result]:
    """Keeps two sources a worker in hand: enough to be busy, few enough to hold in memory."""
    pool = _Pool(settings, workers)
    try:
        for source in sources:
            pool.take(source)
            if len(pool.inhand) >= 2 * workers:
                yield pool.give()
        while pool.inhand:
            yield pool.give()
    finally:
        pool.close()


def _alone(source: Source, settings: Settings) -> Result:
    with _executor(settings, 1) as executor:
        try:
            return executor.submit(_in_worker, source).result()
        except BrokenProcessPool:
            return failed(source, "the process that read it died")


def _executor(settings: Settings, workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_start_worker, initargs=(settings,)
    )


def _start_worker(settings: Settings) -> None:
    global _kit
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    _kit = build_kit(settings)


def _in_worker(source: Source) -> Result:
    assert _kit is not None, "the pool starts its workers with _start_worker"
    return guarded(source, _kit)
