from flask import session
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from models import Product, app, db

RIGHTS = {"viewer": ["view"], "editor": ["view", "change"], "none": []}


def allowed(what):
    return what in RIGHTS.get(session.get("user"), [])


class ProductView(ModelView):
    def is_accessible(self):
        return allowed("view")

    can_create = property(lambda self: allowed("add"))
    can_edit = property(lambda self: allowed("change"))
    can_delete = property(lambda self: allowed("delete"))


admin = Admin(app)
admin.add_view(ProductView(Product, db))
admin.add_view(ModelView(Product, db, endpoint="unchecked"))


@app.get("/enter/<name>")
def enter(name):
    session["user"] = name
    return name


with app.app_context():
    db.create_all()
    db.session.add(Product(name="Tea"))
    db.session.commit()
