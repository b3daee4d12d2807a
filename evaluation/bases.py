"""A word without its inflection, by a plain table of endings: what a baseline compares.

Takes an English word; returns a form that its inflections share, not always a word itself
("charged" and "charges" give "charg"). Irregular verbs of news are listed.
"""

from sayso.fold import fold

_IRREGULAR = """
    be am is are was were been being; begin began begun; bring brought; build built; buy bought;
    catch caught; choose chose chosen; come came; deal dealt; die dying; do did done does;
    draw drew drawn; drive drove driven; fall fell fallen; feel felt; fight fought; find found;
    flee fled; fly flew flown; get got gotten; give gave given; go went gone goes; grow grew grown;
    hang hung; have had has; hear heard; hold held; keep kept; know knew known; lead led;
    leave left; lend lent; lie lay lain lying; light lit; lose lost; make made; mean meant;
    meet met; pay paid; ride rode ridden; rise rose risen; run ran; say said; see saw seen;
    seek sought; sell sold; send sent; shake shook shaken; shoot shot; show shown; sing sang sung;
    sink sank sunk; speak spoke spoken; spend spent; stand stood; steal stole stolen; strike struck;
    swear swore sworn; take took taken; teach taught; tell told; think thought; throw threw thrown;
    understand understood; wear wore worn; win won; withdraw withdrew withdrawn; write wrote written
"""
_BASE = {
    form: words[0] for words in (entry.split() for entry in _IRREGULAR.split(";")) for form in words
}
_SHORTEST = 3  # letters left of a word


def base(word: str) -> str:
    """The form that the inflections of a word share."""
    plain = fold(word)
    if plain in _BASE:
        return _bare(_BASE[plain])
    if plain.endswith("ies") and len(plain) > 1 + _SHORTEST:
        return plain[:-3] + "y"
    if plain.endswith("ied") and len(plain) > 1 + _SHORTEST:
        return plain[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        left = plain.removesuffix(ending)
        if left != plain and len(left) >= _SHORTEST and not plain.endswith("ss"):
            doubled = ending in ("ing", "ed") and left[-1] == left[-2] and left[-1] not in "sl"
            return _bare(left[:-1] if doubled else left)
    return _bare(plain)


def _bare(word: str) -> str:
    return word.removesuffix("e") if len(word) > _SHORTEST else word
