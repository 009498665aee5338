#!/usr/bin/env bash
# Opens pages of HTML in one headless Chromium and checks what only a browser can tell: no console errors, no
# horizontal scroll at 360 or 900 pixels, tables that fit or scroll in their own box, no name squeezed to a word a
# line, drawings with a size, readable contrast in light and dark and by the page's own switch, controls that take the
# focus, folds that open, an index that finds.
# Says so and succeeds where there is no browser or no Python.
#   Scripts/check-html.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."

browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
if [ -z "$browser" ]; then echo "check-html: skipped, no Chromium here (apt-get install chromium)"; exit 0; fi
if ! command -v python3 >/dev/null; then echo "check-html: skipped, no python3 here"; exit 0; fi
cutline="${1:-$(swift build -c release --show-bin-path)/cutline}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

# An index of all dossiers in one language; the other has the same page, and two dossiers.
"$cutline" report school --all --format html --lang zh --output "$folder" >/dev/null
for school in BUPT HDU; do
  "$cutline" report school --school "$school" --format html --lang en --output "$folder" >/dev/null
done
for lang in en zh; do
  say=(--format html --lang "$lang" --output "$folder")
  "$cutline" report year --cycle 2026 "${say[@]}" >/dev/null
  "$cutline" report enrollment --school HDU --year 2025 "${say[@]}" >/dev/null
  "$cutline" report major --school BUPT --major 0812 "${say[@]}" >/dev/null
  "$cutline" chance --school BUPT --major 0812 --year 2027 --score 345 --subjects 36,62,113,134 "${say[@]}" >/dev/null
  "$cutline" plan notebooks-md/data/choices.csv --year 2027 --score 320 --subjects 36,58,100,126 "${say[@]}" >/dev/null
done
python3 Scripts/check-html.py "$browser" "$folder" \
  year-2026-en year-2026-zh school-bupt-en school-bupt-zh bupt-0812-academic-en bupt-0812-academic-zh \
  bupt-0812-academic-chance-345-en bupt-0812-academic-chance-345-zh plan-2027-320-en plan-2027-320-zh \
  school-bupt-en#m-0812-academic school-hdu-zh#others school-hdu-en#others-0802-academic \
  hdu-enrollment-en hdu-enrollment-zh index-zh
