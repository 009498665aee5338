#!/usr/bin/env bash
# Sets up, then runs every check: format, structure, build with warnings as errors, all tests, lint of the data,
# and the committed reports and notebooks against freshly made ones, pages and the site in a browser.
#
# What needs the program alone goes on beside the compiling and the running of the tests: each of these steps keeps one
# core busy at most times, and so do the last modules of a build.
set -euo pipefail
cd "$(dirname "$0")/.."

started=$SECONDS
step() { printf '\n== %s (after %d s)\n' "$*" $((SECONDS - started)); }

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

step "build of the program"
swift build "${release[@]}" --product cutline

# A copy, which stays the same while the tests are built; data and reports are found above it.
made="$(swift build "${release[@]}" --show-bin-path)"
mkdir -p .build/checked
cp "$made/cutline" .build/checked/cutline
cutline="$PWD/.build/checked/cutline"

# What needs nothing but the program, in this order.
with_the_program() {
  step "lint of the data"
  "$cutline" lint data/kaoyan

  step "hostile input"
  for target in weights prior package register checkpoint choices convert reference notebook options \
    files systems; do
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

  step "Python"
  Scripts/check-python.sh --install "$cutline"

  step "at the prompt"
  Scripts/check-shell.py "$cutline"

  step "end of the steps beside the tests"
}

said="$(mktemp)"
(set -e; with_the_program) >"$said" 2>&1 &
beside=$!
trap '[ -z "$beside" ] || kill "$beside" 2>/dev/null || true; rm -f "$said"' EXIT

step "build of the tests"
swift build "${release[@]}" --build-tests

step "tests"
swift test "${release[@]}" --skip-build && tests=0 || tests=$?

step "the library: examples and pages"
(Scripts/check-examples.sh && Scripts/docs.sh) && library=0 || library=$?

wait "$beside" && others=0 || others=$?
beside=""
cat "$said"
step "end"
[ "$tests" -eq 0 ] || { echo "tests: failed ($tests)" >&2; exit "$tests"; }
[ "$library" -eq 0 ] || { echo "the examples or the pages of the library: failed ($library)" >&2; exit "$library"; }
[ "$others" -eq 0 ] || { echo "a step beside the tests failed ($others), see above" >&2; exit "$others"; }
echo "all checks passed"
