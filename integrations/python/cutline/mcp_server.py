"""The program as tools for assistants: a server of the Model Context Protocol over standard input and output.

It asks the program on this machine and nothing else; every answer carries its evidence and its sources.
Needs the official SDK: `pip install 'cutline[mcp]'`.
"""

from __future__ import annotations

import sys
from typing import Any, Literal

import cutline

INSTRUCTIONS = """\
Admission cutoffs of Chinese postgraduate programs (考研), forecast as distributions. Give intervals and the evidence \
grade beside every median, name the sources, and say that clearing the cutoff is not admission. A program with \
at_least instead of a median has only a floor: there is no chance to quote."""


def forecast(
    school: str, major: str, year: int | None = None, degree: str | None = None, national_line: float | None = None
) -> dict[str, Any]:
    """Next year's cutoff of one major: median, intervals, national line, evidence grade, track record, sources.

    school and major: code, Chinese or English name, or alias (BUPT, 北京邮电大学; 0812).
    national_line: take this national line as given.
    """
    given = None if national_line is None else {"national": national_line}
    return cutline.forecast(school, major, year=year, degree=degree, given=given).to_dict()


def chance(
    school: str,
    major: str,
    score: float,
    subjects: list[float] | None = None,
    year: int | None = None,
    degree: str | None = None,
) -> dict[str, Any]:
    """The chance that a score clears the cutoff of one major, which line binds, evidence and sources.

    subjects: the marks of politics, foreign language, first and second subject.
    probability is null where only a floor is known.
    """
    return cutline.chance(school, major, score, subjects=subjects, year=year, degree=degree).to_dict()


def reach(
    score: float,
    major: str | None = None,
    degree: str | None = None,
    region: Literal["A", "B"] | None = None,
    city: str | None = None,
    paper: str | None = None,
    tags: list[str] | None = None,
    limit: int = 30,
) -> dict[str, Any]:
    """Programs with the chance that this score clears their cutoff, grouped reach, match, safe, with evidence grades.

    limit: at most so many programs of each group, in the program's order. total says how many there are.
    """
    rows = cutline.reach(
        score, major=major, degree=degree, region=region, city=city, paper=paper, tags=tags, as_records=True
    )
    kept: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        group = kept.setdefault(row["level"], [])
        if len(group) < limit:
            group.append(row)
    schools = dict.fromkeys(row["school"] for group in kept.values() for row in group)
    named = [{"school": school, "sources": _short(school, major)} for school in list(schools)[:5]]
    return {"total": len(rows), "groups": kept, "sources_of_first_schools": named}


def plan(
    choices: list[dict[str, str]], score: float, subjects: list[float] | None = None, year: int | None = None
) -> dict[str, Any]:
    """A list of choices judged together by joint draws: the chance of each and of at least one, with evidence grades.

    choices: one object each with school and major, and degree and college where they matter.
    """
    answer = cutline.plan(choices, score, subjects=subjects, year=year).to_dict()
    schools = dict.fromkeys(choice["school"] for choice in answer["choices"])
    return {**answer, "sources": [{"school": school, "sources": _short(school, None)} for school in schools]}


def list_known(what: Literal["schools", "majors", "models"], school: str | None = None) -> dict[str, Any]:
    """What the data hold: schools, majors (of one school with the span of their lines), or forecasting models."""
    return {what: cutline.listing(what, school=school)}


def sources(school: str | None = None, major: str | None = None) -> dict[str, Any]:
    """Where the figures come from: publisher, title, day, confidence and address of each source."""
    return {"sources": cutline.sources(school=school, major=major)}


def _short(school: str, major: str | None) -> list[str]:
    """The sources of a school's lines by name; those of the major only where it is named by code."""
    code = major if major is not None and major.isdigit() else None
    return [source["id"] for source in cutline.sources(school=school, major=code)]


def server() -> Any:
    """The server with its tools, as the SDK makes it."""
    try:
        from mcp.server.mcpserver import MCPServer as Server
    except ImportError:
        from mcp.server.fastmcp import FastMCP as Server  # the SDK before its version 2

    made = Server("cutline", instructions=INSTRUCTIONS)
    for tool in (forecast, chance, reach, plan, sources):
        made.tool()(_saying(tool))
    made.tool(name="list")(_saying(list_known))
    return made


def _saying(tool: Any) -> Any:
    """The tool, whose failures say what the program said."""
    import functools

    @functools.wraps(tool)
    def asked(*arguments: Any, **named: Any) -> Any:
        try:
            return tool(*arguments, **named)
        except cutline.CutlineError as error:
            raise _tool_error()(error.message) from None

    return asked


def _tool_error() -> Any:
    """The SDK's error that reaches the client as it is worded."""
    try:
        from mcp.server.mcpserver.exceptions import ToolError
    except ImportError:
        from mcp.server.fastmcp.exceptions import ToolError
    return ToolError


def main() -> None:
    """Serves standard input and output until the client is done."""
    try:
        made = server()
    except ModuleNotFoundError:
        sys.exit("cutline-mcp: needs the package mcp: pip install 'cutline[mcp]'")
    made.run("stdio")


if __name__ == "__main__":
    main()
