"""The languages that everything is said in: the catalogue's folders are the list, Danish first.

A further one is its folder. What a table says by language has a row for each (`tests/domain/test_languages.py`), and
the client's tables are typed by this list.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

LOCALES = Path(__file__).parents[1] / "locales"
DEFAULT = "da"
LANGUAGES = tuple(
    sorted((folder.name for folder in LOCALES.iterdir() if folder.is_dir()), key=lambda name: (name != DEFAULT, name))
)


def known(name: str) -> str:
    if name not in LANGUAGES:
        raise ValueError(name)
    return name


Language = Annotated[str, AfterValidator(known), WithJsonSchema({"enum": list(LANGUAGES), "type": "string"})]
