#!/usr/bin/env python3
"""Walks the commands through hostile tables, documents and options.

    Tests/Hostile/hostile.py PROGRAM [--only WORD] [--part PART]... [--seed N] [--mutations N] [--pairs N]

Every run has to end by itself, within 20 seconds and 4 GB, with an exit status of the contract and without a raw
message of a framework or a control character on either stream. Whatever does not is printed, with the command
that shows it, and the exit status is 1.
"""
import argparse
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile

# 70 is a fault of the program, which no input may bring about.
CONTRACT = {0, 1, 3, 64, 65, 66, 71, 73, 74}
RAW = re.compile(r"NSCocoaErrorDomain|NSPOSIXErrorDomain|The operation could|couldn.t be (opened|read|written)|"
                 r"DecodingError|Swift\.|Fatal error|debugDescription|CodingKeys")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
LARGEST = 9223372036854775807
ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))


class Driver:
    """Runs the program and collects what it must not do."""

    def __init__(self, program, folder, only, timeout=20):
        self.program, self.folder, self.only, self.timeout = program, folder, only, timeout
        self.runs, self.found, self.status = 0, [], {}

    def limits(self):
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def patience(self, arguments):
        """Seconds in which a command has to end: a site has thousands of pages, others go over all programs or past cycles."""
        return {"site": 15, "report": 5, "exam": 5, "plan": 5}.get(arguments[0] if arguments else "", 1) * self.timeout

    def run(self, name, arguments, stdin=b"", allowed=CONTRACT, controls=True):
        arguments = [str(a) for a in arguments]
        if self.only and self.only not in name + " " + " ".join(arguments):
            return None
        self.runs += 1
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", NO_COLOR="1")
        try:
            done = subprocess.run([self.program] + arguments, cwd=self.folder, input=stdin, capture_output=True,
                                  timeout=self.patience(arguments), env=environment, preexec_fn=self.limits)
        except subprocess.TimeoutExpired:
            return self.complain(name, arguments, f"no end within {self.patience(arguments)} s")
        except (ValueError, OSError):
            return None
        self.status[done.returncode] = self.status.get(done.returncode, 0) + 1
        said = done.stderr.decode("utf-8", "replace")
        if done.returncode not in allowed:
            self.complain(name, arguments, f"exit status {done.returncode}: {said[-160:]!r}")
        elif RAW.search(said):
            self.complain(name, arguments, f"raw message: {said[-200:]!r}")
        elif controls:
            for stream in (said, done.stdout.decode("utf-8", "replace")):
                hit = CONTROLS.search(stream)
                if hit:
                    self.complain(name, arguments, f"control {hit.group()!r} in {stream[max(0, hit.start() - 40):hit.start() + 40]!r}")
        return done

    def complain(self, name, arguments, what):
        shown = " ".join(a if len(a) < 60 else a[:50] + f"...({len(a)})" for a in arguments)
        self.found.append((name, shown, what))
        print(f"{name}: cutline {shown}\n    {what}", flush=True)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        return name


def table(series=6, years=range(2015, 2024), value=lambda s, y: 300 + 7 * s + (y * 7 + s * 5) % 11):
    rows = [f"s{s},g{s % 2},{y},{value(s, y)}" for s in range(series) for y in years]
    return "k,g,year,value\n" + "\n".join(rows) + "\n"


