import sqlalchemy as sa
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/notes.db"
db = SQLAlchemy(app)
Migrate(app, db)


@app.get("/fill")
def fill():
    with db.engine.begin() as connection:
        sql = "INSERT INTO note (name) VALUES ('Ada Byron'), ('Bea Miles')"
        connection.execute(sa.text(sql))
    return "filled"


@app.get("/rows")
def rows():
    with db.engine.connect() as connection:
        found = connection.execute(sa.text("SELECT * FROM note ORDER BY id"))
        return [dict(row) for row in found.mappings()]


@app.get("/version")
def version():
    with db.engine.connect() as connection:
        return connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
