#!/usr/bin/env python3
"""Scores every model on the enrollment panels and writes the tables of results/enrollment.md to standard output.

    Benchmarks/enrollment.py PROGRAM PANELS SCORER > Benchmarks/results/enrollment.md

PROGRAM, PANELS and SCORER are as for panels.py; the weights of the yearly engine are those beside the program.
"""
import json
import pathlib
import sys
import tempfile

from panels import COLUMNS, LEVELS, PANELS, row, run

MODELS = ("auto", "panel", "yearly", "ses", "damped", "theta", "drift", "linear")
INTRODUCTION = """# Enrollment panels: every model

The last three cycles of two panels of counts, each forecast from what was known before it with `cutline batch --scale count --group school,program,category --model ...`; `yearly` uses the weights that come with the program, which have seen neither panel. Scores as in [panels.md](panels.md): relative to *same as last year*, on the log scale, below 1 is better. `auto` chooses on earlier cycles only. These cycles were used in development. Made by `Benchmarks/enrollment.py`."""


def main():
    program, panels, scorer = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    print(INTRODUCTION)
    with tempfile.TemporaryDirectory() as name:
        for title, file, cycles, scale, _ in (panel for panel in PANELS if panel[3] == "count"):
            print(f"\n## {title}\n\n| model | cycle | series | CRPS ratio | MAE ratio | 80 % held | 95 % held |")
            print("|---|---:|---:|---:|---:|---:|---:|")
            places = {cycle: pathlib.Path(name) / f"{file}-{cycle}" for cycle in cycles}
            for cycle, place in places.items():
                run("python3", scorer, "split", panels / f"{file}.csv.gz", cycle, place)
            for model in MODELS:
                scores = []
                for cycle, place in places.items():
                    run(program, "batch", place / "history.csv", *COLUMNS, "--scale", scale, "--year", cycle, "--model",
                        model, "--quantiles", LEVELS, "--quiet", "--output", place / "rows.csv")
                    scores.append(json.loads(run("python3", scorer, "score", place, place / "rows.csv").splitlines()[-1]))
                    print(row(f"`{model}`", cycle, scores[-1]))
                mean = {key: sum(s[key] for s in scores) / len(scores) for key in ("crps_ratio", "mae_ratio", "cov80", "cov95")}
                print(row(f"**`{model}`**", "mean", {**mean, "n": sum(s["n"] for s in scores)}))


if __name__ == "__main__":
    main()