def tables(driver):
    """Tables with one thing wrong, or nothing but size."""
    lines = table().splitlines()
    made = {"plain": table(), "short": table(3, range(2020, 2023)), "one": table(1, range(2020, 2021)),
            "constant": table(value=lambda s, y: 5), "zero": table(value=lambda s, y: 0),
            "negative": table(value=lambda s, y: -3 - s - y % 3),
            "alternate": table(value=lambda s, y: (-1) ** y * 1e18)}
    for name, cell in [("5e18", "5e18"), ("1e18", "1e18"), ("1e300", "1e300"), ("-1e300", "-1e300"), ("1e-300", "1e-300"),
                       ("maxint", str(LARGEST)), ("minus-1e18", "-1e18"), ("9.3e18", "9.3e18"), ("2e19", "20000000000000000000")]:
        changed = list(lines)
        changed[12] = ",".join(changed[12].split(",")[:3] + [cell])
        made["cell-" + name] = "\n".join(changed) + "\n"
        made["all-" + name] = table(value=lambda s, y, c=cell: c)
    for year in ["0", "1", "-1", "9999", "99999", str(LARGEST), "-" + str(LARGEST), "20260", "1e9"]:
        changed = list(lines)
        changed[5] = ",".join(changed[5].split(",")[:2] + [year, "300"])
        made["year-" + year] = "\n".join(changed) + "\n"
    made["years-apart"] = "k,g,year,value\na,x,1,300\na,x,9999,301\nb,x,2020,300\nb,x,2021,301\n"
    made["long"] = table(2, range(100, 2100), lambda s, y: 300 + (y * 31 + s) % 97)
    hostile = "\x1b[31mred\x07\u202egnp\u2066\x9b1m"
    quoted = '"a\nforged.csv:1:1: error: forged"'
    made["names"] = table().replace("s1,", hostile + ",").replace("s2,", quoted + ",").replace("s3,", "=1+1,")
    made["names-bad"] = made["names"].replace("2016,", "x\x1b[2J,", 1) + f"{hostile},g,2017,\x1b]0;t\x07\n"
    made["header-bad"] = made["plain"].replace("k,g", "k,g\x1b[31m\u202e", 1)
    made["letters"] = "k,g,year,value\n" + "x" * 100000 + ",g,2020,300\n" + "y" * 100000 + ",g,2021,300\n"
    for name, text in made.items():
        driver.write(f"t/{name}.csv", text)
    return sorted(made)


MODELS = ["last", "drift", "ses", "damped", "linear", "theil-sen", "theta", "counts", "panel", "auto", "yearly", "rank",
          "equivalent-score"]
KEY = ["--key", "k", "--group", "g"]


def table_commands(driver, names):
    for name in names:
        path = f"t/{name}.csv"
        for model in MODELS[:9] + ["auto"]:
            for scale in ["score", "count", "rank", "real"]:
                if scale != "score" and model not in ("panel", "counts", "last", "auto"):
                    continue
                driver.run("batch", ["batch", path] + KEY + ["--model", model, "--scale", scale, "--on-error", "skip"])
        for scale in ["score", "count", "rank"]:
            driver.run("backtest", ["backtest", path] + KEY + ["--scale", scale, "--on-error", "skip"])
        driver.run("check", ["check", path])
        driver.run("check zh", ["check", path, "--lang", "zh"])
        driver.run("batch stop", ["batch", path] + KEY)
        driver.run("batch jsonl", ["batch", path] + KEY + ["--model", "last", "--format", "jsonl", "--on-error", "skip"])
        driver.run("batch year", ["batch", path] + KEY + ["--year", 2024, "--on-error", "skip"])
        driver.run("fit", ["fit", path] + KEY + ["--output", "p.json", "--on-error", "skip"])
        driver.run("prior", ["batch", path] + KEY + ["--prior", "p.json", "--unsorted", "--on-error", "skip"])
        driver.run("yearly", ["batch", path] + KEY + ["--model", "yearly", "--scale", "count", "--on-error", "skip"])
        driver.run("yearly train", ["batch", path] + KEY + ["--model", "yearly", "--train", "--scale", "count", "--on-error", "skip"])
        driver.run("train", ["train", path] + KEY + ["--scale", "count", "--output", "w.json", "--on-error", "skip"])
        driver.run("hierarchy", ["batch", path, "--key", "k,g", "--scale", "count", "--year", 2024, "--hierarchy", "g",
                                 "--on-error", "skip"])
        for model in ["last", "panel", "counts", "rank", "equivalent-score", "yearly", "theta"]:
            driver.run("hierarchy", ["batch", path, "--key", "k,g", "--scale", "count", "--year", 2024, "--hierarchy", "g",
                                     "--on-error", "skip", "--model", model])
        driver.run("chance table", ["chance", "table", path] + KEY + ["--series", "s1", "--score", 300])
        driver.run("reach table", ["reach", "table", path] + KEY + ["--score", 300])
        driver.run("score", ["score", "table", path] + KEY + ["--register", "none.csv"])
        driver.run("record", ["batch", path] + KEY + ["--model", "last", "--record", "--register", "r.csv", "--on-error", "skip"])
        driver.run("score", ["score", "table", path] + KEY + ["--register", "r.csv", "--recorded-as", name])
        driver.run("choices", ["plan", path, "--score", 300])
        driver.run("known", ["forecast", "--school", "BUPT", "--major", "0812", "--known", path])
        driver.run("add", ["add", path, "--data", "d", "--source", "x"])
        driver.run("students", ["plan", "good.csv", "--students", path])


