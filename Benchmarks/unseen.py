"""Tables as people bring them: bends the development panels in stated ways and forecasts them with what the *other*
systems taught, against "same as last year".

  unseen.py PROGRAM PANELS_FOLDER WEIGHTS_FOLDER [--only BEND,...] [--model auto] [--csv FILE] [--output PAGE]

WEIGHTS_FOLDER holds NAME.json for every system, learned without it (systems.py --without). Error and CRPS are ratios to
the last value and to the last value plus the past changes of all series; counts and ranks on the log scale. The
histories alone are bent, never what is scored. Needs numpy and pandas."""
import argparse
import subprocess
import sys
import tempfile

import numpy as np
import pandas as pd

KEY = ["school", "program", "category"]
LEVELS = np.arange(1, 40) / 40
CYCLES = [
    ("tunisia_score_2011_2023", "score", (2018, 2021, 2023)),
    ("josaa_closing_rank_2016_2023", "rank", (2021, 2023)),
    ("hunan_tier1_score_2006_2015", "score", (2013, 2015)),
    ("kenya_cutoff_2015_2020", "score", (2019, 2020)),
    ("egypt_saudi_2019_2024", "score", (2023, 2024)),
    ("france_enrollment_2006_2021", "count", (2019, 2021)),
    ("us_freshmen_2002_2012", "count", (2010, 2012)),
    ("hongkong_applicants_2018_2022", "count", (2021, 2022)),
    ("hongkong_offers_2018_2022", "count", (2022,)),
]


def last_years(count):
    return lambda history, year, random: history[history.year >= year - count]


def some_series(count):
    def bend(history, year, random):
        known = history.loc[history.year == year - 1, KEY].drop_duplicates().reset_index(drop=True)
        chosen = np.sort(random.permutation(len(known))[:count])
        return history.merge(known.loc[chosen], on=KEY)
    return bend


