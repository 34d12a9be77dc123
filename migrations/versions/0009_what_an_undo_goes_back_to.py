"""an undo knows what it goes back to, and so who may go there"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("receipts", sa.Column("root", sa.String(length=64), nullable=True))


def downgrade():
    op.drop_column("receipts", "root")
