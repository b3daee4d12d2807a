import math
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import SetupError
from sayso.extract import gazetteer
from sayso.extract.gazetteer import geonames
from sayso.extract.gazetteer.layers import layered, problems_of
from sayso.extract.gazetteer.own import read_own
from sayso.extract.lang.en_places import AREAS, COUNTRY_NAMES
from sayso.extract.lang.en_regions import REGIONS
from sayso.extract.places import extractor
from sayso.fold import fold
from sayso.model import PlacePrecision
from sayso.states import DEMONYMS


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kursk", "geonames:538560"),
        ("kazan", "geonames:551487"),
        ("Kyiv", "geonames:703448"),
        ("Kiev", "geonames:703448"),
        ("Київ", "geonames:703448"),
        ("Курск", "geonames:538560"),
        ("Ivano Frankivsk", "geonames:707471"),
        ("Russia", "country:RU"),
        ("U.S.", "country:US"),
        ("DPRK", "country:KP"),
        ("Kursk region", "admin1:RU.41"),
        ("Crimea", "admin1:UA.11"),
        ("Kyiv region", "admin1:UA.13"),
        ("Texas", "admin1:US.TX"),
        ("Gaza Strip", "admin1:PS.GZ"),
        ("Sinaloa", "admin1:MX.25"),
        ("Calif.", "admin1:US.CA"),
        ("Rapides Parish", "district:US.LA.rapides parish"),
        ("Oxfordshire", "district:GB.ENG.oxfordshire"),
        ("Donbas", "area:donbas"),
        ("Europe", "area:europe"),
    ],
)
def test_find_puts_the_most_populous_first(name: str, key: str) -> None:
    entries = gazetteer.find(name)
    assert entries[0].id == key
    assert [e.population for e in entries] == sorted((e.population for e in entries), reverse=True)


def test_large_countries_lie_where_atlases_put_them() -> None:
    at = [(e.latitude, e.longitude) for e in map(gazetteer.country, ("RU", "CA", "UA")) if e]
    assert at == [(60, 100), (60, -95), (49, 32)]


def test_it_loads_fast_and_small() -> None:
    code = (
        "import resource, time; from sayso.extract import gazetteer;"
        "begun = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;"
        "gazetteer.find('Kursk');"
        "peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;"
        "print(time.process_time() - begun[0], (peak - begun[1]) / 1024)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, ran.stdout.split())
    assert seconds < 0.5
    assert megabytes < 150


def test_an_unknown_name_has_no_places() -> None:
    assert gazetteer.find("Postojalye Dvorisko") == ()
    assert gazetteer.find("") == ()


def test_settlements_know_their_region_and_country() -> None:
    (kursk,) = gazetteer.find("Kursk")
    region = gazetteer.region(kursk.country, kursk.admin1)
    country = gazetteer.country(kursk.country)
    assert region is not None
    assert country is not None
    assert (region.name, country.name) == ("Kursk region", "Russia")
    assert math.dist((region.latitude, region.longitude), (kursk.latitude, kursk.longitude)) < 1
    assert (kursk.precision, region.precision, country.precision) == (
        PlacePrecision.SETTLEMENT,
        PlacePrecision.REGION,
        PlacePrecision.COUNTRY,
    )


def test_capitals_are_known() -> None:
    assert [gazetteer.find(name)[0].capital for name in ("Pyongyang", "Kursk")] == [True, False]


def test_every_fact_of_the_tables_is_in_the_gazetteer() -> None:
    assert all(gazetteer.country(code) for code in set(COUNTRY_NAMES.values()))
    assert all(gazetteer.country(code) for code in set(DEMONYMS.values()))
    for name, (country, code) in REGIONS.items():
        assert f"admin1:{country}.{code}" in {entry.id for entry in gazetteer.find(name)}, name
    for name in AREAS:
        assert any(entry.id.startswith("area:") for entry in gazetteer.find(name)), name


def test_a_missing_gazetteer_stops_the_run_and_says_what_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gazetteer, "PATH", tmp_path / "gazetteer.db")
    with pytest.raises(SetupError, match="missing") as caught:
        extractor()
    assert "hatch_build.py" in caught.value.remedy


def test_a_broken_gazetteer_stops_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "gazetteer.db"
    monkeypatch.setattr(gazetteer, "PATH", path)
    path.write_bytes(b"no database at all, but long enough to be taken for one" * 40)
    with pytest.raises(SetupError, match="broken"):
        gazetteer.check()
    path.write_bytes(b"")
    with pytest.raises(SetupError, match="format 0"):
        gazetteer.check()


def look_up(name: str) -> str:
    return gazetteer.find(name)[0].id


def test_processes_open_the_gazetteer_for_themselves() -> None:
    gazetteer.find("Kursk")
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        assert list(pool.map(look_up, ["Kazan", "Kyiv"])) == ["geonames:551487", "geonames:703448"]


@settings(deadline=None)
@given(st.text(st.characters(codec="ascii"), max_size=20))
def test_the_fast_way_of_folding_gives_the_same(name: str) -> None:
    slow = " ".join(fold(name).replace("'", "").replace("-", " ").split())
    assert gazetteer.fold_name(name) == slow


# --- Imported from GeoNames ----------------------------------------------------------------------


def line(
    number: int, name: str, *, others: str = "", code: str = "P.PPL", lat: str = "50.5"
) -> str:
    group, code = code.split(".")
    cells = [str(number), name, name, others, lat, "36.5", group, code, "UA", "", "07", "", "", ""]
    return "\t".join([*cells, "120", "", "", "Europe/Kyiv", "2026-01-01"]) + "\n"


