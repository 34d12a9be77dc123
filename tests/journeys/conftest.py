"""Servers, camps and the app as for the live tests."""

from tests.live.conftest import app, bystander, camp, house

__all__ = ["app", "bystander", "camp", "house"]
