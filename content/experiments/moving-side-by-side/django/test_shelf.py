"""The pages, as a browser asks for them. Each test begins with two users and no books."""

import re


def post(client, path, page=None, **fields):
    """Sends a form, with the token that its page contains."""
    token = r'name="(csrf\w+)"[^>]* value="([^"]+)"'
    hidden = dict(re.findall(token, client.get(page or path).text))
    return client.post(path, data={**hidden, **fields})


def log_in(client, name="ada", password="correct horse"):
    return post(client, "/login", username=name, password=password)


def test_anonymous_users_have_to_log_in(client):
    response = client.get("/")
    assert response.status_code == 302
    assert response.location.startswith("/login")


def test_wrong_password_shows_the_form_again(client):
    response = log_in(client, password="wrong")
    assert response.status_code == 200
    assert "Wrong name or password." in response.text


def test_login_and_logout(client):
    assert log_in(client).location == "/"
    assert "Books of ada" in client.get("/").text
    assert post(client, "/logout", page="/").location == "/login"
    assert client.get("/").status_code == 302


def test_form_without_a_token_is_rejected(client):
    log_in(client)
    assert client.post("/books/new", data={"title": "Walden"}).status_code in (400, 403)


def test_book_is_saved(client):
    log_in(client)
    assert post(client, "/books/new", title="Walden").location == "/"
    assert "<li>Walden</li>" in client.get("/").text


def test_title_is_required_and_short(client):
    log_in(client)
    assert "This field is required." in post(client, "/books/new", title="").text
    assert post(client, "/books/new", title="a" * 81).status_code == 200
    assert "None yet." in client.get("/").text


def test_books_of_others_are_hidden(client):
    log_in(client)
    post(client, "/books/new", title="Walden")
    post(client, "/logout", page="/")
    log_in(client, name="bea")
    assert "None yet." in client.get("/").text


def test_first_of_repeated_words_counts(client):
    log_in(client)
    for title in ("Emma", "Walden"):
        post(client, "/books/new", title=title)
    found = client.get("/?q=Wal&q=Em").text
    assert "Walden" in found and "Emma" not in found
