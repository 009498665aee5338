"""What the tests share: tables, and whether a package is there."""

import importlib.util
import unittest

ROWS = [
    {"school": school, "year": year, "line": value}
    for school, values in {"007": [331, 337, 333, 340], "Arts, West": [340, 338, 345, 343]}.items()
    for year, value in zip(range(2020, 2024), values)
]


def needs(package: str):
    """Skips a test, and says so, where a package is missing."""
    return unittest.skipUnless(importlib.util.find_spec(package), f"needs {package}")
