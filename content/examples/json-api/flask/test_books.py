import pytest

from app import create_app

EMMA = {"title": "Emma", "pages": 474}


@pytest.fixture
def client(tmp_path):
    """A client of a program with an empty database of its own."""
    app = create_app(tmp_path / "test.db")
    app.test_cli_runner().invoke(args=["init-db"])
    return app.test_client()


def test_a_book_is_added_and_listed(client):
    response = client.post("/books/", json=EMMA)
    assert response.status_code == 201
    assert response.headers["Location"] == "/books/1/"
    assert client.get("/books/").json == {"books": [{"id": 1, **EMMA}]}


def test_a_book_without_title_is_refused(client):
    response = client.post("/books/", json={"pages": 474})
    assert response.status_code == 422
    assert list(response.json["errors"]) == ["title"]
    assert client.get("/books/").json == {"books": []}


def test_a_deleted_book_is_gone(client):
    client.post("/books/", json=EMMA)
    assert client.delete("/books/1/").status_code == 204
    assert client.get("/books/1/").status_code == 404
