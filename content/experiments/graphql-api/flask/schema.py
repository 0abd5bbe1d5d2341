from __future__ import annotations

import strawberry


@strawberry.type
class Author:
    name: str

    @strawberry.field
    def books(self) -> list[Book]:
        return [Book(title="Orlando"), Book(title="Flush")]


@strawberry.type
class Book:
    title: str

    @strawberry.field
    def author(self) -> Author:
        return Author(name="Woolf")


@strawberry.type
class Query:
    @strawberry.field
    def books(self) -> list[Book]:
        return [Book(title="Orlando"), Book(title="Flush")]


schema = strawberry.Schema(query=Query)
