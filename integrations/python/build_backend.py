"""Builds the wheel with nothing but Python.

With CUTLINE_TREE naming a packed tree (bin/cutline, share/...; Scripts/package.sh makes it) the wheel carries the
program and its data and is tagged for the glibc that the program needs; without it the wheel is pure Python and asks
the program on the PATH.
"""

import base64
import hashlib
import os
import re
import stat
import subprocess
import tarfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# One time for all files, so that the same tree gives the same bytes.
DAY = (2020, 1, 1, 0, 0, 0)


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Writes the wheel into a folder and returns its name."""
    tree = os.environ.get("CUTLINE_TREE")
    name, version = _field("name"), _field("version")
    tag = f"py3-none-{_platform(Path(tree) / 'bin/cutline')}" if tree else "py3-none-any"
    info = f"{name}-{version}.dist-info"
    files = {str(path.relative_to(HERE)): path for path in sorted((HERE / "cutline").glob("*.py*")) if path.is_file()}
    if tree:
        for path in sorted(Path(tree).rglob("*")):
            if path.is_file():
                files[_place(path.relative_to(tree), f"{name}-{version}")] = path
    wheel = f"{name}-{version}-{tag}.whl"
    with zipfile.ZipFile(Path(wheel_directory) / wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        record = [_add(archive, place, path.read_bytes(), os.access(path, os.X_OK)) for place, path in files.items()]
        for place, text in _metadata(info, tag, pure=not tree).items():
            record.append(_add(archive, place, text.encode(), False))
        record.append(f"{info}/RECORD,,")
        _add(archive, f"{info}/RECORD", ("\n".join(record) + "\n").encode(), False)
    return wheel


def build_sdist(sdist_directory, config_settings=None):
    """Writes the sources of this folder as an archive and returns its name."""
    stem = f"{_field('name')}-{_field('version')}"
    with tarfile.open(Path(sdist_directory) / f"{stem}.tar.gz", "w:gz") as archive:
        for part in ("pyproject.toml", "build_backend.py", "README.md", "cutline"):
            archive.add(HERE / part, f"{stem}/{part}", filter=lambda item: None if "__pycache__" in item.name else item)
    return f"{stem}.tar.gz"


def _place(path, stem):
    """Where a file of the packed tree goes: program and data beside the module, the rest where shells look."""
    if path.parts[0] == "bin" or path.parts[:2] == ("share", "cutline"):
        return f"cutline/_program/{path}"
    return f"{stem}.data/data/{path}"


def _add(archive, place, data, executable):
    item = zipfile.ZipInfo(place, DAY)
    item.compress_type = zipfile.ZIP_DEFLATED
    item.external_attr = (stat.S_IFREG | (0o755 if executable else 0o644)) << 16
    archive.writestr(item, data)
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"{place},sha256={digest},{len(data)}"


def _platform(program):
    """The tag of the oldest glibc with every symbol that the program asks for."""
    machine = os.uname().machine
    symbols = subprocess.run(["objdump", "-T", program], capture_output=True, text=True, check=True).stdout
    needed = max(tuple(map(int, version)) for version in re.findall(r"GLIBC_(\d+)\.(\d+)", symbols))
    return f"manylinux_{needed[0]}_{needed[1]}_{machine}"


def _metadata(info, tag, pure):
    scripts = _section("project.scripts")
    extras = _section("project.optional-dependencies")
    requires = []
    for extra, listed in extras.items():
        requires.append(f"Provides-Extra: {extra}")
        for wanted in re.findall(r'"([^"]+)"', listed):
            package, _, marker = wanted.partition(";")
            condition = f"({marker.strip()}) and " if marker else ""
            requires.append(f"Requires-Dist: {package.strip()}; {condition}extra == '{extra}'")
    head = [
        "Metadata-Version: 2.1", f"Name: {_field('name')}", f"Version: {_field('version')}",
        f"Summary: {_field('description')}", f"Requires-Python: {_field('requires-python')}", "License: MIT",
        *requires, "Description-Content-Type: text/markdown",
    ]  # fmt: skip
    entries = "".join(f"{name} = {value.strip(chr(34))}\n" for name, value in scripts.items())
    return {
        f"{info}/METADATA": "\n".join(head) + "\n\n" + (HERE / "README.md").read_text(encoding="utf-8"),
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: cutline\nRoot-Is-Purelib: {str(pure).lower()}\nTag: {tag}\n",
        f"{info}/entry_points.txt": f"[console_scripts]\n{entries}",
    }


def _field(name):
    return _section("project")[name].strip('"')


def _section(title):
    """The lines `name = value` of a section of pyproject.toml: a reader of TOML came with Python 3.11 only."""
    text = (HERE / "pyproject.toml").read_text(encoding="utf-8")
    body = text.split(f"[{title}]\n", 1)[1].split("\n[", 1)[0]
    return dict(re.findall(r"^([\w-]+) = (.+)$", body, re.M))
