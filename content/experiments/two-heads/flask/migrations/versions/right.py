import sqlalchemy as sa
from alembic import op

revision = "right"
down_revision = "one"


def upgrade():
    op.add_column("note", sa.Column("size", sa.String(10)))


def downgrade():
    op.drop_column("note", "size")
