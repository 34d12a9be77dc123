"""`GET /api/schema`."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from ideation.contract.schema import schema

blueprint = Blueprint("schema", __name__)


@blueprint.get("/api/schema")
def show() -> dict[str, Any]:
    return schema()
