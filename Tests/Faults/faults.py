#!/usr/bin/env python3
"""Fails every call of the system in turn, under every command, and checks what is left.

    Tests/Faults/faults.py PROGRAM LIBRARY [--most N] [--kills N] [--only NAME]

Of each command every open, read, write, fsync, rename, map, thread, close, cut, change of mode, folder made, file
removed and lock is failed once (at most N of a kind, spread over all), and written halfway; then it is killed at such
calls and at random moments. Each time: the exit status is one of the contract, the run ends within 30 seconds, every
file is the old one or the new one, whole, a failure is said, no part stays behind that the next run does not collect,
and a run after it (of a batch with --resume) leaves the files of one that was never disturbed.
"""
import argparse
import collections
import errno
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

CONTRACT = {0, 1, 3, 64, 65, 66, 70, 71, 73, 74}
KINDS = ["open", "read", "write", "half", "fsync", "rename", "mmap", "thread", "close", "truncate", "chmod", "mkdir", "unlink",
         "lock"]
# Before these a run is killed as well: between any two of them the files are in another state.
MOVING = ("write", "half", "fsync", "rename", "truncate", "chmod", "mkdir", "unlink")
# The errors that a call usually fails with; else a full disk.
ERRORS = {"mmap": errno.ENOMEM, "read": errno.EIO, "close": errno.EIO, "fsync": errno.EIO, "chmod": errno.EPERM, "unlink": errno.EACCES,
          "lock": errno.ENOLCK}


def table(series=40, years=range(2010, 2024)):
    rows = [f"s{s:03},{y},{300 + 7 * (s % 20) + (y * 7 + s * 5) % 11}" for s in range(series) for y in years]
    return "k,year,value\n" + "\n".join(rows) + "\n"


def groups(series=24, years=range(2000, 2024)):
    rows = [f"s{s:03},g{s % 3},{y},{30 + 7 * (s % 20) + (y * 7 + s * 5) % 11}" for s in range(series) for y in years]
    return "k,g,year,value\n" + "\n".join(rows) + "\n"


class Command:
    """A command; whether it can go on, whether it only adds to a file, and the statuses of a second run."""

    def __init__(self, name, line, resume=False, adds_to=None, again=(0, 3)):
        self.name, self.arguments, self.resume, self.adds_to, self.again = name, line.split(), resume, adds_to, again


COMMANDS = [
    Command("batch", "batch t.csv --key k --model panel --year 2024 --output out.csv --quiet", resume=True),
    Command("batch prior", "batch t.csv --key k --prior p.json --output out.csv --quiet", resume=True),
    Command("batch draws", "batch h.csv --key k,g --scale count --year 2024 --hierarchy g --model last --draws draws.csv "
                           "--output out.csv --quiet"),
    Command("fit", "fit t.csv --key k --model panel --output fit.json --quiet"),
    Command("train", "train h.csv --key k,g --scale count --output w.json --quiet"),
    Command("backtest", "backtest t.csv --key k --model last --output b.csv --quiet"),
    Command("simulate", "simulate --series 500 --years 5 --output sim.csv"),
    Command("record", "batch t.csv --key k --model last --year 2024 --record --register r.csv --recorded-on 2024-01-01 --quiet",
            adds_to="r.csv"),
    Command("score", "score table next.csv --key k --recorded-as t --register s.csv --recorded-on 2024-09-01 --quiet",
            adds_to="s.csv"),
    Command("import", "score import hub.csv --register i.csv --recorded-on 2024-09-01", adds_to="i.csv"),
    Command("export", "score export --register s.csv --output hub2.csv"),
    Command("report", "report year --data d --output reports"),
    Command("plan", "plan mine/examples/choices.csv --score 352 --data d --format md --output pages"),
    Command("reach", "reach table t.csv --key k --score 310 --format csv --output reach.csv --quiet"),
    Command("chance", "chance --school BUPT --major 0812 --score 340 --data d --format md --output page"),
    Command("site", "site --data mine --output public"),
    Command("new", "new fresh --data d", again=(0, 73)),
    Command("add", "add --data mine --school PKU --major 0835 --line 2025=340 --source other --publisher P"),
    Command("notebook", "notebook run n.md"),
    Command("check", "check t.csv"),
    Command("lint", "lint d", again=(0, 1)),
    Command("forecast", "forecast --school BUPT --major 0812 --data d --format json"),
    Command("list", "list schools --data d"),
    Command("convert", "convert ranks.csv --year 2024 --score 600"),
]


RECORD = [command.name for command in COMMANDS].index("record")


