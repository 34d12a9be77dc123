"""What every table and every column of an export is, in words. Machines go by the names, which never change; people
who asked in a language get the sheets, the headings and the fixed words in it (`adr/0028`)."""

from __future__ import annotations

from typing import Any

from ideation.export.anonymous import Table
from ideation.export.columns import COLUMNS, Column, read_by_people
from ideation.runtime.i18n import has, t

WRITTEN_IN = "en"  # for whoever asked in no language

CODEBOOK: dict[str, str] = {name: t(WRITTEN_IN, f"export.table_{name}") for name in (*COLUMNS, "counts")}
CODEBOOK_COLUMNS = ("table", "column", "name", "kind", "what")

# What a kind of value is to whoever reads the file, where that is not the same for all.
FOR_PEOPLE = {"json": "text", "depends": "text"}
FOR_PROGRAMS = {"yes_no": "yes_no_machine", "prices": "json", "depends": "json"}


def codebook(language: str | None) -> Table:
    """One row a table, and one for each of its columns, under the names that they have in this export."""
    words = language or WRITTEN_IN
    rows: Table = []
    for name in COLUMNS:
        sheet = sheet_name(name, language)
        rows.append(entry(sheet, None, None, "", t(words, f"export.table_{name}")))
        of = read_by_people(name) if language else COLUMNS[name]
        rows += [described(sheet, name, column, language) for column in of]
    counts = t(words, "export.table_counts")
    return [*rows, entry("counts.json", None, None, "", counts)]


def described(sheet: str, table: str, column: Column, language: str | None) -> dict[str, Any]:
    """The heading in this export, and the other name it has: the machine's beside the words, or the words."""
    words = language or WRITTEN_IN
    machine, said = column.name, label(table, column, words)
    heading, other = (said, machine) if language else (machine, said)
    about = f"export.what_{table}_{column.name}"
    kind = (FOR_PEOPLE if language else FOR_PROGRAMS).get(column.kind, column.kind)
    return entry(sheet, heading, other, t(words, f"export.kind_{kind}"), t(words, about) if has(words, about) else "")


def entry(table: str, column: str | None, name: str | None, kind: str, about: str) -> dict[str, Any]:
    return dict(zip(CODEBOOK_COLUMNS, (table, column, name, kind, about), strict=True))


def sheet_name(table: str, language: str | None) -> str:
    return t(language, f"export.sheet_{table}") if language else table


def heading(table: str, column: Column, language: str | None) -> str:
    return label(table, column, language) if language else column.name


def label(table: str, column: Column, language: str) -> str:
    """In words. What is promised, and what stands in the canvas, are named by two of them."""
    part, name = column.parts
    if not part:
        return word_for(table, name, language)
    of = word_for(table, f"field_{name}" if part == "field" else name, language)
    return of if part == "field" else t(language, "export.of_what", part=word_for(table, part, language), name=of)


def word_for(table: str, name: str, language: str) -> str:
    own = f"export.col_{table}_{name}"
    return t(language, own if has(language, own) else f"export.col_{name}")
