"""Documents to read, made as people make them: printed from HTML, with a plain page around."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

try:
    from weasyprint import HTML
except OSError:  # Pango, a library of the system, is not installed
    HTML = None

Printed = Callable[..., Path]

PAGE = (
    "@page {size: A4; margin: 25mm; @top-right {content: 'Akkoord van de stad'; font-size: 8pt}"
    " @bottom-center {content: counter(page); font-size: 9pt}}"
    "body {font: 11pt serif} p {margin: 0 0 6pt}"
)
NO_OUTLINE = "h1, h2, h3, h4 {bookmark-level: none}"


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """Prints an HTML body to a PDF; `outline` tells whether its headings become bookmarks."""
    if HTML is None:
        pytest.skip("Pango, with which PDFs are printed, is not installed")
    number = count()

    def print_(body: str, css: str = "", outline: bool = False) -> Path:
        path = tmp_path / f"agreement{next(number)}.pdf"
        style = PAGE + ("" if outline else NO_OUTLINE) + css
        HTML(string=f"<style>{style}</style>{body}").write_pdf(path)
        return path

    return print_


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a text to a file of that name."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
