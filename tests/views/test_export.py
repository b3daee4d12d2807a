"""The same page as HTML, Markdown, JSON and CSV; hostile text stays text."""

import csv
import io
import json
import re
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise

import pytest
from jinja2 import Environment, nodes

from sayso.codec import from_json
from sayso.errors import EvidenceError, QueryError
from sayso.model import ClaimQuery, Stance
from sayso.settings import Settings
from sayso.views import brief_page, claims_page, desk_pages, document_page, pages, parts
from sayso.views.export import BUILT_IN
from sayso.views.export.csv import guarded
from sayso.views.export.html import check_links, render
from sayso.views.export.markdown import escaped
from sayso.views.export.templates import FOLDER, environment
from sayso.views.pages import BriefPage
from tests.make import MemoryView, claim, doc
from tests.views.sample import TODAY, brief, case


def written(form: str, page: object) -> str:
    out = io.BytesIO()
    BUILT_IN[form](page, out)
    return out.getvalue().decode()


@pytest.fixture(scope="module")
def html() -> str:
    return written("html", brief())


def test_the_html_needs_nothing_from_outside(html: str) -> None:
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in html
    assert "<script" not in html
    assert not re.findall(r'(?:src|href)="(?!#)[^"]*"', html)
    assert "@import" not in html
    assert "url(http" not in html


def test_sections_stand_in_the_order_a_desk_reads(html: str) -> None:
    found = re.findall(r'<section id="(\w+)"', html)
    assert found == [
        "claimed",
        "conflicts",
        "changed",
        "forecasts",
        "backing",
        "timeline",
        "map",
        "evidence",
        "sources",
    ]


def test_headings_skip_no_level(html: str) -> None:
    levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_link_to_nothing_fails_the_build() -> None:
    with pytest.raises(EvidenceError, match="e-gone"):
        check_links('<p id="here"><a href="#e-gone">1</a>')


def test_one_name_for_two_places_fails_the_build() -> None:
    with pytest.raises(EvidenceError, match="twice"):
        check_links('<p id="twice"></p><p id="twice"></p>')


HOSTILE = "<script>alert(1)</script> \u202e\"' {{ 7*7 }} [x](javascript:y) & | `"


def hostile() -> BriefPage:
    document = doc(
        f"The {HOSTILE} said {HOSTILE} today.", name=f"{HOSTILE}.txt", published="2031-04-04"
    )
    found = claim(HOSTILE, holder=f"The {HOSTILE}", document=document, chain=[HOSTILE])
    view = MemoryView([document], [found])
    return brief_page(view, title=HOSTILE, today=TODAY, settings=Settings())


def test_hostile_text_stays_text_in_html() -> None:
    text = written("html", hostile())
    assert "<script" not in text
    assert "49" not in re.sub(r"<svg.*?</svg>|[0-9a-f]{64}", "", text, flags=re.S)
    assert "&lt;script&gt;" in text


def test_hostile_text_stays_text_in_markdown() -> None:
    text = written("md", hostile())
    assert re.search(r"(?<!\\)<script", text) is None
    assert re.search(r"(?<!\\)\]\(javascript", text) is None


def test_names_and_text_keep_their_direction(html: str) -> None:
    assert "<bdi>" in html
    assert '<blockquote class="passage" dir="auto">' in html


def test_controls_in_a_text_do_not_break_the_html() -> None:
    document = doc("He said yes\x00\x1b[2J today.")
    view = MemoryView([document], [claim("yes\x00\x1b[2J", document=document)])
    page = brief_page(view, title="x", today=TODAY, settings=Settings())
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", written("html", page))


def test_masked_names_are_in_no_form() -> None:
    page = brief(Settings(mask_names=("Ada Kern", "Jon Falk")))
    for form in BUILT_IN:
        text = written(form, page)
        assert not re.search(r"\bKern\b|\bFalk\b|\bAda\b", text), form
        assert "[person 1]" in text.replace("\\", "")


def test_profanity_is_in_no_form_unless_asked_for() -> None:
    for form in BUILT_IN:
        assert "fuck" not in written(form, brief())
        assert "fuck" in written(form, brief(Settings(mask_profanity=False)))


