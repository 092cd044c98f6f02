from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from akkoord.agreement import read


def test_headings_lists_and_tables_by_their_styles(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Bestuursakkoord", 0)
    document.add_paragraph("Vooraf.")
    document.add_heading("1. Wonen", 1)
    document.add_paragraph("We bouwen huizen.")
    document.add_paragraph("een", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2030", "5 euro"
    document.add_heading("Huren", 3)
    document.add_paragraph(
        "inhoud", style=document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    )
    document.add_paragraph("Tekst.")
    document.save(str(tmp_path / "a.docx"))
    first, second = read(tmp_path / "a.docx")
    assert (first.number, first.title, first.level) == ("1", "Wonen", 1)
    assert first.text == "We bouwen huizen.\n\n• een\n\n2030 | 5 euro"
    assert (second.path, second.text) == (("1 Wonen", "Huren"), "Tekst.")


def test_a_style_based_on_a_heading_is_a_heading(tmp_path: Path) -> None:
    document = Document()
    own = document.styles.add_style("Kop van de stad", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 2"]
    document.add_heading("Wonen", 1)
    document.add_paragraph("Huren", style=own)
    document.add_paragraph("We bouwen.")
    document.save(str(tmp_path / "a.docx"))
    assert [(s.title, s.level) for s in read(tmp_path / "a.docx")] == [("Wonen", 1), ("Huren", 2)]


def test_footnotes_boxes_and_what_was_inserted_are_text(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Wonen", 1)
    paragraph = document.add_paragraph("We bouwen")
    inner = (
        "<w:ins {0}><w:r><w:t xml:space='preserve'> snel</w:t></w:r></w:ins>",
        "<w:del {0}><w:r><w:delText> traag</w:delText></w:r></w:del>",
        "<w:r {0}><w:footnoteReference w:id='2'/></w:r>",
        "<w:r {0}><w:pict><w:txbxContent><w:p><w:r><w:t>Kader.</w:t></w:r></w:p></w:txbxContent>"
        "</w:pict></w:r>",
    )
    for xml in inner:
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    note = "<w:footnote w:id='2'><w:p><w:r><w:t>Zie p. 1.</w:t></w:r></w:p></w:footnote>"
    notes = f"<w:footnotes {nsdecls('w')}>{note}</w:footnotes>"
    name, kind = PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES
    part = Part(name, kind, notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(tmp_path / "a.docx"))
    (section,) = read(tmp_path / "a.docx")
    assert section.text == "We bouwen snel\n\nKader.\n\n2. Zie p. 1."
