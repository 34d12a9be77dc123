"""electors who were taken out are set aside, and of fewer than five people no figure is kept

What is stored is brought to the rules of now: whoever has been taken out, waits or looks on is no elector of a poll
that is open or closed, and results of fewer than five ballots keep what was chosen. Their ballots stay, sealed.
"""

import json
from fractions import Fraction

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

polls = sa.table("polls", *(sa.column(name) for name in ("session", "id", "state", "gone")),
                 *(sa.column(name, sa.JSON()) for name in ("electorate", "aside", "turnout")))  # fmt: skip
results = sa.table("results", *(sa.column(name) for name in ("session", "id", "poll")),
                   *(sa.column(name, sa.JSON()) for name in ("body", "kept")))  # fmt: skip
terms = sa.table("polls", *(sa.column(name) for name in ("session", "id", "tie_rule")),
                 sa.column("options", sa.JSON()))  # fmt: skip
members = sa.table("members", *(sa.column(name) for name in ("session", "id", "state", "role")))
ballots = sa.table("ballots", *(sa.column(name) for name in ("session", "poll", "elector", "proxy", "done", "gone")),
                   sa.column("choice", sa.JSON(none_as_null=True)))  # fmt: skip


def upgrade():
    op.add_column("polls", sa.Column("aside", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("results", sa.Column("kept", sa.JSON(), nullable=False, server_default="{}"))
    connection = op.get_bind()
    undecided = sa.select(polls).where(polls.c.state.in_(["open", "closed"]), polls.c.gone.is_(sa.false()))
    for poll in list(connection.execute(undecided)):
        here = set(connection.execute(countable(poll.session)).scalars())
        electors = as_list(poll.electorate)
        aside = sorted(set(electors) - here)
        if aside:
            left = [id for id in electors if id in here]
            turnout = poll.turnout | figures(connection, poll, set(left))
            of_this = polls.c.session == poll.session, polls.c.id == poll.id
            connection.execute(sa.update(polls).where(*of_this).values(electorate=left, aside=aside, turnout=turnout))

    for row in list(connection.execute(sa.select(results))):
        if people_in(row.body) < FEW:
            of_this = results.c.session == row.session, results.c.id == row.id
            about = terms.c.session == row.session, terms.c.id == row.poll
            poll = connection.execute(sa.select(terms).where(*about)).one()
            body, kept = without_figures(row.body, poll), kept_of(row.body)
            connection.execute(sa.update(results).where(*of_this).values(body=body, kept=kept))


FEW = 5
WHY = {
    "da": "Færre end fem har stemt. Derfor vises kun, hvad der blev valgt: tal ville afsløre, hvad den enkelte stemte.",
    "en": "Fewer than five people voted, so only what was chosen is shown: "
    "figures would give away how each of them voted.",
}


def people_in(body):
    papers = body.get("proxies", 0)
    return body["ballots"] - papers or papers


def without_figures(body, poll):
    on = body.get("goes_on", body["winners"])
    now = [id for id in poll.options if id in on]
    level = body.get("cut", {}).get("tied", []) if poll.tie_rule == "runoff" else []
    lot = body["lot"]
    if "commitment" in lot:  # else it cannot be drawn again
        lot = lot | {"seed": "", "secret": "", "ballots": "", "order": []}
    return body | {
        "few": True, "winners": now, "goes_on": [*(id for id in on if id not in now), *now],
        "cut": {"sure": now, "tied": level, "seats": body["cut"]["seats"] if level else 0},
        "totals": {}, "outcomes": [], "complete": True, "ties": [], "rounds": [],
        "sectors": {id: {} for id in poll.options}, "second_look": None, "opinions": None, "turnout": {},
        "explanation": {language: [text] for language, text in WHY.items()}, "because": {"da": {}, "en": {}},
        "lot": lot, "sha256": "",
    }  # fmt: skip


def kept_of(body):
    people = {key: n for key, (n, _) in body["turnout"].items() if n}
    kept = {"people": people, "hidden": sorted(people)}
    if body["method"] == "consent":
        return kept | {"supported": True}
    if body["method"] != "gradients":
        return kept
    [told], wanted = body["rounds"], share(body["settings"]["share"])
    return kept | {"supported": Fraction(told["share"] or 0) >= wanted and not told["below_floor"]}


def share(text):
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def countable(session):
    of_session = members.c.session == session, members.c.state == "in", members.c.role != "observer"
    return sa.select(members.c.id).where(*of_session)


def figures(connection, poll, electors):
    of_poll = ballots.c.session == poll.session, ballots.c.poll == poll.id, ballots.c.gone.is_(sa.false())
    counted = [b for b in connection.execute(sa.select(ballots).where(*of_poll)) if b.proxy or b.elector in electors]
    return {"cast": sum(b.choice is not None for b in counted), "done": sum(bool(b.done) for b in counted)}


def as_list(value):
    return json.loads(value) if isinstance(value, str) else value or []


def downgrade():
    op.drop_column("results", "kept")
    op.drop_column("polls", "aside")
