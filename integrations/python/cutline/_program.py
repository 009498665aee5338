"""Finding the program and running it."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable, Mapping

from ._errors import ProgramNotFound, error

_ANSWERED = (0, 1, 3)


def program() -> str:
    """The path of the program: that of CUTLINE_PROGRAM, else the one in this package, else the one on the PATH.

    Raises ProgramNotFound where there is none.
    """
    named = os.environ.get("CUTLINE_PROGRAM")
    if named:
        if os.access(named, os.X_OK):
            return named
        raise ProgramNotFound(f"CUTLINE_PROGRAM={named}: no program there")
    own = Path(__file__).parent / "_program" / "bin" / "cutline"
    if os.access(own, os.X_OK):
        return str(own)
    beside = Path(__file__).resolve()
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        # The command that a wheel without the program installs would call this module again.
        found = shutil.which("cutline", path=folder)
        if found and Path(found).resolve() != beside and not _is_script(found):
            return found
    raise ProgramNotFound(
        "no program cutline: install a wheel that carries it, put it on the PATH, or name it with CUTLINE_PROGRAM"
    )


def _is_script(path: str) -> bool:
    with open(path, "rb") as file:
        return file.read(2) == b"#!"


def version() -> str:
    """What `cutline --version` says: the versions of the program and of its data."""
    return run(["--version"]).output.decode().strip()


@dataclass(frozen=True)
class Run:
    """What a run of the program left behind."""

    output: bytes
    notes: str
    status: int


def run(arguments: Iterable[str], table: bytes | None = None) -> Run:
    """Runs the program with a table on standard input.

    Status 1 (findings) and 3 (some series declined) are answers; any other but 0 raises a CutlineError.
    """
    command = [program(), *arguments]
    environment = {**os.environ, "CUTLINE_LANG": os.environ.get("CUTLINE_LANG", "en")}
    done = subprocess.run(command, input=table or b"", capture_output=True, env=environment, check=False)
    said = done.stderr.decode(errors="replace")
    if done.returncode not in _ANSWERED:
        raise error(done.returncode, said)
    return Run(done.stdout, said, done.returncode)


def options(values: Mapping[str, Any], repeated: Iterable[str] = ()) -> list[str]:
    """Keyword arguments as options of the command line.

    `max_age=5` is `--max-age 5`; True is a flag, None and False are left out; several values are joined by commas,
    names with a comma in quotes, or for a name in `repeated` given one by one; a mapping is given as name=value.
    """
    words: list[str] = []
    for name, value in values.items():
        if value is None or value is False:
            continue
        option = "--" + name.strip("_").replace("_", "-")
        if value is True:
            words.append(option)
        elif isinstance(value, Mapping):
            for key, item in value.items():
                words += [option, f"{key}={item}"]
        elif isinstance(value, (list, tuple)):
            if name in repeated:
                for item in value:
                    words += [option, str(item)]
            else:
                words += [option, ",".join(_quoted(item) for item in value)]
        else:
            words += [option, str(value)]
    return words


def _quoted(item: Any) -> str:
    text = str(item)
    return '"' + text.replace('"', '""') + '"' if isinstance(item, str) and ("," in text or '"' in text) else text
