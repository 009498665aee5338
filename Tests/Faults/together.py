#!/usr/bin/env python3
"""Lets runs record, score and add at once, in pairs, and checks that nothing is lost.

    Tests/Faults/together.py PROGRAM [--pairs N]

Each pair is two runs that are started together. Pairs of `batch --record` write one register, pairs of `score table`
score it, pairs of `add` fill one package, pairs of `batch --output` write one file. Afterwards the chain of hashes
is whole, every row is there once, the head fits, and of two writers of one file one at least has written it.
"""
import argparse
import hashlib
import io
import csv
import os
import shutil
import subprocess
import sys
import tempfile

import faults

SERIES = 6


class Together:
    def __init__(self, program, folder):
        self.program, self.folder, self.found = program, folder, []

    def pair(self, first, second, allowed=(0,)):
        runs = [subprocess.Popen([self.program] + line.split(), cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                for line in (first, second)]
        statuses = []
        for line, run in zip((first, second), runs):
            try:
                _, said = run.communicate(timeout=120)
            except subprocess.TimeoutExpired:
                run.kill()
                said = b"no end"
            statuses.append(run.returncode)
            if run.returncode not in allowed:
                self.complain(f"{line}: exit status {run.returncode}: {said.decode()[-200:]}")
        return statuses

    def complain(self, what):
        self.found.append(what)
        print(what, flush=True)

    def read(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8", newline="") as file:
            return file.read()

    def expect(self, what, found, wanted):
        if found != wanted:
            self.complain(f"{what}: {found}, and {wanted} were expected")

    def check_register(self, rows):
        """Every hash follows from the one before, each row stands once, and the head is that of the last."""
        text = self.read("r.csv")
        lines = list(csv.reader(io.StringIO(text, newline="")))
        last = ""
        for number, row in enumerate(lines[1:], start=2):
            line = io.StringIO(newline="")
            csv.writer(line, lineterminator="\n").writerow([last] + row[:-1])
            last = hashlib.sha256(line.getvalue().encode()).hexdigest()
            if last != row[-1]:
                return self.complain(f"r.csv:{number}: the chain is broken")
        self.expect("rows of the register", len(lines) - 1, rows)
        self.expect("different rows", len({tuple(row[:-1]) for row in lines[1:]}), rows)
        self.expect("the head", self.read("r.csv.head").split(), [str(rows), last])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--pairs", type=int, default=100)
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="cutline-together-")
    together = Together(os.path.abspath(arguments.program), folder)
    for name, text in {"past.csv": faults.table(SERIES), "all.csv": faults.table(SERIES, range(2010, 2025))}.items():
        with open(os.path.join(folder, name), "w") as file:
            file.write(text)
    record = "batch past.csv --key k --model last --year 2024 --record --recorded-as {} --register r.csv --recorded-on 2024-01-01 --quiet"
    score = "score table all.csv --key k --recorded-as {} --register r.csv --recorded-on 2024-09-01 --quiet"
    add = "add --data mine --school PKU --major 0835 --line {}=340 --source s --publisher P"
    data = os.path.abspath(os.path.join(os.path.dirname(__file__), "../../data/kaoyan"))
    subprocess.run([together.program, "new", "mine", "--data", data], cwd=folder, check=True, capture_output=True)
    try:
        for pair in range(arguments.pairs):
            together.pair(record.format(f"a{pair}"), record.format(f"b{pair}"))
        together.check_register(2 * SERIES * arguments.pairs)
        for pair in range(arguments.pairs):
            together.pair(score.format(f"a{pair}"), score.format(f"b{pair}"))
        together.check_register(4 * SERIES * arguments.pairs)
        # The same outcomes asked for twice at once are filled once.
        together.pair(record.format("twice"), record.format("twice"))
        together.pair(score.format("twice"), score.format("twice"))
        together.check_register(4 * SERIES * arguments.pairs + 2 * SERIES)
        years = range(2016, 2026)
        for first, second in zip(years[::2], years[1::2]):
            together.pair(add.format(first), add.format(second))
        together.expect("lines of the package", [row.split(",")[0] for row in together.read("mine/lines.csv").splitlines()[1:]],
                        [str(year) for year in years])
        batch = "batch past.csv --key k --model panel --year 2024 --output out.csv --quiet"
        whole = subprocess.run([together.program] + batch.replace(" --output out.csv", "").split(), cwd=folder, capture_output=True).stdout
        both = [together.pair(batch, batch, allowed=(0, 73)) for _ in range(max(1, arguments.pairs // 4))]
        together.expect("pairs of which no run wrote", sum(0 not in statuses for statuses in both), 0)
        together.expect("the output of two writers", together.read("out.csv").encode() == whole, True)
        together.expect("parts left", [name for name in os.listdir(folder) if ".part-" in name], [])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{arguments.pairs} pairs that record, as many that score, {len(years) // 2} that add, {len(both)} that write one file: "
          f"{len(together.found)} found")
    return 1 if together.found else 0


if __name__ == "__main__":
    sys.exit(main())
