"""Servers and camps as for the live tests; and the app in this process, where work is counted instead of seconds."""

from tests.live.conftest import app, camp, house

__all__ = ["app", "camp", "house"]
