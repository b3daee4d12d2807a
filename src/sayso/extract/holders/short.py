"""Short names: "the Post" for the Harbour Post, "Ada" for Ada Kern.

Takes the names of a document; returns the fullest by each short one that only one of them can be.
"""

from collections.abc import Iterable, Mapping

from sayso.extract.lang import en_names as names


def short_persons(full: Iterable[str]) -> Mapping[str, str]:
    """The full names of persons by first name."""
    pairs = ((name.split()[0], name) for name in set(full) if " " in name)
    return _only((first, name) for first, name in pairs if first.lower() in names.FIRST_NAMES)


def short_bodies(full: Iterable[str]) -> Mapping[str, str]:
    """The full names of papers and broadcasters by last word ("the Post")."""
    pairs = ((name.split()[-1], name) for name in set(full) if " " in name)
    return _only((last, name) for last, name in pairs if last.lower() in names.PRESS)


def _only(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    found: dict[str, set[str]] = {}
    for short, name in pairs:
        found.setdefault(short, set()).add(name)
    return {short: next(iter(own)) for short, own in found.items() if len(own) == 1}
