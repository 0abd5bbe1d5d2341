from test_shelf import log_in, post


def test_django_reads_what_flask_saved(client):
    log_in(client)
    post(client, "/books/new", title="Walden")
    rows = client.get("/office/titles").json["books"]
    assert rows == [{"title": "Walden", "owner__name": "ada"}]
