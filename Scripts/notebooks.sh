#!/usr/bin/env bash
# Runs the notebooks and writes what their commands print; with --check only compares.
#   Scripts/notebooks.sh [--check] [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."

what=run
if [ "${1:-}" = "--check" ]; then what=check; shift; fi
cutline="${1:-$(swift build -c release --show-bin-path)/cutline}"
"$cutline" notebook "$what" notebooks-md/*.md
