"""What every step may be told, and how pydantic's complaints become our short reasons."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from ideation.domain import concept_kinds
from ideation.domain.concept_kinds import Adds, KindName
from ideation.domain.confusables import mixes_scripts
from ideation.domain.idea_nouns import NOUNS, Noun
from ideation.domain.limits import MAX_IDEA, MAX_NAME, MAX_TEXT, MAX_TITLE, MIN_IDEA
from ideation.domain.pasted_text import tidied

BRANCH = re.compile(r"[A-Z]\w*$|[\w-]+\[")  # how pydantic names what a value could have been instead
BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # letters and signs by their category, and nothing to see
MARKS = "\u200e\u200f\u061c"  # of the writing direction: a text may need one, a name never


class Reason(ValueError):
    """A complaint with a short reason of our own."""


def clean_text(value: str) -> str:
    """The one door for what people write, wherever they write it: put right as it was meant (`pasted`), NFC, no
    surrounding space; refuses NUL, lone surrogates, and what nobody can see."""
    if any(c == "\0" or 0xD800 <= ord(c) <= 0xDFFF for c in value):
        raise Reason("not_text")
    text = unicodedata.normalize("NFC", tidied(value)).strip()
    if not any(unicodedata.category(c)[0] not in "ZCM" and c not in BLANK for c in text):
        raise Reason("empty")
    if len(text) > MAX_TEXT:
        raise Reason("too_long")
    return text


def clean_name(value: str) -> str:
    return clean_line(value, MAX_NAME)


def clean_title(value: str) -> str:
    return clean_line(value, MAX_TITLE)


def clean_line(value: str, longest: int) -> str:
    """What somebody or something is called: one line that is what it looks like. No marks of the writing direction, and
    no word of letters from several alphabets that look alike."""
    text = "".join(c for c in " ".join(clean_text(value).split()) if c not in MARKS)
    if mixes_scripts(text):
        raise Reason("mixed_letters")
    if len(text) > longest:
        raise Reason("too_long")
    return text


def optional(value: str | None) -> str | None:
    """An empty optional text is the same as none."""
    return clean_text(value) if value and value.strip() else None


def optional_title(value: str | None) -> str | None:
    return clean_title(value) if value and value.strip() else None


Text = Annotated[str, AfterValidator(clean_text), Field(json_schema_extra={"minLength": 1, "maxLength": MAX_TEXT})]
MaybeText = Annotated[str | None, AfterValidator(optional), Field(json_schema_extra={"maxLength": MAX_TEXT})]
Name = Annotated[str, AfterValidator(clean_name), Field(json_schema_extra={"minLength": 1, "maxLength": MAX_NAME})]
MaybeTitle = Annotated[str | None, AfterValidator(optional_title), Field(json_schema_extra={"maxLength": MAX_TITLE})]
Title = Annotated[str, AfterValidator(clean_title), Field(json_schema_extra={"minLength": 1, "maxLength": MAX_TITLE})]


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)


class Brief(Strict):
    da: Text
    en: Text


class StepSettings(Strict):
    """`attention`: phones go quiet when the room comes here. `brief`: the step's instruction. `say`: what whoever leads
    the room may say aloud."""

    attention: bool = False
    brief: Brief | MaybeText = None
    say: Brief | MaybeText = None


Nouns = Annotated[list[Noun], Field(min_length=1, max_length=len(NOUNS))]


Fields = Annotated[list[concept_kinds.Field], Field(max_length=len(concept_kinds.FIELDS))]


class IdeasSettings(StepSettings):
    """`hidden`: others' ideas appear when it is set to false, or at the next step. `noun`: what is written here.
    `reading`: the step is there to read what was written before; writing is possible, and not what is asked for.
    `shows`: beside it stands what was written earlier under these names. `reads`: and what teams wrote in these fields
    of what they work on. `writers`: whether each is asked to write, or one of each table, or only some; of these nobody
    is missed. `shown`: noted by the server; it was silent, and all have been shown since: what `brief` asks is over."""

    hidden: bool = True
    shown: bool = False
    max_length: int = Field(MAX_IDEA, ge=MIN_IDEA, le=MAX_TEXT)
    approval: bool = False
    late_seconds: int = Field(120, ge=0, le=3600)
    prompt: MaybeText = None
    noun: Noun = "idea"
    reading: bool = False
    shows: Nouns | None = None
    reads: Fields | None = None
    writers: Literal["each", "tables", "some"] = "each"


class ThemesSettings(StepSettings):
    """`nouns`: only what was written under these names is sorted."""

    who: Literal["facilitators", "everyone"] = "everyone"
    nouns: Nouns | None = None


class AboutSettings(StepSettings):
    """`kind`: what the step is about, and asks of it (`concept_kinds.py`); none is whatever there is. `adds`: who may
    add one here."""

    kind: KindName | None = None
    adds: Adds | None = None


class ActionsSettings(AboutSettings):
    """`back`: the step looks back at what was agreed last time; nothing in it is said to lie ahead."""

    back: bool = False


class ConceptsSettings(AboutSettings):
    """`wishes`: phones ask which concepts one would like to work on, so that teams can be made from that. `reading`: a
    gallery; everybody reads the others', and nobody's own stands open to be written in. `fields`: the step asks for
    these alone; where the list is empty nothing is to be written, as where people look for a team."""

    wishes: bool = False
    reading: bool = False
    fields: Fields | None = None


REASONS = {
    "missing": "missing",
    "extra_forbidden": "unknown",
    "string_too_long": "too_long",
    "string_too_short": "empty",
    "string_unicode": "not_text",
    "string_pattern_mismatch": "wrong_form",
    "too_long": "too_many",
    "too_short": "too_few",
    "finite_number": "not_a_number",
    "greater_than": "too_small",
    "greater_than_equal": "too_small",
    "less_than": "too_large",
    "less_than_equal": "too_large",
}


def field_errors(error: ValidationError, under: str = "") -> dict[str, str]:
    """{path: reason} from pydantic's errors; the value itself is never repeated. Where a field may be one thing or
    another, what is wrong with the one it is says more than that it is not the other."""
    found: dict[str, str] = {}
    for item in error.errors(include_url=False, include_input=False, include_context=True):
        path = ".".join(str(part) for part in (under, *item["loc"]) if part != "" and not BRANCH.match(str(part)))
        cause = getattr((item.get("ctx") or {}).get("error"), "__cause__", None)
        more = field_errors(cause, path) if isinstance(cause, ValidationError) else {path or "payload": reason_of(item)}
        found = found | {path: why for path, why in more.items() if found.get(path, "wrong_type") == "wrong_type"}
    return found


def reason_of(item: Any) -> str:
    cause = (item.get("ctx") or {}).get("error")
    if isinstance(cause, Reason):
        return str(cause)
    kind = item["type"]
    return REASONS.get(kind) or ("wrong_type" if kind.endswith("_type") else "wrong_value")
