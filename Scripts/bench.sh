#!/usr/bin/env bash
# Runs the benchmarks in release mode; arguments go to them (--help lists what there is).
# `Scripts/bench.sh batch` runs the whole batch command beside DuckDB and AutoETS: see Benchmarks/batch.py.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh
swift build -c release --product cutline
if [ "${1:-}" = batch ]; then
  shift
  exec python3 Benchmarks/batch.py "$@"
fi
swift run -c release --package-path Benchmarks "$(basename "$(ls -d Benchmarks/Sources/*/ | head -1)")" "$@"
