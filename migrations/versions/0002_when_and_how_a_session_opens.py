"""when and how a session opens"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


# Columns come and go in place. A rebuilt table would be dropped first, and on SQLite all that hangs on it with it.
def upgrade():
    op.add_column("sessions", sa.Column("entry", sa.String(length=32), nullable=False, server_default="open"))
    op.add_column("sessions", sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True))


def downgrade():
    op.drop_column("sessions", "starts_at")
    op.drop_column("sessions", "entry")
