import sqlalchemy as sa
from alembic import op

revision = "two"
down_revision = "one"

note = sa.table("note", sa.column("id"), sa.column("name"), sa.column("first"))


def upgrade():
    with op.batch_alter_table("note") as batch:
        batch.add_column(sa.Column("first", sa.String(80), server_default=""))
    connection = op.get_bind()
    for row in connection.execute(sa.select(note.c.id, note.c.name)).all():
        first = row.name.split()[0]
        changed = sa.update(note).where(note.c.id == row.id)
        connection.execute(changed.values(first=first))


def downgrade():
    with op.batch_alter_table("note") as batch:
        batch.drop_column("first")
