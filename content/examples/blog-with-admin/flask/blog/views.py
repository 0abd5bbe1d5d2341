from flask import Blueprint, render_template

from .models import Post, db

bp = Blueprint("blog", __name__)


@bp.get("/")
def post_list():
    query = db.select(Post).filter_by(published=True).order_by(Post.day.desc())
    posts = db.session.scalars(query).all()
    return render_template("blog/post_list.html", posts=posts)


@bp.get("/posts/<slug>/")
def post_detail(slug):
    # The condition keeps drafts from those who guess their address.
    query = db.select(Post).filter_by(slug=slug, published=True)
    post = db.one_or_404(query)
    return render_template("blog/post_detail.html", post=post)
