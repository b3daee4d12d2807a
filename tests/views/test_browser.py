"""The brief in a real browser: quiet, self-contained, within the screen, labels apart."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from sayso.views.export import BUILT_IN
from tests.views.sample import brief

CHROMIUM = shutil.which("chromium")


def browsed(test: Callable[..., None]) -> Callable[..., None]:
    """A test that opens the brief in Chromium."""
    skipped = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
    marked: Callable[..., None] = pytest.mark.browser(skipped(test))
    return marked


@pytest.mark.skipif(not os.environ.get("CI"), reason="only a check that others rest on needs it")
def test_chromium_is_installed_where_checks_are_run() -> None:
    assert CHROMIUM, "chromium is not installed, so the brief was not tried in a browser"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("brief") / "brief.html"
    with made.open("wb") as out:
        BUILT_IN["html"](brief(), out)
    return made


@pytest.fixture(params=[390, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width = request.param
    context = browser.new_context(viewport={"width": width, "height": 844}, is_mobile=width < 500)
    yield context.new_page()
    context.close()


@browsed
def test_it_opens_quietly_and_asks_for_nothing(page: Page, path: Path) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    assert said == []
    assert asked == [path.as_uri()]


@browsed
def test_nothing_is_wider_than_the_screen(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wide == 0


@browsed
def test_every_link_leads_to_a_place_that_can_be_seen(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    lost = page.eval_on_selector_all(
        "a[href]",
        "all => all.map(a => a.getAttribute('href'))"
        ".filter(to => !to.startsWith('#') || !document.getElementById(to.slice(1)))",
    )
    assert lost == []


@browsed
def test_a_link_opens_the_full_text_where_the_claim_stands(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    page.locator(".entry a", has_text="in the full text").first.click()
    assert page.locator("details.full[open]").count() == 1


@browsed
def test_a_link_opens_what_it_leads_to_in_a_folded_part(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    folded = page.evaluate(
        """() => [...document.querySelectorAll('a[href^="#"]')]
            .map(a => a.getAttribute('href').slice(1))
            .find(to => document.getElementById(to).closest('details:not([open])'))"""
    )
    page.evaluate("to => { location.hash = to }", folded)
    page.wait_for_function(
        "to => !document.getElementById(to).closest('details:not([open])')", arg=folded
    )


@browsed
def test_in_print_the_claims_stand_open(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('.entry dl').getBoundingClientRect().height") > 0


@browsed
def test_names_on_the_map_do_not_touch(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    boxes = page.evaluate(
        """() => [...document.querySelectorAll('#map svg text')]
            .filter(text => /^\\d/.test(text.textContent))
            .map(text => text.getBoundingClientRect())
            .filter(box => box.width > 0)
            .map(box => [box.left, box.top, box.right, box.bottom])"""
    )
    boxes = [box for index, box in enumerate(boxes) if box not in boxes[:index]]
    apart = {tuple(round(value) for value in box) for box in boxes}
    for one in apart:
        for other in apart - {one}:
            same = abs(one[0] - other[0]) < 4 and abs(one[1] - other[1]) < 4
            apart_x = one[2] <= other[0] or other[2] <= one[0]
            apart_y = one[3] - 3 <= other[1] or other[3] - 3 <= one[1]
            assert same or apart_x or apart_y


@browsed
def test_the_keyboard_reaches_the_brief_first(page: Page, path: Path) -> None:
    page.goto(path.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the brief"
