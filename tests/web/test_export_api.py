"""What a facilitator downloads: called after the session and its day, in the language it was asked for in."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import Any

from flask import Flask
from openpyxl import load_workbook

from tests.story import Answer, Camp, Inside, new
from tests.web.ending import Finished


def asked(camp: Camp, format: str, more: str = "", **headers: str) -> Any:
    road, token = camp.road, camp.facilitators_token
    assert isinstance(road, Inside)
    address = f"/api/sessions/{camp.id}/export?format={format}{more}"
    answer = road.browser.get(address, headers={"Authorization": f"Bearer {token}"} | headers)
    assert answer.status_code == 200
    return answer


def sheets(answer: Any) -> list[str]:
    return list(load_workbook(io.BytesIO(answer.get_data())).sheetnames)


def test_a_file_is_called_by_title_and_day(app: Flask) -> None:
    starts = datetime.fromisoformat("2026-12-06T23:30:00+00:00")  # on the seventh, on the wall of the room
    camp = Camp(Inside(app), title="Årets camp – på tværs", starts_at=starts)
    for format, ending in (("xlsx", "xlsx"), ("csv", "zip"), ("json", "json")):
        said = asked(camp, format).headers["Content-Disposition"]
        assert said == f'attachment; filename="aarets-camp-paa-tvaers-2026-12-07.{ending}"'


def test_a_workbook_speaks_the_language_of_whoever_asks(finished: Finished) -> None:
    danish = asked(finished.camp, "xlsx", **{"Accept-Language": "da-DK,da;q=0.9"})
    assert sheets(danish)[:4] == ["Kodebog", "Session", "Trin", "Personer"]
    assert sheets(asked(finished.camp, "xlsx", "&lang=en"))[:4] == ["Codebook", "Session", "Steps", "People"]
    assert sheets(asked(finished.camp, "xlsx"))[:4] == ["codebook", "session", "steps", "people"]


def test_days_can_be_sorted_and_settings_read_by_people(finished: Finished) -> None:
    """What a program keeps as text stands in the files for programs; a workbook in a language has none of it."""
    what = {"what": "Ring til kommunen", "who": "Mette", "due": "2030-03-04"}
    finished.fay.send("action.enter", id=new(), concept=finished.concept, **what)
    with_language = load_workbook(io.BytesIO(asked(finished.camp, "xlsx", "&lang=da").get_data()))
    assert isinstance(with_language["Session"]["E2"].value, datetime)
    cells = [cell for sheet in with_language for row in sheet.iter_rows(min_row=2) for cell in row]
    written = [str(cell.value) for cell in cells if cell.data_type == "s" and cell.parent.title != "Kodebog"]
    assert not [text for text in written if "T" in text and text.endswith("Z") or text.startswith('{"')]
    assert not [text for text in written if "{" in text or text == "named"] and "navn skrevet frit" in written
    settings = [row[4].value for row in with_language["Trin"].iter_rows(min_row=2)]
    assert any("Går videre: 2" in str(text) for text in settings), settings
    without = load_workbook(io.BytesIO(asked(finished.camp, "xlsx").get_data()))
    programs = [str(row[4].value) for row in without["steps"].iter_rows(min_row=2)]
    assert str(without["session"]["E2"].value).endswith("Z") and any('"seats": 2' in text for text in programs)


def test_files_for_programs_are_the_same_whatever_the_browser_speaks(finished: Finished) -> None:
    answer = asked(finished.camp, "csv", **{"Accept-Language": "da"})
    archive = zipfile.ZipFile(io.BytesIO(answer.get_data()))
    ideas = archive.read("ideas.csv").decode("utf-8-sig")
    assert ideas.startswith('"idea";"n";"text";"for_whom"') and "Åbne værksteder" in ideas and '"false"' in ideas
    in_danish = zipfile.ZipFile(io.BytesIO(asked(finished.camp, "csv", "&lang=da").get_data()))
    assert in_danish.read("ideer.csv").decode("utf-8-sig").startswith('"Idé-id";"Nr.";"Tekst"')


def test_it_is_kept_by_nobody_and_holds_no_name(finished: Finished) -> None:
    for format in ("json", "csv"):
        answer = asked(finished.camp, format)
        assert answer.headers["Cache-Control"] == "no-store"
    whole = asked(finished.camp, "json").get_data(as_text=True)
    assert "Deltager 0" not in whole and not any(phone.member in whole for phone in finished.people)


def refused(camp: Camp, format: str) -> Answer:
    return camp.facilitator().http("GET", f"/api/sessions/{camp.id}/export?format={format}")


def test_another_kind_of_file_is_refused(camp: Camp) -> None:
    assert refused(camp, "pdf").status == 422
