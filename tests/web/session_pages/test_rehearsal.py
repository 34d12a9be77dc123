"""A session is tried among made-up people, and thrown away after a day."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import update

from ideation.sessions import creation, rehearsal
from ideation.storage.session_tables import sessions
from tests.story import Camp, Inside, Phone
from tests.web.browsing import Browser, Seen
from tests.web.session_pages.sessions import id_of, room_of


def rehearse(mia: Browser, template: str = "half-day-camp") -> Seen:
    page = mia.open("/sessions/new")
    form = next(f for f in page.forms() if f'name="template" value="{template}"' in f)
    token = re.search(r'name="csrf_token" value="([^"]+)"', form)
    assert token
    sent = {"csrf_token": token.group(1), "template": template, "language": "da"}
    return mia.went("POST", "/sessions/try", data=sent)


def test_one_tries_a_session_as_a_participant_among_made_up_people(app: Flask, mia: Browser) -> None:
    page = rehearse(mia)
    assert page.says("Øvelse", "Åbn som deltager")
    room = room_of(app, id_of(page))
    assert room.session.sandbox and room.current.phase == "ideas"
    assert len(room.ideas) == 12 and len(room.present()) == 13
    assert room.member_of(mia.user).role == "participant"  # type: ignore[attr-defined]
    assert mia.open(f"/room/{room.session.id}").says("Din idé – én ad gangen")
    listed = mia.open("/sessions")
    assert listed.says("Øvelser") and f"/sessions/try/{room.session.id}" in listed.text
    assert f"/desk/{room.session.id}" not in listed.text  # nobody leads it from there


@pytest.mark.parametrize("template", list(creation.templates()))
def test_every_template_can_be_gone_through_to_its_end(app: Flask, mia: Browser, template: str) -> None:
    page = rehearse(mia, template)
    assert page.status == 200
    room = room_of(app, id_of(page))
    for step in room.plan:
        page = mia.press(mia.open(page.address), step=step.id)
        assert page.status == 200 and room_of(app, room.session.id).session.step == step.id
    assert not page.says("Det gik ikke")
    voted = [p for p in room_of(app, room.session.id).polls.values() if p.state == "revealed"]
    assert all(p.turnout["cast"] for p in voted)


def test_a_real_session_cannot_be_led_from_here(app: Flask, camp: Camp, mia: Browser) -> None:
    mia.press(mia.open(f"/j/{camp.invite}"), sector="civil")
    assert mia.open(f"/sessions/try/{camp.id}").status == 404


def test_a_rehearsal_is_thrown_away_after_a_day(app: Flask, mia: Browser) -> None:
    id, fresh = id_of(rehearse(mia)), id_of(rehearse(mia))
    house, moment = app.extensions["ideation"], datetime.now(UTC)
    yesterday = update(sessions).where(sessions.c.id == id).values(created_at=moment - timedelta(hours=25))
    with house.store.writing.begin() as connection:
        connection.execute(yesterday)
    assert rehearsal.forget_old(house, moment) == 1
    assert mia.open(f"/room/{id}").status == 404
    assert mia.open(f"/room/{fresh}").status == 200


def test_a_real_session_is_never_thrown_away(app: Flask) -> None:
    camp = Camp(Inside(app))
    rehearsal.forget_old(app.extensions["ideation"], datetime.now(UTC) + timedelta(days=4000))
    assert Phone(camp, "fay", camp.facilitators_token).look().all("session")