INTEGERS = [LARGEST, -LARGEST - 1, 0, -1, 10 ** 9, 10 ** 6, 99999, "1e9", "9" * 40, "", "x", "\x1b[31m", "x" * 100000]


VALUES = INTEGERS + [1, 2, 3, 0.5, 300, 2024, "score", "count", "csv", "json", "md", "html", "zh", "en", "last", "panel", "auto", "k", "k,g",
                     "t/plain.csv", "good.csv", "0812", "BUPT", "academic", "none.csv", "nan", "inf", "-5", "1/2"]


def commands_with_options(driver):
    """Each command with what it needs, and its options: whether they take a value."""
    bases = {
        "batch": ["batch", "t/plain.csv"] + KEY,
        "backtest": ["backtest", "t/plain.csv"] + KEY,
        "fit": ["fit", "t/plain.csv"] + KEY + ["--output", "p2.json"],
        "train": ["train", "t/plain.csv"] + KEY + ["--scale", "count", "--output", "w2.json"],
        "check": ["check", "t/plain.csv"],
        "simulate": ["simulate", "--series", "3", "--years", "3"],
        "forecast": ["forecast", "--school", "BUPT", "--major", "0812"],
        "chance": ["chance", "--school", "BUPT", "--major", "0812", "--score", "330"],
        "chance table": ["chance", "table", "t/plain.csv"] + KEY + ["--series", "s1", "--score", "300"],
        "reach": ["reach", "--score", "330", "--school", "BUPT"],
        "reach table": ["reach", "table", "t/plain.csv"] + KEY + ["--score", "300"],
        "plan": ["plan", "good.csv", "--score", "330"],
        "exam": ["exam"],
        "convert": ["convert", "ranks.csv", "--year", "2024", "--score", "600"],
        "list": ["list", "schools"], "list majors": ["list", "majors"], "list sources": ["list", "sources"],
        "list scores": ["list", "scores"],
        "lint": ["lint"],
        "report year": ["report", "year", "--output", "out"],
        "report school": ["report", "school", "--school", "BUPT", "--output", "out"],
        "report major": ["report", "major", "--school", "BUPT", "--major", "0812", "--output", "out"],
        "report enrollment": ["report", "enrollment", "--school", "BUPT", "--output", "out"],
        "score": ["score", "--register", "none.csv"],
        "site": ["site", "--output", "site"],
        "notebook check": ["notebook", "check", "n.md"],
        "new": ["new", "made"],
    }
    found = {}
    for name, base in bases.items():
        words = base[:2] if name.split() == base[:2] else base[:1]
        shown = subprocess.run([driver.program] + words + ["--help"], capture_output=True, cwd=driver.folder).stdout.decode()
        known = set(re.findall(r"--[a-z][a-z-]+", shown)) - {"--help", "--version", "--output", "--data"}
        found[name] = (base, {option: bool(re.search(re.escape(option) + r" <", shown)) for option in known})
    return found


def options(driver):
    """Each option of each command with each awkward value."""
    for name, (base, known) in commands_with_options(driver).items():
        driver.run("plain " + name, base)
        for option, takes in sorted(known.items()):
            if not takes:
                driver.run("flag " + name, base + [option])
                continue
            for value in INTEGERS:
                # What takes long with any value is tried with few.
                if name not in ("site", "report year") or value in (LARGEST, "", "x"):
                    driver.run("option " + name, base + [option, value])


