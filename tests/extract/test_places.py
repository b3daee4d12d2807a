import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract import extract
from sayso.extract.gazetteer.layers import layered
from sayso.extract.names import extractor as names
from sayso.extract.places import extractor as places
from sayso.extract.places import resolve
from sayso.extract.sentences import extractor as sentences
from sayso.model import Analysis, Kind, Mention, PlacePrecision, Span
from tests.make import doc, marked


def found(text: str) -> tuple[Mention, ...]:
    return analysed(text).of_kind(Kind.PLACE)


def analysed(text: str) -> Analysis:
    return extract(doc(text), [sentences(), names(), places()])


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Moscow said it fell.", Kind.METONYM, [("Moscow", "geonames:524901")]),
        ("Talks between Kyiv and Moscow went on.", Kind.METONYM,
         [("Kyiv", "geonames:703448"), ("Moscow", "geonames:524901")]),
        ("People waited in Moscow.", Kind.METONYM, []),
        ("Russian troops met South Koreans.", Kind.NATIONALITY,
         [("Russian", "country:RU"), ("South Koreans", "country:KR")]),
        ("They fled to Russia.", Kind.NATIONALITY, []),
    ],
)  # fmt: skip
def test_what_bears_a_place_s_name_and_is_none_keeps_the_place(
    text: str, kind: Kind, wanted: list[tuple[str, str]]
) -> None:
    told = [(m.span.of(text), m.place.id if m.place else "") for m in analysed(text).of_kind(kind)]
    assert told == wanted


@pytest.mark.parametrize(
    "case",
    [
        # settlements
        "Talks were held in [Kazan|=geonames:551487] on Thursday.",
        "Shells hit [Bakhmut|=geonames:713174], [Kramatorsk|=geonames:704508] and"
        " [Izium|=geonames:707292].",
        "The Russian town of [Sudzha|=geonames:486816] was quiet.",
        "The market of [Bakhmut|=geonames:713174] opened; shells hit"
        " [Kramatorsk|=geonames:704508].",
        # governments and places
        "Moscow replied, and there was pressure on Moscow and Pyongyang.",
        "People waited in [Moscow|=geonames:524901], and [Kyiv|=geonames:703448] was shelled.",
        "They visited [Kyiv|=geonames:703448]; Kyiv's forces and the army of Ukraine rested.",
        "Talks between Russia and Ukraine; a statement from Ukraine; aid to Ukraine.",
        "Fighting in [Ukraine|=country:UA] and in the north of [Ukraine|=country:UA] went on.",
        "The Kremlin denied it; the White House did not.",
        "Troops went to [Russia|=country:RU] and left the [United States|=country:US].",
        "Troops trained in [Russia|=country:RU]'s western regions.",
        # small places, in other spellings, where the words are those of a place
        "They sold aid to [Akureyri|=geonames:2633274].",
        "They sailed to [Akureyri|=geonames:2633274]; [Akureyri|=geonames:2633274] slept.",
        "It landed in [Isafjordur|=geonames:3415667] and left the port of"
        " [Isafjordur|=geonames:3415667].",
        "Fighting near [Kupiansk|=geonames:703656] went on.",
        # regions
        "Fights in Russia's [Kursk region|=admin1:RU.41] and [Kharkiv Oblast|=admin1:UA.07].",
        "In the [Donetsk region|=admin1:UA.05], in [Kyiv region|=admin1:UA.13].",
        "They trained in Russia's [Far East|=area:far east].",
        "War in [Donbas|=area:donbas], [Crimea|=admin1:UA.11] and the [Gaza Strip|=admin1:PS.GZ].",
        # namesakes
        "[London|=geonames:6058560], [Ontario|=admin1:CA.08], is smaller.",
        "[Atlanta|=geonames:4180439], [Georgia|=admin1:US.GA], is big.",
        "Georgian troops left [Georgia|=country:GE] at dawn.",
        # unknown places with a container
        "Troops moved to the [Orlovy Luga field camp|=named:orlovy luga field camp] in Russia's"
        " [Kursk region|=admin1:RU.41].",
        "A base near [Terebinovo|=named:terebinovo], [Belgorod region|=admin1:RU.09].",
        "The village of [Nova Hatka|=named:nova hatka] in [Ukraine|=country:UA] burned.",
        "The [Engels airbase|=named:engels airbase] in [Saratov region|=admin1:RU.67] burned.",
        # no places
        "Many of them left in March. Of all, some stayed. Mobile units came. Nice weather.",
        "Ada Jordan met Paris Venn. Jordan said no. President Washington spoke.",
        "The University of Kansas and the Bank of Georgia agreed.",
        "The Paris Agreement stands; Canadian and Spanish guards met.",
        # what is local to a place, its parts, its short forms
        "[Kharkiv|=geonames:706483] City Council met a [Kharkiv|=geonames:706483]-based firm.",
        "Fire took [Kyiv|=geonames:703448]'s old market; Kyiv's ministry was silent.",
        "[Alexandria|=geonames:4314550], [La.|=admin1:US.LA], is far from here.",
        "In [Paris|=geonames:4717560], [TX|=admin1:US.TX], rain fell.",
        "In [Oconee|=district:US.GA.oconee county], [Barrow|=district:US.GA.barrow county] and"
        " [Walton|=district:US.GA.walton county] counties of [Georgia|=admin1:US.GA], rain fell.",
        "Guards left the capital, [Kyiv|=geonames:703448]. A man from Rock Torvik met Ada Hill.",
        "Growth in the [US|=country:US] slowed; it helped us.",
        # words that are places only behind a preposition
        "He lived in [Nice|=geonames:2990440].",
        "KAZAN — Talks began.",
    ],
)
def test_places_are_found_where_they_are_places(case: str) -> None:
    text, marks = marked(case)
    mentions = [m for m in found(text) if not text.startswith("KAZAN")]
    assert [(m.span, m.place.id if m.place else "") for m in mentions] == [
        (mark.span, mark.value) for mark in marks
    ]


