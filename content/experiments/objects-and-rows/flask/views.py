import sqlalchemy as sa
from app import Note, app, db
from flask import request
from flask_sqlalchemy.record_queries import get_recorded_queries


@app.post("/notes")
def create():
    note = Note(text=request.form["text"])
    db.session.add(note)
    db.session.commit()
    return {"id": note.id}


@app.get("/notes")
def unfinished():
    query = sa.select(Note).where(Note.done.is_(False)).order_by(Note.text)
    return [note.text for note in db.session.scalars(query)]


@app.post("/notes/<int:id>/done")
def finish(id):
    db.get_or_404(Note, id).done = True
    db.session.commit()
    return "finished"


@app.get("/notes/<int:id>/twice")
def twice(id):
    query = sa.select(Note).where(Note.id == id)
    return {"same": db.session.scalar(query) is db.session.scalar(query)}


@app.post("/hundred/objects")
def objects():
    db.session.add_all([Note(text="many") for _ in range(100)])
    db.session.commit()
    return {"statements": len(get_recorded_queries())}


@app.post("/hundred/rows")
def rows():
    values = [{"text": "many"} for _ in range(100)]
    db.session.execute(sa.insert(Note), values)
    db.session.commit()
    return {"statements": len(get_recorded_queries())}


@app.post("/all/done")
def all_done():
    found = db.session.execute(sa.update(Note).values(done=True))
    db.session.commit()
    return {"rows": found.rowcount, "statements": len(get_recorded_queries())}
