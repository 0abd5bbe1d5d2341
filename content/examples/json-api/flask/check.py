def errors_in(data):
    """What is wrong with a book, by field. Such rules are the program's own."""
    errors = {}
    title, pages = data.get("title"), data.get("pages")
    if title is None or str(title).strip() == "":
        errors["title"] = ["This field is required."]
    elif not isinstance(title, str) or len(title) > 200:
        errors["title"] = ["Enter text of at most 200 characters."]
    if pages is None:
        errors["pages"] = ["This field is required."]
    # Not isinstance(pages, int), which would let True pass.
    elif type(pages) is not int:
        errors["pages"] = ["Enter a whole number."]
    elif not 1 <= pages <= 100_000:
        errors["pages"] = ["Enter a number from 1 to 100000."]
    return errors
