"""Small doors: keys, names, headers, what a health check tells."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from ideation.app import create_app
from ideation.contract.protocol import COMMANDS
from ideation.domain.phases.settings import Reason, clean_name, clean_title
from ideation.runtime.config import BadSetting, from_environment
from ideation.storage.migrate import upgrade
from ideation.web import health
from tests.attack.people.logins import copied, person
from tests.fixtures.server import A_KEY
from tests.story import Camp, Inside
from tests.web.browsing import Browser

PRODUCTION = {"APP_ENV": "production", "PUBLIC_URL": "https://camp.example", "SECRET_KEY": A_KEY}


@pytest.mark.parametrize(
    "weak",
    [
        "x" * 64, "ab" * 32, "0123456789abcdef" * 4, "abcdefghijklmnopqrstuvwxyz0123456789", "changeme" * 6,
        "change-me-please-this-is-a-secret-key", "your-secret-key-here-your-secret-key", "1234567890" * 4,
        "supersecretkeysupersecretkeysupersecretkey",
    ],
)  # fmt: skip
def test_a_key_that_is_guessed_is_refused_in_production(tmp_path: Path, weak: str) -> None:
    for setting in ({"SECRET_KEY": weak}, {"SECRET_KEY_FALLBACKS": f"{A_KEY[::-1]},{weak}"}):
        with pytest.raises(BadSetting, match=next(iter(setting))):
            from_environment(PRODUCTION | {"INSTANCE_PATH": str(tmp_path)} | setting)


def test_random_keys_of_every_kind_are_taken(tmp_path: Path) -> None:
    for _ in range(300):
        for key in (secrets.token_hex(32), secrets.token_hex(16), secrets.token_urlsafe(32), secrets.token_urlsafe(24)):
            assert from_environment(PRODUCTION | {"INSTANCE_PATH": str(tmp_path), "SECRET_KEY": key}).secret_key == key


def test_a_new_key_makes_nobody_somebody_else(tmp_path: Path) -> None:
    first, second = "erste nøgle, som er lang og tilfældig 1", "anden nøgle, som er lang og tilfældig 2"

    def opened(key: str, *former: str) -> Flask:
        settings = {"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"}
        return create_app(
            from_environment(
                settings | {"SECRET_KEY": key, "SECRET_KEY_FALLBACKS": ",".join(former).replace(", ", " ")}
            )
        )

    first = first.replace(",", "")
    before = opened(first)
    upgrade(before)
    camp, ann = Camp(Inside(before)), Browser(before)
    ann.press(ann.open(f"/j/{camp.invite}"), sector="civil", name="Ann")
    moved = copied(ann, opened(second, first))
    assert person(moved) == person(ann)
    assert person(copied(moved, opened(second))) == person(ann)  # its cookie was signed anew meanwhile
    assert copied(ann, opened(second)).client.get("/api/me").status_code == 401


@pytest.mark.parametrize(
    "mixed",
    ["Facilitаtor", "Ρeter", "Аdmin", "Facilitat𝗈r", "Ｆacilitator", "Mia Ηansen", "Kоmmune", "Maria-Еva", "аdmin2"],
)
def test_a_word_of_two_alphabets_is_no_name(mixed: str) -> None:
    for clean in (clean_name, clean_title):
        with pytest.raises(Reason, match="mixed_letters"):
            clean(mixed)


@pytest.mark.parametrize(
    "good",
    [
        "Søren Ærø Åkjær", "Jürgen Groß", "Łukasz Żółć", "محمد الأمين", "Γιώργος Παπαδόπουλος", "Иван Петров",
        "Ольга (Olga)", "Mia & Иван", "İbrahim Çağlar", "Nguyễn Thị Ánh", "山田 太郎", "やまだ タロウ", "김민준",
        "O'Brien-Smith", "5 kΩ og 3 µm", "Δt = 2", "אברהם", "José María", "Þór", "A4-ark", "Team ①", "Հայկ",
        "Ελένη-Maria",
    ],
)  # fmt: skip
def test_names_of_every_one_alphabet_are(good: str) -> None:
    assert clean_name(good) and clean_title(good)


def test_wherever_something_gets_a_name_that_is_so(pages: Flask) -> None:
    """Each command's text that is a name or a title, from its schema: a new one is asked for, too."""
    named = {
        (type, field)
        for type, command in COMMANDS.items()
        for field, shape in command.payload.model_json_schema()["properties"].items()
        if field in ("name", "title", "who", "partner", "owner")
    }
    assert len(named) > 8
    for type, field in named:
        with pytest.raises(ValueError) as refused:
            COMMANDS[type].payload.model_validate({field: "Facilitаtor"})
        assert any(e["loc"][0] == field and "mixed_letters" in str(e) for e in refused.value.errors()), (type, field)  # type: ignore[attr-defined]


def test_at_the_door_it_is_said_clearly(pages: Flask) -> None:
    camp, browser = Camp(Inside(pages)), Browser(pages)
    again = browser.press(browser.open(f"/j/{camp.invite}"), sector="civil", name="Facilitаtor")
    assert again.status == 422 and again.says("Navnet blander bogstaver fra flere alfabeter i samme ord.")


def test_a_health_check_says_fixed_words(pages: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    client, engine = pages.test_client(), pages.extensions["ideation"].store.engine
    assert set(client.get("/readyz").get_json().values()) == {"ok"}
    monkeypatch.setattr(health, "LEAST_FREE_MB", 2**40)
    with engine.begin() as at:
        newest = at.execute(text("SELECT version_num FROM alembic_version")).scalar()
        at.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    told = client.get("/readyz")
    with engine.begin() as at:
        at.execute(text("UPDATE alembic_version SET version_num = :newest"), {"newest": newest})
    assert told.status_code == 503
    assert told.get_json() == {"database": "ok", "queue": "ok", "disk": "low", "migrations": "behind"}


@pytest.mark.parametrize("host", ["camp.example", "127.0.0.1:5000", "[::1]:5000"])
def test_pages_may_speak_with_their_own_host_only(pages: Flask, host: str) -> None:
    told = pages.test_client().get("/", base_url=f"http://{host}").headers["Content-Security-Policy"]
    assert f"connect-src 'self' ws://{host} wss://{host};" in told
    assert "ws: " not in told and "wss:;" not in told


def test_what_somebody_is_shown_is_kept_nowhere(pages: Flask) -> None:
    camp, ann = Camp(Inside(pages)), Browser(pages)
    at_the_door = ann.open(f"/j/{camp.invite}")
    assert at_the_door.headers["Cache-Control"] == "private, no-cache"
    ann.press(at_the_door, sector="civil", name="Ann")
    for page in (f"/room/{camp.id}", "/nothing-here", "/api/me", "/", f"/s/{camp.session.projector}"):
        assert ann.open(page).headers["Cache-Control"] == "private, no-store", page
