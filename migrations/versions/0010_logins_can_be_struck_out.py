"""a login is a key like the others, so that it can be struck out; keys without an end get one"""

import hashlib
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

DAYS = timedelta(days=400)
moment = sa.DateTime(timezone=True)
users = sa.table("users", sa.column("id"), sa.column("login_version"))
tokens = sa.table(
    "tokens", *[sa.column(name) for name in ("hash", "kind", "user")],
    sa.column("expires_at", moment), sa.column("created_at", moment),
)  # fmt: skip


def upgrade():
    """What older cookies hold, "id.version", becomes a login: nobody is somebody else after the update."""
    at = op.get_bind()
    for user in at.execute(sa.select(users.c.id, users.c.login_version)).all():
        at.execute(tokens.insert().values(login(user)))
    endless = sa.select(tokens.c.hash, tokens.c.created_at).where(tokens.c.expires_at.is_(None))
    for key in at.execute(endless).all():
        at.execute(tokens.update().where(tokens.c.hash == key.hash).values(expires_at=key.created_at + DAYS))
    op.execute("ALTER TABLE users DROP COLUMN login_version")


def login(user):
    held = hashlib.sha256(f"{user.id}.{user.login_version}".encode()).hexdigest()
    now = datetime.now(UTC)
    return {"hash": held, "kind": "login", "user": user.id, "created_at": now, "expires_at": now + DAYS}


def downgrade():
    """Everybody logs in again."""
    op.add_column("users", sa.Column("login_version", sa.Integer(), nullable=False, server_default="1"))
    op.execute("DELETE FROM tokens WHERE kind = 'login'")
