#!/usr/bin/env bash
# Sets up, then runs every check: format, structure, build with warnings as errors, all tests, lint of the data,
# and the committed reports and notebooks against freshly made ones.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

step "set-up"
Scripts/setup.sh --browser

step "format"
Scripts/format.sh --check

step "structure"
if ! command -v python3 >/dev/null 2>&1; then
  echo "cutline: the check of the structure needs python3 on the PATH (on Debian: apt-get install python3)" >&2
  exit 69
fi
Scripts/check-structure.py

# Optimized: the tests fit thousands of models, twenty times as long without.
release=(-c release -Xswiftc -enable-testing)

step "build"
swift build "${release[@]}" --build-tests

step "tests"
swift test "${release[@]}" --skip-build

cutline="$(swift build "${release[@]}" --show-bin-path)/cutline"

step "lint of the data"
"$cutline" lint data/kaoyan

step "hostile input"
for target in weights prior package register checkpoint choices convert reference notebook options; do
  PROGRAM="$cutline" Scripts/fuzz.sh "$target" 5
done

step "reports"
Scripts/reports.sh --check "$cutline"

step "notebooks"
Scripts/notebooks.sh --check "$cutline"

step "pages in a browser"
Scripts/check-html.sh "$cutline"

step "the site"
Scripts/check-site.sh "$cutline"
echo "all checks passed"
