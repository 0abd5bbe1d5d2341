from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID


@dataclass
class Point:
    x: int
    y: int


values = {
    "datetime": datetime(1815, 12, 10, 8, 30, tzinfo=UTC),
    "decimal": Decimal("1.10"),
    "uuid": UUID(int=7),
    "timedelta": timedelta(hours=1),
    "dataclass": Point(1, 2),
}
