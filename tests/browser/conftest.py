"""A camp in a real server, for whoever looks at it through a real browser."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.fixtures.browser import Chromium
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
