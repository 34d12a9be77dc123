"""Settings from the environment, read once. A production server refuses to start with a weak one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from ideation.runtime import network_addresses
from ideation.runtime.file_permissions import kept_key

ROOT = Path(__file__).resolve().parents[2]

NEW_KEY = "`openssl rand -hex 32`"
WORDS = re.compile(
    "secret|key|change|me|please|password|passw|default|example|test|dev|production|ideation|flask|admin|your|here|"
    "random|characters|string|replace|insecure|qwerty|asdf|1234567890|0123456789|12345678|abcdef|foobar"
)


class BadSetting(SystemExit):
    """One clear line, and an exit status that is not 0."""


@dataclass(frozen=True)
class Config:
    database_url: str
    redis_url: str = ""
    host: str = "127.0.0.1"
    port: int = 5000
    secret_key: str = field(default="", repr=False)
    former_keys: tuple[str, ...] = field(default=(), repr=False)
    public_url: str = ""
    async_mode: str = "eventlet"
    direct: bool = True
    env: str = "development"
    auto_migrate: bool = True
    smtp_url: str = field(default="", repr=False)
    mail_from: str = "ideation@localhost"
    instance: Path = ROOT / "instance"

    @property
    def production(self) -> bool:
        return self.env == "production"

    @property
    def direct_frames(self) -> bool:
        """Only where tasks take turns by themselves (`live/direct_frames.py`)."""
        return self.direct and self.async_mode != "threading"

    @property
    def sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")

    @property
    def database_file(self) -> Path:
        """Of SQLite."""
        return Path(make_url(self.database_url).database or "")

    @property
    def origin(self) -> str:
        """The address people use; what a page is asked by may be better known (`web/public_address.py`)."""
        return self.public_url or network_addresses.own(self.host, self.port)

    @property
    def for_phones(self) -> str:
        """How it is started so that phones can open it: as it was, and listening to its network."""
        port = "" if self.port == Config.port else f" PORT={self.port}"
        return f"HOST=0.0.0.0{port} ./run"


def from_environment(environ: dict[str, str] | None = None) -> Config:
    env = dict(os.environ) if environ is None else environ
    instance = Path(env.get("INSTANCE_PATH") or ROOT / "instance")
    config = Config(
        database_url=driver_url(env.get("DATABASE_URL") or f"sqlite:///{instance / 'ideation.sqlite'}"),
        redis_url=env.get("REDIS_URL", ""),
        host=address("HOST", network_addresses.listening, env.get("HOST", "")),
        port=port(env.get("PORT", "5000")),
        secret_key=env.get("SECRET_KEY", ""),
        former_keys=tuple(key for key in env.get("SECRET_KEY_FALLBACKS", "").split(",") if key),
        public_url=address("PUBLIC_URL", network_addresses.public, env["PUBLIC_URL"]) if env.get("PUBLIC_URL") else "",
        async_mode=env.get("ASYNC_MODE", "eventlet"),
        direct=env.get("DIRECT_FRAMES", "1") != "0",
        env=env.get("APP_ENV", "development"),
        auto_migrate=env.get("AUTO_MIGRATE", "1") != "0",
        smtp_url=env.get("SMTP_URL", ""),
        mail_from=env.get("MAIL_FROM", "ideation@localhost"),
        instance=instance,
    )
    refuse_weak(config)
    return config if config.secret_key else with_kept_secret(config)


def address(setting: str, read: Callable[[str], str], text: str) -> str:
    try:
        return read(text)
    except network_addresses.NotAnAddress as wrong:
        raise BadSetting(f"{setting} {wrong}.") from None


def port(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 0 < int(text) < 65536:
        raise BadSetting(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)


def driver_url(url: str) -> str:
    """PostgreSQL always by psycopg 3, whichever way the address is written."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def understood(database_url: str) -> bool:
    try:
        return make_url(database_url).get_backend_name() in ("sqlite", "postgresql")
    except ArgumentError:
        return False


def is_post_office(url: str) -> bool:
    """A password that was encoded as Latin-1 would be another one."""
    try:
        at = urlsplit(url)
        known = at.scheme in ("smtp", "smtp+starttls", "smtps") and bool(at.hostname) and at.port != 0
        return known and all(unquote(part or "", errors="strict") is not None for part in (at.username, at.password))
    except ValueError:
        return False


def refuse_weak(config: Config) -> None:
    if config.async_mode not in ("eventlet", "gevent", "threading"):
        raise BadSetting("ASYNC_MODE must be eventlet, gevent or threading.")
    if config.env not in ("development", "production"):
        raise BadSetting("APP_ENV must be development or production.")
    if not understood(config.database_url):
        raise BadSetting("DATABASE_URL must be an address of SQLite (sqlite:///…) or PostgreSQL (postgresql://…).")
    if config.smtp_url and not is_post_office(config.smtp_url):
        raise BadSetting(
            "SMTP_URL must be smtp[s]://user:password@host, with other signs than letters as UTF-8: %C3%A5 is å."
        )
    if config.sqlite and config.redis_url:
        raise BadSetting("REDIS_URL means several processes, and SQLite serves one: set DATABASE_URL to PostgreSQL.")
    if config.production and easily_guessed(config.secret_key):
        raise BadSetting(f"SECRET_KEY must be at least 32 random characters in production, as by {NEW_KEY}.")
    if config.production and any(map(easily_guessed, config.former_keys)):
        raise BadSetting("SECRET_KEY_FALLBACKS must be former keys, each of 32 random characters, between commas.")
    if config.production and not config.public_url.startswith("https://"):
        raise BadSetting("PUBLIC_URL must be the https:// address people use, in production.")


def easily_guessed(key: str) -> bool:
    """Whoever has the key can be anybody. Words that stand in every example do not count, nor does one sign again and
    again, or a row of the alphabet or the keyboard."""
    rest = WORDS.sub("", key.lower())
    steps = {ord(b) - ord(a) for a, b in pairwise(rest)}
    return len(key) < 32 or len(rest) < 16 or len(set(rest)) < 8 or len(steps) < 4


def with_kept_secret(config: Config) -> Config:
    """In development the key is made once and kept, so that a restart logs nobody out."""
    config.instance.mkdir(parents=True, exist_ok=True)
    return replace(config, secret_key=kept_key(config.instance / "secret_key"))
