"""Scores and times the yearly engine on a collection of yearly series, beside AutoETS.

    python3 Benchmarks/yearly.py HISTORY.csv[.gz] [--binary .build/release/cutline] [--horizon 6] [--jobs 2]
        [--sample 2000] [--rounds 5] [--output Benchmarks/results/yearly.md]

HISTORY has series_id, t, value. The last years of every series are held back; weights are trained on the rest
with `cutline train`, then `cutline batch` forecasts with them from a cold start. AutoETS forecasts a sample of
the same series; both are scored on that sample as well. Needs numpy and pandas; statsforecast is skipped, and
said so, where it is missing. OWA is relative to the last value, which is the competition's Naive2 for yearly data.
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


def split(history, horizon):
    """The rows before the last `horizon` years of each series, and those years; short series are left out."""
    table = pd.read_csv(history, dtype={"series_id": str}).sort_values(["series_id", "t"], kind="stable")
    table = table[table.groupby("series_id").t.transform("count") >= horizon + 7]
    place = table.groupby("series_id").cumcount(ascending=False)
    truth = table[place < horizon].copy()
    truth["horizon"] = truth.groupby("series_id").cumcount() + 1
    return table[place >= horizon], truth


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


def line(name, s):
    return f"| {name} | {s['n']:,} | {s['owa']:.4f} | {s['msis']:.2f} | {s['coverage']:.3f} |"


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("history")
    parser.add_argument("--binary", default=".build/release/cutline")
    parser.add_argument("--horizon", type=int, default=6)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--sample", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--weights", help="weights trained before on the same rows, instead of training them")
    parser.add_argument("--output", default="Benchmarks/results/yearly.md")
    options = parser.parse_args()
    columns = ["--key", "series_id", "--time", "t", "--value", "value", "--scale", "real", "--quiet",
               "--horizon", str(options.horizon), "--jobs", str(options.jobs)]
    known, truth = split(options.history, options.horizon)
    with tempfile.TemporaryDirectory() as folder:
        source, weights, target = (os.path.join(folder, n) for n in ("history.csv", "weights.json", "out.csv"))
        known.to_csv(source, index=False)
        training = None
        if options.weights:
            weights = options.weights
        else:
            training, _ = run([options.binary, "train", source, "--output", weights] + columns)
        batch = [options.binary, "batch", source, "--weights", weights, "--output", target] + columns
        colds = {model: [run(batch + ["--model", model]) for _ in range(options.rounds)]
                 for model in ("last", "auto", "yearly")}
        forecast = pd.read_csv(target, dtype={"series_id": str})
        count = known.series_id.nunique()
        own = scores(known, truth, forecast)
        peer = smoothing(options, folder, known)
    lines = ["# The yearly engine on M4 yearly, its last years held back", "",
             f"The last {options.horizon} years of every history are held back, and the weights are trained without "
             "them; the competition's own test years are not touched. OWA is relative to the last value, MSIS is "
             "that of the 95 % interval; lower is better.", "",
             "| method | series | OWA | MSIS | 95 % held |", "|---|---:|---:|---:|---:|", line("`yearly`", own)]
    if peer:
        names = set(peer[0].series_id)
        part = known[known.series_id.isin(names)], truth[truth.series_id.isin(names)]
        lines += [line("`yearly`, sample", scores(*part, forecast)), line("AutoETS, sample", scores(*part, peer[0]))]
    else:
        lines += ["", "statsforecast is not installed: AutoETS was skipped."]
    held = ", ".join(f"{share:.3f}" for share in own["by_horizon"])
    lines += ["", f"95 % intervals that held, by years ahead: {held}.", "", "## Time", "",
              f"From CSV to CSV, start-up included, {count:,} series and {len(known):,} values, {options.jobs} jobs, "
              f"median of {options.rounds} runs on a machine that was busy with other work:", "",
              "| model | s | best s | peak MB | series/s |", "|---|---:|---:|---:|---:|"]
    for model, runs in colds.items():
        seconds = statistics.median(r[0] for r in runs)
        lines.append(f"| `{model}` | {seconds:.2f} | {min(r[0] for r in runs):.2f} | {max(r[1] for r in runs):.0f} "
                     f"| {count / seconds:,.0f} |")
    if peer:
        seconds = statistics.median(r[0] for r in colds["yearly"])
        lines += ["", f"AutoETS without start-up in the same run: {peer[1]:,.0f} series/s; the command with start-up, "
                  f"reading and writing is {count / seconds / peer[1]:,.0f} times as quick."]
    if training:
        lines += ["", f"Training: {training:.0f} s."]
    results_page.write(options.output, "\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
