"""What the program says when it does not answer, as exceptions."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LOCATED = re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?:error: )?(?P<message>.*)$")


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, and where."""

    file: str | None
    """The file as it was named; None for a table that was handed over by Python."""
    line: int
    """The line, from 1; of a table handed over by Python 1 is the header and row `i` (from 0) is line `i + 2`."""
    column: int
    """The column of the text of that line, from 1."""
    message: str
    """What is wrong and what can be done."""

    def __str__(self) -> str:
        return f"{self.file or 'table'}:{self.line}:{self.column}: {self.message}"


class CutlineError(Exception):
    """The program gave no answer.

    `problems` holds whatever has a place; `file`, `line` and `column` are those of the first, None where none has one.
    """

    def __init__(self, message: str, status: int | None = None, problems: tuple[Problem, ...] = ()):
        super().__init__(message)
        self.message = message
        self.status = status
        self.problems = problems

    @property
    def file(self) -> str | None:
        """The file of the first problem; None for a table handed over by Python, and where nothing has a place."""
        return self.problems[0].file if self.problems else None

    @property
    def line(self) -> int | None:
        """The line of the first problem, from 1."""
        return self.problems[0].line if self.problems else None

    @property
    def column(self) -> int | None:
        """The column in the line of the first problem, from 1."""
        return self.problems[0].column if self.problems else None


class UsageError(CutlineError):
    """Options that do not go together, or that there are not (status 64)."""


class DataError(CutlineError):
    """A table or a data package that does not read, with every place that is said (status 65)."""


class MissingError(CutlineError):
    """No such file, school or major, or nothing to forecast from (status 66)."""


class OutputError(CutlineError):
    """An output that cannot be made or written (status 73 or 74)."""


class InternalError(CutlineError):
    """A fault of the program, or its end by a signal."""


class ProgramNotFound(CutlineError):
    """There is no program to ask."""


_KINDS = {64: UsageError, 65: DataError, 66: MissingError, 73: OutputError, 74: OutputError}


def problems(said: str) -> tuple[Problem, ...]:
    """The located problems in what the program said on standard error; notes and warnings are none."""
    found = []
    for line in said.splitlines():
        match = _LOCATED.match(line)
        if match is None or match["message"].startswith(("note: ", "warning: ")):
            continue
        file = None if match["file"] == "-" else match["file"]
        found.append(Problem(file, int(match["line"]), int(match["column"]), match["message"]))
    return tuple(found)


def error(status: int, said: str) -> CutlineError:
    """The exception for an exit status and what stands on standard error."""
    lines = [line for line in said.strip().splitlines() if not line.startswith(("Usage: ", "Help:", "  See '"))]
    text = "\n".join(line.removeprefix("Error: ").removeprefix("cutline: ") for line in lines)
    kind = _KINDS.get(status, InternalError)
    return kind(text or f"the program ended with status {status}", status, problems(said))
