#!/usr/bin/env python3
"""Fails every call of the system in turn, under the commands that write, and checks what is left.

    Tests/Faults/faults.py PROGRAM LIBRARY [--most N] [--kills N]

Of each command every open, read, write, fsync, rename, map, thread and close is failed once (at most N of a kind,
spread over all), and written halfway; then it is killed at such calls and at random moments. Each time: the exit
status is one of the contract, the run ends within 30 seconds, the old output or the new one stands whole, a failure
is said with a path and the way out, no part stays behind that the next run does not collect, and a run after it (of
a batch with --resume) gives the bytes of one that was never disturbed.
"""
import argparse
import collections
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

CONTRACT = {0, 1, 3, 64, 65, 66, 70, 71, 73, 74}
KINDS = ["open", "read", "write", "half", "fsync", "rename", "mmap", "thread", "close"]


def table(series=40, years=range(2010, 2024)):
    rows = [f"s{s:03},{y},{300 + 7 * (s % 20) + (y * 7 + s * 5) % 11}" for s in range(series) for y in years]
    return "k,year,value\n" + "\n".join(rows) + "\n"


class Command:
    """A command, what it writes, and what may be beside it."""

    def __init__(self, name, arguments, output, resume=False):
        self.name, self.arguments, self.output, self.resume = name, arguments, output, resume


COMMANDS = [
    Command("batch", ["batch", "t.csv", "--key", "k", "--model", "panel", "--year", "2024", "--output", "out.csv", "--quiet"],
            "out.csv", resume=True),
    Command("batch prior", ["batch", "t.csv", "--key", "k", "--prior", "p.json", "--output", "out.csv", "--quiet"], "out.csv",
            resume=True),
    Command("fit", ["fit", "t.csv", "--key", "k", "--model", "panel", "--output", "fit.json", "--quiet"], "fit.json"),
    Command("simulate", ["simulate", "--series", "500", "--years", "5", "--output", "sim.csv"], "sim.csv"),
    Command("record", ["batch", "t.csv", "--key", "k", "--model", "last", "--year", "2024", "--record", "--register", "r.csv",
                       "--recorded-on", "2024-01-01", "--quiet"], "r.csv"),
    Command("score", ["score", "table", "next.csv", "--key", "k", "--recorded-as", "t", "--register", "s.csv",
                      "--recorded-on", "2024-09-01", "--quiet"], "s.csv"),
    Command("report", ["report", "year", "--data", "d", "--output", "reports"], None),
    Command("notebook", ["notebook", "run", "n.md"], "n.md"),
]


