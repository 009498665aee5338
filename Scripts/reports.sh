#!/usr/bin/env bash
# Makes the committed reports; with --check makes them in a scratch folder and compares.
#   Scripts/reports.sh [--check] [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."

check=false
if [ "${1:-}" = "--check" ]; then check=true; shift; fi
cutline="${1:-$(swift build -c release --show-bin-path)/cutline}"
folder=reports
if $check; then folder="$(mktemp -d)"; trap 'rm -rf "$folder"' EXIT; fi

for lang in en zh; do
  "$cutline" report major --school BUPT --major 0812 --lang "$lang" --output "$folder" >/dev/null
done

if $check; then
  if ! diff -r reports "$folder"; then
    echo "reports/ differs from what the program makes; Scripts/reports.sh makes it anew" >&2
    exit 1
  fi
  echo "reports/ is what the program makes"
fi
