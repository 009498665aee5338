"""Questions to the data that come with the program."""

import os
import re
import unittest
from pathlib import Path

import cutline

from .support import ROWS


class Questions(unittest.TestCase):
    def test_a_forecast_has_its_evidence_and_sources(self):
        answer = cutline.forecast("BUPT", "0812")
        low, high = answer.interval(0.8)
        self.assertTrue(low <= answer.median <= high)
        self.assertEqual(answer.median, answer["median"])
        self.assertEqual(answer.quantile(0.5), answer.median)
        self.assertIn(answer.evidence["grade"], "ABCD")
        self.assertTrue(answer.sources and answer.sources[0]["publisher"])
        with self.assertRaises(KeyError):
            answer.interval(0.81)
        with self.assertRaises(AttributeError):
            answer.mood  # noqa: B018

    def test_what_is_given_counts(self):
        low = cutline.forecast("BUPT", "0812", given={"national": 250})
        high = cutline.forecast("BUPT", "0812", given={"national": 300})
        self.assertLess(low.median, high.median)
        self.assertEqual(high.national_line["status"], "given")
        known = cutline.forecast("PKU", "0835", known={2026: 345})
        self.assertEqual([line["value"] for line in known.known_lines], [345])

    def test_a_chance(self):
        easy, hard = (cutline.chance("BUPT", "0812", score, subjects=[65, 62, 105, 120]) for score in (390, 310))
        self.assertLess(hard.probability, easy.probability)
        self.assertEqual(len(easy.requirements), 5)

    def test_a_plan(self):
        choices = [{"school": "BUPT", "major": "0812"}, {"school": "HDU", "major": "0812"}]
        answer = cutline.plan(choices, 340)
        self.assertEqual([choice["school"] for choice in answer.choices], ["10013", "10336"])
        self.assertGreaterEqual(answer.p_any, max(choice["chance"] for choice in answer.choices))

    def test_reach(self):
        rows = cutline.reach(352, major="0812", city="Beijing", as_records=True)
        self.assertTrue(rows)
        self.assertTrue(all(row["major"].startswith("0812") and isinstance(row["median"], (int, float)) for row in rows))

    def test_lists(self):
        schools = cutline.listing("schools")
        self.assertIn("10013", [school["code"] for school in schools])
        self.assertIn("0812", [major["code"] for major in cutline.listing("majors", school="BUPT")])
        self.assertIn("auto", [model["name"] for model in cutline.listing("models")])
        self.assertTrue(cutline.sources(school="BUPT", major="0812")[0]["publisher"])

    def test_versions(self):
        program, data = cutline.version().splitlines()
        self.assertEqual(program, f"cutline {cutline.__version__}")
        self.assertTrue(data.startswith("data kaoyan "))


class Failures(unittest.TestCase):
    def test_bad_data_have_their_place(self):
        with self.assertRaises(cutline.DataError) as caught:
            cutline.batch([*ROWS, {"school": "x", "year": 2023, "line": "many"}], key="school", value="line")
        error = caught.exception
        self.assertEqual((error.file, error.line, error.column, error.status), (None, 10, 8, 65))
        self.assertIn("many", error.problems[0].message)

    def test_a_bad_file_is_named(self):
        path = os.path.join(os.path.dirname(__file__), "no-such-file.csv")
        with self.assertRaises(cutline.MissingError) as caught:
            cutline.batch(path, key="school")
        self.assertIn("no-such-file.csv", str(caught.exception))

    def test_unknown_schools_and_options(self):
        with self.assertRaises(cutline.MissingError) as caught:
            cutline.forecast("NOPE", "0812")
        self.assertIn("NOPE", str(caught.exception))
        with self.assertRaises(cutline.UsageError):
            cutline.batch(ROWS, key="school", value="line", colour="red")
        with self.assertRaises(cutline.DataError):
            cutline.plan([{"school": "BUPT", "major": "0812"}, {"school": "NOPE", "major": "0812"}], 340)

    def test_no_program(self):
        kept = os.environ.get("CUTLINE_PROGRAM")
        os.environ["CUTLINE_PROGRAM"] = "/no/such/program"
        try:
            with self.assertRaises(cutline.ProgramNotFound):
                cutline.version()
        finally:
            os.environ.pop("CUTLINE_PROGRAM") if kept is None else os.environ.update(CUTLINE_PROGRAM=kept)


class Versions(unittest.TestCase):
    def test_one_version_everywhere(self):
        root = Path(__file__).resolve().parents[3]
        places = {
            "Sources/CutlineCLI/Options/ProgramVersion.swift": r'static let text = "(.*)"',
            "integrations/python/pyproject.toml": r'^version = "(.*)"',
            "integrations/python/cutline/__init__.py": r'__version__ = "(.*)"',
        }
        found = {re.search(form, (root / place).read_text(encoding="utf-8"), re.M)[1] for place, form in places.items()}
        self.assertEqual(found, {cutline.__version__})
