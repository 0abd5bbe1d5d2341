from naive import app


@app.get("/shop")
def front():
    return app.name
