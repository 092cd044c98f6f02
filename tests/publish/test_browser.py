"""The site in a real browser, from files, on a phone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PHONE = ViewportSize(width=360, height=740)
PATHS = [
    "index.html",
    "chapters/wegen.html",
    "sections/bruggen.html",
    "decisions/B2.html",
    "dossiers/d-brug.html",
    "archive/2023.html",
    "method.html",
    "data.html",
]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE, reduced_motion="reduce")
    yield page
    page.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_phone_needs_no_sideways_scroll(path: str, phone: Page, published: Path) -> None:
    phone.goto((published / path).as_uri())
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert phone.evaluate("getComputedStyle(document.body).maxWidth") != "none"


def test_a_citation_jumps_to_its_reference_and_back(phone: Page, published: Path) -> None:
    phone.goto((published / "sections/bruggen.html").as_uri())
    phone.locator(".claims sup a").first.click()
    reference = phone.locator("#ref-0")
    assert phone.url.endswith("#ref-0")
    assert phone.evaluate("document.querySelector(':target').id") == "ref-0"
    box = reference.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < PHONE["height"]
    reference.get_by_role("link", name="naar de tekst").click()
    assert phone.evaluate("document.querySelector(':target').id") == "cite-0"


def test_the_keyboard_reaches_the_content_first(phone: Page, published: Path) -> None:
    phone.goto((published / "index.html").as_uri())
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.className") == "skip"
    phone.keyboard.press("Enter")
    assert phone.url.endswith("#main")


def test_hostile_text_runs_nothing(phone: Page, published: Path) -> None:
    alerts: list[str] = []
    phone.on("dialog", lambda dialog: alerts.append(dialog.message))
    for path in ("sections/bruggen.html", "decisions/B2.html", "dossiers/d-brug.html"):
        phone.goto((published / path).as_uri())
    assert alerts == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_paper(browser: Browser, published: Path, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: a contrast of 4.5 between text and background, in both schemes."""
    page = browser.new_page(color_scheme="light" if scheme == "light" else "dark")
    page.goto((published / "index.html").as_uri())
    paper, shade, ink, soft, accent = (_colour(page, name) for name in COLOURS)
    page.close()
    for background in (paper, shade):
        assert min(_contrast(text, background) for text in (ink, soft, accent)) >= 4.5


COLOURS = ("--paper", "--shade", "--ink", "--soft", "--accent")
Colour = tuple[float, float, float]


def _colour(page: Page, name: str) -> Colour:
    value: str = page.evaluate(
        "name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name
    )
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
