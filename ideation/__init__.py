"""Ideation: a group's collective process of generating, choosing and carrying out ideas, live."""

from __future__ import annotations

from ideation.app import create_app

__all__ = ["create_app"]
