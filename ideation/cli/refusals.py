"""A refusal as somebody at a shell reads it: the flag or the place in the file, what stood there, what is wrong with
it, and what there is instead. The typed error beside it stays that of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from ideation.domain.errors import Invalid, NotFound, Refused
from ideation.domain.voting.choice_checks import readable
from ideation.runtime.error_answers import message

Given = Mapping[str, Any]  # what the command was called with, by name
WRONG = {
    "empty": "is empty",
    "missing": "is missing",
    "negative": "cannot be below zero",
    "no_part_begun": "stands before META, with which the file has to begin",
    "not_csv": "cannot be read; check the quotes",
    "not_integer": "has to be a whole number",
    "not_json": "cannot be read as JSON",
    "not_a_number": "has to be a number",
    "not_text": "holds something that is not text (UTF-8)",
    "over_budget": "gives more than there is to give",
    "repeated": "is there twice",
    "too_deep": "is nested too deeply",
    "too_few": "is too few",
    "too_large": "is too large",
    "too_long": "is too long",
    "too_many": "is too many",
    "too_short": "is too short",
    "too_small": "is too small",
    "unknown": "is not known",
    "unknown_method": "names no voting method",
    "wrong_form": "is not written as it should be",
    "wrong_method_settings": "has settings that do not fit the voting method",
    "wrong_type": "holds another kind of value than is needed",
    "wrong_value": "holds something that cannot be used",
}
MISSED = {  # what was not found: the flags that may have asked for it, and what is said of it
    "session": (("session",), "there is no such session"),
    "user": (("email", "facilitator"), "there is no account with that e-mail"),
    "token": (("revoke",), "that account has no such login or token"),
    "result": (("poll",), "no poll with that id has been counted"),
    "facilitator": (("session",), "nobody leads that session, so nobody can move it on"),
}
FLAGS = {"document": "file"}  # the program's name for it, and the one it has on the command line


def sentence(refused: Refused, given: Given) -> str:
    if isinstance(refused, NotFound):
        return not_found(refused, given)
    if isinstance(refused, Invalid) and not refused.reason and refused.fields:
        return invalid(refused, given)
    return message(refused, "en")


def not_found(refused: NotFound, given: Given) -> str:
    flags, what = MISSED.get(str(refused.extra.get("what")), ((), ""))
    asked = next((name for name in flags if given.get(name)), None)
    return f"{flag(asked, given)}: {what}." if asked else message(refused, "en")


def invalid(refused: Invalid, given: Given) -> str:
    """Of several the first one; all of them stand behind it in brackets."""
    path, why = next(iter(refused.fields.items()))
    if why not in WRONG:
        return f"{place(path, given)}: {message(refused, 'en')}"
    return f"{place(path, given)} {WRONG[why]}{bound(refused, path)}.{there_is(refused)}"


def place(path: str, given: Given) -> str:
    """Where it was said: by a flag, in a file that was named, or at the start of what was read."""
    root, _, rest = path.partition(".")
    if root == "settings" and (said := setting(rest, given)):
        return f"--set {said}"
    root = FLAGS.get(root, root)
    if given.get(root) is None:
        return f"{name_of(given['file'])}: {path}" if given.get("file") is not None else path
    return f"{flag(root, given)}: {rest}" if rest else flag(root, given)


def setting(name: str, given: Given) -> str | None:
    return next((one for one in given.get("changed") or () if one.partition("=")[0] == name.partition(".")[0]), None)


def flag(name: str, given: Given) -> str:
    """`--template nope`; a file by its name. What stood in a password is not said."""
    value = given[name]
    if hasattr(value, "read") or isinstance(value, Path):
        return name_of(value)
    return f"--{name.replace('_', '-')} {readable(str(value))}".rstrip()


def name_of(file: Any) -> str:
    return str(getattr(file, "name", file)).replace("<stdin>", "-")


def bound(refused: Invalid, path: str) -> str:
    limits: dict[str, Any] = refused.extra.get("bounds", {})
    return f": {limits[path]}" if path in limits else ""


def there_is(refused: Refused) -> str:
    known, hint = refused.extra.get("known"), refused.extra.get("hint")
    return (f" There is: {', '.join(map(str, known))}." if known else "") + (f" {hint}" if hint else "")


def asked_for() -> Given:
    """What the command at work was called with."""
    context = click.get_current_context(silent=True)
    return context.params if context else {}
