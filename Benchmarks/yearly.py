"""Scores and times the yearly engine on a collection of yearly series: by period, by part, on other kinds of series.

    python3 Benchmarks/yearly.py HISTORY.csv[.gz] [--binary .build/release/cutline] [--horizon 6] [--jobs 2]
        [--sample 2000] [--rounds 5] [--weights FOLDER] [--output Benchmarks/results/yearly.md]

HISTORY has series_id, t, value. One to four horizons of years are hidden at the end of every series that keeps
seven; the weights are trained with `cutline train` without any of them, and `cutline batch` forecasts the first
years of what is hidden. A part of the blend is scored by giving it all of the shares in the file of weights. What
is trained is kept in FOLDER, where one is named, and used again. AutoETS forecasts a sample of the last period's
series; it is skipped, and said so, where statsforecast is missing. Needs numpy and pandas. OWA is relative to the
last value, which is the competition's Naive2 for yearly data.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile

import numpy as np
import pandas as pd

import results_page

ETS = """
import json, sys, time, warnings
warnings.filterwarnings("ignore")
import pandas as pd
from statsforecast import StatsForecast
from statsforecast.models import AutoETS, Naive
source, target, horizon, jobs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
d = pd.read_csv(source, dtype={"series_id": str}).rename(columns={"series_id": "unique_id", "t": "ds", "value": "y"})
def run(d, jobs):
    return StatsForecast(models=[AutoETS(season_length=1)], freq=1, n_jobs=jobs, fallback_model=Naive()).forecast(
        df=d, h=horizon, level=[95])
run(d[d.unique_id.isin(d.unique_id.unique()[:20])], 1)
start = time.perf_counter()
f = run(d, jobs)
seconds = time.perf_counter() - start
f["horizon"] = f.groupby("unique_id").cumcount() + 1
f = f.rename(columns={"unique_id": "series_id", "AutoETS": "median", "AutoETS-lo-95": "lo95", "AutoETS-hi-95": "hi95"})
f[["series_id", "horizon", "median", "lo95", "hi95"]].to_csv(target, index=False)
print(json.dumps({"seconds": seconds}))
"""


PERIODS = 4
FEWEST_KNOWN = 7
COLUMNS = ["--key", "series_id", "--time", "t", "--value", "value", "--scale", "real", "--quiet"]


def read(history):
    return pd.read_csv(history, dtype={"series_id": str}).sort_values(["series_id", "t"], kind="stable")


def split(table, hidden, horizon):
    """What is left without the last `hidden` years of each series; the part of it that is scored, of series long
    enough; and the first `horizon` of the hidden years."""
    place = table.groupby("series_id").cumcount(ascending=False)
    known = table[place >= hidden]
    scored = known[known.groupby("series_id").t.transform("count") >= FEWEST_KNOWN]
    truth = table[(place < hidden) & (place >= hidden - horizon) & table.series_id.isin(scored.series_id)].copy()
    truth["horizon"] = truth.groupby("series_id").cumcount() + 1
    return known, scored, truth


def scores(known, truth, forecast):
    """OWA, MSIS and the coverage of the 95 % interval, overall and by horizon."""
    past = known.groupby("series_id").value.agg(
        scale=lambda v: np.abs(np.diff(v)).mean(), last=lambda v: v.iloc[-1]).reset_index()
    rows = truth.merge(past, on="series_id").merge(forecast, on=["series_id", "horizon"])
    y, found, last, scale = (rows[c].to_numpy(float) for c in ("value", "median", "last", "scale"))
    moves = scale > 0

    def smape(p):
        return (200 * np.abs(y - p) / np.maximum(np.abs(y) + np.abs(p), 1e-300)).mean()

    def mase(p):
        return (np.abs(y - p)[moves] / scale[moves]).mean()

    low, high = rows.lo95.to_numpy(float), rows.hi95.to_numpy(float)
    width = high - low + 40 * np.maximum(low - y, 0) + 40 * np.maximum(y - high, 0)
    held = (y >= low) & (y <= high)
    return {"n": rows.series_id.nunique(), "owa": (smape(found) / smape(last) + mase(found) / mase(last)) / 2,
            "msis": (width[moves] / scale[moves]).mean(), "coverage": held.mean(),
            "by_horizon": [held[rows.horizon == h].mean() for h in sorted(rows.horizon.unique())]}


# A process of its own: what a parent holds would count as its child's peak.
LAUNCHER = """
import json, os, subprocess, sys, time
start = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
print(json.dumps([time.perf_counter() - start, usage.ru_maxrss / 1024, status]))
"""


def run(command):
    """Seconds and peak memory in MB of a command."""
    child = subprocess.run([sys.executable, "-c", LAUNCHER] + command, capture_output=True, text=True, check=True)
    seconds, memory, status = json.loads(child.stdout)
    if status:
        sys.exit(f"{command[0]} failed: {child.stderr[-500:]}")
    return seconds, memory


def part_weights(weights):
    """The file's weights with one part in all of the shares, by the part's name."""
    partners = weights["logarithms"]
    networks = partners["members"]["networks"]

    def variant(shares, chosen=networks):
        members = {**partners["members"], "networks": chosen}
        blend = dict.fromkeys(("network", "regression", "theta", "level"), 0.0) | shares
        return {**weights, "logarithms": {**partners, "members": members, "blend": blend}}

    parts = {f"network, {one['view']}": variant({"network": 1}, [one]) for one in networks}
    parts["networks"] = variant({"network": 1})
    parts["regressions"] = variant({"regression": 1})
    parts["Theta"] = variant({"theta": 1})
    thirds = dict.fromkeys(("network", "regression", "theta"), 1 / 3)
    return {"**blend**": weights, **parts, "equal thirds": variant(thirds)}


class Bench:
    """Runs the program on tables in a folder."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.kept = options.weights or folder

    def path(self, name):
        return os.path.join(self.folder, name)

    def train(self, name, known):
        """The trained weights' path, and the seconds it took; None where they were kept from before."""
        target = os.path.join(self.kept, f"{name}.json")
        if os.path.exists(target):
            return target, None
        source = self.path("train.csv")
        known.to_csv(source, index=False)
        seconds, _ = run([self.options.binary, "train", source, "--output", target, "--jobs", str(self.options.jobs),
                          "--horizon", str(self.options.horizon)] + COLUMNS)
        return target, seconds

    def forecast(self, source, weights, model="yearly"):
        """Forecasts of a table's file; seconds and megabytes they took."""
        target = self.path("out.csv")
        spent = run([self.options.binary, "batch", source, "--weights", weights, "--output", target, "--model", model,
                     "--jobs", str(self.options.jobs), "--horizon", str(self.options.horizon)] + COLUMNS)
        return pd.read_csv(target, dtype={"series_id": str}), spent

    def known_forecast(self, known, scored, weights):
        """Forecasts of the series that are scored, with the whole table before the program, which knows again
        what it was trained on."""
        source = self.path("known.csv")
        known.to_csv(source, index=False)
        found, _ = self.forecast(source, weights)
        return found[found.series_id.isin(scored.series_id)]


