import sqlalchemy as sa
from alembic import op

revision = "left"
down_revision = "one"


def upgrade():
    op.add_column("note", sa.Column("colour", sa.String(10)))


def downgrade():
    op.drop_column("note", "colour")
