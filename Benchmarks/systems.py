"""What admission systems teach each other: trains data/weights/panel.json, and one file per system without it.

  systems.py PROGRAM PANELS_FOLDER [--without FOLDER]

PANELS_FOLDER holds the development panels (one CSV.gz each, columns school, program, category, year, value). Writes
data/weights/panel.json and the same numbers as Sources/Forecasting/PanelModel/Systems/ShippedSystems.swift, so that the
library needs no file. With --without, FOLDER gets NAME.json for each system, learned from all others: for forecasts of
that system which have seen nothing of it (`cutline batch --systems FOLDER/NAME.json`). The same panels give the same
bytes."""
import argparse
import gzip
import json
import os
import subprocess
import tempfile

KEY = "school,program,category"
# Name, file, scale, terms, and the names that are one system with it.
SYSTEMS = [
    ("josaa", "josaa_closing_rank_2016_2023", "rank", "JoSAA, India: published opening and closing ranks"),
    ("tunisia", "tunisia_score_2011_2023", "score", "Ministry of Higher Education, Tunisia: published scores"),
    ("hunan", "hunan_tier1_score_2006_2015", "score", "Hunan Education Examination Board: published lines"),
    ("kenya", "kenya_cutoff_2015_2020", "score", "KUCCPS, Kenya: published cutoffs"),
    ("egypt", "egypt_saudi_2019_2024", "score", "Coordination Office, Egypt: published minimums"),
    ("andalusia", "andalusia_mark_2010_2016", "score", "Distrito Único Andaluz: published cutoff marks"),
    ("france", "france_enrollment_2006_2021", "count", "SIES, France: Licence Ouverte"),
    ("us", "us_freshmen_2002_2012", "count", "IPEDS, United States: public domain"),
    ("hongkong", "hongkong_applicants_2018_2022", "count", "JUPAS, Hong Kong: published statistics"),
    ("hongkong_offers", "hongkong_offers_2018_2022", "count", "JUPAS, Hong Kong: published statistics"),
]
SWIFT = "Sources/Forecasting/PanelModel/Systems/ShippedSystems.swift"


def train(program, folder, output, without=()):
    command = [program, "train", f"{folder}/systems.csv", "--panel", "--key", KEY, "--group", KEY, "--quiet"]
    if without:
        command += ["--without", ",".join(without)]
    subprocess.run(command + ["--output", output], check=True)


def prepare(panels, folder):
    rows = ["name,file,scale,license"]
    for name, file, scale, terms in SYSTEMS:
        with gzip.open(f"{panels}/{file}.csv.gz") as packed, open(f"{folder}/{name}.csv", "wb") as plain:
            plain.write(packed.read())
        rows.append(f'{name},{name}.csv,{scale},"{terms}"')
    with open(f"{folder}/systems.csv", "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")


def vector(values):
    return "[" + ", ".join(f"{value:g}" for value in values) + "]"


def matrix(rows):
    return "[\n" + ",\n".join(vector(row) for row in rows) + ",\n]"


def lesson(prior):
    parts = [f"{name}: {vector(prior[name])}" for name in ("means", "deviations", "lowest", "highest")]
    return "RegressionLesson(" + ", ".join(parts) + f", coefficients: {matrix(prior['coefficients'])})"


def swift(prior):
    sources = ",\n".join(
        f'SystemSource(name: "{s["name"]}", license: "{s["license"]}", kind: .{s["kind"]}, '
        f'seriesCount: {s["seriesCount"]}, valueCount: {s["valueCount"]})'
        for s in prior["sources"])
    return f"""// Written by Benchmarks/systems.py from data/weights/panel.json.

extension SystemsPrior {{
  /// What comes with the program.
  public static let shipped: SystemsPrior? = SystemsPrior(
    schemaVersion: {prior['schemaVersion']}, program: "{prior['program']}", sources: shippedSources,
    gains: {vector(prior['gains'])}, gainErrors: {matrix(prior['gainErrors'])},
    sharing: {vector(prior['sharing'])}, scale: shippedScale, shape: shippedShape)

  private static let shippedSources = [{sources}]

  private static let shippedScale = {lesson(prior['scale'])}

  private static let shippedShape = {lesson(prior['shape'])}
}}
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("panels")
    parser.add_argument("--without")
    options = parser.parse_args()
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    with tempfile.TemporaryDirectory() as folder:
        prepare(options.panels, folder)
        train(options.program, folder, f"{root}/data/weights/panel.json")
        with open(f"{root}/data/weights/panel.json", encoding="utf-8") as file:
            prior = json.load(file)
        with open(f"{root}/{SWIFT}", "w", encoding="utf-8") as file:
            file.write(swift(prior))
        if options.without:
            os.makedirs(options.without, exist_ok=True)
            for name in {name.split("_")[0]: None for name, *_ in SYSTEMS}:
                same = [other for other, *_ in SYSTEMS if other.split("_")[0] == name]
                train(options.program, folder, f"{options.without}/{name}.json", same)


if __name__ == "__main__":
    main()
