"""Reading what stands in a form into the payload that the scripts would send. What may stand there commands say."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ideation.domain.entities import Member
from ideation.domain.errors import Invalid
from ideation.services import services
from ideation.web.by_forms.ballot_forms import Form, choice_in, number
from ideation.web.by_forms.idea_forms import uuid_in

Payload = dict[str, Any]


def text(form: Form, name: str) -> str:
    return form.get(name, "").replace("\r\n", "\n").strip()


def ballot(form: Form, member: Member) -> Payload:
    id = text(form, "poll")
    with services().store.reading(member.session) as room:
        poll, old = room.poll(id), room.ballot(id, member.id)
        return {"poll": id, "choice": choice_in(form, poll, old.choice if old else None)}


def one_id(name: str) -> Callable[[Form, Member], Payload]:
    return lambda form, member: {name: text(form, name)}


def field(form: Form, member: Member) -> Payload:
    names = ("concept", "field", "text")
    return {name: text(form, name) for name in names} | {"version": version(form)}


def version(form: Form) -> int:
    said = text(form, "version")
    return int(said) if said.isdecimal() else 0


def whole(text: str) -> Any:
    """An amount as people write it, "10.000 kr." too; what is none stays as it is, for the rule to refuse."""
    plain = re.sub(r"\s*(kr\.?|dkk|timer|t)$", "", text, flags=re.IGNORECASE)
    grouped = re.fullmatch(r"\d{1,3}([.,\s]\d{3})+", plain)
    return number(re.sub(r"\D", "", plain) if grouped else plain)


def maybe(form: Form, *names: str) -> Payload:
    """Those boxes that this form has; an emptied one takes away what stood there."""
    return {name: text(form, name) or None for name in names if name in form}


def commitment(form: Form, member: Member) -> Payload:
    """The same id again is the same promise, made anew."""
    kinds: Payload = {"join": True} if form.get("join") else {}
    kinds |= {name: said for name in ("in_kind", "contacts", "mandate") if (said := text(form, name))}
    kinds |= {name: whole(said) for name in ("hours_per_month", "money_dkk") if (said := text(form, name))}
    promised = {"id": uuid_in("id"), "concept": text(form, "concept"), "kinds": kinds}
    return promised | maybe(form, "first_step", "due", "condition") | {"depends": depends(form)}


def depends(form: Form) -> Payload | None:
    """What it hangs on, where the app can watch it."""
    on = form.get("on")
    if on == "others":
        return {"others": whole(text(form, "others"))}
    if on == "pledge":
        return {"commitment": text(form, "pledge")}
    if on == "offer":
        sector = text(form, "from")
        counted = form.get("kind") in ("hours_per_month", "money_dkk")
        enough = whole(text(form, "at_least")) if counted else 1
        return {"kind": text(form, "kind"), "at_least": enough} | ({"sector": sector} if sector else {})
    return None


def joins(form: Form, member: Member) -> Payload | None:
    """Whoever goes along without an "if" is in the team from now on, as by the scripts."""
    hangs = form.get("on") not in (None, "", "words") or text(form, "condition")
    return {"concept": text(form, "concept")} if form.get("join") and not hangs else None


def stated(form: Form, member: Member) -> Payload:
    """What a team needs: an empty box is no need."""
    names = ("people", "hours_per_month", "money_dkk")
    said: Payload = {
        name: {"amount": whole(amount), "critical": bool(form.get(f"critical-{name}"))}
        for name in names if (amount := text(form, name))
    }  # fmt: skip
    said["things"] = [thing for at in range(12) if (thing := thing_in(form, at))]
    return {"concept": text(form, "concept"), "needs": said, "version": version(form)}


def thing_in(form: Form, at: int) -> Payload | None:
    said = text(form, f"thing-{at}")
    marks = {name: bool(form.get(f"{name}-{at}")) for name in ("critical", "covered")}
    return {"text": said, **marks} if said else None


def person(form: Form, name: str) -> str:
    """Somebody from the list, or whoever was written beside it."""
    return text(form, f"other_{name}") or text(form, name)


def action(form: Form, member: Member) -> Payload:
    partner = person(form, "partner")
    more = {name: text(form, name) for name in ("concept", "what", "due")} | {"who": person(form, "who")}
    return {"id": uuid_in("id")} | more | ({"partner": partner} if partner else {})


def changed(form: Form, member: Member) -> Payload:
    """Of an action: how far it is, or its words."""
    people = {"who": person(form, "who"), "partner": person(form, "partner") or None} if "who" in form else {}
    said = {name: text(form, name) for name in ("state", "what", "due") if name in form}
    return {"id": text(form, "id")} | said | people


def edited(form: Form, member: Member) -> Payload:
    return {"id": text(form, "id"), "text": text(form, "text"), "for_whom": text(form, "for_whom") or None}


def wished(form: Form, member: Member) -> Payload:
    chosen = (text(form, f"wish-{n}") for n in (1, 2, 3))
    return {"choices": list(dict.fromkeys(id for id in chosen if id))}


def brought(form: Form, member: Member) -> Payload:
    """A thing of the step's kind, by its title; or an answer to a need."""
    if need := text(form, "need"):
        fields = {"need": text(form, "words"), "offer": text(form, "offer")}
        return {"id": uuid_in("id"), "idea": need, "fields": fields}
    return {"id": uuid_in("id"), "title": text(form, "title")}


def owned(form: Form, member: Member) -> Payload:
    return {"concept": text(form, "concept"), "own": bool(form.get("own"))}


def called(form: Form, member: Member) -> Payload | None:
    """The name that a form asks for before something else; without it neither is done."""
    if "name" not in form:
        return None
    if not text(form, "name"):
        raise Invalid({"name": "missing"})
    return {"member": member.id, "name": text(form, "name")}


def done_voting(form: Form, member: Member) -> Payload:
    return {"poll": text(form, "poll"), "done": bool(form.get("done"))}


def named(form: Form, member: Member) -> Payload:
    return {"id": uuid_in("id"), "title": text(form, "title")}


def merged(form: Form, member: Member) -> Payload:
    return {"into": text(form, "into"), "ids": [text(form, "id")]}


def split(form: Form, member: Member) -> Payload:
    return {"ids": [text(form, "id")]}


def oneself(form: Form, member: Member) -> Payload:
    """One's name, where one comes from, and whether the report may tell the name."""
    public = {"public": bool(form.get("public"))} if "asks_public" in form else {}
    sector = {"sector": text(form, "sector")} if "sector" in form else {}
    return {"member": member.id} | maybe(form, "name") | sector | public


def answer(form: Form, member: Member) -> Payload:
    return {"step": text(form, "step"), "text": text(form, "text"), "shared": bool(form.get("shared"))}


def placed(form: Form, member: Member) -> Payload:
    return {"id": text(form, "id"), "theme": text(form, "theme") or None}
