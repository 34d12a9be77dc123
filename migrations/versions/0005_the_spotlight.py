"""the idea that the projector shows large"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("sessions", sa.Column("spotlight", sa.String(length=36), nullable=True))


def downgrade():
    op.drop_column("sessions", "spotlight")
