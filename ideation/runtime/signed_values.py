"""Signed values that a browser keeps for us: by the key of today, and read by those of before, too."""

from __future__ import annotations

from typing import Any

from flask import current_app
from itsdangerous import BadData, URLSafeSerializer


class Signer(URLSafeSerializer):
    def loads_or_none(self, text: str) -> Any:
        """None for whatever we did not sign."""
        try:
            return self.loads(text)
        except BadData:
            return None


def signer(salt: str) -> Signer:
    """Each use has a salt of its own, so that what is signed for one is nothing for another."""
    config = current_app.config
    return Signer([*reversed(config.get("SECRET_KEY_FALLBACKS") or []), config["SECRET_KEY"]], salt=salt)
