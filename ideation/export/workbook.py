"""Tables as one Excel file, to be read by people: headings that stay, columns as wide as what is in them, a filter."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import xlsxwriter

WIDEST = 380  # pixels; longer texts are wrapped
NARROW = 90
AS_WRITTEN = {datetime: "yyyy-mm-dd hh:mm", date: "yyyy-mm-dd"}  # a spreadsheet shows them as its country does


@dataclass(frozen=True)
class Sheet:
    title: str
    file: str  # what it is called as a file of its own
    heads: list[str]
    rows: list[list[Any]]
    aside: tuple[int, ...] = ()  # columns that only programs read: narrow, in one line


def workbook(sheets: list[Sheet]) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    heading = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    cells = [book.add_format({"valign": "top", "text_wrap": wrap}) for wrap in (True, False)]
    days = {kind: book.add_format({"valign": "top", "num_format": form}) for kind, form in AS_WRITTEN.items()}
    for sheet in sheets:
        draw(book.add_worksheet(sheet.title), sheet, heading, days, *cells)
    book.close()
    return file.getvalue()


def draw(page: Any, sheet: Sheet, heading: Any, days: Mapping[type[date], Any], wrapped: Any, in_one_line: Any) -> None:
    page.write_row(0, 0, sheet.heads, heading)
    for number, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row):
            plain = in_one_line if column in sheet.aside else wrapped
            page.write(number, column, value, days.get(type(value), plain))
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.heads) - 1)
    page.autofit(WIDEST)
    for column in sheet.aside:
        page.set_column_pixels(column, column, NARROW)
    page.freeze_panes(1, 0)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
