#!/usr/bin/env python3
"""Scores the panel model on development panels and writes the tables of results/panels.md.

    python3 Benchmarks/panels.py PROGRAM PANELS SCORER [--output Benchmarks/results/panels.md]

The sections below the marker of the page, which were measured apart, stay as they are.

PROGRAM is the release build, PANELS a folder of NAME.csv.gz (school, program, category, year, value) and SCORER a
script that splits a panel at a cycle (`split FILE CYCLE FOLDER [--reveal SHARE] [--reveal-by COLUMN]`) and scores
rows of `cutline batch` (`score FOLDER ROWS [--floor VALUE]`, the last line JSON).
"""
import argparse
import contextlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile

import results_page

PANELS = [
    ("India, closing ranks (JoSAA)", "josaa_closing_rank_2016_2023", (2021, 2022, 2023), "rank", None),
    ("Tunisia, last admitted scores", "tunisia_score_2011_2023", (2021, 2022, 2023), "score", None),
    ("Hunan, tier 1 scores", "hunan_tier1_score_2006_2015", (2013, 2014, 2015), "score", None),
    ("France, enrollment", "france_enrollment_2006_2021", (2019, 2020, 2021), "count", None),
    ("US, first-year students", "us_freshmen_2002_2012", (2010, 2011, 2012), "count", None),
    ("Andalusia, marks (floor 5)", "andalusia_mark_2010_2016", (2015, 2016), "score", "5"),
]
MODES = [
    ("Nothing of the cycle known", []),
    ("20 % of the cycle's lines known, drawn at random", ["--reveal", "0.2"]),
    ("The lines of 20 % of the schools known", ["--reveal", "0.2", "--reveal-by", "school"]),
]
LEVELS = ",".join(f"{i / 40:g}" for i in range(1, 40))
COLUMNS = ["--key", "school,program,category", "--group", "school,program,category", "--time", "year", "--value", "value"]
INTRODUCTION = """# Accuracy on development panels

Each cycle forecast from what was known before it with `cutline batch --model panel --group school,program,category`; scores relative to *same as last year* (the last value with the pooled changes of the last eight years) on the same series: CRPS from 39 quantiles and mean absolute error of the median, below 1 is better. Ranks and counts are scored on the log scale. Series count when they have at least three past values and one in the year before. These cycles were used in development; they show where the model stands, not how it does on data nobody has looked at. Made by `Benchmarks/panels.py`, but for the last two sections, which were measured apart."""


def run(*command):
    """Standard output; 3 is a batch in which some series were declined, which the scorer will count."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode not in (0, 3):
        sys.exit(done.stderr)
    return done.stdout


def limits(floor):
    return ["--lower", floor] if floor else []


def score(program, panels, scorer, folder, panel, cycle, reveal):
    """The scores of one forecast cycle, and the chance of the floor against what happened."""
    _, name, _, scale, floor = panel
    place = folder / f"{name}-{cycle}-{len(reveal)}"
    run("python3", scorer, "split", panels / f"{name}.csv.gz", cycle, place, *reveal)
    run(program, "batch", place / "history.csv", *COLUMNS, "--scale", scale, "--year", cycle, "--model", "panel",
        "--quantiles", LEVELS, *limits(floor), "--quiet", "--output", place / "rows.csv")
    lines = run("python3", scorer, "score", place, place / "rows.csv", *(["--floor", floor] if floor else [])).splitlines()
    return json.loads(lines[-1]), json.loads(lines[0]) if floor else None


def row(name, cycle, s):
    cells = [name, str(cycle), f"{s['n']:,}"] + [f"{s[k]:.3f}" for k in ("crps_ratio", "mae_ratio", "cov80", "cov95")]
    return "| " + " | ".join(cells) + " |"


def mean_of_systems(systems):
    means = []
    for key in ("crps_ratio", "mae_ratio", "cov80", "cov95"):
        means.append(sum(sum(s[key] for s in scores) / len(scores) for scores in systems) / len(systems))
    cells = " | ".join(f"**{value:.3f}**" for value in means)
    return f"| **mean of the five systems without Andalusia** | | | {cells} |"


def table(program, panels, scorer, folder, title, reveal):
    print(f"\n## {title}\n")
    print("| system | cycle | series | CRPS ratio | MAE ratio | 80 % held | 95 % held |\n|---|---:|---:|---:|---:|---:|---:|")
    systems, floors = [], []
    for panel in PANELS:
        found = [(cycle, *score(program, panels, scorer, folder, panel, cycle, reveal)) for cycle in panel[2]]
        for cycle, scores, floor in found:
            assert scores["missing"] == 0, (panel[0], cycle)
            print(row(panel[0], cycle, scores))
            if floor:
                floors.append((cycle, floor))
        if not panel[4]:
            systems.append([scores for _, scores, _ in found])
    print(mean_of_systems(systems))
    for cycle, floor in floors:
        deciles = ", ".join(f"{stated:.2f}: {seen:.2f} ({n})" for stated, seen, n in floor["by_decile"])
        print(f"\nAndalusia {cycle}, P(at the floor): Brier score {floor['floor_brier']} against {floor['constant_brier']} "
              f"of the constant; stated: seen (series) {deciles}.")


def coverage(program, panels, folder):
    print("\n## Coverage over all cycles after the fifth year\n")
    print("From `cutline backtest --model panel`: the share of 80 % intervals that held, each cycle weighing the same, "
          "with its 90 % interval over cycles.\n")
    print("| system | cycles | 80 % held | 90 % interval | CRPS ratio | MAE ratio |\n|---|---:|---:|---|---:|---:|")
    every = []
    for title, name, _, scale, floor in PANELS:
        file = folder / f"{name}.csv"
        file.write_text(subprocess.run(["gzip", "-dc", panels / f"{name}.csv.gz"], check=True, capture_output=True, text=True).stdout)
        first = min(int(line["year"]) for line in records(file))
        answer = json.loads(run(program, "backtest", file, *COLUMNS, "--scale", scale, "--model", "panel",
                                "--from", first + 5, "--format", "json", *limits(floor)))["models"][0]
        cycles = [cycle["scores"] for cycle in answer["cycles"]]
        every += [s["coverage_80"] for s in cycles]
        band = next(c for c in answer["coverage_by_cycle"] if c["level"] == 0.8)
        ratios = [sum(s[key] for s in cycles) / len(cycles) for key in ("crps_ratio", "mae_ratio")]
        print(f"| {title} | {len(cycles)} | {band['mean']:.3f} | {band['low']:.3f} to {min(band['high'], 1):.3f} | "
              f"{ratios[0]:.3f} | {ratios[1]:.3f} |")
    print(f"\nOver all {len(every)} cycles: {sum(every) / len(every):.3f}. Common shocks make single cycles swing: in years with a "
          "shock larger than any before (Hunan 2014, Tunisia 2019 and 2021) about half of the 80 % intervals held.")


def records(file):
    import csv
    with open(file, newline="", encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("panels", type=pathlib.Path)
    parser.add_argument("scorer")
    parser.add_argument("--output", default="Benchmarks/results/panels.md")
    options = parser.parse_args()
    program, panels, scorer = options.program, options.panels, options.scorer
    made = io.StringIO()
    with tempfile.TemporaryDirectory() as scratch, contextlib.redirect_stdout(made):
        print(INTRODUCTION)
        for title, reveal in MODES:
            table(program, panels, scorer, pathlib.Path(scratch), title, reveal)
        coverage(program, panels, pathlib.Path(scratch))
    results_page.write(options.output, made.getvalue())


if __name__ == "__main__":
    main()
