import pytest

from ideation.domain.entities import Member
from tests.domain.scene import Scene


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.fixture
def fay(scene: Scene) -> Member:
    return scene.fay


@pytest.fixture
def ann(scene: Scene) -> Member:
    return scene.member("ann")


@pytest.fixture
def bob(scene: Scene) -> Member:
    return scene.member("bob", "business")


@pytest.fixture
def ideas(scene: Scene, ann: Member, bob: Member) -> list[str]:
    """Three ideas, and the room has come to choosing among them."""
    scene.go("ideas")
    ideas = [scene.post(who, f"Idé {n}") for n, who in enumerate((ann, bob, ann))]
    scene.go("selection")
    return ideas
