def test_found(client):
    assert client.get("/").status_code == 200


def test_missing(client):
    assert client.get("/missing").status_code == 404


def test_wrong_on_purpose(client):
    assert client.get("/").text == "goodbye"
