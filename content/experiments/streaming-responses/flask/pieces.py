made = []


def pieces():
    for number in range(3):
        made.append(number)
        yield f"{number}\n"


async def async_pieces():
    for piece in pieces():
        yield piece
