#!/usr/bin/env python3
"""Feeds changed documents to one reader of the program for some seconds.

    Tests/Hostile/fuzz.py PROGRAM TARGET SECONDS [--seed N]

Documents are made by the program itself, then changed with their structure in mind: values of JSON by values that
nobody means, parts left out, doubled and moved, letters of tables by others. First comes the corpus of the target,
Tests/Hostile/Corpus/TARGET: cases that once broke something. What breaks a promise of hostile.py is printed and kept
in .build-fuzz/found; the exit status is then 1.
"""
import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time

import hostile
import people
import seals

KEY = hostile.KEY
BATCH = ["batch", "t/plain.csv"] + KEY
LONG = ["--model", "panel", "--horizon", "40"]
PROGRAM_QUESTION = ["forecast", "--school", "BUPT", "--major", "0812", "--data", "d"]
# What each target changes, and the commands that read it.
READERS = {
    "weights": [BATCH + ["--model", "yearly", "--scale", "count", "--weights", "x"]],
    "prior": [BATCH + ["--prior", "x", "--unsorted"]],
    "package": [["lint", "d"], PROGRAM_QUESTION, ["list", "schools", "--data", "d"]],
    "register": [["score", "table", "t/plain.csv"] + KEY + ["--register", "x", "--recorded-as", "plain"]],
    "checkpoint": [BATCH + LONG + ["--output", "out.csv", "--resume"]],
    "choices": [["plan", "x", "--score", "330"]],
    "convert": [["convert", "x", "--year", "2024", "--score", "600"]],
    "reference": [BATCH + ["--model", "rank", "--rank-table", "x"], BATCH + ["--model", "line-gap", "--reference-table", "x"]],
    "notebook": [["notebook", "check", "x"]],
    "systems": [BATCH + ["--model", "panel", "--systems", "x"]],
    "files": people.COMMANDS,
}
# What follows from a hash in a document, so that most changes get past it.
SEALS = {"prior": seals.prior, "register": seals.register, "checkpoint": seals.journal}


class Fuzz:
    def __init__(self, driver, target, seed):
        self.driver, self.target, self.random = driver, target, random.Random(seed)
        self.folder, self.count = driver.folder, 0

    def read(self, name):
        with open(os.path.join(self.folder, name), "rb") as file:
            return file.read()

    def originals(self):
        """The documents that are changed, by name."""
        run = self.driver.run
        if self.target == "weights":
            run("make", ["train", "t/big.csv", "--key", "k", "--scale", "count", "--output", "w.json"])
            return {"x": self.read("w.json")}
        if self.target == "prior":
            run("make", ["fit", "t/plain.csv"] + KEY + ["--output", "p.json", "--model", self.random.choice(["panel", "last"])])
            return {"x": self.read("p.json")}
        if self.target == "package":
            package = os.path.join(self.folder, "d")
            names = sorted(name for name in os.listdir(package) if os.path.isfile(os.path.join(package, name)))
            return {"d/" + name: self.read("d/" + name) for name in names}
        if self.target == "register":
            run("make", BATCH + ["--model", "last", "--year", "2024", "--record", "--register", "r.csv"])
            return {"x": self.read("r.csv")}
        if self.target == "checkpoint":
            return self.checkpoint()
        if self.target == "files":
            return {"x": b""}
        if self.target == "systems":
            return {"x": self.read("data/weights/panel.json")}
        return {"x": self.read({"choices": "good.csv", "convert": "ranks.csv", "reference": "ranks.csv", "notebook": "n.md"}[self.target])}

    def checkpoint(self):
        """A part file and its journal, as a run that was killed leaves them: written by the journal's own rules."""
        import subprocess
        for wait in (0.03, 0.05, 0.08, 0.12, 0.2, 0.3):
            process = subprocess.Popen([self.driver.program] + BATCH + LONG + ["--output", "out.csv"],
                                       cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(wait)
            process.kill()
            process.wait()
            names = [f"out.csv.part-{part}" for part in ("rows", "journal", "state")]
            if all(os.path.exists(os.path.join(self.folder, name)) for name in names):
                return {name: self.read(name) for name in names}
        return {"out.csv.part-rows": b"k,g\n", "out.csv.part-journal": b"0 {}\n"}

    def changed(self, data):
        if self.target == "files":
            return people.file(self.random)
        data = self.inside_changed(data)
        return SEALS[self.target](data) if self.target in SEALS and self.random.random() < 0.9 else data

    def inside_changed(self, data):
        """A document changed in one or two places, whatever hash it carries."""
        if self.random.random() < 0.2:
            return hostile.bytes_changed(data, self.random)
        if self.target == "register":
            return people.cells_changed(data, self.random)
        if self.target == "checkpoint" and b" {" in data[:20]:
            return seals.json_lines_changed(data, lambda lines: hostile.changed(lines, self.random))
        try:
            document = json.loads(data)
        except ValueError:
            return hostile.bytes_changed(data, self.random)
        document = hostile.changed(document, self.random)
        return json.dumps(document, sort_keys=True, separators=(",", ":")).encode() + b"\n"

    def once(self, originals, change):
        name = self.random.choice(sorted(originals))
        for other, data in originals.items():
            self.driver.write(other, data)
        data = change(originals[name]) if callable(change) else change
        self.driver.write(name, data)
        for command in READERS[self.target]:
            before = len(self.driver.found)
            self.driver.run(self.target, command)
            if len(self.driver.found) > before:
                self.keep(data)
        if self.target == "package":
            self.driver.write(name, originals[name])
        self.count += 1

    def keep(self, data):
        place = os.path.join(hostile.ROOT, ".build-fuzz/found")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, f"{self.target}-{self.count}"), "wb") as file:
            file.write(data)

    def options(self, end):
        """Options of every command in pairs, with values that are usual, extreme and none."""
        commands = hostile.commands_with_options(self.driver)
        # A site takes half a minute with any option: hostile.py walks it.
        names = sorted(set(commands) - {"site"})
        while time.monotonic() < end:
            name = self.random.choice(names)
            base, options = commands[name]
            words = []
            for option, takes in self.random.sample(sorted(options.items()), min(2, len(options))):
                words += [option, str(self.random.choice(hostile.VALUES))] if takes else [option]
            self.driver.run("options", base + words)

    def documents(self, end):
        originals = self.originals()
        corpus = os.path.join(hostile.ROOT, "Tests/Hostile/Corpus", self.target)
        for name in sorted(os.listdir(corpus)) if os.path.isdir(corpus) else []:
            with open(os.path.join(corpus, name), "rb") as file:
                self.once(originals, file.read())
        while time.monotonic() < end:
            self.once(originals, self.changed)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("target", choices=sorted(READERS) + ["options"])
    parser.add_argument("seconds", type=float)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="cutline-fuzz-")
    driver = hostile.Driver(os.path.abspath(arguments.program), folder, None)
    try:
        hostile.furnish(driver)
        fuzz = Fuzz(driver, arguments.target, arguments.seed)
        end = time.monotonic() + arguments.seconds
        fuzz.options(end) if arguments.target == "options" else fuzz.documents(end)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{arguments.target}: {driver.runs} runs, {len(driver.found)} found; exit statuses {dict(sorted(driver.status.items()))}")
    return 1 if driver.found else 0


if __name__ == "__main__":
    sys.exit(main())
