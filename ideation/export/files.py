"""A dataset as files: CSV that opens right in a Danish spreadsheet, Excel, JSON. No cell ever starts a formula."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from typing import Any

import xlsxwriter

from ideation.export import TABLES
from ideation.export.anonymous import Table
from ideation.export.codebook import CODEBOOK

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")


def as_csv(rows: Table) -> bytes:
    """UTF-8 with BOM and semicolons: opens right in a Danish spreadsheet. No cell starts a formula."""
    file = io.StringIO()
    names = columns(rows)
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([harmless(row.get(name)) for name in names] for row in rows)
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def columns(rows: Table) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))


def harmless(value: Any) -> Any:
    """Text that a spreadsheet would take for a formula gets an apostrophe in front, full-width signs too."""
    if not isinstance(value, str):
        return "" if value is None else value
    start = unicodedata.normalize("NFKC", value.lstrip(" \u00a0\u200b\ufeff"))
    return f"'{value}" if start.startswith(FORMULA) or value.startswith(FORMULA) else value


def as_xlsx(data: dict[str, Any]) -> bytes:
    """One sheet a table, and the codebook first."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet(book, "codebook", [{"table": name, "what": what} for name, what in CODEBOOK.items()])
    for name in TABLES:
        sheet(book, name, data[name])
    book.close()
    return file.getvalue()


def sheet(book: Any, name: str, rows: Table) -> None:
    page = book.add_worksheet(name)
    names = columns(rows)
    page.write_row(0, 0, names, book.add_format({"bold": True}))
    for number, row in enumerate(rows, start=1):
        page.write_row(number, 0, [harmless(row.get(column)) for column in names])
    page.freeze_panes(1, 0)


def files(data: dict[str, Any], format: str) -> dict[str, bytes]:
    """{file name: content} of an export in this format."""
    if format == "json":
        return {"session.json": json.dumps(data, ensure_ascii=False, indent=1).encode()}
    if format == "xlsx":
        return {"session.xlsx": as_xlsx(data)}
    tables = {f"{name}.csv": as_csv(data[name]) for name in TABLES}
    counts = {"counts.json": json.dumps({"counts": data["counts"]}, ensure_ascii=False).encode()}
    return tables | counts | {"codebook.csv": as_csv([{"table": n, "what": w} for n, w in CODEBOOK.items()])}
