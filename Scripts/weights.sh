#!/usr/bin/env bash
# Trains the weights that come with the program on the yearly series of the M4 competition; with --check trains
# them in a scratch folder and compares. See data/weights/README.md.
#   Scripts/weights.sh [--check] HISTORY.csv[.gz] [PROGRAM]
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"

check=false
if [ "${1:-}" = "--check" ]; then check=true; shift; fi
history="${1:-}"
cutline="${2:-$root/.build/release/cutline}"
if [ ! -f "$history" ]; then
  $check || { echo "weights: no table of the M4 yearly history at '$history'" >&2; exit 66; }
  echo "weights: skipped: no table of the M4 yearly history at '$history'"
  exit 0
fi

weights="$root/data/weights/yearly.json"
target="$weights"
if $check; then folder="$(mktemp -d)"; trap 'rm -rf "$folder"' EXIT; target="$folder/yearly.json"; fi

# The last bits of a matrix product depend on the kernel that OpenBLAS picks for the processor: one for all.
export OPENBLAS_CORETYPE=Haswell
case "$history" in *.gz) gzip -dc "$history" ;; *) cat "$history" ;; esac \
  | "$cutline" train - --key series_id --time t --value value --scale real --horizon 6 --seed 1 \
    --output "$target"

if $check; then
  cmp "$target" "$weights" || { echo "data/weights/yearly.json is not what the history gives" >&2; exit 1; }
  echo "weights: data/weights/yearly.json is what the history gives"
fi
