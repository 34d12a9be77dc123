"""The app in this process and browsers of its pages, as for the tests of the pages."""

from tests.web.conftest import app, make_app, one_app

__all__ = ["app", "make_app", "one_app"]
