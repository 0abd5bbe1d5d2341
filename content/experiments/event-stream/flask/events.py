def events(last):
    """Three events, or those after the last one that the browser has."""
    for number in range(int(last or 0) + 1, 4):
        yield f"id: {number}\nevent: tick\ndata: {{\"n\": {number}}}\n\n"
