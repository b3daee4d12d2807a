"""The command line: parse, call one function, print.

Exit codes: 0 all well; 1 done, but some sources could not be read (each is named in one line);
2 nothing was done, with one line that says why and what would help; 130 stopped by Ctrl-C.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from sayso.errors import QueryError, SaysoError
from sayso.fold import visible
from sayso.model import ClaimQuery, Problem, Severity, Stance

if TYPE_CHECKING:
    from sayso.view import View

app = typer.Typer(
    name="sayso",
    help="Who said what, when, and on whose word.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The folder of the case.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]
AsOf = Annotated[
    Optional[str],  # noqa: UP045  # Typer reads the annotation
    typer.Option(metavar="DAY", help="What the desk knew at the end of this day."),
]
Day = Annotated[Optional[str], typer.Option(metavar="DATE", help="2024, 2024-10 or 2024-10-26.")]  # noqa: UP045


def main() -> None:
    """Runs the command line; every error of ours ends in one line and an exit code."""
    try:
        app()
    except SaysoError as error:
        say(error.message, remedy=error.remedy)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def say(message: str, *, remedy: str = "") -> None:
    """One line on standard error, whatever signs a file's name holds."""
    typer.echo(visible(f"sayso: {message}" + (f" ({remedy})" if remedy else "")), err=True)


@contextmanager
def stoppable() -> Iterator[None]:
    """Long work that Ctrl-C may end at any moment."""
    try:
        yield
    except KeyboardInterrupt:
        say("stopped; what was read is kept", remedy="run it again to go on")
        raise typer.Exit(130) from None


def now() -> datetime:
    """Desk time: the clock, in UTC."""
    return datetime.now(UTC)


# --- Making a case -------------------------------------------------------------------------------


@app.command()
def brief(
    case: CaseFolder,
    form: Annotated[str, typer.Option("--format", help="html, md, json or csv.")] = "html",
    out: Annotated[Optional[Path], typer.Option(help="Where to write the brief.")] = None,  # noqa: UP045
) -> None:
    """Read what is new in CASE (any folder of sources) and write its brief."""
    from sayso import case as cases
    from sayso import job
    from sayso.gazetteers import broken_rows, with_gazetteers
    from sayso.process import build_kit
    from sayso.progress import progress

    if case.is_dir() and not (case / cases.CONFIG).exists():
        cases.make_case(case)
    opened = cases.open_case(case)
    settings = with_gazetteers(opened.settings, opened.folder)
    kit = build_kit(settings)
    with (
        stoppable(),
        cases.locked(opened),
        job.opened(opened, create=True) as store,
        progress() as watch,
    ):
        outcome = job.take_in(opened, store, kit, now=now, watch=watch)
        job.relink(store, now=now, watch=watch)
        rows = broken_rows(settings)
        today = datetime.now().astimezone().date()
        problems = (*rows, *outcome.problems, *store.view().problems())
        path = job.write_brief(
            opened,
            store,
            form=form,
            out=out,
            today=today,
            problems=(*rows, *outcome.problems),
            now=now,
            watch=watch,
        )
        same = job.same_bytes(store)
    for line in same:
        typer.echo(line, err=True)
    typer.echo(f"{outcome.read} read, {outcome.unchanged} unchanged", err=True)
    typer.echo(path)
    leave(problems)


@app.command()
def new(
    case: CaseFolder,
    title: Annotated[str, typer.Option(help="What the case is called.")] = "",
) -> None:
    """Make a case: a folder with a case.toml."""
    from sayso.case import make_case

    made = make_case(case, title=title)
    typer.echo(
        f"{made.folder}: put sources in it, or use sayso add; then sayso brief {made.folder}"
    )


