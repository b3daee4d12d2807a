"""Page furniture in running text: reply forms, share buttons, related links, section labels.

Takes paragraphs in order (of a pasted page, or of a web page whose furniture was not marked up as
such); returns which of them are part of the text. Only a short paragraph that *is* such a line
counts, never one that merely holds its words.

The tables are words, no logic; a line is compared in lower case, without its end marks.
"""

import re
from collections.abc import Sequence

from sayso.fold import fold

_LONGEST = 120  # characters; furniture is labels, not prose
_PROSE = 60  # characters; related links and buttons are shorter, or no sentences

# From such a line to the end everything is the page's, not the author's.
_CLOSERS = (
    r"leave (a|your) (reply|comment)( cancel reply)?|cancel reply|post (a )?comment|add a comment",
    r"\d+ (comments|responses|replies)|comments? \(\d+\)|(view|show) (all )?comments",
    r"your email address will not be published(\. required fields are marked)?",
    r"оставить комментарий|добавить комментарий|комментарии \(\d+\)|\d+ комментари(й|я|ев)",
    r"ваш (адрес )?email не будет опубликован(\. обязательные поля помечены)?",
    r"залишити коментар|додати коментар|коментарі \(\d+\)|\d+ коментар(і|ів)?",
    r"ваша e-?mail адреса не оприлюднюватиметься(\. обов'язкові поля позначені)?",
    r"schreibe einen kommentar|kommentar (schreiben|verfassen)|\d+ kommentare",
    r"laisser un commentaire|ajouter un commentaire|\d+ commentaires",
    r"deja (una respuesta|un comentario)|\d+ comentarios",
)
# From such a line on, paragraphs that are no prose are the page's, until prose comes again.
_ASIDES = (
    r"(related|recommended|more|similar|latest|other|recent|popular|top) (articles?|posts?|stories|"
    r"news|reading|topics|coverage|content|links)",
    r"you (may|might) also (like|be interested in)|more (from|on) .{1,40}|most (read|popular)",
    r"(read|see) (also|more|next)|what to read next|recommended( for you)?|trending( now)?|up next",
    r"post navigation|(previous|next) (post|article|story)|filed under|tags?|about the author",
    r"share( this)?( (article|story|post|page|on|via|with|by).{0,40})?|follow us( on .{1,40})?",
    r"(subscribe|sign up)( (to|for) .{1,60})?|newsletter|get our newsletter",
    r"читайте (также|ещё|еще)|по теме|похожие (статьи|новости)|поделиться|подписывайтесь.{0,60}",
    r"читайте також|за темою|схожі (статті|новини)|поділитися|підписуйтесь.{0,60}",
    r"das könnte sie auch interessieren|mehr zum thema|lesen sie auch|teilen|weitere artikel",
    r"lire aussi|à lire aussi|sur le même sujet|partager|articles similaires",
)
_NETWORK = (
    r"(facebook|twitter|x|telegram|whatsapp|linkedin|email|e-mail|reddit|pinterest|tweet|print)"
)
# Alone on their line these are the page's, wherever they stand.
_LINES = (
    r"advert(isement)?|sponsored( content)?|skip to (main )?content|(print|listen)( this)?",
    r"click to (share|print|email) .{1,80}|\(?opens in new window\)?|back to top|copy link",
    rf"{_NETWORK}( {_NETWORK})*",
    r"(accept|reject|manage) (all )?cookies|(we|this (web)?site) uses? cookies.{0,100}",
    r"(©|copyright ©).{1,80}|all rights reserved.{0,60}",
    r"реклама|реклама на сайте|anzeige|werbung|publicité",
    r"((also )?read|read also|see also|read more|more|related( article| story)?)\s*: .{1,110}",
    r"(читайте (также|ещё|еще|також)|lesen sie auch|lire aussi)\s*: .{1,110}",
)
# A line of such words alone, beside a headline, names sections of the site.
_SECTION_WORDS = (
    "and the of & news daily breaking latest world europe asia africa america americas middle east "
    "russia ukraine international national local home politics political business economy finance "
    "markets opinion analysis features feature sport sports culture defence defense security "
    "military army war conflict technology tech science health environment climate society "
    "investigations reports regions top stories headlines live updates archive"
)
_SECTIONS = frozenset(_SECTION_WORDS.split())
_LABEL_REACH = 4  # a section label stands within so many paragraphs of the start

_END_MARKS = re.compile(r"[\s.:!?…*>»|·•–-]+$")
_PARTS = re.compile(r"[\s|/>»·•,:-]+")
_SENTENCE_END = re.compile(r"[.!…][\"”»’')\]]*\s*$")


def _table(rows: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row})" for row in rows))


_CLOSER, _ASIDE, _LINE = _table(_CLOSERS), _table(_ASIDES), _table(_LINES)


def kept(paragraphs: Sequence[str], *, headline: bool) -> list[bool]:
    """Which paragraphs are part of the text. `headline` tells whether the first is one.

    Where everything would go, everything stays: a file that only holds such lines is meant.
    """
    keep: list[bool] = []
    aside = closed = False
    for number, paragraph in enumerate(paragraphs):
        first = _plain(paragraph.strip().partition("\n")[0])
        line = _plain(paragraph)
        closed = closed or bool(_CLOSER.fullmatch(first))
        aside = bool(_ASIDE.fullmatch(first)) or (aside and not _is_prose(paragraph))
        label = headline and 0 < number < _LABEL_REACH and _is_section_label(line)
        keep.append(not (closed or aside or label or _LINE.fullmatch(line)))
    if any(stays and text.strip() for stays, text in zip(keep, paragraphs, strict=True)):
        return keep
    return [True] * len(keep)


def _plain(paragraph: str) -> str:
    """The line in the form of the tables; empty when it is too long to be one of them."""
    line = _END_MARKS.sub("", " ".join(paragraph.lower().replace("’", "'").split()))
    return line if len(line) <= _LONGEST else ""


def _is_prose(paragraph: str) -> bool:
    return len(paragraph) >= _PROSE and bool(_SENTENCE_END.search(paragraph))


def _is_section_label(line: str) -> bool:
    words = [word for word in _PARTS.split(fold(line)) if word]
    return 0 < len(words) <= 8 and all(word in _SECTIONS for word in words)
