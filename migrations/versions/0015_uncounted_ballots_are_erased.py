"""ballots that nobody can count any more are erased, and what is to be overwritten is a row

In ended sessions, and of rounds that another one followed, they lay beside their electors.
"""

from datetime import UTC, datetime
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

sessions = sa.table("sessions", sa.column("id"), sa.column("state"))
polls = sa.table("polls", *(sa.column(name) for name in ("session", "id", "step", "concept", "round", "state", "salt")),
                 sa.column("gone", sa.Boolean()), sa.column("turnout", sa.JSON()))  # fmt: skip
ballots = sa.table("ballots", sa.column("session"), sa.column("poll"), sa.column("choice", sa.JSON(none_as_null=True)))
overwrites = sa.table("overwrites", sa.column("id"), sa.column("session"), sa.column("poll"),
                      sa.column("at", sa.DateTime(timezone=True)))  # fmt: skip


def upgrade():
    op.create_table(
        "overwrites",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("session", sa.String(length=36), nullable=False),
        sa.Column("poll", sa.String(length=36), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overwrites")),
    )
    connection = op.get_bind()
    ended = set(connection.execute(sa.select(sessions.c.id).where(sessions.c.state == "ended")).scalars())
    every = list(connection.execute(sa.select(polls).where(polls.c.gone.is_(sa.false()))))
    newest = {}
    for poll in every:
        newest[question(poll)] = max(newest.get(question(poll), 0), poll.round)
    for poll in every:
        over = poll.session in ended or poll.round < newest[question(poll)]
        if over and poll.state in ("open", "closed"):
            end_uncounted(connection, poll)


def question(poll):
    return poll.session, poll.step, poll.concept


def end_uncounted(connection, poll):
    of_poll = ballots.c.session == poll.session, ballots.c.poll == poll.id
    cast = sum(row.choice is not None for row in connection.execute(sa.select(ballots.c.choice).where(*of_poll)))
    turnout = poll.turnout | {"cast": 0, "done": 0, "proxies": 0, "erased": cast}
    this = polls.c.session == poll.session, polls.c.id == poll.id
    connection.execute(sa.delete(ballots).where(*of_poll))
    connection.execute(sa.update(polls).where(*this).values(state="closed", salt="", turnout=turnout))
    owed = {"id": str(uuid4()), "session": poll.session, "poll": poll.id, "at": datetime.now(UTC)}
    connection.execute(sa.insert(overwrites).values(**owed))


def downgrade():
    op.drop_table("overwrites")
