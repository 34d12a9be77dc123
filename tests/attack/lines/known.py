"""A phone that keeps to no measure, and what is known of it before."""

from __future__ import annotations

CUT_WITHIN = 2.0
