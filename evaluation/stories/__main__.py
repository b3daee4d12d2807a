"""What many documents say together, measured on stories with gold.

    python -m evaluation.stories [FOLDER] [--misses] [--story NAME]
    python -m evaluation.stories [FOLDER] --check

FOLDER is a story, or a folder of stories; without one, the open ones beside this file. Every
report goes through the public door, as for a user, and all are linked. `measures.py` says what
each figure counts; `--misses` lists, with the words, what was missed and what was invented;
`--check` holds the gold against the rules of `README.md` and measures nothing.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from evaluation.stories.check import check, documents
from evaluation.stories.load import TABLES, GoldError, load, story_folders
from evaluation.stories.measures import Measures, measure
from evaluation.stories.reading import read_story
from evaluation.stories.table import misses, table
from sayso.process import Kit, build_kit
from sayso.settings import Settings

OPEN = Path(__file__).parent / "open"


def checked(folder: Path, kit: Kit) -> tuple[list[str], str]:
    """The faults of a story, a line each, and a line that counts what it holds."""
    try:
        story = load(folder)
    except GoldError as error:
        return [str(fault) for fault in error.faults], ""
    faults = [str(fault) for fault in check(story, *documents(folder, kit))]
    counts = ", ".join(f"{len(getattr(story, table))} {table}" for table in TABLES)
    return faults, f"{story.name}: {len(faults) or 'no'} faults ({counts})"


def measured(folder: Path, kit: Kit) -> tuple[Measures, tuple[str, ...]]:
    """The measures of one story, and what Sayso could not read. Raises `GoldError`."""
    reading = read_story(load(folder), kit)
    lost = tuple(f"{folder.name}: {p.source}: {p.message}" for p in reading.problems)
    return measure(reading), lost


def _check_all(folders: tuple[Path, ...], kit: Kit) -> Iterator[tuple[str, bool]]:
    for folder in folders:
        faults, counts = checked(folder, kit)
        yield "\n".join(filter(None, [*faults, counts])), bool(faults)


def main() -> int:
    """Reads the arguments; 1 where the gold breaks a rule, 2 where there is no story."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.stories")
    parser.add_argument("folder", nargs="?", type=Path, default=OPEN)
    parser.add_argument("--check", action="store_true", help="hold every story against the rules")
    parser.add_argument("--misses", action="store_true", help="also what was missed and invented")
    parser.add_argument("--story", default="", help="only the story of this name")
    given = parser.parse_args()
    folders = tuple(f for f in story_folders(given.folder) if given.story in ("", f.name))
    if not folders:
        print(f"no story {given.story} in {given.folder}".replace("  ", " "), file=sys.stderr)
        return 2
    kit = build_kit(Settings())
    if given.check:
        lines = list(_check_all(folders, kit))
        print("\n".join(line for line, _ in lines))
        return int(any(faulty for _, faulty in lines))
    stories: dict[str, Measures] = {}
    for folder in folders:
        try:
            stories[folder.name], lost = measured(folder, kit)
        except GoldError as error:
            print(error, file=sys.stderr)
            continue
        for line in (*lost, *(misses(folder.name, stories[folder.name]) if given.misses else ())):
            print(line)
    print("\n".join(table(stories)))
    return int(len(stories) < len(folders))


if __name__ == "__main__":
    sys.exit(main())