DUMP = (
    line(1, "Nova Hatka", others="Нова Хатка,地名,NH")
    + "broken\n"
    + line(2, "Torvik Lake", code="H.LK")
    + line(3, "Nowhere", lat="950")
    + line(703448, "Kyiv")
)


def imported(tmp_path: Path, text: str = DUMP) -> Path:
    source = tmp_path / "dump.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("readme.txt", "nothing")
        archive.writestr("dump.txt", text)
    target = tmp_path / "geonames.db"
    told: list[tuple[str, int, int]] = []
    done = geonames.import_dump(source, target, watch=lambda *at: told.append(at))
    assert (done.rows, done.broken, done.first_broken) == (5, 2, 2)
    assert told == [("reading", len(text.encode()), len(text.encode())), ("sorting names", 0, 0)]
    return target


def test_a_dump_of_geonames_is_laid_over_the_built_in(tmp_path: Path) -> None:
    path = imported(tmp_path)
    both = layered([str(path)])
    for name in ("nova hatka", "Нова Хатка"):
        (place,) = both.find(name)
        assert (place.id, place.country, place.admin1) == ("geonames:1", "UA", "07")
    assert both.find("地名") == ()
    assert both.find("Torvik Lake")[0].precision is PlacePrecision.POINT
    (kyiv,) = both.find("Kyiv")
    assert (kyiv.id, kyiv.latitude) == ("geonames:703448", 50.5)
    assert both.find("Kursk")[0].id == "geonames:538560"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dump.zip", "geonames.db"]
    assert both.digest != gazetteer.BUILT_IN.digest


def test_an_import_that_was_broken_off_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(geonames, "_BATCH", 2)
    rows = [line(number, f"Hatka {number}") for number in range(1, 8)]
    source, target = tmp_path / "dump.txt", tmp_path / "geonames.db"
    source.write_text("".join(rows))

    def stop(_: str, read: int, __: int) -> None:
        if read > 3 * len(rows[0]):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        geonames.import_dump(source, target, watch=stop)
    assert not target.exists()
    told: list[int] = []
    done = geonames.import_dump(source, target, watch=lambda _, read, __: told.append(read))
    assert (done.rows, len(told)) == (7, 3)  # two batches were left, and the names
    with sqlite3.connect(target) as connection:
        assert connection.execute("SELECT count(*) FROM place").fetchone() == (7,)
        assert connection.execute("SELECT count(*) FROM name").fetchone() == (7,)


@pytest.mark.parametrize("data", [b"", b"name,latitude\nx,1\n", b"PK\x03\x04 no archive"])
def test_what_is_no_dump_is_refused(tmp_path: Path, data: bytes) -> None:
    source = tmp_path / "dump.zip"
    source.write_bytes(data)
    with pytest.raises(SetupError):
        geonames.import_dump(source, tmp_path / "geonames.db", watch=lambda *_: None)


def test_a_dump_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="there is no file"):
        geonames.import_dump(tmp_path / "no.zip", tmp_path / "g.db", watch=lambda *_: None)
    assert not list(tmp_path.iterdir())


# --- One's own -----------------------------------------------------------------------------------

CSV = """name,lat,lon,names,kind,country,radius
Checkpoint Heron,48.71,37.52,Heron;Post 4,point,UA,0.3
,1,1
North Wall,ninety,2
Far Wall,95,2
"East
Gate",10,20,,gate
Plain,1,2
"""

GEOJSON = """{"type": "FeatureCollection", "features": [
  {"type": "Feature", "properties": {"name": "Heron"},
   "geometry": {"type": "Point", "coordinates": [37.5, 48.7]}},
  {"type": "Feature", "properties": {}, "geometry": null},
  {"type": "Feature", "properties": {"name": "Line"},
   "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}}
]}"""


def test_ones_own_csv_is_read_and_broken_rows_are_named(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.csv"
    path.write_text(CSV)
    found = read_own(path)
    names = ["Checkpoint Heron", "Heron", "Post 4", "Plain"]
    assert [name for name, _ in found.entries] == names
    heron = found.entries[1][1]
    assert (heron.id, heron.name, heron.radius) == ("own:checkpoint heron", names[0], 0.3)
    assert (heron.latitude, heron.longitude, heron.own) == (48.71, 37.52, True)
    assert [row.line for row in found.broken] == [3, 4, 5, 6]
    (problem,) = problems_of([str(path)])
    assert problem.message.startswith(
        "gazetteer.csv: 4 of its rows skipped: line 3: no name; line 4"
    )


def test_ones_own_geojson_is_read_and_broken_features_are_named(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.geojson"
    path.write_text(GEOJSON)
    found = read_own(path)
    assert [(name, e.latitude, e.longitude) for name, e in found.entries] == [("Heron", 48.7, 37.5)]
    assert [(row.line, row.why) for row in found.broken] == [
        (4, "no feature with properties and a geometry"),
        (5, "its geometry is no point"),
    ]


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from([".csv", ".geojson"]))
def test_no_file_of_ones_own_breaks_a_run(text: str, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"gazetteer{ending}"
        path.write_text(text, encoding="utf-8", errors="replace")
        found = read_own(path)
    assert all(row.line >= 1 and row.why for row in found.broken)


def test_a_gazetteer_that_is_missing_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="missing"):
        layered([str(tmp_path / "none.csv")])
