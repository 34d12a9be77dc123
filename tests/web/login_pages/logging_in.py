"""Somebody with an account, and their address."""

from collections.abc import Callable

from tests.story import new
from tests.web.browsing import Browser, Seen
from tests.web.conftest import PASSWORD

Account = Callable[..., str]


def address() -> str:
    return f"ida-{new()[:8]}@forening.dk"


def log_in(browser: Browser, email: str, password: str = PASSWORD, at: str = "/login") -> Seen:
    return browser.press(browser.open(at), "/login", email=email, password=password)
