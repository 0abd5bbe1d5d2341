# Written by "flask --app app db migrate".
import sqlalchemy as sa
from alembic import op

revision = "330c4d30ea36"
down_revision = "913d4c906560"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("book") as batch_op:
        batch_op.add_column(
            sa.Column("copies", sa.Integer(), server_default="1", nullable=False)
        )


def downgrade():
    with op.batch_alter_table("book") as batch_op:
        batch_op.drop_column("copies")
