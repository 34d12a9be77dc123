"""who made a theme, a concept or an action; and the words that were voted on, where they were mended since"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

MADE = ("themes", "concepts", "actions")
WORDS = ("ideas", "themes", "concepts")


def upgrade():
    for table in MADE:
        op.add_column(table, sa.Column("made_by", sa.String(length=36), nullable=True))
    for table in WORDS:
        op.add_column(table, sa.Column("was", sa.Text(), nullable=True))


def downgrade():
    for table in reversed(WORDS):
        op.drop_column(table, "was")
    for table in reversed(MADE):
        op.drop_column(table, "made_by")
