#!/usr/bin/env bash
# Runs the tests under the address sanitizer, then under the thread sanitizer; with one of `address`, `thread` only
# under that. Words behind it filter the tests. The program that the end-to-end tests run is built with it too.
#   Scripts/sanitize.sh [address|thread] [FILTER]
set -euo pipefail
cd "$(dirname "$0")/.."

kinds=(address thread)
case "${1:-}" in address | thread) kinds=("$1"); shift ;; esac
# The backtracer of the runtime can hang on a crash; the sanitizer names the place all the same. Leaks at the end of a
# process are none.
export SWIFT_BACKTRACE=enable=no OPENBLAS_NUM_THREADS=1 ASAN_OPTIONS=detect_leaks=0 CUTLINE_SANITIZED=1
for kind in "${kinds[@]}"; do
  printf '\n== %s sanitizer\n' "$kind"
  swift test -c release -Xswiftc -enable-testing --sanitize "$kind" --scratch-path ".build-$kind" ${1:+--filter "$1"}
done
