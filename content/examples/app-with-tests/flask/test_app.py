import pytest

from app import app


@pytest.fixture
def client():
    # An exception in a view then fails the test instead of becoming a 500.
    app.config["TESTING"] = True
    return app.test_client()


def test_page_has_a_form(client):
    response = client.get("/")
    assert response.status_code == 200
    assert "<form" in response.text


def test_form_counts_words(client):
    response = client.post("/", data={"text": "one two three"})
    assert response.status_code == 200
    assert "Words: 3" in response.text


def test_empty_form_is_refused(client):
    response = client.post("/", data={"text": "  "})
    assert response.status_code == 400
    assert "Write something." in response.text


def test_answer_is_json(client):
    response = client.get("/api/words", query_string={"text": "one two"})
    assert response.status_code == 200
    assert response.json == {"words": 2}


def test_missing_text_is_an_error(client):
    response = client.get("/api/words")
    assert response.status_code == 400
    assert response.json == {"error": "text is missing"}


def test_unknown_path(client):
    assert client.get("/nowhere").status_code == 404
