"""HTTP: the JSON interface, the pages, and what every answer carries."""

from __future__ import annotations

from flask import Flask

from ideation.web import api, doors, exporting, health, pages, schema, steering, suggesting, teaming


def register(app: Flask) -> None:
    doors.register(app)
    for module in (health, schema, api, suggesting, steering, teaming, exporting):
        app.register_blueprint(module.blueprint)
    pages.register(app)
