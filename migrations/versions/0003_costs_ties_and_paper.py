"""what a vote costs, how its ties go, and ballots on paper"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("polls", sa.Column("costs", sa.JSON(), nullable=True, server_default=sa.text("'{}'")))
    op.add_column("polls", sa.Column("tie_rule", sa.String(length=32), nullable=False, server_default="lot"))
    op.add_column("polls", sa.Column("run_off", sa.JSON(), nullable=True))
    op.add_column("polls", sa.Column("rule", sa.JSON(), nullable=True, server_default=sa.text("'{}'")))
    op.add_column("ballots", sa.Column("proxy", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade():
    op.drop_column("ballots", "proxy")
    for column in ("rule", "run_off", "tie_rule", "costs"):
        op.drop_column("polls", column)
