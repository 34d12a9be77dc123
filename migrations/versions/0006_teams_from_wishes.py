"""teams from wishes"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("sessions", sa.Column("formed", sa.JSON(none_as_null=True), nullable=True))
    op.create_table(
        "wishes",
        sa.Column("session", sa.String(length=36), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("member", sa.String(length=36), nullable=False),
        sa.Column("choices", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["session"], ["sessions.id"], name=op.f("fk_wishes_session_sessions"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("session", "id", name=op.f("pk_wishes")),
    )
    op.create_index("ix_wishes_session_seq", "wishes", ["session", "seq"])


def downgrade():
    op.drop_index("ix_wishes_session_seq", table_name="wishes")
    op.drop_table("wishes")
    op.drop_column("sessions", "formed")
