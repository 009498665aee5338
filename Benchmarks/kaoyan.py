#!/usr/bin/env python3
"""The shipped lines as an exam: every college line with two or more earlier cycles, forecast from what was public before.

    python3 Benchmarks/kaoyan.py [PROGRAM] > Benchmarks/results/kaoyan.md

Runs `cutline exam --format csv` for 2024, 2025 and 2026 with the model that earlier cycles choose, and on the lines of
2026 with the plain rules beside it; needs numpy and pandas. Standard errors take schools as clusters.
"""
import io, subprocess, sys
import numpy as np
import pandas as pd

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else ".build/release/cutline"
CYCLES = [2024, 2025, 2026]
KNOWN = {"nothing": "nothing of the cycle", "national-line": "national line published", "quarter-of-schools": "and 25 % of schools"}


def exam(*arguments, data=None):
    command = [PROGRAM, "exam", "--format", "csv"] + [w for c in CYCLES for w in ("--cycle", str(c))] + list(arguments)
    if data: command += ["--data", data]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    table = pd.read_csv(io.StringIO(text), dtype={"school_id": str, "major_code": str})
    table["error"] = table.error.abs()
    table["last_line_error"] = table.last_line_error.abs()
    return table


def ratio(table, below):
    kept = table.dropna(subset=[below])
    return kept.crps.mean() / kept[below].mean() if len(kept) else float("nan")


def clustered(table, column):
    """Mean and standard error, schools as clusters."""
    mean = table[column].mean()
    sums = (table[column] - mean).groupby(table.school_id).sum()
    return mean, np.sqrt((sums**2).sum()) / len(table)


def row(*cells):
    print("| " + " | ".join(str(c) for c in cells) + " |")


def head(*cells):
    row(*cells)
    print("|" + "---|" * len(cells))


def percent(value):
    return f"{100 * value:.0f} %"


def cells(table, by, title):
    head("cycle", title, "lines", "schools", "error", "last line", "CRPS / last line", "80 % held")
    for key, part in table.groupby(["cycle", by], observed=True):
        row(key[0], key[1], len(part), part.school_id.nunique(), f"{part.error.mean():.1f}",
            f"{part.last_line_error.mean():.1f}", f"{ratio(part, 'last_line_crps'):.3f}", percent(part.held_80.mean()))
    print()


table = exam()
published = table[table.knowledge == "national-line"].copy()
print("# College lines as an exam\n")
print("Every college line of 500 marks with two or more earlier cycles, forecast from what was public before its cycle: the "
      "model is chosen and everything is estimated on the cycles before. Last line and last gap are the last known line, "
      "and its distance to the national line, with the changes pooled before the cycle. `python3 Benchmarks/kaoyan.py` makes this page. "
      "2024 is reported only: few lines before 2023 are known.\n")
print("## Errors\n")
head("cycle", "known", "lines", "schools", "mean error", "of last line", "CRPS", "/ last line", "/ last gap", "50 % held", "80 % held", "95 % held")
for (cycle, known), part in table.groupby(["cycle", "knowledge"], sort=False):
    lines = part.drop_duplicates(["school_id", "college", "major_code", "degree"])
    row(cycle, KNOWN[known], len(lines), lines.school_id.nunique(), f"{part.error.mean():.2f}", f"{part.last_line_error.mean():.2f}",
        f"{part.crps.mean():.2f}", f"{ratio(part, 'last_line_crps'):.3f}", f"{ratio(part, 'last_gap_crps'):.3f}",
        percent(part.held_50.mean()), percent(part.held_80.mean()), percent(part.held_95.mean()))
print()
print("With a quarter of the schools out every line counts three times, once for each other quarter.\n")
means = published.groupby("cycle").held_80.mean()
print(f"80 % intervals held, mean of the cycles: {percent(means.mean())}; of 2025 and 2026: {percent(means.loc[[2025, 2026]].mean())}.\n")
print("## By kind, national line published\n")
cells(published, "degree", "degree")
published["kind"] = np.where(published.was_at_floor, "last line at its floor", np.where(published.sets_own_line, "self-line school", "ordinary school"))
cells(published, "kind", "kind")
print("## By age of the last line\n")
published["age_group"] = published.age.clip(upper=3).map({1: "1", 2: "2", 3: "3 and more"})
cells(published, "age_group", "age")
print("## By grade\n")
print("The grade that each forecast would have carried; the error with its standard error.\n")
head("grade", "lines", "schools", "error", "s. e.", "expected error", "80 % held")
grades = {}
for grade, part in published.groupby("grade"):
    mean, deviation = clustered(part, "error")
    grades[grade] = (mean, deviation)
    row(grade, len(part), part.school_id.nunique(), f"{mean:.1f}", f"{deviation:.1f}", f"{part.expected_error.mean():.1f}", percent(part.held_80.mean()))
print()
names = sorted(grades)
inverted = [f"{a} over {b}" for a, b in zip(names, names[1:]) if grades[a][0] - grades[b][0] > 2 * np.hypot(grades[a][1], grades[b][1])]
print("Grades inverted beyond two standard errors: " + (", ".join(inverted) if inverted else "none") + ".\n")
print("## Rules beside it\n")
print("The same lines, national line published, with one rule throughout.\n")
head("model", *[f"{c}: error" for c in CYCLES], *[f"{c}: CRPS / last line" for c in CYCLES])
for name in ["levels", "gap", "gap-ses", "last", "mean", "ses"]:
    parts = [part[part.knowledge == "national-line"] for _, part in exam("--model", name).groupby("cycle")]
    row(name, *[f"{p.error.mean():.2f}" for p in parts], *[f"{ratio(p, 'last_line_crps'):.3f}" for p in parts])
print()
