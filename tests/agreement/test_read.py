import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from docx import Document

from akkoord.agreement import read
from akkoord.errors import DocumentError

Printed = Callable[..., Path]
LOCKED = (
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
    f"/O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<{'43' * 16}> <{'43' * 16}>]"
)


def complaint(path: Path) -> str:
    """The one line about a file, which names it."""
    with pytest.raises(DocumentError) as raised:
        read(path)
    line = str(raised.value)
    assert str(path) in line
    assert "\n" not in line
    return line


def locked(pdf: Path) -> Path:
    """The same PDF, said to be encrypted under a password that nobody has."""
    data = pdf.read_bytes()
    at = data.rindex(b"/Root")
    pdf.write_bytes(data[:at] + LOCKED.encode() + data[at:])
    return pdf


def scanned(path: Path, pages: int) -> Path:
    """A PDF of pictures of empty pages."""
    with pdfium.PdfDocument.new() as document:
        for _ in range(pages):
            page = document.new_page(200, 300)
            picture = pdfium.PdfImage.new(document)
            picture.set_bitmap(pdfium.PdfBitmap.new_native(20, 30, raw.FPDFBitmap_BGR))
            page.insert_obj(picture)
            page.gen_content()
        document.save(str(path))
    return path


def test_a_locked_pdf(printed: Printed) -> None:
    assert "password" in complaint(locked(printed("<h1>Wonen</h1><p>Tekst.</p>")))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.98])
def test_a_pdf_that_was_cut_off(printed: Printed, share: float) -> None:
    pdf = printed("<h1>Wonen</h1><p>Tekst.</p>" * 20)
    pdf.write_bytes(pdf.read_bytes()[: int(share * pdf.stat().st_size)])
    assert "its end is missing; get another copy" in complaint(pdf)


def test_a_pdf_with_holes(printed: Printed) -> None:
    pdf = printed("<h1>Wonen</h1><p>Tekst.</p>")
    data = pdf.read_bytes()
    pdf.write_bytes(b"%PDF-1.7\n" + bytes(len(data) - 20) + b"%%EOF\n")
    assert "damaged; get another copy" in complaint(pdf)


def test_a_file_that_is_no_pdf(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(bytes(range(256)) * 40)
    assert "is no whole PDF" in complaint(path)


def test_a_scanned_pdf(tmp_path: Path) -> None:
    assert "text recognition (OCR)" in complaint(scanned(tmp_path / "a.pdf", 3))


def test_a_pdf_without_headings(printed: Printed) -> None:
    assert "has no headings" in complaint(printed("<p>Enkel tekst, zonder kop.</p>" * 30))


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.pdf", "a.docx"])
def test_an_empty_or_missing_file(tmp_path: Path, name: str) -> None:
    assert "no such file" in complaint(tmp_path / name)
    (tmp_path / name).touch()
    assert "is empty" in complaint(tmp_path / name)


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_text_that_is_not_utf8_or_has_no_headings(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes("# Caf\xe9".encode("latin-1"))
    assert "not UTF-8 (byte 5); save it as UTF-8" in complaint(path)
    path.write_text("Enkel tekst.", encoding="utf-8")
    assert "has no headings" in complaint(path)


def test_a_docx_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_text("geen zip")
    assert "save it again in Word" in complaint(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "een zip, geen Word")
    assert "save it again in Word" in complaint(path)


@pytest.mark.parametrize("seed", range(6))
def test_a_docx_with_wrong_bytes(tmp_path: Path, seed: int) -> None:
    document = Document()
    document.add_heading("Wonen", 1)
    document.save(str(tmp_path / "a.docx"))
    data = bytearray((tmp_path / "a.docx").read_bytes())
    chance = Random(seed)
    for _ in range(40):
        data[chance.randrange(len(data))] = chance.randrange(256)
    (tmp_path / "a.docx").write_bytes(data)
    assert "save it again in Word" in complaint(tmp_path / "a.docx")


def test_another_kind_of_file_or_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert "is a folder" in complaint(tmp_path / "a.md")
    (tmp_path / "a.odt").write_text("x")
    assert "Akkoord reads .pdf, .md" in complaint(tmp_path / "a.odt")
    (tmp_path / "akkoord").write_text("x")
    assert "Akkoord reads .pdf, .md" in complaint(tmp_path / "akkoord")


def test_a_name_that_cannot_be_opened(tmp_path: Path) -> None:
    assert "check the file and its rights" in complaint(tmp_path / f"{'x' * 300}.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF")
    path.chmod(0)
    assert "Permission denied; check the file and its rights" in complaint(path)
