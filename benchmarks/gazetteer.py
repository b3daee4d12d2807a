"""How fast a dump of GeoNames is imported, and in how much memory: on a file that is made here.

    python -m benchmarks.gazetteer [--rows 1000000]

Writes a dump of invented places in the form of GeoNames (seeded, nineteen columns, about two other
names a row, in Latin, Cyrillic and other letters), imports it and prints rows a second and the peak
of memory. The real dump has about twelve million rows; the last line says how long that many would
take at this pace.
"""

import argparse
import resource
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from sayso.extract.gazetteer.geonames import import_dump

REAL = 12_000_000  # rows of allCountries.zip
_SYLLABLES = ("ka", "lo", "mir", "sto", "vel", "nor", "bra", "chi", "dun", "esk", "ta", "gol")
_CYRILLIC = ("ка", "ло", "мир", "сто", "вел", "нор", "бра", "чи", "дун", "еск", "та", "гол")
_FEATURES = ("P.PPL", "P.PPL", "P.PPLA", "H.STM", "T.MT", "S.SCH", "A.ADM2", "L.AREA", "S.FRM")
_COUNTRIES = ("UA", "RU", "US", "CN", "IN", "MX", "NO", "PK")


def dump(rows: int, seed: int = 1) -> Iterator[str]:
    """Lines of a dump of invented places."""
    chance = Random(seed)
    for number in range(1, rows + 1):
        parts = chance.choices(range(len(_SYLLABLES)), k=chance.randint(2, 4))
        name = "".join(_SYLLABLES[part] for part in parts).capitalize()
        cyrillic = "".join(_CYRILLIC[part] for part in parts).capitalize()
        others = ",".join((name + "a", cyrillic, "地名", name.upper())[: chance.randint(0, 4)])
        group, code = chance.choice(_FEATURES).split(".")
        at = f"{chance.uniform(-60, 70):.5f}\t{chance.uniform(-179, 179):.5f}"
        country = chance.choice(_COUNTRIES)
        where = f"{country}\t\t{chance.randint(1, 60):02}\t\t\t"
        people = chance.choice((0, 0, 0, chance.randint(1, 50_000)))
        yield (
            f"{number}\t{name}\t{name}\t{others}\t{at}\t{group}\t{code}\t{where}\t{people}\t\t\t"
            "Etc/UTC\t2026-01-01\n"
        )


def write_dump(path: Path, rows: int) -> None:
    """Writes a .zip as geonames.org has it."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("allCountries.txt", "w", force_zip64=True) as stream,
    ):
        for line in dump(rows):
            stream.write(line.encode())


def main() -> None:
    """Reads the arguments, imports, prints."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gazetteer")
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "allCountries.zip", Path(folder) / "geonames.db"
        write_dump(source, rows)
        wall, worked = time.perf_counter(), time.process_time()
        done = import_dump(source, target, watch=lambda *_: None)
        wall, worked = time.perf_counter() - wall, time.process_time() - worked
        size = target.stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{done.rows} rows, {done.broken} broken; {size:.0f} MB on disk")
    print(f"{wall:.0f} s by the clock ({done.rows / wall:.0f} rows/s), {worked:.0f} s of one core")
    print(f"peak of memory {peak:.0f} MB")
    print(f"{REAL} rows at the pace of the core: {REAL / done.rows * worked / 60:.0f} minutes")


if __name__ == "__main__":
    main()
