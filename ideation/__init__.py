"""Ideation: a group's collective process of generating, choosing and carrying out ideas, live."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from ideation.runtime.config import Config


def create_app(config: Config | None = None) -> Flask:
    """The app. What it takes is imported here, so that counting a file does not load a web server."""
    from ideation import app

    return app.create_app(config)
