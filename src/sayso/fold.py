"""Folding: how text is made comparable without ever being changed.

Takes any text; returns a form in which curly and straight quotation marks, all dashes, all
spaces, soft hyphens, bidirectional marks, case and accents no longer differ. `fold` is for
comparing; `fold_aligned` keeps the length, so that offsets into the folded text are offsets into
the text itself.
"""

import re
import unicodedata

QUOTE_MARKS = '"“”„‟«»‹›〝〞＂'
APOSTROPHES = "'‘’‚‛ʼʹ`´＇"
DASHES = "-‐‑‒–—―−﹘﹣－"
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\t\r\n\x0b\x0c"
)

_ALIGNED = {
    **dict.fromkeys(QUOTE_MARKS, '"'),
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_INVISIBLE, " "),
}
# Few signs of a text are in it: finding them takes a tenth of the time of `str.translate`.
_TYPOGRAPHY = re.compile(f"[{re.escape(''.join(set(_ALIGNED) - set(_ALIGNED.values())))}]")
# Letters that Unicode does not take apart into a plain letter and a sign.
_PLAIN = str.maketrans(
    {"ð": "d", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th"}
)
_DROPPED = dict.fromkeys(map(ord, _INVISIBLE))
_SPACE_RUN = re.compile(r"\s+")


def fold_aligned(text: str) -> str:
    """Typography made plain, character for character; case and accents are kept."""
    return _TYPOGRAPHY.sub(lambda sign: _ALIGNED[sign[0]], text)


def fold(text: str) -> str:
    """The form in which texts are compared: plain typography, one space, no case or accents."""
    plain = fold_aligned(text.translate(_DROPPED))
    if plain.isascii():  # most text is, its typography made plain: nothing to take apart
        return _SPACE_RUN.sub(" ", plain.lower()).strip()
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return _SPACE_RUN.sub(" ", bare.casefold().translate(_PLAIN)).strip()


def visible(text: str) -> str:
    """`text` for a line on a screen: control, direction and unprintable signs as `\\u202e`."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
