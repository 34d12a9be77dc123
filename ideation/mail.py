"""Letters, sent beside the request: by SMTP_URL (smtp://, smtp+starttls:// or smtps://), or printed in development.

Nobody waits for a letter, so no answer tells by its time whether one was sent.
"""

from __future__ import annotations

import logging
import random
import smtplib
import ssl
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit

from flask import Flask

from ideation.config import Config
from ideation.extensions import socketio

log = logging.getLogger("ideation.mail")
PATIENCE = 20
LATER = 2.0  # seconds at most: at a moment that nobody can foresee
Letter = tuple[str, str, str]  # to, subject, text


def send_later(app: Flask, write: Callable[[], Letter | None]) -> None:
    """Writes the letter and sends it, some time after the answer has left. `write` may find that there is none."""

    def work() -> None:
        wait: Any = LATER * random.random()  # parts of seconds too, whatever its stubs say
        socketio.sleep(wait)
        with app.app_context():
            letter = write()
            if letter is not None:
                send(app.extensions["ideation"].config, *letter)

    socketio.start_background_task(work)


def send(config: Config, to: str, subject: str, text: str) -> None:
    if not config.smtp_url:
        return printed(config, to, subject, text)
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = config.mail_from, to, subject
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    try:
        deliver(config.smtp_url, message)
    except (OSError, smtplib.SMTPException):
        log.exception("a letter could not be sent")


def printed(config: Config, to: str, subject: str, text: str) -> None:
    if config.production:
        log.error("a letter was not sent: SMTP_URL is not set")
    else:
        log.warning("A letter to %s: %s\n\n%s", to, subject, text)


def deliver(url: str, message: EmailMessage) -> None:
    at = urlsplit(url)
    host, secure = at.hostname or "localhost", ssl.create_default_context()
    if at.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, at.port or 465, timeout=PATIENCE, context=secure)
    else:
        server = smtplib.SMTP(host, at.port or 25, timeout=PATIENCE)
    with server:
        if at.scheme == "smtp+starttls" or (at.scheme == "smtp" and at.username):
            server.starttls(context=secure)
        if at.username:
            server.login(unquote(at.username), unquote(at.password or ""))
        server.send_message(message)
