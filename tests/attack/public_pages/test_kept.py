"""H8: what stands on a public page may be kept for a moment, is the same for all, and is gone when it is withdrawn."""

import gzip

from flask import Flask

from ideation.domain import limits
from ideation.runtime.token_buckets import Buckets
from tests.attack.public_pages.drawn import house_of, open_as_nobody
from tests.web.ending import Finished


def test_it_may_be_kept_by_anybody_for_a_moment_and_is_confirmed_by_its_tag(app: Flask, finished: Finished) -> None:
    slug = finished.publish()
    wall, invite = finished.camp.session.projector, finished.camp.invite
    for address in (f"/r/{slug}", f"/r/{slug}/count/1", f"/r/{slug}.svg", f"/s/{wall}/influence", f"/qr/{invite}.svg"):
        first = open_as_nobody(app, address)
        assert first.status_code == 200, address
        assert first.headers["Cache-Control"] == f"public, max-age={limits.PUBLIC_SECONDS}"
        assert 0 < limits.PUBLIC_SECONDS < 60
        assert first.headers["ETag"].startswith('"') and "Set-Cookie" not in first.headers
        again = open_as_nobody(app, address, **{"If-None-Match": first.headers["ETag"]})
        assert again.status_code == 304 and again.data == b"" and again.headers["ETag"] == first.headers["ETag"]
        plain = app.test_client().get(address)
        assert plain.headers["ETag"] != first.headers["ETag"] and plain.data == gzip.decompress(first.data)


def test_it_is_the_same_for_whoever_is_logged_in(app: Flask, finished: Finished) -> None:
    slug, client = finished.publish(), app.test_client()
    client.post("/api/join", json={"code": finished.camp.code, "sector": "civil"})
    mine = client.get(f"/r/{slug}")
    assert mine.data == app.test_client().get(f"/r/{slug}").data
    assert "Set-Cookie" not in mine.headers and b"csrf" not in mine.data


def test_each_look_is_a_page_of_its_own(app: Flask, finished: Finished) -> None:
    slug = finished.publish()
    reader = app.test_client()
    for name, value in (("theme", "dark"), ("text", "large")):
        reader.set_cookie(name, value)
    assert b'<html lang="da" data-theme="dark" data-text="large">' in reader.get(f"/r/{slug}").data
    reader.set_cookie("theme", "<x>")
    assert b'<html lang="da" data-text="large">' in reader.get(f"/r/{slug}").data
    english = app.test_client().get(f"/r/{slug}?lang=en").data
    assert b'<html lang="en">' in english and b"/count/1?lang=en" in english


def test_what_is_withdrawn_is_gone_at_once_here(app: Flask, finished: Finished) -> None:
    slug, page_cache = finished.publish(), house_of(app).page_cache
    page_cache.again = Buckets(rate=1e-9, burst=1e-9)
    pages = (f"/r/{slug}", f"/r/{slug}/count/1")
    assert [open_as_nobody(app, page).status_code for page in pages] == [200, 200]
    finished.fay.send("report.publish", published=False)
    assert [open_as_nobody(app, page).status_code for page in pages] == [404, 404]
