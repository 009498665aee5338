"""Are the chances honest? Backtests the chance to clear a line on panels, at scores spread around the line.

    python3 Benchmarks/chance.py PANELS [--binary .build/release/cutline] [--cycles 4]
        [--output Benchmarks/results/chance.md]

PANELS is a folder of gzipped panels with the columns school, program, category, year, metric, value. Each of the
last cycles is forecast by `cutline batch --model panel` from the rows before it. Candidates stand where nobody
needs to know the outcome to put them: at last year's line plus ten quantiles of the pooled past changes. The
chance is read from 199 quantiles as `cutline chance table` reads it. Needs numpy, scipy and pandas.
"""

import argparse
import os
import subprocess
import sys
import tempfile

import numpy as np
import pandas as pd
from scipy import stats

KEY = ["school", "program", "category"]
LEVELS = np.arange(1, 200) / 200
SCORES = np.arange(0.05, 1, 0.1)

# name, file, options, whether a smaller value is better, logarithmic
SYSTEMS = [
    ("India, closing ranks (JoSAA)", "josaa_closing_rank_2016_2023", ["--scale", "rank"], True, True),
    ("Tunisia, last admitted scores", "tunisia_score_2011_2023", ["--scale", "score"], False, False),
    ("Hunan, tier 1 scores", "hunan_tier1_score_2006_2015", ["--scale", "score"], False, False),
    ("Andalusia, marks", "andalusia_mark_2010_2016", ["--scale", "score", "--lower", "5", "--upper", "14"],
     False, False),
    ("France, enrollment", "france_enrollment_2006_2021", ["--scale", "count"], False, True),
    ("US, first-year students", "us_freshmen_2002_2012", ["--scale", "count"], False, True),
]


def forecast(options, folder, panel, flags, year):
    """The quantiles of every series that has a value in `year`, three before it and one the year before."""
    source, target = os.path.join(folder, "history.csv"), os.path.join(folder, "out.csv")
    panel[panel.year < year].to_csv(source, index=False)
    levels = ",".join(f"{level:g}" for level in LEVELS)
    command = [options.binary, "batch", source, "--key", ",".join(KEY), "--group", ",".join(KEY), "--year", str(year),
               "--model", "panel", "--quantiles", levels, "--quiet", "--output", target] + flags
    status = subprocess.run(command).returncode
    if status not in (0, 3):
        sys.exit(f"{command}: {status}")
    names = [f"q{level:g}" for level in LEVELS]
    table = pd.read_csv(target, dtype={key: str for key in KEY}, keep_default_na=False, low_memory=False)
    table[names] = table[names].apply(pd.to_numeric, errors="coerce")
    past = panel[panel.year < year].groupby(KEY).year.agg(["count", "max"]).reset_index()
    truth = panel[panel.year == year].merge(past, on=KEY)
    truth = truth[(truth["count"] >= 3) & (truth["max"] == year - 1)]
    last = panel[panel.year == year - 1][KEY + ["value"]].rename(columns={"value": "last"})
    rows = truth.merge(last, on=KEY).merge(table[KEY + names], on=KEY).dropna(subset=names)
    return rows, rows[names].to_numpy(float)


def read_chance(quantiles, marks, smaller):
    """P(cleared) for each row and mark: linear between quantiles on the normal scale."""
    scores = stats.norm.ppf(LEVELS)
    out = np.empty(marks.shape)
    for row in range(len(quantiles)):
        values = quantiles[row]
        for column, mark in enumerate(marks[row]):
            if smaller:
                mark -= abs(mark) * 1e-12 + 1e-12
            out[row, column] = below(values, scores, mark)
    return 1 - out if smaller else out


def below(values, scores, mark):
    last = len(values) - 1
    if mark < values[0] and values[0] == values[1]:
        return 0.0
    if mark >= values[last] and values[last] == values[last - 1]:
        return 1.0
    upper = min(max(int(np.searchsorted(values, mark, side="right")), 1), last)
    while upper < last and values[upper] == values[upper - 1]:
        upper += 1
    lower = upper - 1
    while lower > 0 and values[lower] == values[upper]:
        lower -= 1
    share = (mark - values[lower]) / (values[upper] - values[lower])
    return float(stats.norm.cdf(scores[lower] + share * (scores[upper] - scores[lower])))