def test_a_dateline_is_a_place() -> None:
    (mention,) = found("KAZAN — Talks began.")
    assert (mention.value, mention.why.split(";")[0]) == ("Kazan", "a dateline")


def test_a_settlement_says_what_contains_it() -> None:
    (mention,) = found("They met in Bakhmut.")
    assert mention.place is not None
    assert mention.value == mention.place.name == "Bakhmut"
    assert mention.place.within == ("Donetsk region", "Ukraine")
    assert mention.place.country == "UA"
    assert mention.place.precision is PlacePrecision.SETTLEMENT
    assert mention.place.latitude == pytest.approx(48.6, abs=0.1)
    assert mention.why == "“in” before it; the only place of this name"


def test_an_unknown_camp_is_shown_at_the_region_that_contains_it() -> None:
    camp, region = found("They moved to the Orlovy Luga field camp in Russia's Kursk region.")
    assert camp.place is not None
    assert region.place is not None
    assert camp.place.precision is PlacePrecision.REGION
    assert camp.place.within == ("Kursk region", "Russia")
    assert camp.place.note == "not in the list of places; shown at Kursk region"
    assert (camp.place.latitude, camp.place.longitude) == (
        region.place.latitude,
        region.place.longitude,
    )


def test_an_unknown_place_without_a_container_is_not_located() -> None:
    (mention,) = found("They met at the Orlovy Luga training ground.")
    assert mention.place is not None
    assert mention.place.precision is PlacePrecision.UNLOCATED
    assert (mention.place.latitude, mention.place.longitude) == (None, None)
    assert mention.place.note == "not in the list of places, and the words do not say where"


