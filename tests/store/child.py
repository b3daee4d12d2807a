"""Running part of a test in a process of its own: to kill it, or to take its rights away."""

import os
import signal
import time
from collections.abc import Callable
from typing import NoReturn

from sayso.errors import SaysoError

NOBODY = 65534


def run_in_child(work: Callable[[], str], *, as_nobody: bool = False) -> str:
    """What `work` returns in a forked process, or what it raises, as text."""

    def answer(writing: int) -> None:
        if as_nobody and os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            told = work()
        except (SaysoError, OSError) as error:
            told = f"{type(error).__name__}: {error}"
        os.write(writing, told.encode())

    pid, reading = _fork(answer)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(pid, 0)
    return told.decode()


def kill_while(work: Callable[[Callable[[str], None]], None], seconds: float) -> list[str]:
    """Runs `work` in a forked process and kills it `seconds` after it first acknowledged something.

    Returns what it acknowledged, through the function that it is given, before it died.
    """
    pid, reading = _fork(lambda writing: work(lambda name: _tell(writing, name)))
    told = os.read(reading, 1)
    time.sleep(seconds)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with os.fdopen(reading, "rb") as pipe:
        told += pipe.read()
    return told.decode().split()


def run_at_once(work: Callable[[Callable[[str], None]], None], processes: int) -> list[str]:
    """What several forked processes acknowledge that do the same work at the same time."""
    forks = [
        _fork(lambda writing: work(lambda name: _tell(writing, name))) for _ in range(processes)
    ]
    told = b""
    for pid, reading in forks:
        with os.fdopen(reading, "rb") as pipe:
            told += pipe.read()
        os.waitpid(pid, 0)
    return told.decode().split()


def _tell(writing: int, name: str) -> None:
    os.write(writing, f"{name}\n".encode())


def _fork(work: Callable[[int], None]) -> tuple[int, int]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        _child(work, writing)
    os.close(writing)
    return pid, reading


def _child(work: Callable[[int], None], writing: int) -> NoReturn:
    try:
        work(writing)
    finally:
        os._exit(0)  # nothing of the parent's is to be cleaned up twice
