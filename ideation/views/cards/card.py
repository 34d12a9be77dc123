"""What all cards have in common: they are made for one role, or not at all."""

from __future__ import annotations

from typing import Any, Literal, get_args

Card = dict[str, Any]
Role = Literal["participant", "facilitator", "observer"]
ROLES: tuple[str, ...] = get_args(Role)
