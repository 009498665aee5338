"""Admission cutoffs, forecast honestly: the program cutline, called from Python.

Everything is computed by the program; this module hands it tables and questions through its pipes and gives back
what it answers. Tables come from pandas, polars, pyarrow, anything with the dataframe protocol, lists of dicts, or
files; errors are exceptions with file, line and column.

    >>> import cutline
    >>> next_year = cutline.batch(df, key="school", time="year", value="line", year=2027)
    >>> cutline.forecast("BUPT", "0812").interval(0.8)
    (309.0, 352.0)
"""

from ._answers import Answer
from ._errors import (
    CutlineError,
    DataError,
    InternalError,
    MissingError,
    OutputError,
    Problem,
    ProgramNotFound,
    UsageError,
)
from ._program import program, version
from ._questions import chance, forecast, listing, plan, reach, sources
from ._tables import Table
from ._whole_tables import backtest, batch, score

__all__ = [
    "Answer",
    "CutlineError",
    "DataError",
    "InternalError",
    "MissingError",
    "OutputError",
    "Problem",
    "ProgramNotFound",
    "Table",
    "UsageError",
    "backtest",
    "batch",
    "chance",
    "forecast",
    "listing",
    "plan",
    "program",
    "reach",
    "score",
    "sources",
    "version",
]

__version__ = "0.2.0"
