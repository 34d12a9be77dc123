"""The app in this process and browsers of its pages, as for the tests of the pages."""

from tests.web.conftest import make_app

__all__ = ["make_app"]
