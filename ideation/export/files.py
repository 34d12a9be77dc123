"""A dataset as files: CSV that opens right in a Danish spreadsheet, Excel, JSON. No cell ever starts a formula.

With a `language` the tables, headings, fixed words and the codebook are in it, for people. Without one they have the
names that programs know, the same for everybody (`adr/0028`).
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from typing import Any

from ideation.export.anonymous import NAMED
from ideation.export.codebook import CODEBOOK_COLUMNS, codebook, heading, sheet_name, word_for
from ideation.export.columns import COLUMNS, SECTOR, WORDS, Column, read_by_people, without_words
from ideation.export.for_people import FOR_PEOPLE, hangs_on
from ideation.export.names import safe_name
from ideation.export.workbook import Sheet, workbook
from ideation.runtime.i18n import has, t

ASIDE = ("id", "ref")
FOR_PROGRAMS = (*ASIDE, "json", "prices", "depends")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")


def files(data: dict[str, Any], format: str, language: str | None = None) -> dict[str, bytes]:
    """{file name: content} of an export in this format."""
    if format == "json":
        return {"session.json": json.dumps(by_ids(data), ensure_ascii=False, indent=1).encode()}
    sheets = [codebook_sheet(language), *(table_sheet(name, data, language) for name in COLUMNS)]
    if format == "xlsx":
        return {"session.xlsx": workbook(sheets)}
    counts = {"counts.json": json.dumps({"counts": data["counts"]}, ensure_ascii=False).encode()}
    return {f"{sheet.file}.csv": as_csv(sheet) for sheet in sheets} | counts


def by_ids(data: dict[str, Any]) -> dict[str, Any]:
    """For programs, which go by ids: without what these are called, in the tables and in what is said of them."""
    told = [row for row in data["columns"] if not str(row["column"]).endswith(WORDS)]
    return data | {name: without_words(name, data[name]) for name in COLUMNS} | {"columns": told}


# -- a table as it is read ------------------------------------------------------------------------------------


def table_sheet(name: str, data: dict[str, Any], language: str | None) -> Sheet:
    of = read_by_people(name) if language else COLUMNS[name]
    says = [saying(column, data["sectors"], language) for column in of]
    rows = [[harmless(say(row[column.name])) for column, say in zip(of, says, strict=True)] for row in data[name]]
    title = sheet_name(name, language)
    narrow = ASIDE if language else FOR_PROGRAMS
    aside = tuple(n for n, column in enumerate(of) if column.kind in narrow)
    return Sheet(title, safe_name(title), [heading(name, column, language) for column in of], rows, aside)


def codebook_sheet(language: str | None) -> Sheet:
    heads = [word_for("codebook", name, language) if language else name for name in CODEBOOK_COLUMNS]
    rows = [[harmless(row[name]) for name in CODEBOOK_COLUMNS] for row in codebook(language)]
    title = sheet_name("codebook", language)
    return Sheet(title, safe_name(title), heads, rows)


def saying(column: Column, sectors: Sequence[dict[str, Any]], language: str | None) -> Any:
    """How a value of this column is said in the language: yes and no, the fixed words, days, moments and settings."""
    if language and column.kind == "depends":
        return lambda value: hangs_on(value, sectors, language) if value else None
    if language and column.kind in FOR_PEOPLE:
        return lambda value: FOR_PEOPLE[column.kind](value, language) if value else None
    if column.kind == "yes_no":
        words = (t(language, "export.no"), t(language, "export.yes")) if language else ("false", "true")
        return lambda value: None if value is None else words[bool(value)]
    if column.kind == "id" and language:
        return lambda value: t(language, "export.named") if value == NAMED else value
    if column.kind != "word" or not language:
        return lambda value: value
    if column.words == SECTOR:
        names = {one["key"]: one[language] for one in sectors} | {"small": t(language, "export.small")}
        return lambda value: names.get(value, value)
    return lambda value: word_of(column, value, language)


def word_of(column: Column, value: Any, language: str) -> Any:
    """The export's own word, where what the screens say does not stand alone in a cell; else theirs."""
    keys = (f"export.{column.name}_{value}", column.words.format(value))
    return next((t(language, key) for key in keys if has(language, key)), value)


def harmless(value: Any) -> Any:
    """Text that a spreadsheet would take for a formula gets an apostrophe in front, full-width signs too."""
    if not isinstance(value, str):
        return "" if value is None else value
    start = unicodedata.normalize("NFKC", value.lstrip(" \u00a0\u200b\ufeff"))
    return f"'{value}" if start.startswith(FORMULA) or value.startswith(FORMULA) else value


def as_csv(sheet: Sheet) -> bytes:
    """UTF-8 with BOM and semicolons: opens right in a Danish spreadsheet."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(sheet.heads)
    writer.writerows(sheet.rows)
    return b"\xef\xbb\xbf" + file.getvalue().encode()
