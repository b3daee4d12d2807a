"""Gold is read strictly, and held against its rules: each broken one gives one clear line."""

from pathlib import Path

import pytest

from evaluation.stories.__main__ import OPEN
from evaluation.stories.check import check, documents
from evaluation.stories.gold import Days
from evaluation.stories.load import GoldError, load, story_folders
from evaluation.stories.places import cues_at, occurrences
from sayso.model import Span, Stance
from sayso.process import build_kit
from sayso.settings import Settings
from tests.evaluation.story import GOLD, write

SIZE = "ridge/gold.toml [reports]: 3 of them; a story has 6 to 12"


def faults(folder: Path, old: str = "", new: str = "") -> list[str]:
    """The faults of the tiny story with a change, but for that it is tiny."""
    assert old in GOLD
    story = write(folder, GOLD.replace(old, new, 1))
    kit = build_kit(Settings())
    try:
        found = [str(fault) for fault in check(load(story), *documents(story, kit))]
    except GoldError as error:
        return [str(fault) for fault in error.faults]
    return [line for line in found if line != SIZE]


def test_the_story_itself_has_none(tmp_path: Path) -> None:
    assert faults(tmp_path) == []


def test_what_is_read(tmp_path: Path) -> None:
    story = load(write(tmp_path))
    assert story_folders(tmp_path) == (story.folder,)
    assert story.claim("ministry-2").stance == (Stance.PREDICTS, Stance.ASSERTS)
    assert str(story.claim("wire-1").said.first) == "2031-03-07"
    assert not story.claim("wire-2").said.told
    assert story.told(story.claim("wire-2")) == story.reports[1].published
    window = story.forecasts[0].window
    assert (window.first, str(window.last)) == (None, "2031-03-20")
    assert story.mutations[0].is_ == "13,000"


FORM = [
    ('about = "Troops', 'abuot = "Troops', "gold.toml: 'abuot' means nothing here"),
    ('cue = "denied"\n', "", "[claims wire-2]: cue is missing"),
    ('stance = "denies"', 'stance = "denys"', "[claims wire-2]: stance 'denys' is no stance"),
    ('kind = "person"', 'kind = "human"', "[holders kern]: kind is 'human'; it must be one of"),
    ('said = "2031-03-09"', 'said = "Sunday"', "[claims radio-1]: said 'Sunday' is no day"),
    ('said = "2031-03-09"', "said = 2031-03-09", "said must be text in quotation marks"),
    ("/2031-03-20", "2031-03-20/2031-03-02", "[forecasts ministry-2]: window runs backward"),
    ("truth = 2", 'truth = "2"', "[independence crossing]: truth must be a whole number"),
    ('chain = ["wire"]', 'chain = "wire"', "[claims radio-2]: chain must be a list"),
    ('aspect = "number"', 'aspect = "size"', "[mutations ministry-1 → wire-1]: aspect is 'size'"),
    ('kinds = ["credits"]', "kinds = []", "[lineage radio → wire]: kinds is empty"),
    ('id = "kern"\n', 'id = "kern"\nrole = "x"\n', "[holders kern]: 'role' means nothing here"),
    ("[[forecasts]]", "[forecasts]", "forecasts must be written as [[forecasts]]"),
    ('about = "Troops', "about = Troops", "gold.toml: is not valid TOML"),
]


@pytest.mark.parametrize(("old", "new", "line"), FORM)
def test_a_fault_of_form(tmp_path: Path, old: str, new: str, line: str) -> None:
    assert any(line in found for found in faults(tmp_path, old, new))


