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

majors=("BUPT 0812" "BUPT 0835" "BUPT 085402" "HDU 0812" "HDU 085404")
for lang in en zh; do
  out=(--lang "$lang" --output "$folder")
  "$cutline" report year --cycle 2026 "${out[@]}" >/dev/null
  "$cutline" report school --school BUPT --cycle 2026 "${out[@]}" >/dev/null
  "$cutline" report enrollment --school HDU --year 2025 "${out[@]}" >/dev/null
  for major in "${majors[@]}"; do
    read -r school code <<<"$major"
    "$cutline" report major --school "$school" --major "$code" --year 2027 "${out[@]}" >/dev/null
  done
  "$cutline" chance --school BUPT --major 0812 --year 2027 --score 345 --subjects 36,62,113,134 "${out[@]}" >/dev/null
  "$cutline" plan notebooks-md/data/choices.csv --year 2027 --score 320 --subjects 36,58,100,126 --format md "${out[@]}" >/dev/null
done

if $check; then
  if ! diff -r reports "$folder"; then
    echo "reports/ differs from what the program makes; Scripts/reports.sh makes it anew" >&2
    exit 1
  fi
  echo "reports/ is what the program makes"
fi
