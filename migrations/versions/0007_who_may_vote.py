"""who may vote: printed tickets and their holders, accounts, people counted in the room"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def cards(name, *columns):
    op.create_table(
        name,
        sa.Column("session", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["session"], ["sessions.id"], name=op.f(f"fk_{name}_session_sessions"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session", "id", name=op.f(f"pk_{name}")),
    )
    op.create_index(f"ix_{name}_session_seq", name, ["session", "seq"], unique=False)


# Columns come and go in place: see 0002.
def upgrade():
    op.add_column("sessions", sa.Column("headcount", sa.Integer(), nullable=True))
    op.add_column("members", sa.Column("account", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute('UPDATE members SET account = true WHERE "user" IN (SELECT id FROM users WHERE email IS NOT NULL)')
    cards(
        "tickets",
        sa.Column("printed", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.JSON(none_as_null=True), nullable=True) for name in ("unused", "used", "void")),
    )
    cards("holders")


def downgrade():
    op.drop_table("holders")
    op.drop_table("tickets")
    op.drop_column("members", "account")
    op.drop_column("sessions", "headcount")
