"""Writes the PDF and the DOCX of ``data/samples`` from their plain text in ``data/samples-texts``.

Run from anywhere: ``python data/make_samples.py``. Needs reportlab (a development dependency) and
python-docx. The same text gives the same bytes: dates in the files are fixed.
"""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
CHARACTERS_PER_LINE = 36
LINE_HEIGHT_PT = 20


def write_pdf(source: Path, target: Path) -> None:
    """Set the text as an A4 page with wrapped lines, the way an exchange publishes an announcement."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(target), pagesize=A4, invariant=1)
    canvas.setFont("STSong-Light", 12)
    y = 780
    for paragraph in source.read_text(encoding="utf-8").splitlines():
        for start in range(0, max(len(paragraph), 1), CHARACTERS_PER_LINE):
            canvas.drawString(72, y, paragraph[start : start + CHARACTERS_PER_LINE])
            y -= LINE_HEIGHT_PT
    canvas.drawCentredString(297, 40, "- 1 -")
    canvas.save()


def write_docx(source: Path, target: Path) -> None:
    """Write one paragraph a line; the first is the title."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime(2024, 9, 30, tzinfo=UTC)
    title, *rest = source.read_text(encoding="utf-8").splitlines()
    document.add_heading(title, level=0)
    for line in rest:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    write_undated_zip(buffer, target)


def write_undated_zip(archive: io.BytesIO, target: Path) -> None:
    """Copy a ZIP archive with every member dated 1980-01-01, so that the same content gives the same bytes."""
    with zipfile.ZipFile(archive) as dated, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as undated:
        for name in dated.namelist():
            undated.writestr(zipfile.ZipInfo(name), dated.read(name), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    write_pdf(HERE / "samples-texts/supplier-announcement-2020.md", HERE / "samples/supplier-announcement-2020.pdf")
    write_docx(HERE / "samples-texts/railways-2024.md", HERE / "samples/railways-2024.docx")
