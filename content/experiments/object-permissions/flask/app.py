from flask import session
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from models import Note, app, db


class Listed(ModelView):
    form_columns = ["text"]

    def get_query(self):
        return super().get_query().filter_by(owner=session.get("user"))

    def get_count_query(self):
        return super().get_count_query().filter(Note.owner == session.get("user"))


class Strict(Listed):
    def get_one(self, id):
        return self.get_query().filter_by(id=id).one_or_none()


admin = Admin(app)
admin.add_view(Listed(Note, db, endpoint="listed"))
admin.add_view(Strict(Note, db, endpoint="strict"))


@app.get("/enter/<name>")
def enter(name):
    session["user"] = name
    return name


with app.app_context():
    db.create_all()
    db.session.add(Note(owner="ann", text="note of Ann"))
    db.session.add(Note(owner="bob", text="note of Bob"))
    db.session.commit()
