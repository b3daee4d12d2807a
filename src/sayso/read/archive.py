"""What is packed in a source.

Takes a source; yields the sources in it, or the source itself where it packs nothing. What cannot
be unpacked is a `Problem` that names it; this stage raises no error, so that one bad member costs
no other. A ZIP within a ZIP is not unpacked: that is what bombs are made of.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from zipfile import ZipInfo

from sayso.errors import DocumentError, QueryError
from sayso.facts import facts_from_toml, merge
from sayso.fold import visible
from sayso.ids import sha256
from sayso.model import Facts, Problem, Source
from sayso.read import mail
from sayso.read.detect import HEAD, MAIL, ZIP, media_type
from sayso.read.inflate import Budget, inflate, open_zip
from sayso.settings import Settings

SIDECAR = ".meta.toml"
_LITTER = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)")
_DRIVE = re.compile(r"[A-Za-z]:")


def unpack(source: Source, settings: Settings) -> Iterator[Source | Problem]:
    """The members of a ZIP; a mail, then its attachments of the kinds that Sayso reads; else the

    source itself. Members are called `archive.zip/member.txt`. What was given for an archive (a
    publisher, a date) holds for its members, save its title and address.
    """
    if source.media_type == ZIP:
        yield from _members(source, settings)
        return
    yield source
    if source.media_type == MAIL:
        yield from _attachments(source)


def _problem(name: str, error: DocumentError | QueryError) -> Problem:
    return Problem(name, error.message, error.remedy)


def _inherited(source: Source) -> Facts:
    return replace(source.facts, title=None, url=None)


def _source(name: str, data: bytes, kind: str, facts: Facts) -> Source | Problem:
    if kind == ZIP:
        return Problem(
            name,
            f"{visible(name)} is an archive within an archive, which is not unpacked",
            "unpack it and add its files",
        )
    return Source(name, data, kind, sha256(data), facts)


# --- ZIP -----------------------------------------------------------------------------------------


def _members(source: Source, settings: Settings) -> Iterator[Source | Problem]:
    try:
        container = open_zip(source.data, source.name, settings)
    except DocumentError as error:
        yield _problem(source.name, error)
        return
    budget = Budget(source.name, settings.max_inflated_bytes)
    with container:
        entries: dict[str, ZipInfo] = {}
        for entry in container.infolist():
            if not entry.is_dir() and not _LITTER.search(entry.filename):
                yield from _enter(entry, entries, source.name)
        for name, entry in entries.items():
            if name.endswith(SIDECAR):
                continue
            try:
                data = inflate(container, entry, name, budget, settings)
                facts = _inherited(source)
                sidecar = entries.get(name + SIDECAR)
                if sidecar is not None:
                    given = inflate(container, sidecar, name + SIDECAR, budget, settings)
                    facts = merge(_facts(given, name + SIDECAR), facts)
                yield _source(name, data, media_type(name, data[:HEAD]), facts)
            except (DocumentError, QueryError) as error:
                yield _problem(name if budget.left else source.name, error)
            if not budget.left:
                return


def _enter(entry: ZipInfo, entries: dict[str, ZipInfo], archive: str) -> Iterator[Problem]:
    """Adds an entry under its safe name, or says why not."""
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    name = f"{archive}/{path}"
    if path.is_absolute() or ".." in path.parts or _DRIVE.match(entry.filename):
        yield Problem(
            name,
            f"{visible(archive)} holds a file whose path leads outside it: "
            f"{visible(entry.filename)}",
            "do not unpack it by other means: such archives are made to overwrite files",
        )
    elif name in entries:
        yield Problem(
            name,
            f"{visible(name)} is in the archive twice; the second one is left out",
            "unpack the archive and give the files names of their own",
        )
    else:
        entries[name] = entry


def _facts(sidecar: bytes, where: str) -> Facts:
    return facts_from_toml(sidecar.decode("utf-8", "replace"), where)


# --- Mail ----------------------------------------------------------------------------------------


def _attachments(source: Source) -> Iterator[Source | Problem]:
    """Attached files of known kinds; the pictures of signatures and the like are none."""
    try:
        parts = list(mail.leaves(mail.parse(source)))
    except DocumentError:
        return  # reading the mail itself says so
    names: set[str] = set()
    for number, part in enumerate(parts):
        attached = mail.attachment(part)
        if attached is None:
            continue
        name = attached.name if attached.name not in names else f"{number}-{attached.name}"
        names.add(name)
        try:
            kind = media_type(name, attached.data[:HEAD])
        except DocumentError:
            continue
        yield _source(f"{source.name}/{name}", attached.data, kind, _inherited(source))
