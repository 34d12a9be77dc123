"""A concept with a team."""

from __future__ import annotations

DUE = "2027-01-15"
