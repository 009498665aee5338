"""How well joint chances of lists come true on development panels, pooled over systems.

    python3 Benchmarks/lists.py FOLDER [--binary .build/release/cutline] [--size 5]
        [--output Benchmarks/results/lists.md]

FOLDER holds the panels as NAME.csv.gz with the columns school, program, category, year, value. In the last
three cycles of each, random lists of choices with one score: the stated chance that at least one line is cleared,
from everything known before the cycle, against what came. A tenth of the chances passes when the observed
frequency lies within 4 points of the mean stated chance or the 90 % interval of their difference, cycles of
systems as clusters, covers zero; with fewer than twenty lists it is not judged. Needs numpy and scipy.
"""

import argparse
import csv
import gzip
import io
import os
import shutil
import subprocess
import tempfile

import numpy as np
from scipy import stats

SYSTEMS = [
    ("josaa_closing_rank_2016_2023", "India, closing ranks (JoSAA)", "rank", 2021, 2023),
    ("tunisia_score_2011_2023", "Tunisia, last admitted scores", "score", 2021, 2023),
    ("hunan_tier1_score_2006_2015", "Hunan, tier 1 scores", "score", 2013, 2015),
    ("france_enrollment_2006_2021", "France, enrollment", "count", 2019, 2021),
    ("us_freshmen_2002_2012", "US, first-year students", "count", 2010, 2012),
    ("andalusia_mark_2010_2016", "Andalusia, marks (floor 5)", "score", 2015, 2016),
]


def outcomes(binary, folder, name, kind, first, last, size):
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "panel.csv")
        with gzip.open(os.path.join(folder, name + ".csv.gz"), "rb") as packed, open(path, "wb") as plain:
            shutil.copyfileobj(packed, plain)
        text = subprocess.run(
            [binary, "backtest", path, "--key", "school,program,category", "--group", "school,program,category",
             "--scale", kind, "--lists", str(size), "--from", str(first), "--to", str(last), "--format", "csv",
             "--quiet"],
            check=True, capture_output=True, text=True).stdout
    rows = list(csv.DictReader(io.StringIO(text)))
    return [(name, int(r["cycle"]), float(r["joint"]), float(r["independent"]), int(r["happened"])) for r in rows]


def tenths(chances, happened, clusters):
    lines = []
    place = np.minimum((chances * 10).astype(int), 9)
    for tenth in range(10):
        chosen = place == tenth
        if not chosen.any():
            continue
        stated, observed = chances[chosen].mean(), happened[chosen].mean()
        error = happened[chosen] - chances[chosen]
        names = sorted(set(clusters[chosen]))
        sums = np.array([(error[clusters[chosen] == c] - error.mean()).sum() for c in names])
        count = len(names)
        margin = float("nan")
        if count > 1:
            deviation = np.sqrt(count / (count - 1) * (sums ** 2).sum()) / chosen.sum()
            margin = stats.t.ppf(0.95, count - 1) * deviation
        gap = abs(observed - stated)
        lines.append((tenth, chosen.sum(), stated, observed, margin, count < 2 or chosen.sum() < 20 or gap <= 0.04 or gap <= margin))
    return lines


def table(title, chances, happened, clusters):
    text = [f"## {title}", "", "| stated | lists | mean stated | observed | difference | 90 % margin | |",
            "|---|---:|---:|---:|---:|---:|---|"]
    for tenth, count, stated, observed, margin, passes in tenths(chances, happened, clusters):
        text.append(f"| {tenth * 10}-{tenth * 10 + 10} % | {count:,} | {stated * 100:.1f} % | {observed * 100:.1f} % "
                    f"| {(observed - stated) * 100:+.1f} | {margin * 100:.1f} | {'' if passes else 'misses'} |")
    text += ["", f"Brier score {((chances - happened) ** 2).mean():.4f}.", ""]
    return text


def thirds(chances, happened):
    """All lists, and the thirds of them by stated chance: mean stated and observed."""
    order = np.argsort(chances, kind="stable")
    parts = [("all", order)] + list(zip(("lowest third", "middle third", "highest third"), np.array_split(order, 3)))
    text = ["## By third of the stated chance", "", "| lists | count | mean stated | observed | difference |",
            "|---|---:|---:|---:|---:|"]
    for title, part in parts:
        stated, observed = chances[part].mean(), happened[part].mean()
        text.append(f"| {title} | {len(part):,} | {stated * 100:.1f} % | {observed * 100:.1f} % "
                    f"| {(observed - stated) * 100:+.1f} |")
    return text + [""]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--binary", default=".build/release/cutline")
    parser.add_argument("--size", type=int, default=5)
    parser.add_argument("--output", default="Benchmarks/results/lists.md")
    options = parser.parse_args()
    rows = []
    for name, _, kind, first, last in SYSTEMS:
        rows += outcomes(options.binary, options.folder, name, kind, first, last, options.size)
    joint, independent = np.array([r[2] for r in rows]), np.array([r[3] for r in rows])
    happened = np.array([r[4] for r in rows], float)
    clusters = np.array([f"{r[0]} {r[1]}" for r in rows])
    text = ["# Joint chances of lists on development panels", "",
            f"Random lists of {options.size} choices with one score each, a thousand drawn a cycle, in the last three "
            "cycles of each system (two of Andalusia); everything is estimated before the cycle. Of each list the "
            "stated chance that at least one line is cleared, and how often one was. A tenth passes when the observed "
            "frequency lies within 4 points of the mean stated chance or the 90 % interval of their difference, with "
            "the cycles of the systems as clusters, covers zero; with fewer than twenty lists it is not judged. Lists are drawn by the forecasts alone, so that a "
            "score is worth taking to them: every choice has a chance of its own of 5 to 60 %. These cycles were used "
            "in development.", ""]
    text += thirds(joint, happened)
    text += table("Drawn jointly", joint, happened, clusters)
    text += table("As if lines moved independently", independent, happened, clusters)
    text += ["## By system and cycle", "", "| system | cycle | lists | stated jointly | if independent | observed "
             "| Brier, joint | Brier, independent |", "|---|---:|---:|---:|---:|---:|---:|---:|"]
    for name, title, _, first, last in SYSTEMS:
        for cycle in range(first, last + 1):
            own = [r for r in rows if r[0] == name and r[1] == cycle]
            if not own:
                continue
            j, i, h = (np.array([r[k] for r in own], float) for k in (2, 3, 4))
            text.append(f"| {title} | {cycle} | {len(own):,} | {j.mean() * 100:.1f} % | {i.mean() * 100:.1f} % "
                        f"| {h.mean() * 100:.1f} % | {((j - h) ** 2).mean():.4f} | {((i - h) ** 2).mean():.4f} |")
    with open(options.output, "w") as out:
        out.write("\n".join(text) + "\n")
    print("\n".join(text))


if __name__ == "__main__":
    main()
