"""Every document of the program against its schema in docs/schemas."""

import json
import re
import tempfile
import unittest
from pathlib import Path

from cutline._program import run

SCHEMAS = Path(__file__).resolve().parents[3] / "docs" / "schemas"
TABLE = "school,year,line\n" + "".join(
    f"{school},{year},{300 + 10 * place + year % 7}\n" for place, school in enumerate("abc") for year in range(2015, 2024)
)
CHOICES = "school,major\nBUPT,0812\nHDU,0812\n"
PANEL = ["--key", "school", "--value", "line", "--quiet"]
JSON = ["--format", "json"]

# The documents: a schema, the command line, and what standard input holds.
DOCUMENTS = [
    ("forecast", ["forecast", "--school", "BUPT", "--major", "0812"], ""),
    ("forecast", ["forecast", "--school", "BUPT", "--major", "0812", "--given", "national=270", "--given", "plan=+20%"], ""),
    ("forecast", ["forecast", "--school", "PKU", "--major", "0835", "--known", "2026=345"], ""),
    ("forecast", ["forecast", "--school", "BUPT", "--major", "0812", "--subject", "politics"], ""),
    ("forecast-count", ["forecast", "--school", "HDU", "--major", "0812", "--measure", "admitted"], ""),
    ("chance", ["chance", "--school", "BUPT", "--major", "0812", "--score", "352"], ""),
    ("chance", ["chance", "--school", "BUPT", "--major", "0812", "--score", "352", "--subjects", "65,62,105,120"], ""),
    ("chance-table", ["chance", "table", "-", *PANEL, "--series", "a", "--score", "305"], TABLE),
    ("reach", ["reach", "--score", "352", "--major", "0812"], ""),
    ("reach", ["reach", "table", "-", *PANEL, "--score", "312"], TABLE),
    ("plan", ["plan", "-", "--score", "352"], CHOICES),
    ("plan", ["plan", "-", "--score", "352", "--k", "1", "--rule", "first-choice"], CHOICES),
    ("backtest", ["backtest", "-", *PANEL, "--model", "last"], TABLE),
    ("list-schools", ["list", "schools"], ""),
    ("list-majors", ["list", "majors"], ""),
    ("list-majors", ["list", "majors", "--school", "BUPT"], ""),
    ("list-models", ["list", "models"], ""),
    ("list-sources", ["list", "sources"], ""),
]  # fmt: skip


def faults(value, schema, place="$", root=None):
    """What of a JSON Schema a value breaks: the keywords that the schemas here use, and no others."""
    root = root or schema
    if "$ref" in schema:
        return faults(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], place, root)
    unknown = set(schema) - {
        "$schema", "$id", "$defs", "title", "description", "type", "properties", "required", "additionalProperties",
        "items", "enum", "const", "minimum", "maximum", "anyOf",
    }  # fmt: skip
    found = [f"{place}: the schema says {word}, which is not checked" for word in unknown]
    if "anyOf" in schema and all(faults(value, part, place, root) for part in schema["anyOf"]):
        found.append(f"{place}: none of the forms fits")
    kinds = schema.get("type")
    if kinds is not None and not any(is_of(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        return [*found, f"{place}: {value!r} is not {kinds}"]
    if "const" in schema and value != schema["const"] or "enum" in schema and value not in schema["enum"]:
        found.append(f"{place}: {value!r} is not allowed")
    if isinstance(value, (int, float)) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        found.append(f"{place}: {value} is out of range")
    if isinstance(value, dict):
        own = schema.get("properties", {})
        found += [f"{place}: no {name}" for name in schema.get("required", []) if name not in value]
        for name, part in value.items():
            rest = schema.get("additionalProperties", True)
            if name in own:
                found += faults(part, own[name], f"{place}.{name}", root)
            elif rest is False:
                found.append(f"{place}: {name} is not described")
            elif isinstance(rest, dict):
                found += faults(part, rest, f"{place}.{name}", root)
    if isinstance(value, list) and "items" in schema:
        for index, part in enumerate(value):
            found += faults(part, schema["items"], f"{place}[{index}]", root)
    return found


def is_of(value, kind):
    if isinstance(value, bool):
        return kind == "boolean"
    return isinstance(
        value,
        {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "null": type(None), "boolean": bool}[kind],
    )  # fmt: skip


def schema(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


class Schemas(unittest.TestCase):
    def test_documents(self):
        for name, command, table in DOCUMENTS:
            with self.subTest(" ".join(command)):
                document = json.loads(run([*command, *JSON], table.encode()).output)
                self.assertEqual(faults(document, schema(name)), [])

    def test_rows_of_a_batch(self):
        rows = run(["batch", "-", *PANEL, "--year", "2024", "--format", "jsonl"], TABLE.encode()).output.splitlines()
        self.assertEqual(len(rows), 3)
        for row in rows:
            self.assertEqual(faults(json.loads(row), schema("batch-row")), [])

    def test_many_students(self):
        students = "student,score,choices\nA,352,BUPT/0812; HDU/0812\n"
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "students.csv")
            path.write_text(students, encoding="utf-8")
            document = json.loads(run(["plan", "--students", str(path), *JSON]).output)
        self.assertEqual(faults(document, schema("plan-students")), [])

    def test_the_register(self):
        with tempfile.TemporaryDirectory() as folder:
            register = ["--register", str(Path(folder, "register.csv")), "--recorded-on", "2023-02-01"]
            past = "".join(line + "\n" for line in TABLE.splitlines() if ",2023," not in line)
            recorded = ["--record", "--recorded-as", "lines"]
            run(["batch", "-", *PANEL, "--year", "2023", "--model", "last", *recorded, *register], past.encode())
            output = run(["score", "table", "-", *PANEL, "--recorded-as", "lines", *register, *JSON], TABLE.encode()).output
        self.assertEqual(faults(json.loads(output), schema("score")), [])

    def test_every_schema_is_used_and_a_wrong_document_is_found(self):
        used = {name for name, _, _ in DOCUMENTS} | {"batch-row", "plan-students", "score"}
        self.assertEqual(used, {path.name.removesuffix(".schema.json") for path in SCHEMAS.glob("*.schema.json")})
        document = json.loads(run(["forecast", "--school", "BUPT", "--major", "0812", *JSON]).output)
        for change in ({"median": "high"}, {"mood": 1}, {"schema_version": 2}):
            self.assertTrue(faults({**document, **change}, schema("forecast")), change)
        del document["evidence"]
        self.assertEqual(faults(document, schema("forecast")), ["$: no evidence"])
        self.assertTrue(all(re.fullmatch(r"[a-z-]+", name) for name in used))
