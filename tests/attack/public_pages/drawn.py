"""Public pages of a finished camp, and how often they are drawn."""

from flask import Flask
from werkzeug.test import TestResponse

from ideation.services import Services


def house_of(app: Flask) -> Services:
    found: Services = app.extensions["ideation"]
    return found


def open_as_nobody(app: Flask, address: str, **headers: str) -> TestResponse:
    return app.test_client().get(address, headers={"Accept-Encoding": "gzip"} | headers)
