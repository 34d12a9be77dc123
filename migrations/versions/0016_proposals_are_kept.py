"""proposals of teams from wishes are kept: they are few, and told to everybody"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("sessions", sa.Column("proposals", sa.JSON(), nullable=False, server_default="[]"))


def downgrade():
    op.drop_column("sessions", "proposals")
