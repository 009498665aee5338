"""Runs the whole batch command on simulated panels, beside a plain grouped query of DuckDB and AutoETS.

    python3 Benchmarks/batch.py [--binary .build/release/cutline] [--sizes 10000,100000,1000000]
        [--rounds 5] [--jobs 2] [--model auto] [--output Benchmarks/results/batch.md]

Each round runs the query and the command one after the other on the same file, start-up included; the ratios
of the rounds are what counts. Needs numpy and duckdb; statsforecast is skipped, and said so, where it is missing.
The files live in a temporary folder and are deleted at the end.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

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


def simulate(path, count, schools, years=10):
    """Levels that walk, moved by shocks of the year, the school and the program, seen with noise."""
    import duckdb
    import numpy as np
    import pandas as pd

    rng = np.random.default_rng(1)
    index = np.arange(count)
    school = index * schools // count
    within = index - np.searchsorted(school, school)
    program, category = within // 5 % 400, within % 5
    programs = int(program.max()) + 1
    level = 350 + rng.normal(0, 40, schools)[school] + rng.normal(0, 20, programs)[program] - 12.0 * category
    level += rng.normal(0, 15, count)
    size = 4 * np.exp(rng.normal(0, 0.4, count))
    values = np.empty((count, years))
    for year in range(years):
        level = level + rng.normal(0, 8) + rng.normal(0, 3, schools)[school] + rng.normal(0, 2, programs)[program]
        level += rng.standard_t(5, count) * size
        values[:, year] = np.round(level + rng.standard_t(5, count) * size / 2, 1)
    rows = pd.DataFrame({
        "s": np.repeat(school, years), "p": np.repeat(within // 5, years), "c": np.repeat(category, years),
        "year": np.tile(np.arange(2015, 2015 + years), count), "value": values.ravel()})
    db = duckdb.connect()
    db.register("rows", rows)
    db.execute(f"""copy (select 'S' || lpad(s::varchar, 5, '0') school, 'P' || lpad(p::varchar, 4, '0') program,
        ['open', 'local', 'minor', 'rural', 'sport'][c + 1] category, year, value from rows)
        to '{path}' (header)""")


def simulated(path, count, schools):
    """Simulates in a process of its own: what a parent holds would count as its children's peak."""
    subprocess.run([sys.executable, __file__, "--simulate", path, str(count), str(schools)], check=True)


def timed(command):
    """Seconds and peak memory in MB of a command."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed: {message.decode()[-500:]}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def forecast(options, source, target):
    return [options.binary, "batch", source, "--key", "school,program,category", "--group", "school,program",
            "--year", "2025", "--model", options.model, "--jobs", str(options.jobs), "--quiet", "--output", target]


def rounds(options, folder, source):
    pairs = []
    for _ in range(options.rounds):
        target = os.path.join(folder, "out.csv")
        query = timed([sys.executable, "-c", QUERY, source, target, str(options.jobs)])
        if os.path.exists(target):
            os.remove(target)
        own = timed(forecast(options, source, target))
        os.remove(target)
        pairs.append((query, own))
    return pairs


def row(label, count, pairs):
    ratios = [own[0] / query[0] for query, own in pairs]
    seconds = statistics.median(own[0] for _, own in pairs)
    memory = max(own[1] for _, own in pairs)
    return seconds, (f"| {label} | {min(ratios):.2f} / {statistics.median(ratios):.2f} / {max(ratios):.2f} "
                     f"| {seconds:.2f} | {memory:.0f} | {count / seconds:,.0f} |")


HEAD = ["| panel | time over DuckDB's (min / median / max) | s | peak MB | series/s |", "|---|---|---|---|---|"]


def exponential_smoothing(options, folder, rate):
    try:
        import statsforecast  # noqa: F401
    except ImportError:
        return ["statsforecast is not installed: AutoETS was skipped."]
    source, target = os.path.join(folder, "ets.csv"), os.path.join(folder, "ets.out")
    simulated(source, 2000, 4)
    seconds, _ = timed([sys.executable, "-c", ETS, source, target, str(options.jobs)])
    return [f"AutoETS on 2,000 series, start-up included: {2000 / seconds:,.0f} series/s; the command is "
            f"{rate / (2000 / seconds):,.0f} times as quick."]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--binary", default=".build/release/cutline")
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--model", default="auto")
    parser.add_argument("--output", default="Benchmarks/results/batch.md")
    options = parser.parse_args()
    lines = ["# The batch command from CSV to CSV", "",
             f"Model `{options.model}`, {options.jobs} jobs, 10 years, median and 50/80/95 % intervals; beside "
             "DuckDB's `regr_slope` grouped by the same key, on the same file in the same rounds.", ""] + HEAD
    seconds, rate = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "panel.csv")
        sizes = [int(size) for size in options.sizes.split(",")]
        for count in sizes:
            simulated(source, count, max(2, count // 500))
            seconds[count], text = row(f"{count:,} series", count, rounds(options, folder, source))
            rate = count / seconds[count]
            lines.append(text)
        for small, large in zip(sizes, sizes[1:]):
            growth = seconds[large] / seconds[small]
            lines += ["", f"From {small:,} to {large:,} series: {large / small:.0f} times the rows, "
                      f"{growth:.1f} times the time."]
        lines += ["", "By the number of groups, 100,000 series:", ""] + HEAD
        for schools in (20, 200, 2000, 20000):
            simulated(source, 100_000, schools)
            lines.append(row(f"{schools:,} schools", 100_000, rounds(options, folder, source))[1])
        lines += [""] + exponential_smoothing(options, folder, rate)
    with open(options.output, "w") as file:
        file.write("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--simulate"]:
        simulate(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        main()
