from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///site.db"
db = SQLAlchemy(app)
seen = []


@app.get("/connections")
def connections():
    connection = db.session.connection().connection.dbapi_connection
    if all(one is not connection for one in seen):
        seen.append(connection)
    return {"so far": len(seen)}


def pool():
    with app.app_context():
        pool = db.engine.pool
        return [type(pool).__name__, pool.size(), pool._max_overflow]
