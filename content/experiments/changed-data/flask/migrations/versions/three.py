from alembic import op

revision = "three"
down_revision = "two"


def upgrade():
    op.execute("UPDATE note SET first = upper(first)")


def downgrade():
    pass