# A value that each option takes, so that two of them are at work together; of several one is chosen.
USUAL = {"--key": ["k", "k,g"], "--time": ["year"], "--value": ["value"], "--group": ["g"], "--scale": ["score", "count", "rank", "real"],
         "--lower": ["0"], "--upper": ["500"], "--step": ["1"], "--floor": ["250"], "--floor-column": ["floor", "value"],
         "--on-error": ["skip", "stop"], "--delimiter": ["comma", "auto"], "--encoding": ["utf-8", "gb18030"], "--missing": ["none"],
         "--marked": ["auto", "drop"], "--bounded": ["auto", "drop"], "--totals": ["keep", "drop"], "--jobs": ["1", "3"], "--year": ["2024"],
         "--horizon": ["2"], "--model": ["last", "panel", "auto", "counts"], "--reference-table": ["ranks.csv"], "--rank-table": ["ranks.csv"],
         "--hierarchy": ["g", "k"], "--seed": ["3"], "--draws": ["draws.csv", "64"], "--weights": ["data/weights/yearly.json"],
         "--systems": ["none", "data/weights/panel.json"], "--lang": ["zh", "en"], "--recorded-as": ["n"], "--register": ["r2.csv"],
         "--recorded-on": ["2024-01-01"], "--quantiles": ["0.3,0.7"], "--format": ["csv", "json", "jsonl", "md", "html", "table"],
         "--shard": ["1/2"], "--max-age": ["3"], "--prior": ["p3.json"], "--from": ["2020"], "--to": ["2022"], "--reveal": ["0.2"],
         "--reveal-by": ["g"], "--series": ["3", "s1"], "--score": ["330"], "--school": ["BUPT"], "--major": ["0812"], "--degree": ["academic"],
         "--college": ["计算机学院"], "--subjects": ["65,60,98,110"], "--given": ["national=270"], "--as-of": ["2026-03-01"], "--limit": ["0", "5"],
         "--thresholds": ["0.4,0.8"], "--color": ["always", "never"], "--cycle": ["2026"], "--known": ["2026=345"], "--rule": ["parallel", "first-choice", "any"],
         "--k": ["2"], "--region": ["A"], "--sort": ["chance", "line"], "--students": ["good.csv"], "--table": ["t/plain.csv"], "--where": ["province=H"],
         "--measure": ["line", "applicants"], "--subject": ["politics"], "--title": ["T"], "--base-url": ["https://example.org/"]}


def pairs(driver, random_, most):
    """Any two options of each command together, each with a value that it takes."""
    driver.run("make", ["fit", "t/plain.csv"] + KEY + ["--model", "last", "--output", "p3.json"])
    for name, (base, known) in commands_with_options(driver).items():
        if name == "site":
            continue
        both = [(a, b) for a in sorted(known) for b in sorted(known) if a < b and "--open" not in (a, b)]
        for pair in random_.sample(both, min(most, len(both))):
            words = []
            for option in pair:
                words += [option, random_.choice(USUAL.get(option, ["x"]))] if known[option] else [option]
            # What the command has already is named once.
            given = list(base)
            for option in pair:
                if option in given and known[option]:
                    at = given.index(option)
                    del given[at:at + 2]
            # An internal error is in the contract, and none of these is a reason for one.
            driver.run("pair " + name, given + words)