@app.command()
def add(
    case: CaseFolder,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files or folders.")],
    title: Annotated[str, typer.Option(help="Its title.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    author: Annotated[str, typer.Option(help="Who wrote it.")] = "",
    published: Annotated[str, typer.Option(metavar="DATE", help="When it was published.")] = "",
    url: Annotated[str, typer.Option(help="Where it was published.")] = "",
    said: Annotated[str, typer.Option(metavar="DATE", help="When its words were spoken.")] = "",
    language: Annotated[str, typer.Option(help="Its language: en, uk, ru …")] = "",
) -> None:
    """Add sources to CASE, with what you know of them."""
    from sayso import case as cases
    from sayso import job
    from sayso.gazetteers import with_gazetteers
    from sayso.intake import copy_in
    from sayso.process import build_kit
    from sayso.progress import progress

    given = {
        "title": title,
        "publisher": publisher,
        "author": author,
        "published": published,
        "url": url,
        "said": said,
        "language": language,
    }
    opened = cases.open_case(case)
    with stoppable(), cases.locked(opened):
        for line in copy_in(opened, paths, given):
            typer.echo(line)
        kit = build_kit(with_gazetteers(opened.settings, opened.folder))
        with job.opened(opened, create=True) as store, progress() as watch:
            outcome = job.take_in(opened, store, kit, now=now, watch=watch)
            job.relink(store, now=now, watch=watch)
            problems = (*outcome.problems, *store.view().problems())
    typer.echo(f"{outcome.read} read, {outcome.unchanged} unchanged", err=True)
    leave(problems)


# --- Asking a case -------------------------------------------------------------------------------


@app.command()
def claims(
    case: CaseFolder,
    text: Annotated[str, typer.Argument(help="Words to look for.")] = "",
    holder: Annotated[str, typer.Option(help="Whose claims.")] = "",
    stance: Annotated[str, typer.Option(help="asserts, denies, does not deny …")] = "",
    place: Annotated[str, typer.Option(help="Claims about this place.")] = "",
    said_from: Day = None,
    said_to: Day = None,
    event_from: Day = None,
    event_to: Day = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="As CSV.")] = False,
) -> None:
    """List the claims of CASE."""
    from sayso.views import claims_page, render
    from sayso.views.export import BUILT_IN

    query = ClaimQuery(
        text=text,
        holder=holder,
        stance=_stance(stance),
        place=place,
        said_from=_start(said_from),
        said_to=_end(said_to),
        event_from=_start(event_from),
        event_to=_end(event_to),
    )
    with _view(case, as_of) as view:
        page = claims_page(view, query)
    if as_json or as_csv:
        BUILT_IN["json" if as_json else "csv"](page, sys.stdout.buffer)
    else:
        typer.echo(render(page))


@app.command()
def show(case: CaseFolder, id: str, as_of: AsOf = None, as_json: AsJson = False) -> None:  # noqa: A002
    """Show one claim, document, holder or proposition of CASE, with its evidence."""
    from sayso.views import page_of, render
    from sayso.views.export import BUILT_IN

    with _view(case, as_of) as view:
        page = page_of(view, id)
    if as_json:
        BUILT_IN["json"](page, sys.stdout.buffer)
    else:
        typer.echo(render(page))


