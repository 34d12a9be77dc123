"""somebody who has left is not counted as here"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("members", sa.Column("left", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade():
    op.drop_column("members", "left")
