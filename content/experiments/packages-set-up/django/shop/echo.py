from channels.generic.websocket import AsyncWebsocketConsumer


class Echo(AsyncWebsocketConsumer):
    async def receive(self, text_data):
        await self.send(text_data.upper())


async def echoed(text):
    """What a consumer sends to a client that connects, sends a text and leaves."""
    messages = [
        {"type": "websocket.connect"},
        {"type": "websocket.receive", "text": text},
        {"type": "websocket.disconnect", "code": 1000},
    ]
    sent = []

    async def receive():
        return messages.pop(0)

    async def send(message):
        sent.append(message.get("text", message["type"]))

    await Echo.as_asgi()({"type": "websocket"}, receive, send)
    return sent
