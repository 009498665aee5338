"""Questions to the data that come with the program: one major, a list, everything in reach."""

from __future__ import annotations

import json
from typing import Any, Mapping, Sequence

from ._answers import Answer
from ._program import options, run
from ._tables import Table, TableIn, frame, records

_REPEATED = ("given", "known", "tag")


def forecast(
    school: str,
    major: str,
    *,
    year: int | None = None,
    degree: str | None = None,
    college: str | None = None,
    subject: str | None = None,
    measure: str | None = None,
    given: Mapping[str, Any] | None = None,
    known: Mapping[int, float] | Sequence[str] | None = None,
    data: str | None = None,
    **more: Any,
) -> Answer:
    """Next year's line of one major as a distribution, with its evidence, track record and sources.

    - `school`, `major`: code, name or alias: `"BUPT"`, `"10013"`, `"0812"`.
    - `year`: the admission year; the one after the last national lines unless named.
    - `measure`: `applicants`, `admitted`, `exempted` or `plan` for a count of people instead of the line.
    - `given`: what to take as known: `{"national": 270, "plan": "+20%"}`.
    - `known`: lines of the program that the data do not have: `{2026: 365}`.
    - `data`: the folder of another data package.
    - `more`: any other option of `cutline forecast`: `as_of="2026-03-01"`.

    Raises MissingError for a school or major that is not known.
    """
    asked = {
        "school": school, "major": major, "year": year, "degree": degree, "college": college, "subject": subject,
        "measure": measure, "given": given, "known": known, "data": data, **more,
    }  # fmt: skip
    return _answer(["forecast"], asked)


def chance(
    school: str,
    major: str,
    score: float,
    *,
    subjects: Sequence[float] | None = None,
    year: int | None = None,
    degree: str | None = None,
    college: str | None = None,
    given: Mapping[str, Any] | None = None,
    known: Mapping[int, float] | Sequence[str] | None = None,
    data: str | None = None,
    **more: Any,
) -> Answer:
    """The chance that a score clears the line of one major, and with the marks of all papers each of their lines.

    `subjects` are the marks in the order politics, foreign, first and second subject. The answer is that of
    `forecast` with `probability` (None where only a floor is known), `requirements` and `binding`.
    """
    asked = {
        "school": school, "major": major, "score": score, "subjects": subjects, "year": year, "degree": degree,
        "college": college, "given": given, "known": known, "data": data, **more,
    }  # fmt: skip
    return _answer(["chance", "program"], asked)


def plan(
    choices: Table,
    score: float,
    *,
    subjects: Sequence[float] | None = None,
    year: int | None = None,
    data: str | None = None,
    **more: Any,
) -> Answer:
    """A list of choices judged together: the chance of each, of at least one, and what each adds.

    `choices` has the columns `school` and `major`, and `degree` and `college` where they matter.
    """
    table = TableIn(choices)
    asked = {"score": score, "subjects": subjects, "year": year, "data": data, **more}
    return _answer(["plan", table.argument], asked, table.text)


def reach(
    score: float,
    *,
    subjects: Sequence[float] | None = None,
    major: str | None = None,
    degree: str | None = None,
    region: str | None = None,
    city: str | None = None,
    paper: str | None = None,
    tags: Sequence[str] | None = None,
    year: int | None = None,
    data: str | None = None,
    as_records: bool = False,
    **more: Any,
) -> Any:
    """Every program with the chance that this score clears its line, grouped: reach, match, safe.

    Gives a DataFrame of pandas, or a list of dicts without pandas or with `as_records`.
    """
    asked = {
        "score": score, "subjects": subjects, "major": major, "degree": degree, "region": region, "city": city,
        "paper": paper, "tag": tags, "year": year, "data": data, **more,
    }  # fmt: skip
    output = run(["reach", "program", "--format", "csv", *options(asked, _REPEATED)]).output
    return records(output) if as_records else frame(output)


def listing(
    what: str, *, school: str | None = None, data: str | None = None, **more: Any
) -> list[dict[str, Any]]:
    """What there is: `schools`, `majors` (of one `school`), `models` or `sources`, one dict each."""
    answer = _answer(["list", what], {"school": school, "data": data, **more})
    return list(answer[what])


def sources(
    *, school: str | None = None, major: str | None = None, data: str | None = None
) -> list[dict[str, Any]]:
    """Where the figures come from: publisher, title, day, medium, confidence and address of each source."""
    return listing("sources", school=school, data=data, major=major)


def _answer(command: list[str], asked: Mapping[str, Any], table: bytes | None = None) -> Answer:
    output = run([*command, "--format", "json", *options(asked, _REPEATED)], table).output
    document = json.loads(output)
    return Answer(document if isinstance(document, dict) else {"answers": document})
