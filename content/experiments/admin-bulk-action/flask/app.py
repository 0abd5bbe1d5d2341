import sqlalchemy as sa
from flask_admin import Admin
from flask_admin.actions import action
from flask_admin.contrib.sqla import ModelView
from models import Product, app, db


class ProductView(ModelView):
    @action("publish", "Publish", "Publish the selected products?")
    def publish(self, ids):
        chosen = sa.update(Product).where(Product.id.in_(ids))
        db.session.execute(chosen.values(live=True))
        db.session.commit()


class ReadOnly(ProductView):
    can_create = can_edit = can_delete = False


admin = Admin(app)
admin.add_view(ProductView(Product, db))
admin.add_view(ReadOnly(Product, db, endpoint="readonly"))


@app.get("/live")
def live():
    return list(db.session.scalars(sa.select(Product.name).filter_by(live=True)))


with app.app_context():
    db.create_all()
    db.session.add_all(Product(name=name) for name in ["Tea", "Cup", "Pot"])
    db.session.commit()
