"""Compares the Spark job with one run on one machine, byte for byte after sorting.

    python3 integrations/spark/check.py [--cutline .build/release/cutline] [--series 20000] [--partitions 8]
        [--master 'local-cluster[2,1,1024]']
"""

import argparse
import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
KEYS = ["--key", "school,program"]
REQUEST = [*KEYS, "--group", "school"]


def run(command, **more):
    print("+", " ".join(map(str, command)), flush=True)
    start = time.monotonic()
    done = subprocess.run(list(map(str, command)), **more)
    if done.returncode not in (0, 3):
        sys.exit(f"status {done.returncode}")
    return time.monotonic() - start


def simulate(path, series):
    """A panel with keys that need quotes, a series that is declined, and gaps."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["school", "program", "year", "value"])
        for place in range(series):
            index = place * 7919 % series
            name = f'Arts, "West" {index}' if index % 97 == 0 else f"p{index}"
            years = range(1999, 2003) if index % 1009 == 5 else range(2016 + index % 4, 2024)
            for year in years:
                wave = (index * 37 + year * 17 + index * year * 5) % 23 + year * 29 % 13
                table.writerow([f"s{index % 211}", name, year, 300 + 3 * (index % 20) + wave])


def rows(paths):
    found, header = [], set()
    for path in paths:
        with open(path, newline="", encoding="utf-8") as file:
            records = list(csv.reader(file))
        if records:
            header.add(tuple(records[0]))
            found += records[1:]
    return header, sorted(found)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cutline", default=HERE.parent.parent / ".build/release/cutline")
    parser.add_argument("--series", type=int, default=20_000)
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--master", default="local-cluster[2,1,1024]")
    options = parser.parse_args()
    cutline = pathlib.Path(options.cutline).resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        table, prior, single, spread = (folder / name for name in ["in.csv", "prior.json", "one.csv", "spark"])
        simulate(table, options.series)
        fit = run([cutline, "fit", table, *REQUEST, "--year", "2024", "--output", prior, "--quiet"])
        one = run([cutline, "batch", table, *REQUEST, "--prior", prior, "--unsorted", "--output", single, "--quiet"])
        job = run(
            [sys.executable, HERE / "cutline_spark.py", table, spread, *KEYS, "--prior", prior, "--cutline", cutline,
             "--partitions", options.partitions, "--group", "school"],
            env={**os.environ, "PYSPARK_SUBMIT_ARGS": f"--master {options.master} pyspark-shell"},
            stderr=subprocess.DEVNULL)
        expected, found = rows([single]), rows(sorted(spread.glob("part-*")))
        print(f"fit {fit:.1f} s, one run {one:.1f} s, Spark {job:.1f} s")
        if expected != found:
            sys.exit(f"the rows differ: {len(expected[1])} of one run, {len(found[1])} of Spark")
        print(f"the same {len(found[1])} rows from one run and from {options.partitions} partitions")


if __name__ == "__main__":
    main()
