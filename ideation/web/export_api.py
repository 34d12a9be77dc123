"""`GET /api/sessions/<id>/export`: the pseudonymised dataset, for facilitators.

Programs get the names that never change. Whoever asks in a language (`lang`, or a workbook with a browser's own) gets
the tables in it.
"""

from __future__ import annotations

import io
import zipfile

from flask import Blueprint, Response, request

from ideation.accounts.identity import now
from ideation.domain.errors import Invalid
from ideation.domain.languages import LANGUAGES
from ideation.export import dataset
from ideation.export.files import files
from ideation.export.names import file_name
from ideation.report.session_date import held_at
from ideation.runtime.worker_threads import offload
from ideation.services import services
from ideation.web.api_requests import facilitator
from ideation.web.errors import LANGUAGE_COOKIE, locale
from ideation.web.time_format import wall_day

blueprint = Blueprint("exporting", __name__, url_prefix="/api")
TYPES = {
    "json": "application/json",
    "csv": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@blueprint.get("/sessions/<session>/export")
def download(session: str) -> Response:
    format = request.args.get("format", "json")
    if format not in TYPES:
        raise Invalid({"format": "wrong_value"})
    known = services()
    language = asked_in(format)
    with known.store.reading(session) as room:
        facilitator(room)
        name = file_name(room.session.title, wall_day(held_at(room) or now()), "zip" if format == "csv" else format)
    made = offload(files, dataset(known.store, session), format, language)
    content = zipped(made) if format == "csv" else next(iter(made.values()))
    response = Response(content, mimetype=TYPES[format])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    return response


def asked_in(format: str) -> str | None:
    """A workbook is for people, so that a browser's own language counts; the other files are for programs, too."""
    if request.args.get("lang") in LANGUAGES:
        return locale()
    says = LANGUAGE_COOKIE in request.cookies or "Accept-Language" in request.headers
    return locale() if format == "xlsx" and says else None


def zipped(made: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return file.getvalue()
