"""what people work on has a kind: a concept, a proposal or a match"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("concepts", sa.Column("kind", sa.String(32), nullable=False, server_default="concept"))


def downgrade():
    op.drop_column("concepts", "kind")
