import math
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from sayso.errors import SetupError
from sayso.extract import gazetteer
from sayso.extract.lang.en_places import AREAS, COUNTRY_NAMES, DEMONYMS
from sayso.extract.lang.en_regions import REGIONS
from sayso.extract.places import extractor
from sayso.model import PlacePrecision


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
        ("Donbas", "area:donbas"),
        ("Europe", "area:europe"),
    ],
)
def test_find_puts_the_most_populous_first(name: str, key: str) -> None:
    entries = gazetteer.find(name)
    assert entries[0].id == key
    assert [e.population for e in entries] == sorted((e.population for e in entries), reverse=True)


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