def lists(driver):
    base = ["batch", "t/plain.csv"] + KEY
    for quantiles in ["nan", "inf", "0", "1", ",", "0.5," * 100000, ",".join(str(i / 1e5) for i in range(1, 99999)), "1e-300", "0.5,0.5"]:
        driver.run("quantiles", base + ["--quantiles", quantiles])
    for shard in ["1/0", "0/1", f"1/{LARGEST}", f"{LARGEST}/{LARGEST}", "-1/2", "1/1000000", "1/2/3", "/"]:
        driver.run("shard", base + ["--shard", shard])
    for scale in [["--step", "1e-300"], ["--step", "1e300"], ["--step", "nan"], ["--lower", "-1e308", "--upper", "1e308"],
                  ["--lower", "0", "--upper", "1e-300"], ["--floor", "1e300"], ["--upper", "5e18", "--step", "1", "--scale", "count"],
                  ["--lower", "299", "--upper", "300", "--step", "0.5"], ["--floor", "-1e300"], ["--step", "1e-10", "--upper", "1e18"]]:
        for model in ["auto", "panel", "last", "counts"]:
            driver.run("scale", base + scale + ["--model", model])
    for model in ["auto", "panel", "last", "theta", "counts", "linear", "damped"]:
        for horizon in [50, 1000, 100000, 10 ** 9, LARGEST]:
            driver.run("horizon", base + ["--horizon", horizon, "--model", model])
        for year in [2025, 2033, 2500, 9999, 10 ** 6, LARGEST]:
            driver.run("year", base + ["--year", year, "--model", model, "--max-age", LARGEST])
    for word in ["x" * 100000, "\x1b[31m", "a\nb:1:1: error: forged", "\u202e", "'", ""]:
        driver.run("school", ["forecast", "--school", word, "--major", "0812"])
        driver.run("major", ["forecast", "--school", "BUPT", "--major", word])
        driver.run("college", ["forecast", "--school", "BUPT", "--major", "0812", "--college", word])
        driver.run("series", ["chance", "table", "t/plain.csv"] + KEY + ["--series", word, "--score", 300])
        driver.run("column", ["batch", "t/plain.csv", "--key", word])
        driver.run("file", ["batch", word + ".csv", "--key", "k"])
        driver.run("given", ["forecast", "--school", "BUPT", "--major", "0812", "--given", word])
        driver.run("unknown", [word])
        driver.run("unknown option", ["batch", "--" + word])
    for given in ["national=1e300", "national=nan", "plan=1e300", "plan=+1e300%", "exempted=-1", f"applicants={LARGEST}", "applicants=1e19"]:
        driver.run("given", ["forecast", "--school", "BUPT", "--major", "0812", "--given", given])
        driver.run("given", ["chance", "--school", "BUPT", "--major", "0812", "--score", "300", "--given", given])
    for rows in ["H,2024,600,1e19", "H,2024,600,10000000000000000000", "H,2024,1e300,5", f"H,2024,600,{LARGEST}", "H,2024,nan,1",
                 "H,2024,600,-1", "H,2024,600,0", "H,2024,600,\x1b[31m", f"H,{LARGEST},600,1", "H,2024,600,1.5", "H,2024,600,9223372036854775808"]:
        driver.write("ranks2.csv", "province,year,score,rank\n" + rows + "\nH,2024,599,200\nH,2025,600,5\nH,2025,598,50\n")
        for score in ["600", "599", "1e300", "-1e300", "nan", "598.5"]:
            driver.run("convert", ["convert", "ranks2.csv", "--year", "2024", "--score", score, "--where", "province=H"])
        driver.run("convert", ["batch", "t/plain.csv"] + KEY + ["--model", "rank", "--rank-table", "ranks2.csv"])
        driver.run("convert", ["batch", "t/plain.csv"] + KEY + ["--model", "equivalent-score", "--reference-table", "ranks2.csv"])


HOSTILE = [LARGEST, -LARGEST, 0, -1, 1e300, -1e300, 1e18, 1e-300, None, "x", "nan", "inf", "", [], {}, [[1]], True, "9" * 50]


def places(value, at=()):
    """Every place of a document, by its path."""
    found = [at]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found += places(inner, at + (key,))
    return found


