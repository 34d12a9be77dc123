"""HTTP: the JSON interface, the pages, and what every answer carries."""

from __future__ import annotations

from flask import Flask

from ideation.web import api, console_api, errors, export_api, health, pages, schema_api, suggestions_api, teams_api


def register(app: Flask) -> None:
    errors.register(app)
    for module in (health, schema_api, api, suggestions_api, console_api, teams_api, export_api):
        app.register_blueprint(module.blueprint)
    pages.register(app)
