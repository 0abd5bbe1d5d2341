class Clock:
    def now(self):
        return "noon"


class FrozenClock(Clock):
    def now(self):
        return "midnight"
