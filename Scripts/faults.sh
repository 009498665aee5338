#!/usr/bin/env bash
# Fails every call of the system in turn under every command, kills them, and checks what is left; then fills a small
# disk under those that write (as the superuser), and lets runs record, score and add at once. Options as
# Tests/Faults/faults.py takes them (--most N calls of a kind, --kills N).
#   Scripts/faults.sh [PROGRAM] [OPTIONS]
set -euo pipefail
cd "$(dirname "$0")/.."

for tool in cc python3; do
  command -v "$tool" >/dev/null 2>&1 || {
    echo "cutline: injecting faults needs $tool on the PATH (on Debian: apt-get install gcc python3)" >&2
    exit 69
  }
done
program="$(swift build -c release --show-bin-path)/cutline"
if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then program="$1"; shift; fi
library="$(mktemp -d)"
trap 'rm -rf "$library"' EXIT
cc -shared -fPIC -O1 -Wall -Wextra -Wno-nonnull-compare -o "$library/faults.so" Tests/Faults/faults.c -ldl -pthread
python3 Tests/Faults/faults.py "$program" "$library/faults.so" "$@"
python3 Tests/Faults/full.py "$program"
python3 Tests/Faults/together.py "$program"
