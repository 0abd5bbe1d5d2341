from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_login import LoginManager, login_user
from models import Product, Supplier, User, app, db
from sqlalchemy_continuum import transaction_class, version_class

LoginManager(app).user_loader(lambda key: db.session.get(User, int(key)))
admin = Admin(app)
admin.add_view(type("Products", (ModelView,), {"form_columns": ["name"]})(Product, db))
admin.add_view(ModelView(Supplier, db))


@app.get("/enter/<name>")
def enter(name):
    login_user(db.session.query(User).filter_by(name=name).one())
    return name


@app.get("/log")
def log():
    Version, Transaction = version_class(Product), transaction_class(Product)
    rows = db.session.query(Version).order_by(Version.transaction_id)
    who = [db.session.get(Transaction, row.transaction_id).user for row in rows]
    what = ["added", "changed", "deleted"]
    return [[user.name, what[row.operation_type], row.name] for user, row in zip(who, rows)]


@app.get("/rows")
def rows():
    tables = db.metadata.sorted_tables
    return {table.name: db.session.query(table).count() for table in tables}


@app.get("/times")
def times():
    moments = db.session.query(transaction_class(Product).issued_at)
    return [type(moment).__name__ for moment, in moments]
