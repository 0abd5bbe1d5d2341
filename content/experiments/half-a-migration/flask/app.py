import sqlalchemy as sa
from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////tmp/notes.db"
db = SQLAlchemy(app)
Migrate(app, db)


@app.get("/columns")
def columns():
    found = sa.inspect(db.engine).get_columns("note")
    return [column["name"] for column in found]


@app.get("/version")
def version():
    with db.engine.connect() as connection:
        return connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
