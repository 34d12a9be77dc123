"""Login pages: logging in and out, and the one-time link with which a password is set. Nothing here says who has an
account."""

from __future__ import annotations

from typing import Any, cast

from flask import Blueprint, Flask, current_app, render_template, request, url_for
from flask import session as browser
from flask_login import current_user

from ideation.accounts import accounts
from ideation.accounts.identity import by_email, redeem, valid, writing
from ideation.accounts.mail import Letter, send_later
from ideation.domain.errors import Invalid, RateLimited
from ideation.domain.limits import MIN_PASSWORD
from ideation.runtime.extensions import db, give_back_connection
from ideation.runtime.i18n import t
from ideation.runtime.password_attempts import Try
from ideation.services import services
from ideation.storage.user_tables import User
from ideation.web import browser_login, known_browsers
from ideation.web.errors import locale
from ideation.web.own_sessions import facilitated
from ideation.web.redirects import go, local

blueprint = Blueprint("account", __name__)


# -- in and out -----------------------------------------------------------------------------------------------


@blueprint.get("/login")
def login() -> Any:
    if current_user.is_authenticated and not current_user.guest:
        return go(local(request.args.get("next"), url_for("sessions.mine")))
    return render_template("login.html", next=local(request.args.get("next"), ""))


@blueprint.post("/login")
def log_in() -> Any:
    email, password = request.form.get("email", ""), request.form.get("password", "")
    give_back_connection()  # it may take its turn in a lane
    try:
        user = services().password_attempts.attempt(
            this_try(key_of(email)), lambda: accounts.log_in_as(email, password)
        )
    except RateLimited as limited:
        seconds = str(limited.extra["retry_after_ms"] // 1000)
        return login_again(email, "account.wait"), 429, {"Retry-After": seconds}
    if user is None:
        return login_again(email, "account.wrong_login"), 401
    browser_login.log_in(user)
    known_browsers.remember(key_of(email))
    return go(local(request.form.get("next"), url_for("sessions.mine")))


def login_again(email: str, wrong: str) -> str:
    return render_template("login.html", email=email, wrong=wrong, next=local(request.form.get("next"), ""))


def key_of(email: str) -> str:
    """One limit for each address, however it is written: nobody is kept out by what is tried on others."""
    return email.strip().lower()[:254]


def this_try(email: str) -> Try:
    """What marks a browser that is new here is the proof that its form is ours: without one it does not come so far."""
    new = str(browser.get("csrf_token", ""))
    return Try(email, request.remote_addr or "", new, known=known_browsers.known_as(email))


@blueprint.post("/logout")
def log_out() -> Any:
    said = request.get_json() if request.is_json else {}
    browser_login.log_out(str(said.get("session", "")) if isinstance(said, dict) else None)
    return go(url_for("entrance.front"))


# -- the way back in ------------------------------------------------------------------------------------------


@blueprint.get("/password")
def forgotten() -> str:
    return render_template("forgotten.html", sent="sent" in request.args)


@blueprint.post("/password")
def ask_for_link() -> Any:
    """The same answer, and as fast, whether there is an account or not."""
    email = request.form.get("email", "")
    try:
        accounts.checked_email(email)
        services().letters.take(key_of(email))
    except Invalid:
        return render_template("forgotten.html", email=email, wrong="account.email_form"), 422
    except RateLimited:
        pass  # three letters are on their way already
    else:
        language = locale()
        send_later(app(), lambda: reset_letter(email, language))
    return go(url_for("account.forgotten", sent=1))


def app() -> Flask:
    return cast(Flask, current_app._get_current_object())  # type: ignore[attr-defined]


def reset_letter(email: str, language: str) -> Letter | None:
    """Where there is no account, the same is done and written: whoever listens for what the server does meanwhile
    hears no difference. A link that is nobody's sets nothing."""
    with writing():
        user = by_email(email)
        link = accounts.password_link(user)
    speaks = user.language if user and user.language else language
    subject, text = t(speaks, "account.letter_subject"), t(speaks, "account.letter", link=link)
    return (user.email, subject, text) if user and user.email else None


@blueprint.get("/password/<secret:secret>")
def new_password(secret: str) -> Any:
    token = valid("password", secret)
    user = db.session.get(User, token.user) if token else None
    if user is None:
        return render_template("used.html", asked="password"), 410
    return render_template("password.html", email=user.email)


@blueprint.post("/password/<secret:secret>")
def set_password(secret: str) -> Any:
    """Sets it, ends every other login and key of the account, and goes on as logged in."""
    if valid("password", secret) is None:
        return render_template("used.html", asked="password"), 410
    try:
        hashed = accounts.hash_password(request.form.get("password", ""), *about(secret))
    except Invalid as wrong:
        return new_password_again(secret, wrong), 422
    user = password_set(secret, hashed)
    if user is None:
        return render_template("used.html", asked="password"), 410
    browser_login.log_in(user)
    known_browsers.remember(key_of(user.email or ""))
    return go(first_place(user))


def about(secret: str) -> list[str]:
    """What nobody should take for a password: their own address and name."""
    token = valid("password", secret)
    user = db.session.get(User, token.user) if token else None
    return [text for text in (user.email, user.name) if text] if user else []


def new_password_again(secret: str, wrong: Invalid) -> str:
    token = valid("password", secret)
    user = db.session.get(User, token.user) if token else None
    why = t(locale(), f"account.password_{wrong.fields['password']}", shortest=MIN_PASSWORD)
    return render_template("password.html", email=user.email if user else "", wrong=why)


def password_set(secret: str, hashed: str) -> User | None:
    with writing():
        found = redeem("password", secret)
        user = db.session.get(User, found[0]) if found else None
        if user is not None:
            accounts.set_password(user, hashed)
    return user


def first_place(user: User) -> str:
    """Whoever has one session goes straight to it."""
    running = [s for s in facilitated(user.id) if s.state != "ended"]
    if len(running) == 1:
        return url_for("live.console", session=running[0].id)
    return url_for("sessions.mine")
