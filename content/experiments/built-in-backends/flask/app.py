import pkgutil

import sqlalchemy as sa
from flask import Flask
from sqlalchemy import dialects
from sqlalchemy.engine import url
from sqlalchemy.exc import NoSuchModuleError

app = Flask(__name__)
query = sa.select(sa.table("note", sa.column("text"))).limit(3)


@app.get("/shipped")
def shipped():
    return sorted(m.name for m in pkgutil.iter_modules(dialects.__path__) if m.ispkg)


@app.get("/load/<name>")
def load(name):
    try:
        dialect = url.make_url(f"{name}://").get_dialect()
    except NoSuchModuleError as error:
        return {"refused": str(error)}
    options = {"literal_binds": True}
    sql = str(query.compile(dialect=dialect(), compile_kwargs=options))
    return {"vendor": dialect.name, "sql": " ".join(sql.split())}