def plain_widths(weights):
    """The file's weights with intervals as the networks give them."""
    partners = weights["logarithms"]
    ones = {**partners["widths"], "factors": [1.0] * len(partners["widths"]["factors"])}
    return {**weights, "logarithms": {**partners, "widths": ones}}


def asked_factors(truth, forecast):
    """By which factor each value's interval would just have held it, on logarithms; with the years ahead."""
    rows = truth.merge(forecast, on=["series_id", "horizon"])
    y, median, low, high = (np.log(rows[c].to_numpy(float)) for c in ("value", "median", "lo95", "hi95"))
    side = np.where(y < median, median - low, high - median)
    return np.abs(y - median) / np.maximum(side, 1e-12), rows.horizon.to_numpy()


def factor_lines(asked):
    """What factor each period asks for, and what is held with those of the other periods together."""
    hidden = list(asked)
    steps = sorted(set(asked[hidden[0]][1]))
    lines = ["The factors come from several periods because no period tells those of the next. What each asks for at 1 to "
             f"{len(steps)} years ahead, and the share of its intervals held with the factors that the three others together ask for:", "",
             "| period | factors it asks for | held with those of the others | by years ahead |", "|---|---|---:|---|"]
    held, total = 0, 0
    for period in hidden:
        score, step = asked[period]
        own = [np.quantile(score[step == s], .95) for s in steps]
        others = [np.quantile(np.concatenate([asked[h][0][asked[h][1] == s] for h in hidden if h != period]), .95) for s in steps]
        kept = [(score[step == s] <= f) for s, f in zip(steps, others)]
        held, total = held + sum(k.sum() for k in kept), total + sum(len(k) for k in kept)
        lines.append(f"| {period} hidden | " + ", ".join(f"{f:.2f}" for f in own) + f" | {np.mean(np.concatenate(kept)):.3f} | "
                     + ", ".join(f"{k.mean():.3f}" for k in kept) + " |")
    return lines + ["", f"Over all {held / total:.3f}."]


