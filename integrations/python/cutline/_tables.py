"""Tables on their way into the program and out of it."""

from __future__ import annotations

import csv
import io
import os
from typing import Any, Callable, Iterable, Mapping, Sequence, Union

Table = Union[Any, str, "os.PathLike[str]"]
"""A table to forecast: a DataFrame of pandas or polars, a table of pyarrow, anything with the dataframe protocol, a
list of dicts, a dict of columns, or the path of a file that the program reads itself."""


class TableIn:
    """A table that goes into the program, and how tables come back.

    - `argument`: what the command line names: a path, or `-` for standard input.
    - `text`: the bytes of standard input; None for a path.
    """

    def __init__(self, table: Table):
        self.argument, self.text = "-", None
        self._columns: Callable[[str], Iterable[Any]] = lambda name: ()
        self._give: Callable[[list[str], list[list[Any]]], Any] = _records_or_pandas
        if isinstance(table, (str, os.PathLike)):
            self.argument = os.fspath(table)
        elif _is_of(table, "pandas"):
            self._take_pandas(table)
        elif _is_of(table, "polars"):
            frame = table.collect() if hasattr(table, "collect") else table
            self.text = frame.write_csv().encode()
            self._columns = lambda name: frame.get_column(name).unique(maintain_order=True).to_list()
            self._give = _to_polars
        elif isinstance(table, Mapping):
            self._take_rows(list(table), list(zip(*table.values())))
        elif _is_of(table, "pyarrow"):
            self._take_rows(table.column_names, list(zip(*(column.to_pylist() for column in table.columns))))
            self._give = _to_arrow
        elif hasattr(table, "__dataframe__"):
            self._take_pandas(_from_protocol(table))
        else:
            rows = list(table)
            names = list(dict.fromkeys(name for row in rows for name in row))
            self._take_rows(names, [[row.get(name) for name in names] for row in rows])
            self._give = _to_records

    def _take_pandas(self, frame: Any) -> None:
        # A missing key is a key without a name; whole numbers with gaps have become 2021.0, which the program reads.
        self.text = frame.to_csv(index=False).encode()
        self._columns = lambda name: frame[name].drop_duplicates().tolist()
        self._give = _to_pandas

    def _take_rows(self, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        rows = list(rows)
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
        self.text = out.getvalue().encode()
        place = {name: index for index, name in enumerate(names)}
        self._columns = lambda name: [row[place[name]] for row in rows]

    def back(self, output: bytes, keys: Sequence[str] = ()) -> Any:
        """A CSV of the program as a table of the kind that came in; keys have the values they had there.

        Numbers are numbers; where the program left a cell empty, there is None (NaN in pandas).
        """
        names, rows = read(output)
        for name in set(keys) & set(names):
            place = names.index(name)
            own: dict[str, Any] = {}
            for value in self._columns(name):
                own.setdefault(str(value).strip(), value)
            for row in rows:
                row[place] = own.get(row[place], row[place])
        texts = set(keys) | TEXTS
        for place, name in enumerate(names):
            if name not in texts:
                for row in rows:
                    row[place] = number(row[place])
        return self._give(names, rows)


TEXTS = {
    "model", "status", "reason", "school", "school_name", "major", "major_name", "degree", "college", "level",
    "evidence_grade", "breadth", "name", "code", "cycle", "id", "output_type", "model_id",
}  # fmt: skip
"""Columns of the program's tables that hold text, codes such as 0812 among them."""


def read(output: bytes) -> tuple[list[str], list[list[Any]]]:
    """The header and the rows of a CSV."""
    rows = list(csv.reader(io.StringIO(output.decode(), newline="")))
    return (rows[0], rows[1:]) if rows else ([], [])


def number(cell: str) -> Any:
    """A cell as a number; None for an empty one, the text itself for one that is none."""
    if cell == "":
        return None
    try:
        return int(cell)
    except ValueError:
        try:
            return float(cell)
        except ValueError:
            return cell


def records(output: bytes, texts: Iterable[str] = TEXTS) -> list[dict[str, Any]]:
    """A CSV of the program as a list of dicts, numbers as numbers but in the columns named by `texts`."""
    names, rows = read(output)
    kept = set(texts)
    return [{name: cell if name in kept else number(cell) for name, cell in zip(names, row)} for row in rows]


def frame(output: bytes) -> Any:
    """A CSV of the program as a DataFrame of pandas, or a list of dicts where there is no pandas."""
    names, rows = read(output)
    typed = [[cell if name in TEXTS else number(cell) for name, cell in zip(names, row)] for row in rows]
    return _records_or_pandas(names, typed)


def _from_protocol(table: Any) -> Any:
    """A DataFrame of pandas from anything with the dataframe protocol."""
    import warnings

    import pandas

    with warnings.catch_warnings():
        # pandas looks toward another protocol; both are served as long as it has this one.
        warnings.simplefilter("ignore")
        return pandas.api.interchange.from_dataframe(table)


def _is_of(table: Any, package: str) -> bool:
    return type(table).__module__.split(".")[0] == package


def _to_pandas(names: list[str], rows: list[list[Any]]) -> Any:
    import pandas

    table = pandas.DataFrame(rows, columns=names)
    for name in names:
        if name not in TEXTS and table[name].isna().any() and table[name].dtype == object:
            filled = pandas.to_numeric(table[name], errors="coerce")
            if filled.notna().sum() == table[name].notna().sum():
                table[name] = filled
    return table


def _to_polars(names: list[str], rows: list[list[Any]]) -> Any:
    import polars

    return polars.DataFrame(rows, schema=names, orient="row", infer_schema_length=None)


def _to_arrow(names: list[str], rows: list[list[Any]]) -> Any:
    import pyarrow

    return pyarrow.table({name: [row[place] for row in rows] for place, name in enumerate(names)})


def _to_records(names: list[str], rows: list[list[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(names, row)) for row in rows]


def _records_or_pandas(names: list[str], rows: list[list[Any]]) -> Any:
    try:
        return _to_pandas(names, rows)
    except ImportError:
        return _to_records(names, rows)
