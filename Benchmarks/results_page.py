"""Writes pages of results that scripts make, and keeps what was measured apart and written below by hand.

    python3 -m doctest Benchmarks/results_page.py     tests it
"""

import pathlib

MARKER = "<!-- Measured apart: what follows is kept when the page is made anew. -->"


def write(path, made):
    r"""Writes what a script made to a page, and behind it all that stands there from the marker on.

    >>> import tempfile
    >>> page = pathlib.Path(tempfile.mkdtemp()) / "page.md"
    >>> write(page, "# Old\n")
    >>> page.read_text()
    '# Old\n'
    >>> apart = f"{MARKER}\n\n## By hand\n\nOne split.\n"
    >>> _ = page.write_text(f"# Old\n\n## A table that has gone\n\n{apart}")
    >>> write(page, "# New\n")
    >>> page.read_text() == f"# New\n\n{apart}"
    True
    >>> write(page, "# New\n")
    >>> page.read_text() == f"# New\n\n{apart}"
    True
    """
    path = pathlib.Path(path)
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    _, marker, apart = old.partition(MARKER)
    text = made.rstrip("\n") + "\n" + ("\n" + marker + apart if marker else "")
    path.write_text(text, encoding="utf-8")
