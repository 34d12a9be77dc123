"""`GET /api/sessions/<id>/export`: the pseudonymised dataset, for facilitators."""

from __future__ import annotations

import io
import zipfile

from flask import Blueprint, Response, request

from ideation.domain.errors import Invalid
from ideation.export import dataset
from ideation.export.files import files
from ideation.house import house
from ideation.offload import offload
from ideation.web.asked import facilitator

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
    known = house()
    with known.store.reading(session) as room:
        facilitator(room)
    made = offload(files, dataset(known.store, session), format)
    content = zipped(made) if format == "csv" else next(iter(made.values()))
    response = Response(content, mimetype=TYPES[format])
    ending = "zip" if format == "csv" else format
    response.headers["Content-Disposition"] = f'attachment; filename="session-{session[:8]}.{ending}"'
    response.headers["Cache-Control"] = "no-store"
    return response


def zipped(made: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return file.getvalue()
