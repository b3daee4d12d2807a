"""Placing: takes what a name was taken for, returns the `Place` with its containers and radius.

A place with no position of its own is shown at the nearest one known, and says where.
"""

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from sayso.extract.gazetteer import Entry, fold_name
from sayso.extract.lang.en_place_signs import LOCAL_WORDS, REGION_WORDS
from sayso.extract.places.choice import Chosen, is_seat
from sayso.extract.places.context import Context, is_settlement
from sayso.extract.places.names import Token
from sayso.model import Place, PlacePrecision

_DISTRICT = 40.0  # kilometres that a district reaches around the town it is named after, about
_COUNTY = 80.0  # kilometres within which a county lies of what it is shown at, about


def placed(one: Chosen, context: Context) -> tuple[Place, int]:
    """The place, and where its name ends: behind the word "region" that belongs to it."""
    word = one.candidate.kind
    end, entry = one.candidate.span.end, one.entry
    if word is None:
        return place_of(entry, context), end
    regional, local = word.low in REGION_WORDS, word.low in LOCAL_WORDS
    if (regional or local) and is_settlement(entry):
        return _region_of(entry, word, context, regional=regional), word.end
    if regional and entry.precision is PlacePrecision.REGION:
        end = word.end
    return place_of(entry, context), end


def place_of(entry: Entry, context: Context) -> Place:
    """The entry as a place, with what contains it from the inside out."""
    within = []
    if entry.admin1 and entry.precision is not PlacePrecision.REGION:
        region = context.gazetteer.region(entry.country, entry.admin1)
        within += [region.name] if region and region.name != entry.name else []
    if entry.precision is not PlacePrecision.COUNTRY:
        country = context.gazetteer.country(entry.country)
        within += [country.name] if country else []
    place = Place(
        entry.name,
        entry.id,
        entry.precision,
        entry.country,
        entry.latitude,
        entry.longitude,
        tuple(within),
        _shown_at(entry.shown_at),
        entry.radius,
    )
    return _near_others(place, entry, context) if entry.shown_at else place


def _shown_at(name: str) -> str:
    return f"its position is not in the list of places; shown at {name}" if name else ""


def _near_others(place: Place, entry: Entry, context: Context) -> Place:
    """A county shown at the settlements of its region that the text names, or at its namesake

    there; where there is none, at the centre of the region, of which it may be any part.
    """
    if entry.radius <= _COUNTY:
        return place
    inside: Sequence[Entry] = context.settled.get((entry.country, entry.admin1), ())
    shown = f"the places in {entry.shown_at} that the text names"
    if not inside:
        found = context.gazetteer.find(entry.name.rpartition(" ")[0])
        here = (e for e in found if (e.country, e.admin1) == (entry.country, entry.admin1))
        inside = [e for e in here if is_settlement(e)][:1]
        shown = inside[0].name if inside else ""
    if not inside:
        return replace(place, precision=PlacePrecision.REGION)
    return replace(
        place,
        latitude=round(fmean(e.latitude for e in inside), 4),
        longitude=round(fmean(e.longitude for e in inside), 4),
        note=_shown_at(shown),
        radius=_COUNTY,
    )


def _region_of(settlement: Entry, word: Token, context: Context, *, regional: bool) -> Place:
    """The region or district that bears the settlement's name."""
    region = context.gazetteer.region(settlement.country, settlement.admin1)
    if regional and region is not None and is_seat(settlement, context.gazetteer):
        return place_of(region, context)
    name = f"{settlement.name} {word.low}"
    return replace(
        place_of(settlement, context),
        name=name,
        id=f"named:{fold_name(name)}",
        precision=PlacePrecision.REGION if regional else PlacePrecision.DISTRICT,
        note=f"not in the list of places; shown at {settlement.name}",
        radius=max(_DISTRICT, settlement.radius),
    )
