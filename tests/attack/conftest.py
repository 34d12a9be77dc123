"""Servers and camps as for the live tests; and the app in this process, where work is counted instead of seconds."""

from tests.domain.conftest import ann, bob, fay, ideas, scene
from tests.live.conftest import app, camp, house

__all__ = ["ann", "app", "bob", "camp", "fay", "house", "ideas", "scene"]
