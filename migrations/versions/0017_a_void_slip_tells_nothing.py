"""whether a slip that is made void had been used is not told"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

tickets = sa.table("tickets", sa.column("session"), sa.column("id"), sa.column("void", sa.JSON()),
                   sa.column("told_void", sa.Integer()))  # fmt: skip


def upgrade():
    op.add_column("tickets", sa.Column("voided", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("tickets", sa.Column("told_void", sa.Integer(), nullable=False, server_default="0"))
    connection = op.get_bind()
    for row in list(connection.execute(sa.select(tickets))):
        this = tickets.c.session == row.session, tickets.c.id == row.id
        connection.execute(sa.update(tickets).where(*this).values(told_void=len(row.void or [])))


def downgrade():
    op.drop_column("tickets", "told_void")
    op.drop_column("tickets", "voided")
