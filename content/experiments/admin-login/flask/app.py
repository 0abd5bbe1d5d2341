from flask import abort, redirect, session
from flask_admin import Admin, AdminIndexView
from flask_admin.contrib.sqla import ModelView
from models import Product, app, db


class StaffOnly:
    def is_accessible(self):
        return session.get("user") == "staff"

    def inaccessible_callback(self, name, **kwargs):
        return abort(403) if "user" in session else redirect("/login")


class Home(StaffOnly, AdminIndexView):
    pass


class Guarded(StaffOnly, ModelView):
    pass


Admin(app).add_view(ModelView(Product, db))
checked = Admin(app, index_view=Home(endpoint="checked", url="/checked"))
checked.add_view(Guarded(Product, db, endpoint="guarded"))
checked.add_view(ModelView(Product, db, endpoint="forgotten"))


@app.post("/login/<user>")
def login(user):
    session["user"] = user
    return "logged in"


with app.app_context():
    db.create_all()
