import sqlalchemy as sa
from flask_sqlalchemy.session import Session

WRITES = (sa.Insert, sa.Update, sa.Delete)


class Routing(Session):
    def get_bind(self, mapper=None, clause=None, bind=None, **options):
        if bind is not None:
            return bind
        writes = self._flushing or isinstance(clause, WRITES)
        return self._db.engines[None if writes else "replica"]
