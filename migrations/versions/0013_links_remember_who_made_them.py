"""one-time links remember who made them, and keys that ended are found by when"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("DELETE FROM tokens WHERE kind IN ('as_facilitator', 'as_observer')")  # nobody knows whose they are
    op.add_column("tokens", sa.Column("maker", sa.String(36), nullable=True))
    op.create_index("ix_tokens_expires_at", "tokens", ["expires_at"])


def downgrade():
    op.drop_index("ix_tokens_expires_at", table_name="tokens")
    op.drop_column("tokens", "maker")
