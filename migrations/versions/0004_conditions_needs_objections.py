"""conditions of pledges, what concepts need, and what became of objections"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("commitments", sa.Column("depends", sa.JSON(), nullable=True))
    op.add_column("commitments", sa.Column("met", sa.Boolean(), nullable=True))
    op.add_column("concepts", sa.Column("needs", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("concepts", sa.Column("owner", sa.String(length=36), nullable=True))
    op.add_column("results", sa.Column("objections", sa.JSON(), nullable=False, server_default="[]"))


def downgrade():
    op.drop_column("results", "objections")
    op.drop_column("concepts", "owner")
    op.drop_column("concepts", "needs")
    op.drop_column("commitments", "met")
    op.drop_column("commitments", "depends")
