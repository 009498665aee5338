#!/usr/bin/env python3
"""Fills a small disk to one byte after another under the commands that write, and checks what is left.

    Tests/Faults/full.py PROGRAM [--points N]

Needs a file system of its own and so the superuser; says so and does nothing otherwise. At each point of filling the
old file is whole or the new one is, the exit status is 0 or 3, or 73 or 74 with words, and the same command succeeds once
there is room again.
"""
import argparse
import collections
import errno
import os
import shutil
import subprocess
import sys
import tempfile

import faults

SIZE = 8 << 20
PAGE = 4096
COMMANDS = ["batch", "batch prior", "batch draws", "fit", "train", "backtest", "simulate", "record", "score", "import", "export", "report",
            "plan", "site", "new", "add", "notebook"]


def fill(place, room):
    """Takes all of a file system but so many bytes."""
    file = os.open(os.path.join(place, "ballast"), os.O_WRONLY | os.O_CREAT)
    try:
        while True:
            os.write(file, b"\0" * PAGE)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
    finally:
        os.close(file)
    if room:
        size = os.path.getsize(os.path.join(place, "ballast"))
        os.truncate(os.path.join(place, "ballast"), max(0, size - room))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--points", type=int, default=24, help="points of filling, of each command")
    parser.add_argument("--only")
    arguments = parser.parse_args()
    place = tempfile.mkdtemp(prefix="cutline-full-")
    mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", place], capture_output=True).returncode == 0
    if not mounted:
        os.rmdir(place)
        print("full disks: no small file system can be made here (it takes the superuser): not tried")
        return 0
    driver = faults.Faults(os.path.abspath(arguments.program), "")
    try:
        data = faults.fixtures(driver)
        tempfile.tempdir = place
        for command in faults.COMMANDS:
            if command.name in COMMANDS and arguments.only in (None, command.name):
                walk(driver, command, data, place, arguments.points)
    finally:
        subprocess.run(["umount", "-l", place])
        shutil.rmtree(place, ignore_errors=True)
    print(f"\n{'command':12} outcomes on a full disk (exit status: times)")
    lines = collections.defaultdict(list)
    for (name, _, status), count in sorted(driver.outcomes.items(), key=str):
        lines[name].append(f"{status}: {count}")
    for name, outcomes in lines.items():
        print(f"{name:12} {', '.join(outcomes)}")
    print(f"{sum(driver.outcomes.values())} full disks, {len(driver.found)} found")
    return 1 if driver.found else 0


def walk(driver, command, data, place, points):
    folder = driver.folder(data)
    driver.run(command, folder)
    whole = driver.files(folder)
    need = sum(-(-len(content) // PAGE) + 1 for name, content in whole.items() if content != data.get(name)) * PAGE
    shutil.rmtree(folder)
    for room in sorted({PAGE * int(point * 1.25 * need / PAGE / points) for point in range(points)}):
        folder = driver.folder(data)
        try:
            fill(place, room)
            status, said = driver.run(command, folder)
            os.remove(os.path.join(place, "ballast"))
            if status not in (0, 3, 73, 74):
                driver.complain(command, f"full {room}: exit status {status}", said)
            driver.judge(command, folder, data, whole, status, said, f"full {room}", killed=False)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
