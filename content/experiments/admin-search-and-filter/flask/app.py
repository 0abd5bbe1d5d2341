from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from models import Author, Book, app, db


class BookView(ModelView):
    column_searchable_list = ["title", "author.name", "code"]
    column_filters = ["pages"]
    named_filter_urls = True


admin = Admin(app)
admin.add_view(BookView(Book, db))
admin.add_view(ModelView(Author, db))

with app.app_context():
    db.create_all()
    woolf, eco = Author(name="Woolf"), Author(name="Eco")
    db.session.add(Book(title="Orlando", code="A1", pages=228, author=woolf))
    db.session.add(Book(title="Flush", code="A12", pages=163, author=woolf))
    db.session.add(Book(title="Baudolino", code="B1", pages=522, author=eco))
    db.session.commit()


def found(query):
    page = app.test_client().get(f"/admin/book/?{query}").text
    return [title for title in ["Orlando", "Flush", "Baudolino"] if title in page]