RULES = [
    ('holder = "kern"', 'holder = "kren"', "[claims wire-2]: there is no holder 'kren'"),
    ('id = "wire-1"', 'id = "ministry-2"', "[claims ministry-2]: this id stands 2 times"),
    ('id = "kern"', 'id = "Ada Kern"', "an id is short, lower case"),
    ('chain = ["wire"]', "chain = []", "[holders wire]: no claim names it"),
    ('file = "radio.txt"', 'file = "radio.html"', "[reports]: sources/radio.txt is no report"),
    ('published = "2031-03-09"', 'published = ""', "the file's own, which is 2031-03-09"),
    (
        'words = "3,000 Belmark troops had crossed the Torvik ridge"',
        'words = "3,000 Belmark  troops"',
        "stands in ministry.txt with other quotation marks, dashes, blanks or case",
    ),
    ("Torvik ridge.", "Torvik ridge", "stands 2 times in wire.txt: quote more of the line"),
    ('words = "13,000 of them"', 'words = "14,000"', "does not stand in what Sayso reads from"),
    ("ridge.", "ridge. Northern", "does not stand in what Sayso reads from wire.txt"),
    ('cue = "denied"', 'cue = "refused"', "[claims wire-2]: cue: 'refused' does not stand"),
    (
        'words = "the ridge road would reopen by 20 March"',
        'words = "Friday that 3,000"',
        "[claims ministry-2]: stands before ministry-1 in ministry.txt",
    ),
    ('differs_in = "number"', "", "[propositions crossing-13000]: variant_of and differs_in"),
    (
        'after = "radio-1"',
        'after = "radio-2"',
        "[changes wire-2 → radio-2]: radio-2 is held by 'ministry'",
    ),
    (
        'proposition = "crossing"\nkind',
        'proposition = "road"\nkind',
        "wire-2 is about 'crossing', which is no variant of it",
    ),
    (
        'before = "wire-2"\nafter = "radio-1"',
        'before = "radio-1"\nafter = "wire-2"',
        "[changes radio-1 → wire-2]: radio-1 was said after wire-2",
    ),
    (
        'after = "wire-1"\naspect',
        'after = "radio-2"\naspect',
        "[mutations ministry-1 → radio-2]: no lineage leads from ministry to radio",
    ),
    ('was = "3,000"', 'was = "4,000"', "was = '4,000' does not stand in the line of ministry-1"),
    ("truth = 2", "truth = 3", "at_least 1 ≤ truth 3 ≤ at_most 2 does not hold"),
    (
        '[[independence]]\nproposition = "crossing"',
        '[[independence]]\nproposition = "road"',
        "[independence crossing]: 3 reports tell it",
    ),
    ('left = "ministry-1"', 'left = "wire-2"', "both are one holder's same stance"),
    ('kind = "denial"', 'kind = "denial"\napparent = true', "it only seems so: say why"),
    (
        'claim = "ministry-2"\nwindow = "/2031-03-20"',
        'claim = "wire-2"\nwindow = ""',
        "its claim denies and nothing tells that it lies ahead",
    ),
    ("/2031-03-20", "/2031-03-02", "[forecasts ministry-2]: its window closed before it was said"),
    (
        'outcome = "open"',
        'outcome = "open"\nbearing = ["ministry-2"]',
        "ministry-2 is no later claim: it cannot bear on it",
    ),
]


@pytest.mark.parametrize(("old", "new", "line"), RULES)
def test_a_broken_rule(tmp_path: Path, old: str, new: str, line: str) -> None:
    found = faults(tmp_path, old, new)
    assert any(line in one for one in found), found


def test_a_story_has_six_reports_at_the_least(tmp_path: Path) -> None:
    story = write(tmp_path)
    found = check(load(story), *documents(story, build_kit(Settings())))
    assert [str(fault) for fault in found] == [SIZE]


def test_open_stories_hold_the_rules() -> None:
    kit = build_kit(Settings())
    folders = story_folders(OPEN)
    if not folders:
        pytest.skip(f"no stories in {OPEN.name}/")
    found = [fault for folder in folders for fault in check(load(folder), *documents(folder, kit))]
    assert list(map(str, found)) == []


def test_words_are_found_where_they_overlap_too() -> None:
    text = "one two one\ntwo one"
    assert occurrences("two one", text) == [Span(4, 11), Span(12, 19)]


def test_a_cue_is_looked_for_in_the_line_of_its_words_first(tmp_path: Path) -> None:
    claim = load(write(tmp_path)).claim("wire-2")
    text = "Kern denied it.\nKern denied that troops had crossed the Torvik ridge."
    assert cues_at(claim, text) == [Span(21, 27)]
    text = "She denied. He denied.\ntroops had crossed the Torvik ridge."
    assert cues_at(claim, text) == [Span(15, 21)]


def test_days_overlap_unless_all_of_one_lies_behind(tmp_path: Path) -> None:
    day = load(write(tmp_path)).claim("radio-1").said
    assert day.overlaps(Days())
    assert day.overlaps(Days(None, day.last))
    assert not day.overlaps(load(tmp_path / "ridge").claim("wire-1").said)
