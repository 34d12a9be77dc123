"""What a server says at its start, and what it makes at its first: a demo session and a way in for a facilitator."""

from __future__ import annotations

import sys

from flask import Flask

from ideation.house import House


def greet(app: Flask) -> None:
    known: House = app.extensions["ideation"]
    print(f"Ideation: {known.config.origin}", file=sys.stderr, flush=True)
