"""A room of rules, as for the tests of the rules."""

from tests.domain.conftest import ann, bob, scene

__all__ = ["ann", "bob", "scene"]
