"""a result may be shown one by one"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("polls", sa.Column("places", sa.Integer(), nullable=True))


def downgrade():
    op.drop_column("polls", "places")
