"""A camp in a real server, for whoever looks at it through a real browser."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.fixtures.browser import Chromium, serious_findings
from tests.fixtures.server import Server
from tests.story import WHOLE_DAY, Camp, Outside

Camps = Callable[..., Camp]


@pytest.fixture
def camps(shared_server: Server) -> Iterator[Camps]:
    """Makes camps: `camps()`, `camps(plan, language="en")`."""
    made: list[Camp] = []

    def found(plan: dict[str, Any] = WHOLE_DAY, **wishes: Any) -> Camp:
        made.append(Camp(Outside(shared_server), plan, **wishes))
        return made[-1]

    yield found
    for camp in made:
        camp.pack_up()


@pytest.fixture
def camp(camps: Camps) -> Camp:
    return camps()


@pytest.fixture
def people(chromium: Chromium, shared_server: Server) -> "People":
    return People(chromium, shared_server.url)


class People:
    """Everybody with a screen: each call is somebody else."""

    def __init__(self, chromium: Chromium, url: str) -> None:
        self.chromium, self.url = chromium, url

    def phone(self, **wishes: Any) -> Any:
        return self.chromium.phone(self.url, **wishes)

    def laptop(self, **wishes: Any) -> Any:
        return self.chromium.laptop(self.url, **wishes)

    def projector(self, **wishes: Any) -> Any:
        return self.chromium.projector(self.url, **wishes)


# Of what axe looks at, only the contrast depends on the theme.
CONTRAST = "axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] })"
IN_THE_DARK = f"""() => {{
    const root = document.documentElement, before = root.dataset.theme;
    root.dataset.theme = "dark";
    return {CONTRAST}.finally(() => before ? (root.dataset.theme = before) : delete root.dataset.theme);
}}"""


class Audit:
    """Goes over screens and keeps what it finds, so that one run tells all of it."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def look(self, name: str, *pages: Page) -> None:
        for page in pages:
            page.bring_to_front()
            found = serious_findings(page) + self.dark(page)
            self.found += [f"{name}, {page.url.split('/')[3] or 'front'}: {line}" for line in found]

    def dark(self, page: Page) -> list[str]:
        violations = page.evaluate(IN_THE_DARK)["violations"]
        return [f"dark: {node['failureSummary']}: {node['html'][:160]}" for one in violations for node in one["nodes"]]


@pytest.fixture
def audit() -> Iterator[Audit]:
    audit = Audit()
    yield audit
    assert audit.found == []
