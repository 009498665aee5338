#!/usr/bin/env bash
# Runs the benchmarks in release mode; arguments go to them (--help lists what there is).
# `Scripts/bench.sh batch` runs the whole batch command beside DuckDB and AutoETS: see Benchmarks/batch.py;
# `Scripts/bench.sh yearly HISTORY.csv` scores and times the yearly engine beside AutoETS: see Benchmarks/yearly.py.
# `Scripts/bench.sh longruns` kills and resumes it, and bounds its memory: see Benchmarks/longruns.py.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh
swift build -c release --product cutline
case "${1:-}" in
  batch | yearly | longruns) exec python3 "Benchmarks/$1.py" "${@:2}" ;;
esac
swift run -c release --package-path Benchmarks "$(basename "$(ls -d Benchmarks/Sources/*/ | head -1)")" "$@"
