import sqlalchemy as sa
from alembic import op

revision = "two"
down_revision = "one"


def upgrade():
    op.add_column("note", sa.Column("first", sa.String(80)))
    op.execute("UPDATE no_such_table SET first = ''")


def downgrade():
    op.drop_column("note", "first")
