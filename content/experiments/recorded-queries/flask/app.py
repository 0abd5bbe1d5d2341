import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.record_queries import get_recorded_queries

db = SQLAlchemy()
QUERY = sa.text("SELECT 6 * 7")


def make_app(record):
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
    app.config["SQLALCHEMY_RECORD_QUERIES"] = record
    db.init_app(app)

    @app.get("/")
    def view():
        db.session.execute(QUERY)
        found = get_recorded_queries()
        if not found:
            return {"queries": 0}
        one = found[0]
        return {"queries": len(found), "text": one.statement, "timed": one.duration > 0}

    return app


app = make_app(False)


def kept(record):
    return make_app(record).test_client().get("/").json


def hooked():
    seen = []
    with app.app_context():

        @sa.event.listens_for(db.engine, "before_cursor_execute")
        def note(connection, cursor, statement, *others):
            seen.append(statement)

        db.session.execute(QUERY)
    return seen
