"""The command `cutline`: the program itself, in the place of Python."""

from __future__ import annotations

import os
import sys

from ._errors import ProgramNotFound
from ._program import program


def main() -> None:
    """Becomes the program, with the arguments as they are."""
    try:
        path = program()
    except ProgramNotFound as error:
        sys.exit(f"cutline: {error}")
    os.execv(path, [path, *sys.argv[1:]])


if __name__ == "__main__":
    main()
