"""Measures forecasts that add up: `cutline batch --hierarchy` beside each level forecast on its own.

  python3 Benchmarks/hierarchy.py PANEL.csv[.gz] [--cutline PATH] [--model NAME] [--cycles 2010,2011,2012]

The panel has the columns school, program, category (a home state), year, value. For each cycle the series with a value
in it and at least one before are kept (`all`), or those with three values and one in the year before (`current`);
what they add up to is the truth of each level, and history is what was known before. Alone, a level's past sums compare
like with like as `--hierarchy` makes them. CRPS is the mean pinball loss over 39 quantiles, in people and on
logarithms; every draw and every whole number is checked to add up. Prints a table in Markdown. Needs numpy, pandas.
"""
import argparse
import subprocess
import sys
import tempfile
import time

import numpy as np
import pandas as pd

LEVELS = np.round(np.arange(0.025, 0.9751, 0.025), 3)
NAMES = [f"q{level:g}" for level in LEVELS]
KEY = ["school", "program", "category"]


def crps(actual, quantiles):
    error = actual[:, None] - quantiles
    return 2 * np.where(error >= 0, LEVELS * error, (LEVELS - 1) * error).mean(1)


def batch(options, history, key, group, year, model, extra=()):
    history.to_csv(options.folder + "/history.csv", index=False)
    command = [options.cutline, "batch", options.folder + "/history.csv", "--key", key, "--scale", "count"]
    command += ["--year", str(year), "--model", model, "--quiet", "--output", options.folder + "/forecasts.csv"]
    command += ["--quantiles", ",".join(f"{level:g}" for level in LEVELS)] + (["--group", group] if group else [])
    subprocess.run(command + list(extra), check=True)
    return pd.read_csv(options.folder + "/forecasts.csv", keep_default_na=False)


def split(panel, year, kept):
    past, truth = panel[panel.year < year], panel[panel.year == year]
    seen = past.groupby(KEY).year.agg(["count", "max"]).reset_index()
    truth = truth.merge(seen, on=KEY)
    if kept == "current":
        truth = truth[(truth["count"] >= 3) & (truth["max"] == year - 1)]
    return past.merge(truth[KEY], on=KEY), truth.set_index(KEY).value


def sums(wide, groups):
    """Past sums with missing values between their neighbors, where at least half was counted."""
    filled = np.exp(np.log(wide).interpolate(axis=1, limit_direction="both"))
    size = filled.mean(axis=1)
    counted = wide.notna().mul(size, axis=0).groupby(groups).sum().div(size.groupby(groups).sum(), axis=0)
    rows = filled.groupby(groups).sum().where(counted > 0.5).stack().dropna().rename("value").reset_index()
    rows.columns = ["node", "year", "value"]
    return rows


def check(options, leaves):
    draws = pd.read_csv(options.folder + "/draws.csv", keep_default_na=False)
    is_leaf = (draws[KEY] != "*").all(axis=1)
    values = draws.drop(columns=KEY).to_numpy()
    leaf = values[is_leaf.to_numpy()]
    assert (values >= 0).all() and len(leaf) == leaves
    own = draws[is_leaf]
    for _, level in draws[~is_leaf].groupby([draws[column] == "*" for column in KEY]):
        kept = [column for column in KEY if level[column].iloc[0] != "*"]
        if not kept:
            assert (leaf.sum(0) == values[level.index[0]]).all()
            continue
        total = pd.DataFrame(leaf).groupby([own[column].to_numpy() for column in kept]).sum()
        stated = level.set_index(kept).drop(columns=[c for c in KEY if c not in kept])
        stated.columns = total.columns
        assert (stated.reindex(total.index).to_numpy() == total.to_numpy()).all()


def measure(options, panel, year, kept, crossed):
    history, truth = split(panel, year, kept)
    wide = history.pivot_table(index=KEY, columns="year", values="value")
    wide = wide.reindex(columns=range(int(history.year.min()), year))
    truth = truth.reindex(wide.index)
    hierarchy = ["--hierarchy", "school"] + (["--hierarchy", "category"] if crossed else [])
    joint = batch(
        options, history, ",".join(KEY), "school,category", year, options.model,
        hierarchy + ["--draws", options.folder + "/draws.csv"])
    check(options, len(wide))
    joint = joint.set_index(KEY)
    numbers = lambda frame: frame[NAMES].apply(pd.to_numeric).to_numpy()
    alone = batch(options, history, ",".join(KEY), "school,category", year, options.model).set_index(KEY)
    yield "series", truth.to_numpy(), numbers(alone.reindex(wide.index)), numbers(joint.reindex(wide.index))
    for name in ["school"] + (["category"] if crossed else []) + ["total"]:
        groups = wide.index.get_level_values(name) if name != "total" else pd.Index(["*"] * len(wide))
        actual = truth.groupby(groups).sum()
        own = batch(options, sums(wide, groups), "node", "", year, options.model).set_index("node")
        keys = [tuple(node if column == name else "*" for column in KEY) for node in actual.index]
        yield name, actual.to_numpy(), numbers(own.reindex(actual.index)), numbers(joint.loc[keys])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("panel")
    parser.add_argument("--cutline", default=".build/release/cutline")
    parser.add_argument("--model", default="auto")
    parser.add_argument("--cycles", default="2010,2011,2012")
    options = parser.parse_args()
    panel = pd.read_csv(options.panel, keep_default_na=False)
    panel["value"] = panel.value.astype(float)
    with tempfile.TemporaryDirectory() as options.folder:
        print("| series kept | hierarchy | level | sums | CRPS ratio, people | by cycle | CRPS ratio, logs | 80 % held alone | held |")
        print("|---|---|---|---|---|---|---|---|---|")
        for kept in ["current", "all"]:
            for crossed in [False, True]:
                report(options, panel, kept, crossed)
        began = time.time()
        year = int(panel.year.max()) + 1
        batch(options, panel, ",".join(KEY), "school,category", year, options.model, ["--hierarchy", "school,program"])
        print(f"\nAll {panel.groupby(KEY).ngroups:,} series for {year} with --hierarchy school,program: "
              f"{time.time() - began:.1f} s.")


def report(options, panel, kept, crossed):
    rows = {}
    for year in map(int, options.cycles.split(",")):
        for name, actual, alone, joint in measure(options, panel, year, kept, crossed):
            log = lambda values: np.log(np.maximum(values, 1))
            held = lambda q: ((actual >= q[:, 3]) & (actual <= q[:, 35])).sum()
            # A far tail without data decides a mean over counts: forecasts alone are cut at twenty times the largest.
            alone = np.minimum(alone, 20 * max(actual.max(), 1))
            rows.setdefault(name, []).append([
                crps(actual, joint).sum(), crps(actual, alone).sum(), crps(log(actual), log(joint)).sum(),
                crps(log(actual), log(alone)).sum(), held(alone), held(joint), len(actual)])
    whole = np.zeros(2)
    for name, cycles in rows.items():
        table = np.array(cycles)
        joint, alone, joint_log, alone_log, held_alone, held, count = table.sum(0)
        whole += [joint, alone]
        by_cycle = ", ".join(f"{ratio:.3f}" for ratio in table[:, 0] / table[:, 1])
        print(f"| {kept} | {'school x state' if crossed else 'school'} | {name} | {int(count):,} | {joint / alone:.4f} "
              f"| {by_cycle} | {joint_log / alone_log:.4f} | {held_alone / count:.2f} | {held / count:.2f} |")
    print(f"| {kept} | {'school x state' if crossed else 'school'} | all levels | | {whole[0] / whole[1]:.4f} | | | | |")
    sys.stdout.flush()


main()
