"""codes of ten letters: whoever has a shorter one and is not over gets a new one"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

LETTERS = "abcdefghjkmnpqrstuvwxyz"


def upgrade():
    width(8, 16)
    for id in not_over(op.get_bind(), 8):
        renew(id, "".join(secrets.choice(LETTERS) for _ in range(10)))


def downgrade():
    op.execute("UPDATE sessions SET code = NULL WHERE length(code) > 8 AND state = 'ended'")
    for id in not_over(op.get_bind(), 10):
        renew(id, f"{secrets.randbelow(10**8):08d}")
    width(16, 8)


def width(old, new):
    """On SQLite nothing keeps to it, and a rebuilt table would take all that hangs on it with it (see 0002)."""
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("sessions", "code", existing_type=sa.String(old), type_=sa.String(new))


def not_over(connection, length):
    found = connection.execute(
        sa.text("SELECT id FROM sessions WHERE state != 'ended' AND length(code) = :n"), {"n": length}
    )
    return [row.id for row in found]


def renew(id, code):
    """As the session's next number, so that an open page learns of it when it comes back."""
    op.get_bind().execute(
        sa.text("UPDATE sessions SET code = :code, seq = seq + 1, card_seq = seq + 1 WHERE id = :id"),
        {"code": code, "id": id},
    )
