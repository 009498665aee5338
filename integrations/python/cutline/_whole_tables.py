"""Whole tables: every series forecast, past cycles forecast again, recorded forecasts scored."""

from __future__ import annotations

import json
import os
import tempfile
from typing import Any, Sequence

from ._answers import Answer
from ._program import options, run
from ._tables import Table, TableIn


def batch(
    table: Table,
    *,
    key: str | Sequence[str] | None = None,
    time: str = "year",
    value: str = "value",
    scale: str | None = None,
    year: int | None = None,
    horizon: int | None = None,
    group: str | Sequence[str] | None = None,
    model: str | None = None,
    quantiles: Sequence[float] | None = None,
    covariates: Table | Sequence[Table] | None = None,
    format: str = "csv",
    **more: Any,
) -> Any:
    """Forecasts every series of a table; a series without a forecast has a row that says why.

    - `key`: the columns that together name a series; None where the table is one series.
    - `time`, `value`: the columns of the years and of the values.
    - `scale`: `score`, `rank` (lower is harder), `count` or `real`.
    - `year`: forecast this year for every series without a value in it; `horizon`: 1 to so many years after each
      series' last value. Neither means one year.
    - `covariates`: what is known of a year before its values (applicants, places, a line published earlier): a table, or
      a list of them, with the time column, a column for each figure, and the key columns that tell them apart. Used
      only where it won in past years.
    - `format`: `csv` for one row a series, `hubverse` for the long table of forecast hubs, one row a quantile.
    - `more`: any other option of `cutline batch`: `floor=300`, `max_age=5`, `on_error="skip"`.

    Gives a table of the kind that came in, keys as they were: the key columns, the time column, `horizon`, `model`,
    `status`, `reason`, `median`, `lo50` to `hi95`, and the quantiles asked for.

    Raises DataError with every place that does not read.
    """
    source = TableIn(table)
    asked = {
        "key": _names(key), "time": time, "value": value, "scale": scale, "year": year, "horizon": horizon,
        "group": _names(group), "model": model, "quantiles": quantiles, "format": format, "quiet": True, **more,
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        asked["covariate"] = _covariates(covariates, folder)
        words = options(asked, repeated=("covariate",))
        output = run(["batch", source.argument, *words], source.text).output
    return source.back(output, _names(key) or ())


def backtest(
    table: Table,
    *,
    key: str | Sequence[str] | None = None,
    time: str = "year",
    value: str = "value",
    scale: str | None = None,
    group: str | Sequence[str] | None = None,
    model: str | None = None,
    first: int | None = None,
    last: int | None = None,
    covariates: Table | Sequence[Table] | None = None,
    **more: Any,
) -> Any:
    """Forecasts the cycles `first` to `last` from what was known before each, and scores every model, beside itself
    with the `covariates` of `batch` where there are any.

    Gives a table of the kind that came in: one row a model and cycle, and one for all cycles: `n`, `mae`, `crps`,
    their ratios to those of the last value, and the shares of the 50, 80 and 95 % intervals that held.
    """
    source = TableIn(table)
    asked = {
        "key": _names(key), "time": time, "value": value, "scale": scale, "group": _names(group), "model": model,
        "from": first, "to": last, "format": "csv", "quiet": True, **more,
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        asked["covariate"] = _covariates(covariates, folder)
        words = options(asked, repeated=("covariate",))
        return source.back(run(["backtest", source.argument, *words], source.text).output)


def score(
    table: Table | None = None,
    *,
    key: str | Sequence[str] | None = None,
    time: str = "year",
    value: str = "value",
    scale: str | None = None,
    forecasts: Table | None = None,
    register: str | os.PathLike[str] | None = None,
    recorded_as: str | None = None,
    **more: Any,
) -> Answer:
    """Scores forecasts against the lines that came: how far off, and how often the intervals held, by lead time.

    - `table`: the lines; None for those of the data that come with the program.
    - `forecasts`: a hubverse table, as `batch(format="hubverse")` gives it; without one those of the `register`,
      under `recorded_as` where they are of a table.

    Gives `rows` by scale and lead, and in `open` how many forecasts have no outcome yet.
    """
    asked: dict[str, Any] = {
        "register": None if register is None else os.fspath(register), "format": "json", **more,
    }  # fmt: skip
    if table is None:
        return Answer(json.loads(run(["score", "programs", *options(asked)]).output))
    source = TableIn(table)
    asked |= {
        "key": _names(key), "time": time, "value": value, "scale": scale, "recorded_as": recorded_as, "quiet": True,
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        if forecasts is not None:
            asked["forecasts"] = _file(forecasts, folder, "forecasts")
        output = run(["score", "table", source.argument, *options(asked)], source.text).output
    return Answer(json.loads(output))


def _names(names: str | Sequence[str] | None) -> tuple[str, ...] | None:
    """One name or several as a tuple; None stays."""
    if names is None:
        return None
    return (names,) if isinstance(names, str) else tuple(names)


def _covariates(tables: Table | Sequence[Table] | None, folder: str) -> list[str] | None:
    """The paths of tables; rows given as a list are one table, as everywhere."""
    if tables is None:
        return None
    several = isinstance(tables, (list, tuple)) and not all(isinstance(item, dict) and _is_row(item) for item in tables)
    given = list(tables) if several else [tables]
    return [_file(table, folder, f"covariates-{place + 1}") for place, table in enumerate(given)]


def _is_row(item: dict[str, Any]) -> bool:
    """Whether a dict is a row, not a table of columns."""
    return not any(isinstance(value, (list, tuple)) for value in item.values())


def _file(table: Table, folder: str, name: str) -> str:
    """The path of a table: its own, or that of a file of this name written into the folder."""
    source = TableIn(table)
    if source.text is None:
        return source.argument
    path = os.path.join(folder, name + ".csv")
    with open(path, "wb") as file:
        file.write(source.text)
    return path
