"""Settings from the environment, read once. A production server refuses to start with a weak one."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

ROOT = Path(__file__).resolve().parent.parent


class BadSetting(SystemExit):
    """One clear line, and an exit status that is not 0."""


@dataclass(frozen=True)
class Config:
    database_url: str
    redis_url: str = ""
    host: str = "127.0.0.1"
    port: int = 5000
    secret_key: str = field(default="", repr=False)
    public_url: str = ""
    async_mode: str = "eventlet"
    env: str = "development"
    auto_migrate: bool = True
    smtp_url: str = field(default="", repr=False)
    mail_from: str = "ideation@localhost"
    instance: Path = ROOT / "instance"

    @property
    def production(self) -> bool:
        return self.env == "production"

    @property
    def sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")

    @property
    def origin(self) -> str:
        return self.public_url or f"http://{self.host}:{self.port}"


def from_environment(environ: dict[str, str] | None = None) -> Config:
    env = dict(os.environ) if environ is None else environ
    instance = Path(env.get("INSTANCE_PATH") or ROOT / "instance")
    config = Config(
        database_url=driver_url(env.get("DATABASE_URL") or f"sqlite:///{instance / 'ideation.sqlite'}"),
        redis_url=env.get("REDIS_URL", ""),
        host=env.get("HOST", "127.0.0.1"),
        port=port(env.get("PORT", "5000")),
        secret_key=env.get("SECRET_KEY", ""),
        public_url=env.get("PUBLIC_URL", "").rstrip("/"),
        async_mode=env.get("ASYNC_MODE", "eventlet"),
        env=env.get("APP_ENV", "development"),
        auto_migrate=env.get("AUTO_MIGRATE", "1") != "0",
        smtp_url=env.get("SMTP_URL", ""),
        mail_from=env.get("MAIL_FROM", "ideation@localhost"),
        instance=instance,
    )
    refuse_weak(config)
    return config if config.secret_key else with_kept_secret(config)


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


def refuse_weak(config: Config) -> None:
    if config.async_mode not in ("eventlet", "gevent", "threading"):
        raise BadSetting("ASYNC_MODE must be eventlet, gevent or threading.")
    if config.env not in ("development", "production"):
        raise BadSetting("APP_ENV must be development or production.")
    if not understood(config.database_url):
        raise BadSetting("DATABASE_URL must be an address of SQLite (sqlite:///…) or PostgreSQL (postgresql://…).")
    if config.public_url and not config.public_url.startswith(("http://", "https://")):
        raise BadSetting("PUBLIC_URL must be the address people use, from http:// or https:// on.")
    if config.sqlite and config.redis_url:
        raise BadSetting("REDIS_URL means several processes, and SQLite serves one: set DATABASE_URL to PostgreSQL.")
    if config.production and len(config.secret_key) < 32:
        raise BadSetting("SECRET_KEY must be set to at least 32 random characters in production.")
    if config.production and not config.public_url.startswith("https://"):
        raise BadSetting("PUBLIC_URL must be the https:// address people use, in production.")


def with_kept_secret(config: Config) -> Config:
    """In development the key is made once and kept, so that a restart logs nobody out."""
    config.instance.mkdir(parents=True, exist_ok=True)
    file = config.instance / "secret_key"
    if not file.exists():
        file.write_text(secrets.token_hex(32))
        file.chmod(0o600)
    return replace(config, secret_key=file.read_text().strip())