class Faults:
    def __init__(self, program, library):
        self.program, self.library = program, library
        self.outcomes = collections.Counter()
        self.found = []

    def folder(self, data):
        folder = tempfile.mkdtemp(prefix="cutline-faults-")
        for name, content in data.items():
            if name != "d":
                with open(os.path.join(folder, name), "wb") as file:
                    file.write(content)
        os.symlink(data["d"], os.path.join(folder, "d"))
        return folder

    def run(self, command, folder, fault=None, more=(), kill_after=None, **settings):
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", TMPDIR=folder)
        if fault:
            environment.update(LD_PRELOAD=self.library, FAULT=fault, **{f"FAULT_{k}": str(v) for k, v in settings.items()})
        process = subprocess.Popen([self.program] + command.arguments + list(more), cwd=folder, env=environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            if kill_after is not None:
                time.sleep(kill_after)
                process.kill()
            _, said = process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return None, ""
        return process.returncode, said.decode("utf-8", "replace")

    def calls(self, command, data, kind):
        folder = self.folder(data)
        try:
            self.run(command, folder, kind, COUNT=os.path.join(folder, "calls"))
            with open(os.path.join(folder, "calls")) as file:
                return max(int(line) for line in file)
        except (OSError, ValueError):
            return 0
        finally:
            shutil.rmtree(folder)

    def complain(self, command, what, said=""):
        self.found.append((command.name, what))
        print(f"{command.name}: {what} {said[-200:]!r}", flush=True)

    def check(self, command, data, whole, kind, at, kill=False, **settings):
        folder = self.folder(data)
        try:
            status, said = self.run(command, folder, kind, AT=at, **({"KILL": 1} if kill else {}), **settings)
            where = f"{kind} {at}{' killed' if kill else ''}"
            self.judge(command, folder, data, whole, status, said, where, killed=kill)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def judge(self, command, folder, data, whole, status, said, where, killed):
        self.outcomes[(command.name, where.split()[0] + (" killed" if killed else ""), status)] += 1
        if status is None:
            return self.complain(command, f"{where}: no end")
        if status < 0 and not (killed and status == -9) or status >= 0 and status not in CONTRACT:
            return self.complain(command, f"{where}: exit status {status}", said)
        if status > 3 and not said.strip():
            self.complain(command, f"{where}: exit status {status} without a word")
        self.judge_output(command, folder, data, whole, status, where)
        # A run after it, undisturbed, puts everything right.
        again, said = self.run(command, folder, more=["--resume"] if command.resume else [])
        if again not in (0, 3) and command.name == "record" and "--drop-torn-row" in said:
            again, said = self.run(command, folder, more=["--drop-torn-row"])
        if again not in (0, 3):
            return self.complain(command, f"{where}: a run after it exits with {again}", said)
        if command.output and self.read(folder, command.output) != whole and command.name not in ("record", "score"):
            self.complain(command, f"{where}: other bytes after it")
        if command.name in ("record", "score") and len(self.read(folder, command.output).splitlines()) != len(whole.splitlines()):
            self.complain(command, f"{where}: rows lost or doubled")
        left = [name for name in os.listdir(folder) if ".part-" in name or name.startswith("cutline-notebook-")]
        if left:
            self.complain(command, f"{where}: left behind: {left}")

    def judge_output(self, command, folder, data, whole, status, where):
        if not command.output:
            return
        now, old = self.read(folder, command.output), data.get(command.output, b"")
        if command.name in ("record", "score"):
            if not now.startswith(old):
                self.complain(command, f"{where}: what was recorded is gone")
        elif now not in (whole, old):
            self.complain(command, f"{where}: neither the old output nor the new one")
        elif status in (0, 3) and now != whole:
            self.complain(command, f"{where}: exit status {status} without the output")

    @staticmethod
    def read(folder, name):
        try:
            with open(os.path.join(folder, name), "rb") as file:
                return file.read()
        except OSError:
            return b""


def fixtures(faults):
    """Every file that the commands read, and old outputs."""
    data = {"t.csv": table().encode(), "next.csv": table(years=range(2010, 2025)).encode(), "out.csv": b"old\n",
            "fit.json": b"old\n", "sim.csv": b"old\n",
            "n.md": b"```console\n$ cutline check t.csv\n$ cutline simulate --series 20 --output x.csv\n```\n",
            "d": os.path.abspath(os.path.join(os.path.dirname(__file__), "../../data/kaoyan"))}
    folder = faults.folder(data)
    for arguments in (["fit", "t.csv", "--key", "k", "--model", "panel", "--year", "2024", "--output", "p.json", "--quiet"],
                      COMMANDS[4].arguments):
        subprocess.run([faults.program] + arguments, cwd=folder, check=True, capture_output=True)
    data["p.json"] = faults.read(folder, "p.json")
    data["s.csv"] = faults.read(folder, "r.csv")
    data["s.csv.head"] = faults.read(folder, "r.csv.head")
    shutil.rmtree(folder)
    return data


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("library")
    parser.add_argument("--most", type=int, default=40, help="calls of a kind that are failed, of each command")
    parser.add_argument("--kills", type=int, default=10, help="kills at random moments, of each command")
    parser.add_argument("--only", help="one command")
    arguments = parser.parse_args()
    faults = Faults(os.path.abspath(arguments.program), os.path.abspath(arguments.library))
    data = fixtures(faults)
    random_ = random.Random(1)
    for command in COMMANDS:
        if arguments.only and command.name != arguments.only:
            continue
        folder = faults.folder(data)
        begun = time.monotonic()
        status, said = faults.run(command, folder)
        length = time.monotonic() - begun
        whole = faults.read(folder, command.output) if command.output else b""
        shutil.rmtree(folder)
        assert status in (0, 3), (command.name, status, said)
        for kind in KINDS:
            count = faults.calls(command, data, kind)
            step = max(1, count // arguments.most)
            for at in range(1, count + 1, step):
                error = 12 if kind in ("mmap",) else 5 if kind in ("read", "close", "fsync") else 28
                faults.check(command, data, whole, kind, at, ERRNO=error)
                if kind in ("write", "half", "fsync", "rename"):
                    faults.check(command, data, whole, kind, at, kill=True)
        for _ in range(arguments.kills):
            folder = faults.folder(data)
            try:
                status, said = faults.run(command, folder, kill_after=random_.uniform(0, 1.1 * length))
                faults.judge(command, folder, data, whole, status, said, "moment", killed=True)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
    print(f"\n{'command':12} {'fault':16} outcomes (exit status: times)")
    lines = collections.defaultdict(list)
    for (name, fault, status), count in sorted(faults.outcomes.items(), key=lambda item: str(item[0])):
        lines[(name, fault)].append(f"{status}: {count}")
    for (name, fault), outcomes in lines.items():
        print(f"{name:12} {fault:16} {', '.join(outcomes)}")
    print(f"{sum(faults.outcomes.values())} faults and kills, {len(faults.found)} found")
    return 1 if faults.found else 0


if __name__ == "__main__":
    sys.exit(main())