def test_json_reads_back_as_the_same_page() -> None:
    page = brief()
    assert from_json(written("json", page), BriefPage) == page


def test_markdown_and_html_give_the_same_evidence(html: str) -> None:
    markdown = written("md", brief())
    for entry in brief().evidence.items:
        assert f'id="e-{entry.id}"' in html
        assert f'id="e-{entry.id}"' in markdown
    anchors = set(re.findall(r'id="([^"]+)"', markdown))
    assert set(re.findall(r"\]\(#([^)]+)\)", markdown)) <= anchors


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a *b* _c_", r"a \*b\* \_c\_"),
        ("# x", r"\# x"),
        ("- x", r"\- x"),
        ("1. x", r"\1. x"),
        ("<b>", r"\<b\>"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_escapes(text: str, safe: str) -> None:
    assert escaped(text) == safe


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_is_never_a_formula(first: str) -> None:
    assert guarded(f"{first}1+1") == f"'{first}1+1"
    assert guarded(f"1{first}") == f"1{first}"


def test_csv_has_one_line_for_each_claim() -> None:
    view = case()
    rows = list(csv.DictReader(io.StringIO(written("csv", claims_page(view)).lstrip("\ufeff"))))
    assert [row["claim"] for row in rows] == [found.id for found in view.claimed]
    crossed = rows[2]
    assert crossed["on whose word"] == "Valley Courier → Norland's defence ministry"
    assert crossed["happened"] == "3 April 2031, 18:00, to 4 April 2031, 06:00"
    assert crossed["published basis"] == "from the file itself"


def test_csv_of_a_formula_in_a_claim_is_guarded() -> None:
    found = claim("=HYPERLINK(1)", holder="@boss")
    view = MemoryView([doc("@boss: =HYPERLINK(1)")], [found])
    text = written("csv", claims_page(view, ClaimQuery(stance=Stance.ASSERTS)))
    row = next(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    assert (row["words"], row["holder"]) == ("'=HYPERLINK(1)", "'@boss")


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_desk_page_is_no_brief(form: str) -> None:
    with pytest.raises(QueryError, match="only a brief"):
        written(form, claims_page(case()))


def test_every_desk_page_is_json() -> None:
    view = case()
    page = json.loads(written("json", document_page(view, view.held[0].id)))
    assert page["source"]["sha256"] == view.held[0].sha256


def names_of(module: object) -> set[str]:
    return {
        field.name for kind in vars(module).values() if is_dataclass(kind) for field in fields(kind)
    }


# What a template may read that is no field: of a loop, a value of an enumeration, a method of text.
OTHER = {
    "first",
    "index0",
    "length",
    "changed",
    "startswith",
    "last",
    "revindex",
    "previtem",
    "value",
    "strftime",
    "format",
    "items",
    "defined",
}


@pytest.mark.parametrize(
    "name", sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".css")
)
def test_a_template_reads_only_what_a_page_has(name: str) -> None:
    tree = Environment().parse((FOLDER / name).read_text())  # only parsed
    macros = {macro.name for path in FOLDER.glob("*") for macro in _macros(path.read_text())}
    known = names_of(parts) | names_of(pages) | names_of(desk_pages) | macros | OTHER
    known |= {tone.name for tone in parts.Tone}
    read = {node.attr for node in tree.find_all(nodes.Getattr)}
    assert read <= known


def _macros(text: str) -> list[nodes.Macro]:
    return list(Environment().parse(text).find_all(nodes.Macro))  # only parsed


def test_an_unknown_name_in_a_template_is_an_error() -> None:
    made = environment(autoescape=True)
    with pytest.raises(Exception, match="nothing"):
        made.from_string("{{ page.nothing }}").render(page=brief())


def test_a_page_without_anything_renders() -> None:
    page = brief_page(MemoryView(), title="Nothing yet", today=TODAY, settings=Settings())
    assert "There are no sources yet." in render(page)
    assert "None of the claims names a place" in written("md", page)


def test_what_is_left_out_is_counted() -> None:
    page = brief()
    short = replace(page, evidence=replace(page.evidence, left_out=1200))
    assert "1,200 more claims are not listed here" in written("html", short)
    assert "1,200 more claims not listed here" in written("md", short)
