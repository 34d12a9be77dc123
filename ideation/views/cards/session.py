"""The session and its plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired

from typing_extensions import TypedDict

from ideation.domain.entities import Session, Step
from ideation.domain.languages import Language
from ideation.domain.limits import PROPOSALS
from ideation.domain.phases import PHASES
from ideation.domain.phases.closing import is_told
from ideation.domain.resting import rest_title
from ideation.domain.room import Room
from ideation.domain.times import iso
from ideation.views.cards.card import Card

if TYPE_CHECKING:
    PhaseKind = str
else:
    PhaseKind = Literal[tuple(PHASES)]


class Letters(TypedDict):
    da: str
    en: str


class Sector(TypedDict):
    key: str
    da: str
    en: str
    letter: Letters
    shape: Literal["circle", "square", "triangle", "hexagon", "diamond", "tab"]


class Timer(TypedDict):
    ends_at: str | None
    paused_left: int | None


class Attention(TypedDict):
    on: bool
    message: NotRequired[str]
    called: NotRequired[bool]  # somebody asks to look up, in a step that lets phones lie anyhow
    title: NotRequired[str]  # a step that lets phones lie, and is no call to look up


class Report(TypedDict):
    """`next`, what happens next, is everybody's from the closing step on; the other texts are a draft."""

    published: bool
    slug: NotRequired[str]
    summary: NotRequired[str]
    missing: NotRequired[str]
    next: NotRequired[str]
    contact: NotRequired[str]
    learned: NotRequired[str]
    versions: NotRequired[dict[str, int]]
    hidden_ideas: NotRequired[list[str]]
    hidden_names: NotRequired[list[str]]
    hidden_texts: NotRequired[list[str]]


class Formed(TypedDict):
    """How teams were made from wishes last, told to facilitators. `moved`: how many people they moved by hand."""

    least: int
    most: int
    groups: int
    seed: str
    by: Literal["solver", "lot"]
    moved: int
    measure: dict[str, Any]
    at: str


class Proposals(TypedDict):
    """How often facilitators have asked for teams from wishes, of how often they may."""

    asked: int
    most: int


class SessionCard(TypedDict):
    id: str
    title: str
    question: str
    language: Language
    state: Literal["draft", "open", "locked", "ended"]
    step: str | None
    names: Literal["off", "optional", "on"]
    sectors: list[Sector]
    attention: Attention | None
    timer: Timer
    online: int
    spotlight: str | None
    code: str
    invite: str
    sandbox: bool
    headcount: int | None
    starts_at: str | None
    report: Report
    proposals: Proposals
    projector: NotRequired[str]
    formed: NotRequired[Formed | None]
    capacity: NotRequired[int]


class StepCard(TypedDict):
    id: str
    phase: PhaseKind
    title: str
    minutes: int
    settings: dict[str, Any]
    position: int
    state: Literal["ahead", "current", "done"]
    entered_at: str | None
    left_at: str | None


def session_card(room: Room, role: str, s: Session) -> Card:
    card = {
        "id": s.id,
        "title": s.title,
        "question": s.question,
        "language": s.language,
        "state": s.state,
        "step": s.step,
        "names": s.names,
        "sectors": s.sectors,
        "attention": s.attention and (s.attention | ({"title": title} if (title := rest_title(room, s)) else {})),
        "timer": s.timer,
        "online": s.online,
        "spotlight": s.spotlight,
        "code": s.code,
        "invite": s.invite,
        "sandbox": s.sandbox,
        "headcount": s.headcount,
        "starts_at": iso(s.starts_at) if s.starts_at else None,
        "report": report_of(room, s),
        "proposals": {"asked": len(s.proposals), "most": PROPOSALS},
    }
    if role == "facilitator":
        card |= {
            "projector": s.projector,
            "report": {"published": False} | s.report,
            "capacity": s.capacity,
            "formed": s.formed,
        }
    return card


def report_of(room: Room, s: Session) -> Card:
    """What everybody knows of it: its address once it is public, and what happens next once that is agreed."""
    published = bool(s.report.get("published"))
    told = ["slug"] * published + ["next"] * (is_told(room) and bool(s.report.get("next")))
    return {"published": published} | {name: s.report[name] for name in told}


def step_card(room: Room, role: str, s: Step) -> Card:
    return {
        "id": s.id,
        "phase": s.phase,
        "title": s.title,
        "minutes": s.minutes,
        "settings": s.settings,
        "position": s.position,
        "state": s.state,
        "entered_at": iso(s.entered_at) if s.entered_at else None,
        "left_at": iso(s.left_at) if s.left_at else None,
    }
