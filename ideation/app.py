"""create_app: extensions, services, blueprints, the live floor, and who calls whom; nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from ideation import hooks, services
from ideation.domain.limits import LARGEST_MESSAGE
from ideation.live import handlers
from ideation.live import json_codec as socket_json
from ideation.live.connection_registry import install
from ideation.live.middleware import Middleware
from ideation.live.room_index import RoomIndex
from ideation.live.throttle import BREATHS, Throttle
from ideation.live.websocket import Websocket
from ideation.runtime.config import ROOT, Config, from_environment
from ideation.runtime.extensions import csrf, db, login, migrate, socketio
from ideation.runtime.file_permissions import make_private_database
from ideation.web import register
from ideation.web.bidi_templates import Direction

DAYS_LOGGED_IN = 60


def create_app(config: Config | None = None) -> Flask:
    config = config or from_environment()
    app = Flask(
        "ideation",
        root_path=str(ROOT),
        instance_path=str(config.instance.resolve()),
        static_folder="static/dist",
        static_url_path="/static/dist",
    )
    # Templates lie on a shelf without a lock, for drawings beside the hub.
    app.jinja_options = {"extensions": [Direction], "cache_size": -1}
    app.config.update(flask_settings(config))
    config.instance.mkdir(parents=True, exist_ok=True)  # with PostgreSQL, too: what is free there is asked for
    if config.sqlite:
        make_private_database(config.database_file)
    if config.production:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]
    for extension in (db, login, csrf):
        extension.init_app(app)
    migrate.init_app(app, db, directory=str(ROOT / "migrations"), render_as_batch=True)
    socketio.init_app(app, **socket_settings(config))
    lines = install(socketio.server, Websocket, direct=config.direct_frames)  # type: ignore[attr-defined]
    pace = app.extensions["pace"] = Throttle(socketio.sleep, BREATHS.get(config.async_mode, 0))
    app.wsgi_app = Middleware(app.wsgi_app, lines, pace)  # type: ignore[method-assign]
    with app.app_context():
        built = services.build(config, db.engine, socketio)
    app.extensions["ideation"] = built
    live = app.extensions["live"] = handlers.start(app, socketio, built, lines)
    hooks.bind(built, live)
    register(app)
    return app


def flask_settings(config: Config) -> dict[str, Any]:
    secure = config.public_url.startswith("https://")
    return {
        "SECRET_KEY": config.secret_key,
        "SECRET_KEY_FALLBACKS": list(config.former_keys),
        "SQLALCHEMY_DATABASE_URI": config.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": engine_settings(config),
        "SESSION_COOKIE_NAME": "__Host-ideation" if secure else "ideation",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": secure,
        "PERMANENT_SESSION_LIFETIME": DAYS_LOGGED_IN * 86_400,
        "MAX_CONTENT_LENGTH": LARGEST_MESSAGE,
        "MAX_FORM_MEMORY_SIZE": LARGEST_MESSAGE,
        "WTF_CSRF_CHECK_DEFAULT": False,
        "WTF_CSRF_TIME_LIMIT": None,
        "TEMPLATES_AUTO_RELOAD": not config.production,
    }


def engine_settings(config: Config) -> dict[str, Any]:
    common = {
        "json_serializer": lambda value: orjson.dumps(value).decode(),
        "json_deserializer": orjson.loads,
        "hide_parameters": True,  # what somebody wrote or voted stands in no log
    }
    if config.sqlite:
        return common
    statement = "-c statement_timeout=5000 -c lock_timeout=3000"
    return common | {
        "pool_size": 20,
        "max_overflow": 10,
        "pool_timeout": 10,
        "pool_pre_ping": True,
        "connect_args": {"connect_timeout": 3, "options": statement},
    }


def socket_settings(config: Config) -> dict[str, Any]:
    return {
        "async_mode": config.async_mode,
        "json": socket_json,
        "serializer": socket_json.Packet,
        "client_manager": RoomIndex(),
        "manage_session": False,
        "cors_allowed_origins": [config.public_url] if config.production else our_origin(config.public_url),
        "max_http_buffer_size": LARGEST_MESSAGE,
        "ping_interval": 25,
        "ping_timeout": 20,
    }


def our_origin(public: str) -> Callable[[str | None, dict[str, Any]], bool]:
    """On a laptop in the room: PUBLIC_URL, and the address the browser itself used; the desk may be at localhost.
    Forwarded headers are anybody's to send."""

    def ours(origin: str | None, environ: dict[str, Any]) -> bool:
        return origin in (public or None, f"{environ['wsgi.url_scheme']}://{environ.get('HTTP_HOST')}")

    return ours
