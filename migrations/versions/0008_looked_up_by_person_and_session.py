"""a person's sessions, and a session's sealed ballots, are found without reading everybody's"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade():
    op.create_index("ix_members_user", "members", ["user"])
    op.create_index("ix_sealed_ballots_session", "sealed_ballots", ["session"])


def downgrade():
    op.drop_index("ix_sealed_ballots_session", table_name="sealed_ballots")
    op.drop_index("ix_members_user", table_name="members")
