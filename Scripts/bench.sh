#!/usr/bin/env bash
# Runs the benchmarks in release mode; arguments go to them (--help lists what there is).
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh
swift build -c release --product cutline
swift run -c release --package-path Benchmarks "$(basename "$(ls -d Benchmarks/Sources/*/ | head -1)")" "$@"