def cases(options, folder, system):
    """One line per candidate: system, cycle, stated chance, whether it cleared, whether last year's line was."""
    name, file, flags, smaller, logarithmic = system
    panel = pd.read_csv(os.path.join(options.panels, file + ".csv.gz"), dtype={key: str for key in KEY},
                        keep_default_na=False)
    panel["value"], panel["year"] = panel.value.astype(float), panel.year.astype(int)
    panel = panel[KEY + ["year", "value"]].drop_duplicates(KEY + ["year"], keep="last")
    scale = (lambda v: np.log(np.maximum(v, 1))) if logarithmic else (lambda v: v)
    back = np.exp if logarithmic else (lambda z: z)
    found = []
    for year in sorted(panel.year.unique())[-options.cycles:]:
        history = panel[panel.year < year].sort_values(KEY + ["year"])
        if history.year.nunique() < 4:
            continue
        step = scale(history.value).groupby([history[key] for key in KEY]).diff()
        gap = history.groupby(KEY).year.diff()
        changes = step[(gap == 1) & (history.year >= year - 8)].dropna().to_numpy()
        rows, quantiles = forecast(options, folder, panel, flags, int(year))
        marks = back(scale(rows["last"].to_numpy())[:, None] + np.quantile(changes, SCORES))
        if name.startswith("Andalusia"):
            marks = np.clip(marks, 5, 14)
        stated = read_chance(scaled(quantiles, scale), scaled(marks, scale), smaller)
        truth, last = rows["value"].to_numpy()[:, None], rows["last"].to_numpy()[:, None]
        cleared = marks <= truth if smaller else marks >= truth
        before = marks <= last if smaller else marks >= last
        found.append(pd.DataFrame({"system": name, "cycle": year, "p": stated.ravel(), "y": cleared.ravel() * 1.0,
                                   "b": before.ravel() * 1.0}))
        print(name, year, len(rows), file=sys.stderr)
    return pd.concat(found)


def scaled(values, scale):
    return scale(np.asarray(values))


def clustered(group):
    """Observed minus stated in a decile with its 90 % interval, cycles of a system as clusters."""
    sums = group.assign(d=group.y - group.p).groupby(["system", "cycle"]).d.agg(["sum", "count"])
    total = sums["count"].sum()
    mean = sums["sum"].sum() / total
    clusters = len(sums)
    residual = sums["sum"] - mean * sums["count"]
    error = np.sqrt((residual**2).sum() * clusters / max(clusters - 1, 1)) / total
    reach = stats.t.ppf(0.95, max(clusters - 1, 1)) * error
    return mean, mean - reach, mean + reach


def reliability(table):
    lines = ["| stated | cases | mean stated | cleared | difference | 90 % interval | holds |",
             "|---|---:|---:|---:|---:|---|---|"]
    decile = np.minimum((table.p * 10).astype(int), 9)
    misses = 0
    for place in range(10):
        group = table[decile == place]
        if group.empty:
            continue
        mean, low, high = clustered(group)
        holds = abs(mean) <= 0.04 or low <= 0 <= high
        misses += not holds
        lines.append(f"| {place / 10:.1f} to {(place + 1) / 10:.1f} | {len(group):,} | {group.p.mean():.3f} "
                     f"| {group.y.mean():.3f} | {mean:+.3f} | {low:+.3f} to {high:+.3f} | {'yes' if holds else 'no'} |")
    return lines, misses


def skills(table):
    lines = ["| system | cycles | cases | Brier score | of last year's line | skill |", "|---|---|---:|---:|---:|---:|"]
    for name, group in table.groupby("system", sort=False):
        own, naive = ((group.p - group.y) ** 2).mean(), ((group.b - group.y) ** 2).mean()
        lines.append(f"| {name} | {group.cycle.min()} to {group.cycle.max()} | {len(group):,} | {own:.4f} "
                     f"| {naive:.4f} | {1 - own / naive:+.3f} |")
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("panels")
    parser.add_argument("--binary", default=".build/release/cutline")
    parser.add_argument("--cycles", type=int, default=4)
    parser.add_argument("--output", default="Benchmarks/results/chance.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = pd.concat([cases(options, folder, system) for system in SYSTEMS])
    pooled, misses = reliability(table)
    lines = ["# Chances to clear a line on development panels", "",
             f"The last {options.cycles} cycles of each system (where four came before), each forecast from what was "
             "known before it with `cutline batch --model panel`; ten candidates a line, at last year's line plus the "
             "5th, 15th, ... 95th percentile of the pooled past changes. For ranks a smaller number clears; for "
             "enrollments the number stands for a line. Made by `Benchmarks/chance.py`.", "",
             "## Reliability, all systems together", "",
             "A decile holds when what happened lies within 4 points of what was stated, or the 90 % interval of the "
             "difference (cycles of a system as clusters) covers zero.", ""] + pooled
    lines += ["", f"{10 - misses} of 10 deciles hold.", "", "## Brier skill against \"clears last year's line\"", ""]
    lines += skills(table)
    with open(options.output, "w") as file:
        file.write("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
