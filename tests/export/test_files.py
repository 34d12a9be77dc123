"""The export's tables: always all of their columns, in one order, each told in the codebook; ids have words beside."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from ideation.domain.entities import Member
from ideation.domain.languages import LANGUAGES
from ideation.domain.room import Room
from ideation.export import TABLES, names_of
from ideation.export.anonymous import pseudonyms
from ideation.export.codebook import CODEBOOK, codebook, label
from ideation.export.columns import COLUMNS, whole
from ideation.export.files import files
from ideation.export.names import file_name
from tests.domain.opinions.rooms import camp
from tests.domain.scene import Scene

Data = dict[str, Any]


def data_of(room: Room) -> Data:
    tables = {name: whole(name, make(room, pseudonyms()), names_of(room)) for name, make in TABLES.items()}
    return tables | {"counts": [], "sectors": room.session.sectors, "columns": codebook(None)}


def full(scene: Scene) -> list[Member]:
    """A session in which there is something in every table."""
    people = scene.crowd(24, "civil") + scene.crowd(20, "public")
    scene.go("ideas")
    ideas = {f"i{n:02}": scene.post(people[n], f"Idé {n}") for n in range(8)}
    scene.set("selection", method="phragmen", seats=2, budget=None)
    scene.go("selection")
    poll = scene.open()
    for who, approve in zip(people, camp(3, [24, 20], options=8), strict=True):
        scene.vote(who, poll, approve=[ideas[id] for id in approve])
    winners = scene.finish(poll)["winners"]
    scene.do(scene.fay, "selection.confirm", poll=poll.id, ideas=winners)
    concept, ann = next(c for c in scene.room.concepts.values() if c.idea in winners), people[0]
    scene.do(ann, "team.join", concept=concept.id)
    scene.do(ann, "concept.write", concept=concept.id, field="who", text="Unge", version=0)
    scene.set("commitment", method="consent")
    scene.go("commitment")
    asked = scene.open("commitment", concept=concept.id)
    for n, who in enumerate(people):
        scene.vote(who, asked, **({"stance": "ok"} if n else {"stance": "object", "reason": "Det er for dyrt"}))
    scene.finish(asked)
    scene.do(ann, "commitment.make", id=scene.at.uuid(), concept=concept.id, kinds={"join": True, "contacts": "Lone"})
    scene.go("actions")
    scene.do(ann, "action.add", id=scene.at.uuid(), concept=concept.id, what="Ring", who=ann.id, due="2026-12-14")
    scene.go("closing")
    for who, shared in ((ann, True), (people[1], False)):
        text = "At spørge først" if shared else "Kun til mig selv"
        scene.do(who, "answer.write", step=scene.step("closing").id, text=text, shared=shared)
    return people


@pytest.fixture
def both() -> tuple[Data, Data]:
    """A session that ended before anything was written, and one with everything in it."""
    rich = Scene(seed=1)
    full(rich)
    return data_of(Scene().room), data_of(rich.room)


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize("language", [None, *LANGUAGES])
def test_two_sessions_have_the_same_columns_in_every_file(both: tuple[Data, Data], language: str | None) -> None:
    empty, rich = ({n: read(c) for n, c in files(d, "csv", language).items() if n.endswith("csv")} for d in both)
    assert empty.keys() == rich.keys() and len(rich) == len(COLUMNS) + 1
    assert {name: rows[0] for name, rows in empty.items()} == {name: rows[0] for name, rows in rich.items()}
    assert all(len(rows) > 1 for rows in rich.values()), (
        "something in every table, so that the comparison means something"
    )
    assert all(len(row) == len(rows[0]) for rows in rich.values() for row in rows)


def sheets(data: Data, language: str | None) -> dict[str, list[tuple[Any, ...]]]:
    book = load_workbook(io.BytesIO(files(data, "xlsx", language)["session.xlsx"]))
    return {page.title: list(page.values) for page in book}


@pytest.mark.parametrize("language", [None, *LANGUAGES])
def test_so_have_their_workbooks(both: tuple[Data, Data], language: str | None) -> None:
    empty, rich = (sheets(data, language) for data in both)
    assert {name: rows[0] for name, rows in empty.items()} == {name: rows[0] for name, rows in rich.items()}


def test_programs_find_the_names_that_never_change(both: tuple[Data, Data]) -> None:
    of_csv = {name: read(content)[0] for name, content in files(both[0], "csv").items() if name.endswith("csv")}
    assert {f"{name}.csv": [c.name for c in columns] for name, columns in COLUMNS.items()}.items() <= of_csv.items()
    assert [*sheets(both[0], None)] == ["codebook", *COLUMNS]


@pytest.mark.parametrize("language", [None, *LANGUAGES])
def test_the_codebook_says_the_columns_of_every_table(both: tuple[Data, Data], language: str | None) -> None:
    pages = sheets(both[1], language)
    told: dict[str, list[str]] = {}
    for row in codebook(language):
        told.setdefault(row["table"], []).extend([row["column"]] if row["column"] else [])
    assert {name: list(rows[0]) for name, rows in list(pages.items())[1:]}.items() <= told.items()
    assert not [row for row in codebook(language) if "export." in f"{row}"], "every one has words"
    assert CODEBOOK.keys() == {*COLUMNS, "counts"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_columns_of_a_table_have_one_heading(language: str) -> None:
    for name, columns in COLUMNS.items():
        heads = [label(name, column, language) for column in columns]
        assert len(heads) == len({*heads}), (name, heads)


def test_columns_are_as_wide_as_what_is_read_in_them(both: tuple[Data, Data]) -> None:
    page = load_workbook(io.BytesIO(files(both[1], "xlsx", "da")["session.xlsx"]))["Koncepter"]
    width = {cell.value: page.column_dimensions[get_column_letter(n)].width for n, cell in enumerate(page[1], 1)}
    assert width["Koncept-id"] < 15 < width["Sagt ja til: Lokaler, ting eller viden"]


def test_what_is_named_by_id_is_named_in_words_too(both: tuple[Data, Data]) -> None:
    poll = both[1]["polls"][0]
    assert poll["winners_text"] == " | ".join(
        f"{n}. Idé {n - 1}" for n in (winner_n(both[1], id) for id in poll["winners"].split())
    )
    assert both[1]["actions"][0]["concept_text"].startswith("Idé ")
    assert both[1]["objections"][0]["poll_text"]
    assert all(row["option_text"].split(". ")[1].startswith("Idé") for row in both[1]["opinions"])


def winner_n(data: Data, id: str) -> int:
    return next(int(row["n"]) for row in data["ideas"] if row["idea"] == id)


def test_programs_are_told_of_the_columns_they_get(both: tuple[Data, Data]) -> None:
    told = json.loads(files(both[1], "json")["session.json"])
    named = {(row["table"], row["column"]) for row in told["columns"] if row["column"]}
    assert named == {(name, column) for name in COLUMNS for column in told[name][0]}


def test_what_people_keep_to_themselves_is_in_no_file(both: tuple[Data, Data]) -> None:
    assert [row["text"] for row in both[1]["answers"]] == ["At spørge først"]
    assert "Kun til mig selv" not in str(both[1])


def test_what_its_author_took_back_has_no_words(scene: Scene, ann: Member, bob: Member) -> None:
    scene.go("ideas")
    first = scene.post(ann, "Hemmeligt")
    scene.post(bob, "Oven på", builds_on=first)
    scene.do(ann, "idea.withdraw", id=first)
    assert "Hemmeligt" not in str(data_of(scene.room))


def test_people_read_words_and_programs_what_never_changes(both: tuple[Data, Data]) -> None:
    danish, plain = (sheets(both[1], language) for language in ("da", None))
    ideas = [dict(zip(danish["Idéer"][0], row, strict=True)) for row in danish["Idéer"][1:]]
    assert {row["Valgt"] for row in ideas} == {"ja", "nej"} and ideas[0]["Sektor"] == "Civilsamfund"
    assert dict(zip(plain["ideas"][0], plain["ideas"][1], strict=True))["late"] == "false"
    polls = dict(zip(danish["Afstemninger"][0], danish["Afstemninger"][1], strict=True))
    assert polls["Tilstand"] == "resultatet er vist" and polls["Der stemmes om"] == "idéer"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Halvdagscamp", "halvdagscamp-2026-11-30.xlsx"),
        ("Årets lejr: Ærø & Øst!", "aarets-lejr-aeroe-oest-2026-11-30.xlsx"),
        ("../../etc/passwd", "etc-passwd-2026-11-30.xlsx"),
        ("CON", "con-2026-11-30.xlsx"),
        ("كيف نلتقي", "session-2026-11-30.xlsx"),
        ("🎉", "session-2026-11-30.xlsx"),
        ("Café\r\nSet-Cookie: x=1", "cafe-set-cookie-x-1-2026-11-30.xlsx"),
        ("A" * 300, "a" * 60 + "-2026-11-30.xlsx"),
        ("ord " * 80, "-".join(["ord"] * 15) + "-2026-11-30.xlsx"),
    ],
)
def test_a_file_is_called_by_title_and_day_on_every_system(title: str, name: str) -> None:
    assert file_name(title, date(2026, 11, 30), "xlsx") == name


def test_a_zip_of_it_opens_by_ordinary_names(both: tuple[Data, Data]) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in files(both[1], "csv", "da").items():
            archive.writestr(name, content)
    assert all(name.isascii() for name in zipfile.ZipFile(file).namelist())