@app.command()
def extract(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")],
    published: Annotated[str, typer.Option(metavar="DATE", help="When it was published.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    said: Annotated[str, typer.Option(metavar="DATE", help="When its words were spoken.")] = "",
    language: Annotated[str, typer.Option(help="Its language: en, uk, ru …")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="As JSON lines.")] = False,
) -> None:
    """Read one source without a case: its mentions, attributions and claims."""
    from sayso.facts import facts_from_table
    from sayso.gazetteers import with_gazetteers
    from sayso.settings import Settings
    from sayso.single import json_lines, plain_lines, read_single

    given = {"published": published, "publisher": publisher, "said": said, "language": language}
    settings = with_gazetteers(Settings())
    results = read_single(file, facts_from_table(given, "the options"), settings)
    lines = json_lines if as_json else plain_lines
    for result in results:
        for line in lines(result):
            typer.echo(line)
    leave(tuple(problem for result in results for problem in result.problems))


@app.command()
def explain(
    place: Annotated[str, typer.Argument(metavar="FILE:OFFSET", help="A place in a text.")],
) -> None:
    """Show why a passage was read as it was: roles, links, and what else was weighed."""
    from sayso.explain import explain as lines
    from sayso.model import Facts
    from sayso.settings import Settings

    for line in lines(place, Facts(), Settings()):
        typer.echo(line)


# --- Places --------------------------------------------------------------------------------------

gazetteer = typer.Typer(no_args_is_help=True, help="The list of places.")
app.add_typer(gazetteer, name="gazetteer")


@gazetteer.callback()
def _gazetteer() -> None:
    """The list of places that names are looked up in."""


@gazetteer.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="allCountries.zip of GeoNames.")],
) -> None:
    """Import a dump of GeoNames (every village of the world) for all cases."""
    from sayso.gazetteers import import_geonames
    from sayso.progress import progress

    with stoppable(), progress() as watch:
        path, done = import_geonames(file, watch=watch)
    if done.broken:
        first = f", the first in line {done.first_broken}" if done.first_broken else ""
        say(f"{file}: {done.broken} broken rows skipped{first}")
    typer.echo(f"{done.rows - done.broken} places: {path}")


# --- Checking ------------------------------------------------------------------------------------


@app.command()
def verify(case: CaseFolder) -> None:
    """Re-hash every original, re-read every span, check the chain of the log."""
    from sayso import case as cases
    from sayso import job
    from sayso.store import Originals
    from sayso.store import verify as verify_store

    opened = cases.open_case(case)
    with job.opened(opened) as store:
        problems = verify_store(store, Originals(opened.originals))
        captures = len(store.view().captures())
        entries = len(store.view().log())
    if not problems:
        typer.echo(f"all well: {captures} versions of sources, {entries} entries of the log")
    leave(problems)


@app.command()
def doctor() -> None:
    """Say what is installed, what is missing, and how to get it."""
    from sayso.doctor import findings

    found = findings()
    width = max(len(finding.name) for finding in found)
    for finding in found:
        mark = "ok" if finding.ok else "missing" if finding.needed else "not there"
        typer.echo(f"{mark:<9}  {finding.name:<{width}}  {finding.detail}")
    if any(finding.needed and not finding.ok for finding in found):
        sys.exit(2)


# --- Shared --------------------------------------------------------------------------------------


def leave(problems: tuple[Problem, ...]) -> None:
    """Says each problem in a line; exit code 1 when a source was refused."""
    for problem in dict.fromkeys(problems):
        named = visible(problem.source) in problem.message
        where = "" if named else f"{problem.source}: "
        say(where + problem.message, remedy=problem.remedy)
    if any(problem.severity is Severity.REFUSED for problem in problems):
        sys.exit(1)


@contextmanager
def _view(case: Path, as_of: str | None) -> Iterator["View"]:
    from sayso import case as cases
    from sayso import job

    opened = cases.open_case(case)
    with job.opened(opened) as store:
        yield store.view(as_of=_desk_time(as_of))


def _stance(text: str) -> Stance | None:
    if not text:
        return None
    try:
        return Stance(text.strip().lower())
    except ValueError:
        known = ", ".join(stance.value for stance in Stance)
        raise QueryError(f"{text!r} is no stance", remedy=f"known are: {known}") from None


def _desk_time(day: str | None) -> datetime | None:
    """The end of a day as the desk's own clock counts it."""
    end = _end(day)
    return end.astimezone() if end else None


def _start(text: str | None) -> datetime | None:
    return _interval(text)[0]


def _end(text: str | None) -> datetime | None:
    return _interval(text)[1]


def _interval(text: str | None) -> tuple[datetime | None, datetime | None]:
    from sayso.facts import time_from_iso
    from sayso.model import Basis

    if not text:
        return None, None
    time = time_from_iso(text, Basis.GIVEN)
    return time.start, time.end
