"""The server, asked by the client of the official SDK over standard input and output."""

import asyncio
import contextlib
import json
import os
import sys
import unittest

from .support import needs


def content(result):
    """The answer of a tool as values."""
    assert not getattr(result, "isError", getattr(result, "is_error", False)), result
    return json.loads(result.content[0].text)


async def conversation(stack):
    from mcp import ClientSession, StdioServerParameters, stdio_client

    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    server = StdioServerParameters(command=sys.executable, args=["-m", "cutline.mcp_server"], env=environment)
    # What the server says on standard error is for its log; the runner of tests may have no file for it.
    log = stack.enter_context(open(os.devnull, "w", encoding="utf-8"))
    async with stdio_client(server, errlog=log) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        tools = (await session.list_tools()).tools

        async def ask(name, **arguments):
            return await session.call_tool(name, arguments)

        return {
            "tools": sorted(tool.name for tool in tools),
            "described": all(tool.description for tool in tools),
            "forecast": content(await ask("forecast", school="BUPT", major="0812")),
            "chance": content(await ask("chance", school="BUPT", major="0812", score=352)),
            "reach": content(await ask("reach", score=352, major="0812", city="Beijing", limit=2)),
            "plan": content(await ask("plan", choices=[{"school": "BUPT", "major": "0812"}], score=352)),
            "list": content(await ask("list", what="models")),
            "sources": content(await ask("sources", school="BUPT", major="0812")),
            "wrong": await ask("forecast", school="NOPE", major="0812"),
        }


@needs("mcp")
class Server(unittest.TestCase):
    def test_every_tool_answers_with_evidence_and_sources(self):
        with contextlib.ExitStack() as stack:
            said = asyncio.run(asyncio.wait_for(conversation(stack), 900))
        self.assertEqual(said["tools"], ["chance", "forecast", "list", "plan", "reach", "sources"])
        self.assertTrue(said["described"])
        for tool in ("forecast", "chance"):
            self.assertIn(said[tool]["evidence"]["grade"], "ABCD")
            self.assertTrue(said[tool]["sources"])
        self.assertTrue(0 < said["chance"]["probability"] < 1)
        groups = said["reach"]["groups"]
        self.assertTrue(groups and all(0 < len(group) <= 2 for group in groups.values()))
        self.assertTrue(all(row["evidence_grade"] in "ABCD" for group in groups.values() for row in group))
        self.assertTrue(said["reach"]["sources_of_first_schools"][0]["sources"])
        self.assertIn(said["plan"]["choices"][0]["evidence_grade"], "ABCD")
        self.assertTrue(said["plan"]["sources"][0]["sources"])
        self.assertIn("auto", [model["name"] for model in said["list"]["models"]])
        self.assertTrue(all(source["publisher"] for source in said["sources"]["sources"]))
        wrong = said["wrong"]
        self.assertTrue(getattr(wrong, "isError", getattr(wrong, "is_error", False)))
        self.assertIn("NOPE", wrong.content[0].text)
