"""The app in this process, for the pages: one for all tests, each with its own camp and limits as new."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from random import SystemRandom
from typing import Any

import pytest
from flask import Flask

from ideation.accounts import accounts
from ideation.accounts.identity import writing
from ideation.domain.changes import At
from ideation.runtime.password_attempts import PasswordAttempts
from ideation.runtime.token_buckets import Buckets
from ideation.services import Services
from ideation.sessions.creation import found_session, read_plan, template
from tests.fixtures.apps import app_in
from tests.story import Camp, Inside
from tests.web.browsing import Browser
from tests.web.ending import Finished, played

PASSWORD = "fire ord uden mening"


@pytest.fixture(scope="session")
def make_app(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Flask]:
    def make(**settings: str) -> Flask:
        return app_in(tmp_path_factory.mktemp("pages"), **settings)

    return make


@pytest.fixture(scope="session")
def one_app(make_app: Callable[..., Flask]) -> Iterator[Flask]:
    app = make_app()
    yield app
    app.extensions["ideation"].store.engine.dispose()


@pytest.fixture
def app(one_app: Flask) -> Flask:
    house: Services = one_app.extensions["ideation"]
    for limit in (*house.guess_limits.missed.values(), house.letters):
        limit.left.clear()
    house.password_attempts = PasswordAttempts()
    house.commands.buckets = Buckets(rate=1e9, burst=1e9)
    return one_app


@pytest.fixture
def camp(app: Flask) -> Camp:
    return Camp(Inside(app))


@pytest.fixture
def browser(app: Flask) -> Browser:
    return Browser(app)


@pytest.fixture
def account(app: Flask) -> Callable[..., str]:
    """Make an account: `account("mia@forening.dk")` returns the user's id."""

    def make(email: str, name: str = "Mia", password: str = PASSWORD) -> str:
        with app.app_context():
            hashed = accounts.hash_password(password)
            with writing():
                return accounts.create(email=email, name=name, role="facilitator", hashed=hashed).id

    return make


@pytest.fixture
def mia(app: Flask, account: Callable[..., str]) -> Browser:
    """A facilitator, logged in."""
    email = f"mia-{SystemRandom().getrandbits(40)}@forening.dk"
    browser = Browser(app)
    browser.user, browser.email = account(email), email  # type: ignore[attr-defined]
    page = browser.press(browser.open("/login"), email=email, password=PASSWORD)
    assert page.address == "/sessions"
    return browser


@pytest.fixture
def session_of(app: Flask) -> Callable[..., Any]:
    """A session from a template that this user runs."""

    def found(user: str, **wishes: Any) -> Any:
        at = At(datetime.now(UTC), SystemRandom())
        plan = read_plan(template(wishes.pop("template", "quick-ideas")))
        return found_session(app.extensions["ideation"].store, at, plan, facilitator=user, **wishes)

    return found


@pytest.fixture
def finished(app: Flask) -> Finished:
    return played(app)
