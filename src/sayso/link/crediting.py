"""English words and patterns by which a report tells from whom it has something: no logic.

Patterns run over text whose typography was made plain (`fold.fold_aligned`).
"""

import re

from sayso.link import english_reports

# A name: capitalised words, small words between them.
_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w&'-]*(?: (?:of |the )?[A-Z][\w&'-]*){0,5})"
_BEFORE = (
    r"\b(?:[Aa]ccording to|[Rr]eported by|[Cc]iting|[Cc]ited by|[Tt]old|[Qq]uoted by|[Ww]rites|"
    r"[Ss]ays|[Cc]arried by|[Pp]ublished by|[Rr]eport (?:by|from|in|of)|[Ii]nterview with|"
    r"[Bb]log|channel)"
)
_AFTER = (
    r"(?:'s)?,?\"? (?:has |have |had |first |earlier |previously |also |later )*"
    r"(?:reported|reports|wrote|writes|broadcast|published|revealed|cited|quoted|listed|apologi[sz]ed"
    r"|(?:'s )?(?:report|story|article|account)\b)"
)
OPENED = re.compile(rf"{_BEFORE} {_NAME}")
CLOSED = re.compile(rf"{_NAME}{_AFTER}\b")
CREDITS_BEFORE = re.compile(rf"(?:{_BEFORE}(?: [a-z]+){{0,3}}|\()\s*(?:the |The )?$")
CREDITS_AFTER = re.compile(rf"{_AFTER}")
SPOKEN = re.compile(
    r"\b(?:said|says?|told|tells|according to|announced|stated|reported|reports|confirm(?:s|ed)"
    r"|den(?:y|ies|ied)|spoke|speaks|put|puts|gave|warn(?:s|ed)|promised|insisted|claim(?:s|ed)"
    r"|acknowledged|admit(?:s|ted)|calls?|called|declared|informed|wrote|writes|blamed|accused"
    r"|demand(?:s|ed)|offered|vowed|rejected|dismissed)\b"
)
UNNAMED_OUTLET = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|some|[Tt]wo|three|several|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he [a-z]+s') "
    r"(?:[a-z]+ ){0,2}"
    rf"(?:{'|'.join(sorted(english_reports.SOME_OUTLET))})\b"
)
PAPER_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(english_reports.PAPERS))})\b", re.IGNORECASE)
_DATED = r"(?:of|dated|on|in|from)"
ITSELF = re.compile(
    rf"(?:'s|'s own|\b[Oo]ur|\b[Ii]ts)(?: [a-z]+)? "
    rf"(?:report|statement|article|story|notice)s?(?: {_DATED}\b)?"
)
WE_SAID = re.compile(
    rf"\b(?:[Ww]e|[Oo]urselves)(?: ourselves)? (?:wrote|reported|said|published)\b"
    rf"|\b[Oo]ur (?:[a-z]+ )?(?:report|statement|article|story|notice) {_DATED}\b"
)
TITLE_BEFORE = re.compile(r"(?:[A-Z][\w'-]+ )+$")
TITLE_AFTER = re.compile(r"^(?: (?:of |the )?[A-Z][\w'-]+)+")

_PAPER = (
    r"(?:letter|minutes|memo(?:randum)?|draft(?: report| paper| decree)?|report|cable|transcript"
    r"|recording|footage|documents?|files|papers|e-?mails?|contract|invoice|log)"
)
_SEEN = r"(?:seen|obtained|reviewed|read|leaked|viewed|examined|shared|passed|acquired)"
_WHO = r"(?:this |the )?[\w&'-]+(?: [A-Z][\w&'-]*)*"
_DATED_TO = (
    r"(?: (?:dated|of) [A-Z0-9]\w*(?: [A-Z0-9]\w*)?)?"
    r"(?: to (?:the )?[A-Z]\w*(?: (?:of )?[A-Z]\w*)*)?"
)
PAPERS = (
    re.compile(
        rf"(?P<name>(?:\b(?:[Aa]n?|[Tt]he) (?:[a-z]+ )?)?\b(?i:{_PAPER}) {_SEEN} "
        rf"(?:by|to|with) {_WHO})"
    ),
    re.compile(
        rf"\b(?P<name>(?:[Aa]n?|[Tt]he) (?:[a-z]+ )?{_PAPER}{_DATED_TO})"
        rf"(?=[^.;]{{0,60}}?(?:\b{_SEEN} by\b|\bha(?:s|ve) a copy\b|\bwas shown\b))"
    ),
    re.compile(
        rf"\b(?:[Aa]ccording to|[Cc]iting) (?P<name>(?:an?|the) (?:[a-z]+ )?{_PAPER} "
        r"(?:of|by|from) (?:the )?(?:[a-z]+ ){0,2}[\w'-]+)"
    ),
)