def changed(document, random_):
    """A copy of a document with one or two places changed."""
    document = json.loads(json.dumps(document))
    for _ in range(random_.choice([1, 1, 2])):
        path = random_.choice(places(document)[1:] or [()])
        if not path:
            continue
        inner = document
        for key in path[:-1]:
            inner = inner[key]
        last, kind = path[-1], random_.random()
        value = inner[last]
        if kind < 0.15 and isinstance(inner, list):
            del inner[last]
        elif kind < 0.15:
            inner.pop(last)
        elif kind < 0.3 and isinstance(value, list):
            inner[last] = value[: random_.randrange(len(value) + 1)] if random_.random() < 0.5 else value + value[:3]
        elif kind < 0.4 and isinstance(inner, list):
            inner.insert(last, value)
        elif isinstance(value, (int, float)) and kind < 0.6:
            inner[last] = value * random_.choice([-1, 0, 2, 1e6, 1e18])
        else:
            inner[last] = random_.choice(HOSTILE)
    return document


def bytes_changed(data, random_):
    data = bytearray(data)
    for _ in range(random_.choice([1, 1, 3])):
        kind = random_.random()
        at = random_.randrange(max(1, len(data)))
        if kind < 0.3:
            data[at:at + 1] = bytes([random_.randrange(256)])
        elif kind < 0.5:
            del data[at:at + random_.choice([1, 2, 20, 200])]
        elif kind < 0.7:
            data[at:at] = random_.choice([b"9" * 20, b"\x00", b"\n", b'"', b"1e19", b",", b"\x1b[31m", b"-", b"\xff\xfe"])
        elif kind < 0.8:
            del data[at:]
        else:
            data[at:at] = data[at:at + 60]
    return bytes(data)


def documents(driver, mutations, random_):
    """Weights, priors, registers, packages, choices, notebooks and reference tables with something changed."""
    driver.run("fit", ["fit", "t/plain.csv"] + KEY + ["--output", "prior.json", "--model", "auto"])
    driver.run("fit", ["fit", "t/plain.csv"] + KEY + ["--output", "prior-panel.json", "--model", "panel", "--year", 2024])
    driver.run("train", ["train", "t/big.csv", "--key", "k", "--scale", "count", "--output", "weights.json"])
    driver.run("record", ["batch", "t/plain.csv"] + KEY + ["--model", "last", "--year", 2024, "--record", "--register", "reg.csv"])
    path = lambda name: os.path.join(driver.folder, name)
    read = lambda name: open(path(name), "rb").read() if os.path.exists(path(name)) else b""
    jsons = {"weights": (read("weights.json") or open(os.path.join(ROOT, "data/weights/yearly.json"), "rb").read(),
                         [["batch", "t/plain.csv"] + KEY + ["--model", "yearly", "--scale", "count", "--weights", "x.json"]]),
             "prior": (read("prior.json"), [["batch", "t/plain.csv"] + KEY + ["--prior", "x.json", "--unsorted"]]),
             "prior panel": (read("prior-panel.json"), [["batch", "t/plain.csv"] + KEY + ["--prior", "x.json", "--unsorted"]])}
    for name, (data, commands) in jsons.items():
        try:
            document = json.loads(data)
        except ValueError:
            print("no", name)
            continue
        for _ in range(mutations):
            driver.write("x.json", json.dumps(changed(document, random_), sort_keys=True, separators=(",", ":"))
                         if random_.random() < 0.85 else bytes_changed(data, random_))
            for command in commands:
                driver.run(name, command)
    register, choices, ranks, notebook = read("reg.csv"), read("good.csv"), read("ranks.csv"), read("n.md")
    package = os.path.join(driver.folder, "d")
    for _ in range(mutations):
        driver.write("x.csv", bytes_changed(register, random_))
        driver.run("register", ["score", "table", "t/plain.csv"] + KEY + ["--register", "x.csv", "--recorded-as", "plain"])
        driver.write("x.csv", bytes_changed(choices, random_))
        driver.run("choices", ["plan", "x.csv", "--score", "330"])
        driver.write("x.csv", bytes_changed(ranks, random_))
        driver.run("ranks", ["convert", "x.csv", "--year", "2024", "--score", "600"])
        driver.run("reference", ["batch", "t/plain.csv"] + KEY + ["--model", "rank", "--rank-table", "x.csv"])
        driver.write("x.md", bytes_changed(notebook, random_))
        driver.run("notebook", ["notebook", "check", "x.md"])
        name = random_.choice(sorted(os.listdir(package)))
        whole = read("d/" + name)
        driver.write("d/" + name, bytes_changed(whole, random_))
        driver.run("package lint", ["lint", "d"])
        driver.run("package", ["forecast", "--school", "BUPT", "--major", "0812", "--data", "d"])
        driver.write("d/" + name, whole)
    for field, values in {"pattern": ["^(a+)+$", "(", "^(a|a)*$", "a{1000000}"], "minimum": [LARGEST, -1e300, "x"]}.items():
        whole = read("d/datapackage.json")
        for value in values:
            document = json.loads(whole)
            for resource_ in document["resources"]:
                for item in resource_.get("schema", {}).get("fields", []):
                    if item.get("type", "string") == "string" or field == "minimum":
                        item.setdefault("constraints", {})[field] = value
            driver.write("d/datapackage.json", json.dumps(document))
            schools = read("d/schools.csv")
            driver.write("d/schools.csv", schools.replace("北京邮电大学".encode(), b"a" * 40 + b"!"))
            driver.run("descriptor", ["lint", "d"])
            driver.write("d/schools.csv", schools)
        driver.write("d/datapackage.json", whole)
    for cycle in ["20260", "2026000", str(-LARGEST - 1), str(LARGEST), "0", "1e9"]:
        whole = read("d/national_lines.csv")
        rows = whole.decode().splitlines()
        driver.write("d/national_lines.csv", "\n".join(rows + [re.sub(r"\b20\d\d\b", cycle, rows[-1], count=1)]) + "\n")
        for command in [["lint", "d"], ["forecast", "--school", "BUPT", "--major", "0812", "--data", "d"], ["report", "year", "--data", "d", "--output", "o"],
                        ["list", "schools", "--data", "d"], ["exam", "--data", "d"], ["reach", "--score", "330", "--data", "d"]]:
            driver.run("cycle", command)
        driver.write("d/national_lines.csv", whole)