class Faults:
    def __init__(self, program, library):
        self.program, self.library = program, library
        self.outcomes = collections.Counter()
        self.found, self.kills = [], 0

    def folder(self, data):
        folder = tempfile.mkdtemp(prefix="cutline-faults-")
        for name, content in data.items():
            if name != "d":
                os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
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
        self.kills += killed
        if status is None:
            return self.complain(command, f"{where}: no end")
        if status < 0 and not (killed and status == -9) or status >= 0 and status not in CONTRACT:
            return self.complain(command, f"{where}: exit status {status}", said)
        if status > 3 and not said.strip():
            self.complain(command, f"{where}: exit status {status} without a word")
        self.judge_files(command, folder, data, whole, status, where)
        # A run after it, undisturbed, puts everything right.
        again, said = self.run(command, folder, more=["--resume"] if command.resume else [])
        if again not in command.again and command.adds_to and "--drop-torn-row" in said:
            again, said = self.run(command, folder, more=["--drop-torn-row"])
        if again not in command.again:
            return self.complain(command, f"{where}: a run after it exits with {again}", said)
        now = self.files(folder)
        for name in sorted(set(now) | set(whole)):
            if command.adds_to and name.startswith(command.adds_to):
                # A row of another order has another hash; none may be missing or doubled.
                if len(now.get(name, b"").splitlines()) != len(whole.get(name, b"").splitlines()):
                    self.complain(command, f"{where}: rows of {name} lost or doubled")
            elif now.get(name) != whole.get(name):
                left = name not in whole
                self.complain(command, f"{where}: {'left behind: ' if left else 'other bytes after it: '}{name}")

    def judge_files(self, command, folder, data, whole, status, where):
        """Every file is the old one or the new one, whole; after a success the new one."""
        for name, now in self.files(folder).items():
            old, new = data.get(name), whole.get(name)
            if ".part-" in name or name.startswith("cutline-notebook-"):
                continue
            if command.adds_to and name.startswith(command.adds_to):
                if name == command.adds_to and not now.startswith(old or b""):
                    self.complain(command, f"{where}: what was recorded is gone")
            elif now != new and now != old:
                self.complain(command, f"{where}: {name} is neither the old one nor the new one")
            elif status in (0, 3) and now != new:
                self.complain(command, f"{where}: exit status {status} without {name}")
        gone = [name for name in data if name != "d" and not os.path.exists(os.path.join(folder, name))]
        if gone:
            self.complain(command, f"{where}: gone: {gone}")

    def files(self, folder):
        """All files below a folder, by name."""
        found = {}
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                if not os.path.islink(path) and name != "calls":
                    found[os.path.relpath(path, folder)] = self.read(folder, os.path.relpath(path, folder))
        return found

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
            "fit.json": b"old\n", "sim.csv": b"old\n", "w.json": b"old\n", "b.csv": b"old\n", "reach.csv": b"old\n",
            "draws.csv": b"old\n", "ranks.csv": b"year,score,rank\n2024,600,100\n2024,599,130\n2025,600,120\n2025,598,210\n",
            "h.csv": groups().encode(),
            "n.md": b"```console\n$ cutline check t.csv\n$ cutline simulate --series 20 --output x.csv\n```\n",
            "d": os.path.abspath(os.path.join(os.path.dirname(__file__), "../../data/kaoyan"))}
    folder = faults.folder(data)
    for line in ("fit t.csv --key k --model panel --year 2024 --output p.json --quiet", " ".join(COMMANDS[RECORD].arguments),
                 "score export --register r.csv --output hub.csv --recorded-on 2024-01-02", "new mine --data d",
                 "add --data mine --school PKU --major 0835 --line 2026=345 --line 2024=339 --source s --publisher P"):
        subprocess.run([faults.program] + line.split(), cwd=folder, check=True, capture_output=True)
    made = faults.files(folder)
    data.update({name: made[name] for name in made if name in ("p.json", "hub.csv") or name.startswith("mine/")})
    for end in ("", ".head"):
        data["s.csv" + end] = made["r.csv" + end]
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
        whole = faults.files(folder)
        shutil.rmtree(folder)
        assert status in (0, 1, 3), (command.name, status, said)
        for kind in KINDS:
            count = faults.calls(command, data, kind)
            step = max(1, count // arguments.most)
            for at in range(1, count + 1, step):
                faults.check(command, data, whole, kind, at, ERRNO=ERRORS.get(kind, errno.ENOSPC))
                if kind in MOVING:
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
    print(f"{sum(faults.outcomes.values())} faults and kills, {faults.kills} of them kills, {len(faults.found)} found")
    return 1 if faults.found else 0


if __name__ == "__main__":
    sys.exit(main())