def by_period(bench, table):
    """Scores of every part in every period, the factors that its values ask for, and the seconds of training."""
    found, asked, seconds = {}, {}, {}
    for period in range(1, PERIODS + 1):
        hidden = period * bench.options.horizon
        known, scored, truth = split(table, hidden, bench.options.horizon)
        trained, spent = bench.train(f"hidden{hidden}", known)
        if spent:
            seconds[hidden] = spent
        with open(trained) as file:
            weights = json.load(file)
        for name, variant in part_weights(weights).items():
            path = bench.path("part.json")
            with open(path, "w") as file:
                json.dump(variant, file)
            found.setdefault(name, {})[hidden] = scores(scored, truth, bench.known_forecast(known, scored, path))
        with open(path, "w") as file:
            json.dump(plain_widths(weights), file)
        asked[hidden] = asked_factors(truth, bench.known_forecast(known, scored, path))
    return found, asked, seconds


def period_lines(found):
    hidden = list(next(iter(found.values())))
    single = [name for name in found if name not in ("**blend**", "equal thirds")]
    best = {h: min(found[name][h]["owa"] for name in single) for h in hidden}
    lines = ["| part | " + " | ".join(f"{h} hidden" for h in hidden) + " | mean | most above the period's best part |",
             "|---|" + "---:|" * (len(hidden) + 2)]
    for name, scored in found.items():
        owas = [scored[h]["owa"] for h in hidden]
        above = max(scored[h]["owa"] - best[h] for h in hidden)
        lines.append(f"| {name} | " + " | ".join(f"{owa:.4f}" for owa in owas)
                     + f" | {np.mean(owas):.4f} | {above:+.4f} |")
    blend = found["**blend**"]
    means = {name: np.mean([found[name][h]["owa"] for h in hidden]) for name in single}
    first = min(means, key=means.get)
    lines += ["", f"Best single part over the periods: {first}, {means[first]:.4f}; the blend is "
              f"{np.mean([blend[h]['owa'] for h in hidden]) - means[first]:+.4f} from it."]
    lines += ["", "## Intervals", "", "| period | series | MSIS | 95 % held | by years ahead |", "|---|---:|---:|---:|---|"]
    for h in hidden:
        steps = ", ".join(f"{share:.3f}" for share in blend[h]["by_horizon"])
        lines.append(f"| {h} hidden | {blend[h]['n']:,} | {blend[h]['msis']:.2f} | {blend[h]['coverage']:.3f} | {steps} |")
    counts = [blend[h]["n"] for h in hidden]
    overall = np.average([blend[h]["coverage"] for h in hidden], weights=counts)
    lines += ["", f"Over all: {overall:.3f} of the values, {np.mean([blend[h]['coverage'] for h in hidden]):.3f} as the "
              "mean of the periods."]
    return lines


def transfer_lines(bench, table, whole):
    """Weights of even series on odd ones, by length and level; and on odd series of mixed magnitudes."""
    horizon = bench.options.horizon
    number = table.series_id.str.extract(r"(\d+)$")[0].astype(int)
    even, odd = table[number % 2 == 0], table[number % 2 == 1]
    trained, _ = bench.train("even", split(even, horizon, horizon)[0])
    _, known, truth = split(odd, horizon, horizon)
    source = bench.path("odd.csv")
    known.to_csv(source, index=False)
    found, _ = bench.forecast(source, trained)
    own, _ = bench.forecast(source, whole)
    powers = dict(zip(known.series_id.drop_duplicates(), np.random.default_rng(1).uniform(-6, 9, known.series_id.nunique())))
    mixed, mixed_truth = (part.assign(value=part.value * 10 ** part.series_id.map(powers)) for part in (known, truth))
    mixed.to_csv(source, index=False)
    other, _ = bench.forecast(source, trained)
    length = known.groupby("series_id").t.count()
    level = known.groupby("series_id").value.last()
    quarters = level.quantile([.25, .75])
    groups = {"all": length.index, "7-14 years": length.index[length <= 14], "15-34 years": length.index[(length > 14) & (length < 35)],
              "35 years and more": length.index[length >= 35], "lowest quarter of levels": level.index[level <= quarters[.25]],
              "highest quarter of levels": level.index[level >= quarters[.75]]}
    lines = ["| odd series | series | OWA, trained on even ones | OWA, trained on all | 95 % held |", "|---|---:|---:|---:|---:|"]
    for name, chosen in groups.items():
        parts = known[known.series_id.isin(chosen)], truth[truth.series_id.isin(chosen)]
        far, near = scores(*parts, found), scores(*parts, own)
        lines.append(f"| {name} | {far['n']:,} | {far['owa']:.4f} | {near['owa']:.4f} | {far['coverage']:.3f} |")
    plain, scaled = scores(known, truth, found), scores(mixed, mixed_truth, other)
    lines += ["", f"Every odd series times 10^u, u between -6 and 9: OWA {scaled['owa']:.5f} instead of {plain['owa']:.5f}, "
              f"95 % held {scaled['coverage']:.4f} instead of {plain['coverage']:.4f}."]
    return lines


