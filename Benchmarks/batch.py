"""Runs the whole batch command on simulated panels, beside a plain grouped query of DuckDB and AutoETS.

    python3 Benchmarks/batch.py [--binary .build/release/cutline] [--sizes 10000,100000,1000000]
        [--rounds 5] [--jobs 2] [--models auto,panel] [--output Benchmarks/results/batch.md]

The panels are those of `cutline simulate`. Each round runs the query and the command with every model one after
the other on the same file, start-up included; the ratios of the rounds are what counts. Needs duckdb;
statsforecast is skipped, and said so, where it is missing. The files live in a temporary folder and are deleted at
the end.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

YEARS = 10

QUERY = """
import duckdb, sys
db = duckdb.connect()
db.execute(f"set threads={sys.argv[3]}")
db.execute(f"copy (select school, program, category, regr_slope(value, year) from read_csv('{sys.argv[1]}') "
           f"group by all) to '{sys.argv[2]}' (header)")
"""

ETS = """
import sys, pandas as pd
from statsforecast import StatsForecast
from statsforecast.models import AutoETS
d = pd.read_csv(sys.argv[1])
d["unique_id"] = d.school + d.program + d.category
d = d.rename(columns={"year": "ds", "value": "y"})[["unique_id", "ds", "y"]]
StatsForecast(models=[AutoETS(season_length=1)], freq=1, n_jobs=int(sys.argv[3])).forecast(
    df=d, h=1, level=[50, 80, 95]).to_csv(sys.argv[2])
"""


def simulate(options, path, count, schools):
    """A panel of independent seeds: shocks of the year, the schools and the majors, own movements and noise."""
    subprocess.run([options.binary, "simulate", "--series", str(count), "--schools", str(schools), "--majors", "400",
                    "--years", str(YEARS), "--seed", "1", "--output", path], check=True)


def timed(command):
    """Seconds, peak memory in MB and the model that was chosen, if one was."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed: {message.decode()[-500:]}")
    chosen = re.search(rb"chose (\S+) on", message)
    return time.perf_counter() - start, usage.ru_maxrss / 1024, chosen.group(1).decode() if chosen else ""


def forecast(options, model, source, target):
    return [options.binary, "batch", source, "--key", "school,program,category", "--group", "school,program",
            "--year", str(2015 + YEARS), "--model", model, "--jobs", str(options.jobs), "--output", target]


def rounds(options, folder, source):
    """For each model its runs beside the query's of the same round."""
    models = options.models.split(",")
    runs = {model: [] for model in models}
    for _ in range(options.rounds):
        target = os.path.join(folder, "out.csv")
        query = timed([sys.executable, "-c", QUERY, source, target, str(options.jobs)])
        for model in models:
            if os.path.exists(target):
                os.remove(target)
            runs[model].append((query, timed(forecast(options, model, source, target))))
        os.remove(target)
    return runs


HEAD = ["| panel | model | time over DuckDB's (min / median / max) | s | peak MB | DuckDB's MB | series/s |",
        "|---|---|---|---|---|---|---|"]


def rows(label, count, runs):
    """A row of the table for each model, and each model's seconds."""
    lines, seconds = [], {}
    for model, pairs in runs.items():
        ratios = [own[0] / query[0] for query, own in pairs]
        seconds[model] = statistics.median(own[0] for _, own in pairs)
        memory = [max(run[1] for run in side) for side in zip(*pairs)]
        chosen = next((own[2] for _, own in pairs if own[2]), "")
        lines.append(f"| {label} | {model}{f' ({chosen})' if chosen else ''} "
                     f"| {min(ratios):.2f} / {statistics.median(ratios):.2f} / {max(ratios):.2f} "
                     f"| {seconds[model]:.2f} | {memory[1]:.0f} | {memory[0]:.0f} | {count / seconds[model]:,.0f} |")
    return lines, seconds


def exponential_smoothing(options, folder):
    """AutoETS and the command on the same series in the same round, start-up included on both sides.

    AutoETS has a sample, since it would take hours; its rate does not depend on the number of series, and the
    sample is large beside its start-up.
    """
    try:
        import statsforecast  # noqa: F401
    except ImportError:
        return ["statsforecast is not installed: AutoETS was skipped."]
    sample, count = 4000, 1_000_000
    source, whole = os.path.join(folder, "ets.csv"), os.path.join(folder, "panel.csv")
    target = os.path.join(folder, "ets.out")
    simulate(options, source, sample, 8)
    simulate(options, whole, count, 2000)
    ratios, rates = [], []
    for _ in range(min(3, options.rounds)):
        own = count / timed(forecast(options, "auto", whole, target))[0]
        rates.append(sample / timed([sys.executable, "-c", ETS, source, target, str(options.jobs)])[0])
        ratios.append(own / rates[-1])
    return [f"statsforecast AutoETS on {sample:,} series, {options.jobs} jobs: {statistics.median(rates):,.0f} "
            f"series/s. The command with its default model on {count:,} series in the same rounds has "
            f"{min(ratios):,.0f} / {statistics.median(ratios):,.0f} / {max(ratios):,.0f} times that rate "
            "(min / median / max)."]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/release/cutline")
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--models", default="auto,panel")
    parser.add_argument("--output", default="Benchmarks/results/batch.md")
    options = parser.parse_args()
    lines = ["# The batch command from CSV to CSV", "",
             f"`cutline simulate`d panels, {YEARS} years, {options.jobs} jobs, median and 50/80/95 % intervals; beside "
             "DuckDB's `regr_slope` grouped by the same key, on the same file in the same rounds. `auto` is the "
             "default; in brackets what it chose.", ""] + HEAD
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "panel.csv")
        sizes = [int(size) for size in options.sizes.split(",")]
        for count in sizes:
            simulate(options, source, count, max(2, count // 500))
            found, seconds[count] = rows(f"{count:,} series", count, rounds(options, folder, source))
            lines += found
        for small, large in zip(sizes, sizes[1:]):
            growth = ", ".join(f"{seconds[large][model] / seconds[small][model]:.1f} times the time with {model}"
                               for model in seconds[large])
            lines += ["", f"From {small:,} to {large:,} series: {large / small:.0f} times the rows, {growth}."]
        lines += ["", "By the number of groups, 100,000 series:", ""] + HEAD
        for schools in (20, 200, 2000, 20000):
            simulate(options, source, 100_000, schools)
            lines += rows(f"{schools:,} schools", 100_000, rounds(options, folder, source))[0]
        lines += [""] + exponential_smoothing(options, folder)
    with open(options.output, "w") as file:
        file.write("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
