"""Every hook is bound in `ideation/hooks.py`, and nowhere else: a reader finds in one place who calls whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.fixtures.daemon import ROOT

PLACE = ROOT / "ideation/hooks.py"
OTHERS = [path for path in (ROOT / "ideation").rglob("*.py") if path != PLACE and "domain" not in path.parts]
GIVEN = {"clock", "pause"}  # arguments that a test or a server gives; nothing is bound to them later


def hooks_in(path: Path) -> Iterator[str]:
    """What is annotated as a call and does nothing at first: in a class, or of `self`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Lambda) and "Callable" in ast.unparse(node):
            yield node.target.attr if isinstance(node.target, ast.Attribute) else ast.unparse(node.target)


def bound_in(path: Path) -> Iterator[str]:
    """Attributes of something else than `self` that get a value."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        for target in node.targets if isinstance(node, ast.Assign) else ():
            for one in target.elts if isinstance(target, ast.Tuple) else [target]:
                if isinstance(one, ast.Attribute) and ast.unparse(one.value) != "self":
                    yield one.attr


@cache
def hooks() -> set[str]:
    return {name for path in OTHERS for name in hooks_in(path)} - GIVEN


def test_there_are_hooks() -> None:
    assert {"prepare", "hint", "on_removed", "begun", "ended"} <= hooks()


def test_each_is_bound() -> None:
    assert hooks() - set(bound_in(PLACE)) == set()


def test_and_nowhere_else() -> None:
    elsewhere = {f"{path.relative_to(ROOT)}: {name}" for path in OTHERS for name in bound_in(path) if name in hooks()}
    assert elsewhere == set()
