"""Codes, and whoever tries them."""

from __future__ import annotations

from flask import Flask

from ideation.services import Services


def house_of(app: Flask) -> Services:
    house: Services = app.extensions["ideation"]
    return house