def slips(history, year, random):
    values = history.value.to_numpy().copy()
    hit = random.random(len(values)) < 0.02
    more = random.random(len(values)) < 0.5
    values[hit & more] *= 10
    values[hit & ~more] = np.maximum(values[hit & ~more] // 10, 1)
    return history.assign(value=values)


def repeated(history, year, random):
    wide = history[history.year >= year - 4].pivot_table(index=KEY, columns="year", values="value")
    if wide.shape[1] < 4:
        return None
    before, after = wide.columns[-3:-1]
    carried = random.random(len(wide)) < 0.8
    wide.loc[carried, after] = wide.loc[carried, before]
    return wide.stack().rename("value").reset_index()


def half_young(history, year, random):
    series = history[KEY].drop_duplicates()
    young = series[random.random(len(series)) < 0.5].assign(young=True)
    marked = history.merge(young, on=KEY, how="left")
    return marked[marked.young.isna() | (marked.year == year - 1)][KEY + ["year", "value"]]


def coarse(history, year, random):
    step = 10.0 ** np.floor(np.log10(history.value.abs().median())) / 2
    return history.assign(value=np.maximum((history.value / step).round() * step, step))


def without_year(history, year, random):
    return history[history.year != year - 2]


def half_absent(history, year, random):
    return history[(history.year != year - 1) | (random.random(len(history)) < 0.5)]


BENDS = {
    "as it is": lambda history, year, random: history,
    "two years": last_years(2),
    "three years": last_years(3),
    "four years": last_years(4),
    "12 series": some_series(12),
    "12 series of three years": lambda h, year, random: some_series(12)(last_years(3)(h, year, random), year, random),
    "60 series": some_series(60),
    "a repeated cycle": repeated,
    "slips": slips,
    "half of the series new": half_young,
    "coarsely rounded": coarse,
    "a year missing": without_year,
    "half absent last year": half_absent,
}


def read(folder, name):
    panel = pd.read_csv(f"{folder}/{name}.csv.gz", dtype={key: str for key in KEY}, keep_default_na=False)
    panel = panel.assign(value=panel.value.astype(float), year=panel.year.astype(int))
    return panel[KEY + ["year", "value"]].drop_duplicates(KEY + ["year"], keep="last")


def crps(values, quantiles):
    miss = values[:, None] - quantiles
    return 2 * np.where(miss >= 0, LEVELS * miss, (LEVELS - 1) * miss).mean()


def forecast(options, history, year, scale, weights):
    levels = ",".join(f"{level:g}" for level in LEVELS)
    key = ",".join(KEY)
    with tempfile.TemporaryDirectory() as folder:
        history.sort_values(KEY + ["year"]).to_csv(f"{folder}/history.csv", index=False)
        command = [
            options.program, "batch", f"{folder}/history.csv", "--key", key, "--group", key, "--scale", scale, "--year",
            str(year), "--model", options.model, "--quantiles", levels, "--systems", weights, "--quiet", "--output",
            f"{folder}/forecast.csv"]
        subprocess.run(command, check=False, capture_output=True)
        rows = pd.read_csv(f"{folder}/forecast.csv", dtype={key: str for key in KEY}, keep_default_na=False)
    columns = [f"q{level:g}" for level in LEVELS]
    rows[columns] = rows[columns].apply(pd.to_numeric, errors="coerce")
    return rows[KEY + columns].dropna()


def score(options, history, truth, year, scale, weights):
    rows = truth.merge(forecast(options, history, year, scale, weights), on=KEY)
    change = (lambda v: v) if scale == "score" else (lambda v: np.log(np.maximum(v, 1)))
    past = history.sort_values(KEY + ["year"]).assign(z=lambda h: change(h.value.to_numpy(float)))
    moves = past.groupby(KEY).z.diff()[(past.groupby(KEY).year.diff() == 1) & (past.year >= year - 8)].dropna()
    moves = moves.to_numpy() if len(moves) > 9 else np.zeros(1)
    rows = rows.merge(past.groupby(KEY).tail(1)[KEY + ["z"]], on=KEY)
    values, last = change(rows.value.to_numpy(float)), rows.z.to_numpy(float)
    quantiles = change(rows[[f"q{level:g}" for level in LEVELS]].to_numpy(float))
    naive = last[:, None] + np.quantile(moves, LEVELS)
    inside = lambda a, b: ((values >= quantiles[:, a]) & (values <= quantiles[:, b])).mean()
    return {
        "n": len(rows), "crps": crps(values, quantiles) / max(crps(values, naive), 1e-12),
        "error": np.abs(values - quantiles[:, 19]).mean() / max(np.abs(values - last).mean(), 1e-12),
        "held50": inside(9, 29), "held80": inside(3, 35), "held95": inside(0, 38)}


def runs(options):
    bends = options.only.split(",") if options.only else list(BENDS)
    for name, scale, years in CYCLES:
        panel = read(options.panels, name)
        weights = f"{options.weights}/{name.split('_')[0]}.json"
        for year in years:
            past = panel[panel.year < year]
            known = past.loc[past.year == year - 1, KEY]
            truth = panel[panel.year == year].merge(known, on=KEY)[KEY + ["value"]]
            for bend in bends:
                history = BENDS[bend](past, year, np.random.default_rng(1))
                if history is None or len(truth) < 12:
                    continue
                yield {"panel": name, "year": year, "bend": bend, **score(options, history, truth, year, scale, weights)}


def main():
    parser = argparse.ArgumentParser()
    for argument in ("program", "panels", "weights"):
        parser.add_argument(argument)
    parser.add_argument("--model", default="auto")
    parser.add_argument("--only")
    parser.add_argument("--csv")
    options = parser.parse_args()
    found = pd.DataFrame(runs(options))
    if options.csv:
        found.to_csv(options.csv, index=False)
    groups = found.groupby("bend", sort=False)
    table = groups[["crps", "error", "held50", "held80", "held95"]].mean()
    table["worst crps"], table["worst error"], table["runs"] = groups.crps.max(), groups.error.max(), groups.size()
    print("| table | " + " | ".join(table.columns) + " |\n|---" + "|---:" * len(table.columns) + "|")
    for bend, row in table.iterrows():
        print(f"| {bend} | " + " | ".join(f"{v:.0f}" if c == "runs" else f"{v:.3f}" for c, v in row.items()) + " |")


if __name__ == "__main__":
    sys.exit(main())
