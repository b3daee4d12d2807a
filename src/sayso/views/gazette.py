"""The places of the map, and those that cannot be put on one.

Takes the desk; returns numbered places, those named by most claims first, each with the claims that
name it. The figure is drawn elsewhere (`map.py`).
"""

from collections import defaultdict

from sayso.fold import fold
from sayso.model import Mention, Place, PlacePrecision
from sayso.views.desk import REFS, Desk
from sayso.views.pages import MapPlace, UnlocatedPlace
from sayso.views.parts import Shown
from sayso.views.wording import PLACE_WORDS

PLACES = 25
UNLOCATED = 25


def places(desk: Desk) -> tuple[Shown[MapPlace], Shown[UnlocatedPlace]]:
    """The places on the map and those named but not located."""
    located: dict[tuple[object, ...], list[tuple[str, Mention]]] = defaultdict(list)
    lost: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for claim in desk.claims.values():
        for mention in claim.places:
            place = mention.place
            if place and _is_located(place):
                key = (fold(place.name), place.latitude, place.longitude)
                located[key].append((claim.id, mention))
            else:
                lost[fold(place.name if place else mention.value)].append((claim.id, mention))
    return _located(desk, list(located.values())), _lost(desk, list(lost.values()))


def _is_located(place: Place) -> bool:
    known = place.latitude is not None and place.longitude is not None
    return known and place.precision is not PlacePrecision.UNLOCATED


def _ids(named: list[tuple[str, Mention]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim_id for claim_id, _ in named))


def _located(desk: Desk, groups: list[list[tuple[str, Mention]]]) -> Shown[MapPlace]:
    groups.sort(key=lambda named: (-len(_ids(named)), named[0][1].value))
    items = tuple(
        _map_place(desk, named, number) for number, named in enumerate(groups[:PLACES], 1)
    )
    return Shown(items, len(groups) - len(items))


def _map_place(desk: Desk, named: list[tuple[str, Mention]], number: int) -> MapPlace:
    place = named[0][1].place
    assert place is not None and place.latitude is not None and place.longitude is not None
    ids = _ids(named)
    return MapPlace(
        number=number,
        name=desk.say(place.name, 60),
        within=desk.say(", ".join(place.within), 120),
        precision=place.precision,
        precision_words=PLACE_WORDS[place.precision],
        latitude=place.latitude,
        longitude=place.longitude,
        note=desk.say(place.note),
        claims=ids[:REFS],
        more=max(0, len(ids) - REFS),
    )


def _lost(desk: Desk, groups: list[list[tuple[str, Mention]]]) -> Shown[UnlocatedPlace]:
    groups.sort(key=lambda named: (-len(_ids(named)), named[0][1].value))
    items = tuple(_unlocated(desk, named) for named in groups[:UNLOCATED])
    return Shown(items, len(groups) - len(items))


def _unlocated(desk: Desk, named: list[tuple[str, Mention]]) -> UnlocatedPlace:
    mention = named[0][1]
    place = mention.place
    ids = _ids(named)
    reason = (place.note if place else "") or mention.why
    return UnlocatedPlace(
        name=desk.say(place.name if place else mention.value, 60),
        within=desk.say(", ".join(place.within) if place else "", 120),
        reason=desk.say(reason or "it is in no list of places that Sayso has"),
        claims=ids[:REFS],
        more=max(0, len(ids) - REFS),
    )
