"""L1: a cookie from before joining, planted or old, is no key; and a backup brings back no old right."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import flask_migrate
from flask import Flask
from sqlalchemy import text, update

from ideation.app import create_app
from ideation.domain import limits
from ideation.runtime.config import ROOT, from_environment
from ideation.runtime.extensions import db
from ideation.storage import backups
from ideation.storage.migrate import upgrade
from ideation.storage.user_tables import User
from tests.attack.people.logins import copied, person
from tests.story import Camp, Inside, new
from tests.web.browsing import Browser

MIGRATIONS = str(ROOT / "migrations")


def test_two_presses_at_once_are_one_person(pages: Flask, site: Camp) -> None:
    ann = Browser(pages)
    page = ann.open(f"/j/{site.invite}")
    same = copied(ann, pages)
    for browser in (ann, same):
        assert browser.press(page, sector="civil", name="Ann").address == f"/room/{site.id}"
    assert person(ann) == person(same)


def test_a_cookie_from_before_joining_is_no_key_to_whoever_joined_with_it(pages: Flask, site: Camp) -> None:
    ann = Browser(pages)
    page = ann.open(f"/j/{site.invite}")
    planted = copied(ann, pages)
    ann.press(page, sector="civil", name="Ann")
    later = datetime.now(UTC) - timedelta(seconds=limits.DOUBLE_TAP_SECONDS + 1)
    with site.store.writing.begin() as at:
        at.execute(update(User).where(User.id == person(ann)).values(created_at=later))
    planted.press(page, sector="civil", name="Ann")
    assert person(planted) != person(ann)


def test_nor_once_they_are_more_than_that(pages: Flask, site: Camp) -> None:
    ann, elsewhere = Browser(pages), Camp(site.road)
    page = ann.open(f"/j/{site.invite}")
    planted = copied(ann, pages)
    ann.press(page, sector="civil", name="Ann")
    ann.press(ann.open(f"/j/{elsewhere.invite}"), sector="civil", name="Ann")
    planted.press(page, sector="civil", name="Ann")
    assert person(planted) != person(ann)


def test_a_planted_cookie_is_not_logged_in_by_what_happens_to_its_copy(pages: Flask, site: Camp) -> None:
    """Whoever logs in gets a login of their own; what the cookie held before stays nobody (SEC-45)."""
    ann = Browser(pages)
    page = ann.open(f"/j/{site.invite}")
    planted = copied(ann, pages)
    ann.press(page, sector="civil", name="Ann")
    assert planted.client.get("/api/me").status_code == 401


def test_a_cookie_of_an_older_version_is_still_that_person_and_can_be_struck_out(tmp_path: Path) -> None:
    app = create_app(from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"}))
    user = new()
    with app.app_context():
        flask_migrate.upgrade(MIGRATIONS, revision="0009")
        with db.engine.begin() as at:
            row = {"id": user, "now": datetime.now(UTC)}
            at.execute(text("INSERT INTO users VALUES (:id, NULL, NULL, NULL, 'guest', 'da', 3, :now)"), row)
        flask_migrate.upgrade(MIGRATIONS)
    ann = Browser(app)
    with ann.client.session_transaction() as cookie:
        cookie["_user_id"] = f"{user}.3"
    assert person(ann) == user
    thief = copied(ann, app)
    ann.went("POST", "/logout", data=ann.open("/").hidden("/move"))
    assert thief.client.get("/api/me").status_code == 401


def test_a_restored_backup_brings_back_nobody_who_was_shown_out(tmp_path: Path) -> None:
    app = create_app(from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"}))
    upgrade(app)
    camp, ann, bo = Camp(Inside(app)), Browser(app), Browser(app)
    for browser in (ann, bo):
        browser.press(browser.open(f"/j/{camp.invite}"), sector="civil", name="Ann")
    thief, copy = copied(ann, app), tmp_path / "copy"
    with app.app_context():
        backups.backup(db.engine, copy)
    ann.went("POST", "/logout", data=ann.open("/").hidden("/move"))
    with app.app_context():
        backups.restore(db.engine, copy)
    assert thief.client.get("/api/me").status_code == 401
    assert bo.client.get("/api/me").status_code == 200
