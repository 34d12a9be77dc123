"""Every address of the site."""

from collections.abc import Iterator

from tests.fixtures.daemon import ROOT


def templates() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "templates").rglob("*.html")):
        yield str(file.relative_to(ROOT)), file.read_text("utf-8")