def test_a_district_is_shown_at_its_town() -> None:
    (mention,) = found("Ukrainian troops reached the Pokrovsk district.")
    assert mention.place is not None
    assert (mention.value, mention.place.id) == ("Pokrovsk district", "named:pokrovsk district")
    assert (mention.place.precision, mention.place.country) == (PlacePrecision.DISTRICT, "UA")
    assert mention.place.note == "not in the list of places; shown at Pokrovsk"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ukrainian guards and Ukrainian shells. They fled to Pokrovsk.", "UA"),
        ("Russian guards and Russian shells. They fled to Pokrovsk.", "RU"),
    ],
)
def test_namesakes_are_decided_by_the_countries_that_the_text_speaks_of(
    text: str, country: str
) -> None:
    (mention,) = found(text)
    assert mention.place is not None
    assert mention.place.country == country


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Fire crews from Shreveport and Natchitoches drove to Alexandria.", "Louisiana"),
        ("Fire crews from St. Cloud and Fergus Falls drove to Alexandria.", "Minnesota"),
        ("Fire crews from Damanhur and Kafr ash Shaykh drove to Alexandria.", "Alexandria region"),
    ],
)
def test_namesakes_are_decided_by_where_the_other_names_lie(text: str, region: str) -> None:
    last = found(text)[-1]
    assert last.place is not None
    assert (last.place.name, last.place.within[0]) == ("Alexandria", region)
    assert last.why.endswith("the one near others that the text names")


def test_a_name_stands_for_one_place_in_a_document() -> None:
    first, _, again = found("Rain fell in Paris, Texas. Many left Paris.")
    assert first.place == again.place


def test_a_county_is_shown_among_its_towns_that_the_text_names() -> None:
    town, county = found("Fire crews in Alexandria met those of Rapides Parish, Louisiana.")[:2]
    assert town.place is not None
    assert county.place is not None
    assert county.place.within == ("Louisiana", "United States")
    assert county.place.latitude == pytest.approx(town.place.latitude, abs=0.01)
    assert county.place.note.endswith("shown at the places in Louisiana that the text names")


def test_a_place_says_how_far_it_reaches() -> None:
    radii = [m.place.radius for m in found("In Bakhmut, in Kursk region, in Ukraine.") if m.place]
    assert all(radius is not None for radius in radii)
    assert radii == sorted(radii, key=lambda radius: radius or 0)


def test_where_a_source_was_published_counts() -> None:
    document = doc("The rally in London drew many.", url="https://kernpost.example.ca/1")
    (mention,) = extract(document, [sentences(), places()]).of_kind(Kind.PLACE)
    assert mention.place is not None
    assert mention.place.country == "CA"


def test_names_that_are_given_are_only_placed() -> None:
    text = "Aldorans met Russian guards; Springfield slept."
    analysis = extract(doc(text), [sentences()])
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in ("Russian", "slept")]
    russia, nothing = resolve(analysis, spans)
    assert russia is not None
    assert (russia.id, nothing) == ("country:RU", None)


def test_places_of_ones_own_win(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("name,latitude,longitude,names\nKyiv,10,20,Point 7;Heron\n")
    step = places(layered([str(path)]))
    text = "Shells hit Kyiv, Point 7 and the Heron checkpoint."
    mentions = extract(doc(text), [sentences(), step]).of_kind(Kind.PLACE)
    assert [text[m.start : m.end] for m in mentions][:2] == ["Kyiv", "Point 7"]
    assert {m.place.latitude for m in mentions[:2] if m.place} == {10}
    assert "your own gazetteer" in mentions[0].why


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "in",
                "Kursk",
                "region",
                ",",
                "Russia's",
                "Ukraine",
                "Georgia",
                "of",
                "the",
                "village",
                "Orlovy",
                "camp",
                "Kyiv",
                "and",
                "Paris",
                "U.S.",
                "said",
                "Mr.",
                "was",
                "shelled",
                "(",
                ")",
                ".",
                "Nova",
                "Russian",
                "Far",
                "East",
                "KYIV",
                "district",
                "near",
            ]
        ),
        max_size=14,
    )
)
def test_places_never_fail_and_never_overlap(words: list[str]) -> None:
    mentions = found(" ".join(["X", *words]))
    assert all(m.place is not None and m.value and m.why for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.parametrize("words", ["Kyiv, ", "in Kursk ", "Orlovy ", "a ", "Kursk region camp "])
def test_places_take_linear_time(words: str) -> None:
    started = time.process_time()
    found(words * (30_000 // len(words)))
    assert time.process_time() - started < 5
