"""The command: `python -m evaluation.stories [FOLDER] [--check] [--story NAME]`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from evaluation.stories.check import check, documents
from evaluation.stories.load import TABLES, Fault, GoldError, load, story_folders
from sayso.process import Kit, build_kit
from sayso.settings import Settings

OPEN = Path(__file__).parent / "open"


def checked(folder: Path, kit: Kit) -> Iterator[str]:
    """One line for each fault of a story, or one that counts what it holds."""
    try:
        story = load(folder)
    except GoldError as error:
        yield from map(str, error.faults)
        return
    faults: list[Fault] = list(check(story, *documents(folder, kit)))
    yield from map(str, faults)
    if not faults:
        counts = [f"{len(getattr(story, table))} {table}" for table in TABLES]
        yield f"{story.name}: no fault ({', '.join(counts)})"


def main() -> int:
    """Reads the arguments; 1 where a rule is broken, 2 where there is no story."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.stories")
    parser.add_argument("folder", nargs="?", type=Path, default=OPEN)
    parser.add_argument("--check", action="store_true", help="hold every story against the rules")
    parser.add_argument("--story", default="", help="only the story of this name")
    given = parser.parse_args()
    folders = [f for f in story_folders(given.folder) if given.story in ("", f.name)]
    if not folders:
        print(f"no story {given.story} in {given.folder}".replace("  ", " "), file=sys.stderr)
        return 2
    kit = build_kit(Settings())
    lines = [line for folder in folders for line in checked(folder, kit)]
    print("\n".join(lines))
    return int(any(": no fault (" not in line for line in lines))


if __name__ == "__main__":
    sys.exit(main())
