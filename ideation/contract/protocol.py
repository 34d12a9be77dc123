"""THE live contract: every command there is, what it carries, who may send it, and the rule that decides it.

A further command is a payload model and a row in COMMANDS. Everything else (both transports, the schema, the
generated TypeScript, the matrix of tests) reads this table.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from ideation.contract import payloads as p
from ideation.domain import intruders, people, plan, tickets
from ideation.domain.changes import At, Change, Record
from ideation.domain.entities import Member
from ideation.domain.errors import Closed, Invalid
from ideation.domain.phases import (
    actions,
    closing,
    commitment,
    concept_entry,
    concepts,
    confirmation,
    ideas,
    needs,
    team_formation,
    themes,
)
from ideation.domain.phases.settings import field_errors
from ideation.domain.polls import ballots, lifecycle, objections, prices
from ideation.domain.room import Room
from ideation.domain.undo import by_role

Rule = Callable[..., Change]
Guard = Callable[[Room, Member, Record], None]
MEMBERS = ("participant", "facilitator")
FACILITATOR = ("facilitator",)
PARTICIPANT = ("participant",)


@dataclass(frozen=True)
class Command:
    """`rule` is None for undo, which replays what its receipt remembers. `own`: only on what is one's own.
    `secret`: its receipt holds no trace of the payload. `counts`: it may take long, and is prepared beside the hub.
    `guessed`: it carries a code, so nobody may try many wrong ones. `back`: it can be taken back, by whoever may send
    it at that moment and passes this guard (`permission.may_take_back`).
    `phases` is what the rule enforces, told to clients."""

    payload: type[BaseModel]
    rule: Rule | None
    roles: tuple[str, ...] = MEMBERS
    phases: tuple[str, ...] | None = None
    own: bool = False
    back: Guard | None = None
    secret: bool = False
    guessed: bool = False
    after_end: frozenset[str] = frozenset()
    counts: bool = False

    def __post_init__(self) -> None:
        if self.rule and self.after_end:
            object.__setattr__(self, "rule", narrowed(self.rule, self.after_end))

    @property
    def reversible(self) -> bool:
        return self.back is not None


def narrowed(rule: Rule, fields: frozenset[str]) -> Rule:
    """The rule as it is after the end: with these fields only."""

    def after(room: Room, by: Member, at: At, **payload: Any) -> Change:
        if room.session.state == "ended" and payload.keys() - fields:
            raise Closed("session_ended")
        return rule(room, by, at, **payload)

    return after


SORT = ("themes",)
# What goes on after the end: how far an action is, whether one's own name is told, and what facilitators publish.
AFTER_END = {
    "action.update": frozenset({"id", "state"}),
    "member.update": frozenset({"member", "public", "name"}),
    "session.renew": frozenset(p.session.RenewWaysIn.model_fields),
    "report.write": frozenset(p.session.WriteReport.model_fields),
    "report.publish": frozenset(p.session.PublishReport.model_fields),
}

COMMANDS: dict[str, Command] = {
    "idea.post": Command(p.ideas.PostIdea, ideas.post_idea, phases=("ideas",)),
    "idea.edit": Command(p.ideas.EditIdea, ideas.edit_idea, own=True),
    "idea.withdraw": Command(p.common.OneId, ideas.withdraw_idea, own=True, back=ideas.may_bring_back),
    "idea.hide": Command(p.ideas.HideIdea, ideas.hide_idea, FACILITATOR, back=by_role),
    "idea.hide_like": Command(p.ideas.HideIdea, ideas.hide_like, FACILITATOR, back=by_role),
    "idea.spotlight": Command(p.ideas.SpotlightIdea, ideas.spotlight_idea, FACILITATOR),
    "idea.place": Command(p.ideas.PlaceIdea, themes.place_idea, phases=SORT, back=themes.may_sort_back),
    "idea.merge": Command(p.ideas.MergeIdeas, themes.merge_ideas, phases=SORT, back=themes.may_sort_back),
    "idea.split": Command(p.ideas.SplitIdeas, themes.split_ideas, phases=SORT, back=themes.may_sort_back),
    "theme.create": Command(p.ideas.NameTheme, themes.create_theme, phases=SORT, back=themes.may_sort_back),
    "theme.rename": Command(p.ideas.NameTheme, themes.rename_theme, phases=SORT, back=themes.may_sort_back),
    "theme.remove": Command(p.common.OneId, themes.remove_theme, phases=SORT, back=themes.may_sort_back),
    "poll.open": Command(p.polls.OnePoll, lifecycle.open_poll, FACILITATOR),
    "poll.close": Command(p.polls.OnePoll, lifecycle.close_poll, FACILITATOR, back=by_role),
    "poll.reopen": Command(p.polls.OnePoll, lifecycle.reopen_poll, FACILITATOR),
    "poll.price": Command(p.polls.PriceOptions, prices.price_options, FACILITATOR),
    "poll.count": Command(p.polls.CountPoll, lifecycle.count_poll, FACILITATOR, counts=True),
    "poll.reveal": Command(p.polls.CountPoll, lifecycle.reveal_poll, FACILITATOR, counts=True),
    "poll.show": Command(p.polls.ShowPlaces, lifecycle.show_places, FACILITATOR),
    "poll.new_round": Command(p.polls.NewRound, lifecycle.new_round, FACILITATOR),
    "ballot.submit": Command(p.ballots.SubmitBallot, ballots.submit_ballot, own=True, secret=True),
    "ballot.done": Command(p.ballots.BallotDone, ballots.set_done, own=True, secret=True),
    "ballot.proxy": Command(p.ballots.ProxyBallot, ballots.enter_paper, FACILITATOR, secret=True),
    "ballot.withdraw": Command(p.common.OneId, ballots.withdraw_paper, FACILITATOR),
    "selection.confirm": Command(p.polls.ConfirmSelection, confirmation.confirm_selection, FACILITATOR),
    "objection.settle": Command(p.polls.SettleObjection, objections.settle_objection, FACILITATOR),
    "concept.add": Command(p.concepts.AddConcept, concept_entry.add_concept, FACILITATOR),
    "concept.add_many": Command(p.concepts.AddConcepts, concept_entry.add_many, FACILITATOR),
    "concept.bring": Command(p.concepts.BringConcept, concept_entry.bring_concept, phases=concept_entry.ADDED_IN),
    "concept.rename": Command(p.concepts.NameConcept, concept_entry.rename_concept, own=True),
    "concept.remove": Command(p.common.OneId, concept_entry.remove_concept, own=True),
    "team.join": Command(p.concepts.OneConcept, concepts.join_team),
    "team.leave": Command(p.concepts.OneConcept, concepts.leave_team),
    "team.prefer": Command(p.teams.PreferConcepts, team_formation.prefer_concepts, secret=True),
    "team.set": Command(p.teams.SetTeams, team_formation.set_teams, FACILITATOR, back=by_role),
    "concept.write": Command(p.concepts.WriteConcept, concepts.write_concept, own=True),
    "concept.enter": Command(p.concepts.WriteConcept, concepts.enter_field, FACILITATOR),
    "concept.need": Command(p.concepts.StateNeeds, needs.state_needs, own=True),
    "concept.own": Command(p.concepts.OwnConcept, needs.own_concept, own=True),
    "commitment.make": Command(p.commitments.MakeCommitment, commitment.make_commitment),
    "commitment.withdraw": Command(p.common.OneId, commitment.withdraw_commitment, own=True),
    "commitment.judge": Command(p.commitments.JudgeCondition, commitment.judge_condition, FACILITATOR),
    "action.add": Command(p.commitments.AddAction, actions.add_action, own=True),
    "action.enter": Command(p.commitments.EnterAction, actions.enter_action, FACILITATOR),
    "action.update": Command(
        p.commitments.UpdateAction, actions.update_action, own=True, after_end=AFTER_END["action.update"]
    ),
    "action.remove": Command(p.common.OneId, actions.remove_action, own=True),
    "step.go": Command(p.plan.GoStep, plan.go_step, FACILITATOR, back=by_role),
    "step.add": Command(p.plan.AddStep, plan.add_step, FACILITATOR),
    "step.update": Command(p.plan.UpdateStep, plan.update_step, FACILITATOR),
    "step.move": Command(p.plan.MoveStep, plan.move_step, FACILITATOR),
    "step.remove": Command(p.common.OneId, plan.remove_step, FACILITATOR),
    "timer.set": Command(p.plan.SetTimer, plan.set_timer, FACILITATOR),
    "attention.set": Command(p.session.SetAttention, people.set_attention, FACILITATOR),
    "session.open": Command(p.common.Empty, people.open_session, FACILITATOR),
    "session.lock": Command(p.session.LockSession, people.lock_session, FACILITATOR),
    "session.update": Command(p.session.UpdateSession, people.update_session, FACILITATOR),
    "session.headcount": Command(p.session.CountHeads, people.count_heads, FACILITATOR),
    "session.renew": Command(
        p.session.RenewWaysIn, intruders.renew_ways_in, FACILITATOR, after_end=AFTER_END["session.renew"]
    ),
    "session.end": Command(p.common.Empty, people.end_session, FACILITATOR),
    "member.update": Command(
        p.people.UpdateMember, people.update_member, own=True, after_end=AFTER_END["member.update"]
    ),
    "member.remove": Command(p.people.OneMember, people.remove_member, FACILITATOR),
    "member.clear": Command(p.people.ClearMembers, intruders.clear_members, FACILITATOR),
    "member.admit": Command(p.people.AdmitMembers, people.admit_members, FACILITATOR),
    "member.role": Command(p.people.ChangeRole, people.change_role, FACILITATOR),
    "ticket.issue": Command(p.people.IssueTickets, tickets.issue_tickets, FACILITATOR),
    "ticket.void": Command(p.people.VoidTickets, tickets.void_tickets, FACILITATOR),
    "ticket.redeem": Command(p.people.RedeemTicket, tickets.redeem_ticket, PARTICIPANT, guessed=True),
    "answer.write": Command(p.session.WriteAnswer, closing.write_answer),
    "report.write": Command(
        p.session.WriteReport, closing.write_report, FACILITATOR, after_end=AFTER_END["report.write"]
    ),
    "report.publish": Command(
        p.session.PublishReport, closing.publish_report, FACILITATOR, after_end=AFTER_END["report.publish"]
    ),
    "undo": Command(p.common.Undo, None, own=True, back=by_role),
}


NOT_TEXT = re.compile("[\0\ud800-\udfff]")  # NUL and lone surrogates


def plain_json(value: Any, path: str = "", depth: int = 0) -> None:
    """Refuse what JSON on the way out, or a database, could not hold: NaN, lone surrogates, NUL, depth."""
    here = path or "payload"
    if depth > 8:
        raise Invalid({here: "too_deep"})
    if isinstance(value, float) and not math.isfinite(value):
        raise Invalid({here: "not_a_number"})
    if isinstance(value, int) and abs(value) > 2**53:
        raise Invalid({here: "too_large"})
    if isinstance(value, str) and NOT_TEXT.search(value):
        raise Invalid({here: "not_text"})
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    under = f"{path}." if path else ""
    for key, item in items:
        if isinstance(key, str):
            plain_json(key, f"{under}?", depth + 1)
        plain_json(item, f"{under}{key}", depth + 1)


def read_command(raw: dict[str, Any]) -> p.common.SentCommand:
    """The paths of what is wrong in the payload start there, whichever check finds it."""
    plain_json(raw.get("payload"))
    plain_json({name: part for name, part in raw.items() if name != "payload"})
    try:
        return p.common.SentCommand.model_validate(raw)
    except ValidationError as error:
        raise Invalid(field_errors(error)) from None


def read_payload(command: Command, payload: dict[str, Any]) -> dict[str, Any]:
    """The rule's keyword arguments: only the fields that were sent, checked and cleaned."""
    try:
        model = command.payload.model_validate(payload)
    except ValidationError as error:
        raise Invalid(field_errors(error)) from None
    return model.model_dump(exclude_unset=True)
