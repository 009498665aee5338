"""Answers about one program or one list: the program's JSON documents, with the questions people ask of them."""

from __future__ import annotations

from typing import Any, Iterator, Mapping


class Answer(Mapping[str, Any]):
    """A JSON document of the program, read like a dict; docs/schemas describes the fields.

    Fields can be read as attributes too: `answer.median` is `answer["median"]`.
    """

    def __init__(self, document: Mapping[str, Any]):
        self._document = dict(document)

    def __getitem__(self, field: str) -> Any:
        return self._document[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self._document)

    def __len__(self) -> int:
        return len(self._document)

    def __getattr__(self, field: str) -> Any:
        if field.startswith("_"):
            raise AttributeError(field)
        try:
            return self._document[field]
        except KeyError:
            raise AttributeError(f"the answer has no {field}; it has {', '.join(self._document)}") from None

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._document]

    def __repr__(self) -> str:
        return f"Answer({self._document!r})"

    def interval(self, level: float = 0.8) -> tuple[float, float]:
        """The bounds of the central interval of this level, among those that the answer holds.

        Raises KeyError for another level, or where no distribution is known.
        """
        for interval in self._document.get("intervals", []):
            if abs(interval["level"] - level) < 1e-9:
                return interval["lower"], interval["upper"]
        known = [interval["level"] for interval in self._document.get("intervals", [])]
        raise KeyError(f"no interval of level {level}; there are {known}")

    def quantile(self, level: float) -> float:
        """The quantile of this level, among those that the answer holds.

        Raises KeyError for another level, or where no distribution is known.
        """
        for quantile in self._document.get("quantiles", []):
            if abs(quantile["level"] - level) < 1e-9:
                return quantile["value"]
        known = [quantile["level"] for quantile in self._document.get("quantiles", [])]
        raise KeyError(f"no quantile of level {level}; there are {known}")

    def to_dict(self) -> dict[str, Any]:
        """The document as a dict of its own."""
        return dict(self._document)