def furnish(driver):
    """Fills the folder of a driver with what the commands read; the names of its tables."""
    shutil.copytree(os.path.join(ROOT, "data/kaoyan"), os.path.join(driver.folder, "d"))
    os.makedirs(os.path.join(driver.folder, "data"))
    shutil.copytree(os.path.join(ROOT, "data/kaoyan"), os.path.join(driver.folder, "data/kaoyan"))
    shutil.copytree(os.path.join(ROOT, "data/weights"), os.path.join(driver.folder, "data/weights"))
    driver.write("good.csv", "school,major,degree\nBUPT,0812,academic\nHDU,0812,academic\n")
    driver.write("ranks.csv", "year,score,rank\n2024,600,100\n2024,599,130\n2024,598,170\n2025,600,120\n2025,598,210\n")
    driver.write("n.md", "# N\n\n```console\n$ cutline batch t/short.csv --key k --model last\n```\n")
    driver.write("t/big.csv", table(40, range(1990, 2024)))
    return tables(driver)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--only", help="only runs whose name or arguments hold this")
    parser.add_argument("--part", action="append", choices=["tables", "options", "lists", "documents", "pairs"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutations", type=int, default=60)
    parser.add_argument("--pairs", type=int, default=1000, help="pairs of options, of each command")
    arguments = parser.parse_args()
    random_ = random.Random(arguments.seed)
    folder = tempfile.mkdtemp(prefix="cutline-hostile-")
    driver = Driver(os.path.abspath(arguments.program), folder, arguments.only)
    try:
        names = furnish(driver)
        parts = arguments.part or ["tables", "options", "lists", "documents", "pairs"]
        if "lists" in parts:
            lists(driver)
        if "documents" in parts:
            documents(driver, arguments.mutations, random_)
        if "pairs" in parts:
            pairs(driver, random_, arguments.pairs)
        if "options" in parts:
            options(driver)
        if "tables" in parts:
            table_commands(driver, names)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{driver.runs} runs, {len(driver.found)} found; exit statuses {dict(sorted(driver.status.items()))}")
    return 1 if driver.found else 0


if __name__ == "__main__":
    sys.exit(main())
