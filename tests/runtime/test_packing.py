"""Whatever leaves packed is packed by one door, for whoever takes it, and is the same when it is unpacked."""

import gzip
import re

import pytest

from tests.fixtures.daemon import ROOT
from tests.story import Camp
from tests.web.browsing import Browser

PLACES = {
    "a page": "/privacy",
    "the contract": "/api/schema",
    "the board": "/api/sessions/{camp.id}/board?projector={camp.session.projector}",
    "a built file": "/static/dist/manifest.json",
}


@pytest.mark.parametrize("what", PLACES)
def test_who_takes_it_gets_it_packed(browser: Browser, camp: Camp, what: str) -> None:
    def asked(accepts: str) -> tuple[str | None, bytes]:
        answer = browser.client.get(PLACES[what].format(camp=camp), headers={"Accept-Encoding": accepts})
        assert answer.status_code == 200 and "Accept-Encoding" in answer.headers["Vary"]
        return answer.headers.get("Content-Encoding"), answer.data

    plain, (encoding, small) = asked("identity")[1], asked("gzip")
    assert len(plain) > 1_000, "nothing to pack"
    assert encoding == "gzip" and len(small) < len(plain) and length(gzip.decompress(small)) == length(plain)
    assert asked("br;q=0, gzip;q=0")[0] is None, "refused by name"


def length(page: bytes) -> int:
    """Without what is another one for each request: proofs of who asks, and the clock."""
    return len(re.sub(rb'"now": ?"[^"]*"|content="[^"]*"|value="[^"]*"', b"", page))


def test_nobody_packs_by_themselves() -> None:
    found = [
        file for file in (ROOT / "ideation").rglob("*.py") if re.search(r"^import gzip", file.read_text("utf-8"), re.M)
    ]
    assert [file.name for file in found] == ["packing.py"]