def smoothing(options, folder, known):
    """AutoETS's forecasts of a sample, and its series a second; nil where statsforecast is missing."""
    try:
        import statsforecast  # noqa: F401
    except ImportError:
        return None
    names = known.series_id.drop_duplicates()
    chosen = names.sample(min(options.sample, len(names)), random_state=1)
    source, target = os.path.join(folder, "sample.csv"), os.path.join(folder, "ets.csv")
    known[known.series_id.isin(chosen)].to_csv(source, index=False)
    output = subprocess.run(
        [sys.executable, "-c", ETS, source, target, str(options.horizon), str(options.jobs)],
        env={**os.environ, "OMP_NUM_THREADS": "1"}, check=True, capture_output=True, text=True).stdout
    seconds = json.loads(output.splitlines()[-1])["seconds"]
    return pd.read_csv(target, dtype={"series_id": str}), len(chosen) / seconds


def time_lines(bench, known, source, weights, rounds):
    colds = {model: [bench.forecast(source, weights, model)[1] for _ in range(rounds)] for model in ("last", "auto", "yearly")}
    count = known.series_id.nunique()
    lines = [f"From CSV to CSV, start-up included, {count:,} series and {len(known):,} values, {bench.options.jobs} jobs, "
             f"median of {rounds} runs on a machine that was busy with other work:", "",
             "| model | s | best s | peak MB | series/s |", "|---|---:|---:|---:|---:|"]
    for model, runs in colds.items():
        seconds = statistics.median(r[0] for r in runs)
        lines.append(f"| `{model}` | {seconds:.2f} | {min(r[0] for r in runs):.2f} | {max(r[1] for r in runs):.0f} "
                     f"| {count / seconds:,.0f} |")
    return lines, count / statistics.median(r[0] for r in colds["yearly"])


def peer_lines(peer, known, truth, forecast, speed):
    if not peer:
        return ["statsforecast is not installed: AutoETS was skipped."]
    names = set(peer[0].series_id)
    part = known[known.series_id.isin(names)], truth[truth.series_id.isin(names)]
    lines = ["| method | series | OWA | MSIS | 95 % held |", "|---|---:|---:|---:|---:|"]
    for name, found in (("`yearly`", forecast), ("AutoETS", peer[0])):
        s = scores(*part, found)
        lines.append(f"| {name} | {s['n']:,} | {s['owa']:.4f} | {s['msis']:.2f} | {s['coverage']:.3f} |")
    return lines + ["", f"AutoETS without start-up in the same run: {peer[1]:,.0f} series/s; the command with start-up, "
                    f"reading and writing is {speed / peer[1]:,.0f} times as quick."]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("history")
    parser.add_argument("--binary", default=".build/release/cutline")
    parser.add_argument("--horizon", type=int, default=6)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--sample", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--weights", help="a folder for what is trained; what is there is not trained again")
    parser.add_argument("--output", default="Benchmarks/results/yearly.md")
    options = parser.parse_args()
    table = read(options.history)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        found, asked, seconds = by_period(bench, table)
        known, scored, truth = split(table, options.horizon, options.horizon)
        source, weights = bench.path("last.csv"), os.path.join(bench.kept, f"hidden{options.horizon}.json")
        scored.to_csv(source, index=False)
        transfer = transfer_lines(bench, table, weights)
        forecast, _ = bench.forecast(source, weights)
        times, speed = time_lines(bench, scored, source, weights, options.rounds)
        peer = peer_lines(smoothing(options, folder, scored), scored, truth, forecast, speed)
    h = options.horizon
    lines = ["# The yearly engine on M4 yearly, by period and by part", "",
             f"The last {h}, {2 * h}, {3 * h} and {4 * h} years of every history are hidden in turn; the weights, their "
             f"interval factors with them, are trained without anything hidden, and the first {h} hidden years of every series with at "
             f"least {FEWEST_KNOWN} known ones are scored. The competition's own test years are not touched. OWA is relative "
             "to the last value, MSIS is that of the 95 % interval; lower is better.", ""]
    lines += period_lines(found) + [""] + factor_lines(asked) + ["", "## Other kinds of series", ""] + transfer
    lines += ["", "## Beside AutoETS", "", f"A sample of the period with {h} years hidden:", ""] + peer
    lines += ["", "## Time", ""] + times
    if seconds:
        lines += ["", "Training, s: " + ", ".join(f"{s:.0f} ({h} hidden)" for h, s in seconds.items()) + "."]
    results_page.write(options.output, "\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
