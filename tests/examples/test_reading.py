"""Every file of the example is read, with what is known of it.

Each test is one thing that a reader of the example must see.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.model import (
    BlockKind,
    Claim,
    Document,
)
from sayso.view import View
from tests.examples.asking import said
from tests.examples.conftest import EXAMPLES


def test_every_file_is_read_without_a_problem(view: View, documents: dict[str, Document]) -> None:
    assert view.problems() == ()
    assert sorted(documents) == [
        "courier-denial.html",
        "harbour-watch/result.json",
        "lantern-auxiliaries.html",
        "ministry-release.eml",
        "northline-front.html",
        "northline-tape.html",
        "radio-skarn-summit.txt",
        "saltmarsh-notes.md",
        "skerry-daily.html",
        "sorvia-statement.docx",
        "tape-7-march.vtt",
    ]


def test_it_says_plainly_that_it_is_invented(folder: Path) -> None:
    assert "invented" in (folder / "case.toml").read_text()
    assert "Everything in it is invented" in (EXAMPLES / "README.md").read_text()
    assert "The harbour tape (an invented case)" in (folder / "brief.html").read_text()


@pytest.mark.parametrize(
    "words",
    [
        "cookies",
        "Subscribe",
        "Related stories",
        "20,000",
        "Log in",
        "Herring season",
        "rights reserved",
    ],
)
def test_page_furniture_is_no_part_of_the_documents(
    documents: dict[str, Document], words: str
) -> None:
    assert [name for name, document in documents.items() if words in document.text] == []


@pytest.mark.parametrize(
    ("name", "publisher", "published"),
    [
        ("northline-tape.html", "Northline Wire", "2023-03-09"),
        ("courier-denial.html", "The Tarn Courier", "2023-03-10"),
        ("lantern-auxiliaries.html", "The Evening Lantern", "2023-03-10"),
        ("radio-skarn-summit.txt", "Radio Skarn", "2023-03-12"),
        ("sorvia-statement.docx", "Ministry of Foreign Affairs of Sorvia", "2023-03-14"),
        ("northline-front.html", "Northline Wire", "2023-03-15"),
        ("tape-7-march.vtt", "Ministry of Defence of Velmark", "2023-03-09"),
    ],
)
def test_publisher_and_date(
    documents: dict[str, Document], name: str, publisher: str, published: str
) -> None:
    facts = documents[name].facts
    assert facts.publisher is not None
    assert facts.publisher.value == publisher
    assert facts.published is not None
    assert facts.published.start is not None
    assert f"{facts.published.start:%Y-%m-%d}" == published


def test_a_missing_date_is_a_visible_gap(
    documents: dict[str, Document], ledger: dict[str, list[Claim]], folder: Path
) -> None:
    assert documents["saltmarsh-notes.md"].facts.published is None
    assert {claim.published for claim in ledger["saltmarsh-notes.md"]} == {None}
    brief = briefed(folder)
    (line,) = [line for line in brief["sources"] if line["name"] == "saltmarsh-notes.md"]
    assert line["gaps"]


def briefed(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The brief as JSON, by the command."""
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "brief", str(folder), "--format", "json"],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    page: dict[str, list[dict[str, object]]] = json.loads((folder / "brief.json").read_text())
    return page


def test_posts_keep_forward_edit_and_reply(documents: dict[str, Document]) -> None:
    blocks = documents["harbour-watch/result.json"].blocks
    posts = {
        block.anchor.value: block.post
        for block in blocks
        if block.kind is BlockKind.MESSAGE and block.post
    }
    assert posts["412"].forwarded_from == "Ministry of Defence of Velmark"
    assert posts["414"].edited is not None
    assert posts["415"].reply_to == "414"


def test_the_tape_leads_to_its_seconds(
    documents: dict[str, Document], ledger: dict[str, list[Claim]]
) -> None:
    claim = said(ledger, "tape-7-march.vtt", "First soldier", "one medic and two drivers")
    (block,) = [
        block
        for block in documents["tape-7-march.vtt"].blocks
        if block.start <= claim.content[0].start < block.end
    ]
    assert (block.anchor.start, block.anchor.end) == (16.9, 20.7)
