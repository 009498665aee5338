#!/usr/bin/env bash
# Sets up, then runs every check: format, build with warnings as errors, all tests, lint of the data, and the
# committed reports against freshly made ones.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { printf '\n== %s\n' "$*"; }

step "set-up"
Scripts/setup.sh

step "format"
Scripts/format.sh --check

step "build"
swift build --build-tests

step "tests"
swift test --skip-build

cutline="$(swift build --show-bin-path)/cutline"

step "lint of the data"
"$cutline" lint data/kaoyan

step "reports"
Scripts/reports.sh --check "$cutline"
echo "all checks passed"
