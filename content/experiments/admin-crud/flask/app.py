from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_sqlalchemy import SQLAlchemy
from werkzeug.middleware.dispatcher import DispatcherMiddleware

plain = Flask("plain")

app = Flask(__name__)
app.config["SECRET_KEY"] = "only for this experiment"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Product(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)
    price = db.Column(db.Numeric(8, 2), nullable=False)


admin = Admin(app)
admin.add_view(ModelView(Product, db))

with app.app_context():
    db.create_all()

app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {"/plain": plain})
