"""Letters, sent beside the request: by SMTP_URL (smtp://, smtp+starttls:// or smtps://), or printed in development.

Nobody waits for a letter, so no answer tells by its time whether one was sent; and whatever keeps one from going is
said in the log in the same words, for somebody does wait for it.
"""

from __future__ import annotations

import logging
import random
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, localtime, make_msgid
from typing import Any
from urllib.parse import unquote, urlsplit

from flask import Flask

from ideation.runtime import network_addresses
from ideation.runtime.config import Config
from ideation.runtime.extensions import socketio

log = logging.getLogger("ideation.accounts.mail")
PATIENCE = 20
LATER = 2.0  # seconds at most: at a moment that nobody can foresee
Letter = tuple[str, str, str]  # to, subject, text
NOT_SENT = "a letter could not be sent"


def send_later(app: Flask, write: Callable[[], Letter | None]) -> None:
    """Writes the letter and sends it, some time after the answer has left. `write` may find that there is none."""

    def work() -> None:
        wait: Any = LATER * random.random()  # parts of seconds too, whatever its stubs say
        socketio.sleep(wait)
        with app.app_context():
            try:
                letter = write()
                if letter is not None:
                    send(app.extensions["ideation"].config, *letter)
            except Exception:  # nobody else is there to say so
                log.exception(NOT_SENT)

    socketio.start_background_task(work)


def send(config: Config, to: str, subject: str, text: str) -> None:
    if not config.smtp_url:
        return printed(config, to, subject, text)
    try:
        deliver(config.smtp_url, message_of(config.mail_from, to, subject, text))
    except Exception:
        log.exception(NOT_SENT)


def message_of(sender: str, to: str, subject: str, text: str) -> EmailMessage:
    """With all that a letter must have: without a date or a name of its own many post offices take it for spam."""
    message, by = EmailMessage(), addressed(sender)
    message["From"], message["To"], message["Subject"] = by, addressed(to), subject
    message["Date"] = format_datetime(localtime())
    message["Message-ID"] = make_msgid(domain=by.domain or None)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    return message


def addressed(text: str) -> Address:
    """As people write one: its name may have a comma, and its domain an å, which post offices read in ASCII only."""
    name, _, address = text.rpartition("<")
    user, _, domain = address.strip("> ").rpartition("@")
    return Address(name.strip(' "'), user, domain.encode("idna").decode() if domain else "")


def printed(config: Config, to: str, subject: str, text: str) -> None:
    if config.production:
        log.error("%s: SMTP_URL is not set", NOT_SENT)
    else:
        log.warning("A letter to %s: %s\n\n%s", to, subject, text)


# -- the post office ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Office:
    """What SMTP_URL says."""

    scheme: str
    host: str
    port: int | None
    user: str
    password: str

    @property
    def secret_line(self) -> bool:
        """Whether a line that begins in the open is made secret: always before a password that leaves this machine."""
        leaves = not network_addresses.only_here(self.host)
        return self.scheme == "smtp+starttls" or (self.scheme == "smtp" and bool(self.user) and leaves)


def office(url: str) -> Office:
    at = urlsplit(url)
    user, password = (unquote(part or "", errors="strict") for part in (at.username, at.password))
    return Office(at.scheme, at.hostname or "localhost", at.port, user, password)


def deliver(url: str, message: EmailMessage) -> None:
    to, secure = office(url), ssl.create_default_context()
    if to.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(to.host, to.port or 465, timeout=PATIENCE, context=secure)
    else:
        server = smtplib.SMTP(to.host, to.port or 25, timeout=PATIENCE)
    with server:
        if to.secret_line:
            server.starttls(context=secure)
        if to.user:
            log_in(server, to)
        server.send_message(message)


def log_in(server: smtplib.SMTP, to: Office) -> None:
    """`smtplib` knows ASCII only; a password with an å goes as UTF-8, as RFC 4616 says."""
    if (to.user + to.password).isascii():
        server.login(to.user, to.password)
        return
    server.ehlo_or_helo_if_needed()
    known = server.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in known:
        answer = server.docmd("AUTH PLAIN", encoded(f"\0{to.user}\0{to.password}"))
    else:
        server.docmd("AUTH LOGIN", encoded(to.user))
        answer = server.docmd(encoded(to.password))
    if answer[0] not in (235, 503):
        raise smtplib.SMTPAuthenticationError(*answer)


def encoded(text: str) -> str:
    return b64encode(text.encode()).decode()
