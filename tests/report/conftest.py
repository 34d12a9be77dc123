"""A room of rules, as for the tests of the rules."""

from tests.domain.conftest import scene

__all__ = ["scene"]
