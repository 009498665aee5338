"""The code of docs/python.md, run as it stands."""

import contextlib
import io
import os
import re
import tempfile
import unittest
from pathlib import Path

from .support import needs

DOCS = Path(__file__).resolve().parents[3] / "docs"


def blocks(page, language):
    return re.findall(rf"^```{language}\n(.*?)^```", (DOCS / page).read_text(encoding="utf-8"), re.M | re.S)


@needs("pandas")
class Page(unittest.TestCase):
    def test_the_page_runs(self):
        code = blocks("python.md", "python")
        self.assertGreater(len(code), 4)
        said, before = io.StringIO(), os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "lines.csv").write_text(blocks("formats.md", "csv")[0], encoding="utf-8")
            data = os.environ.get("CUTLINE_DATA")
            os.environ["CUTLINE_DATA"] = data or str(DOCS.parent / "data")
            os.chdir(folder)
            try:
                with contextlib.redirect_stdout(said):
                    names = {}
                    for block in code:
                        exec(compile(block, "docs/python.md", "exec"), names)
            finally:
                os.chdir(before)
                if data is None:
                    del os.environ["CUTLINE_DATA"]
        self.assertEqual(len(names["beside"]), 2)
        self.assertTrue((names["beside"]["lo95"] < names["beside"]["hi95"]).all())
        self.assertEqual(len(names["hub"]), 2 * 39)
        self.assertIn("2 8 line is", said.getvalue())
