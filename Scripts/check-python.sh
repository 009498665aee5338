#!/usr/bin/env bash
# Tests the Python module against the program: tables, questions, errors, schemas, the page docs/python.md, the server.
# What needs pandas, polars, pyarrow or mcp is skipped where they are not; --install puts pandas and mcp into an
# environment below .build first.
#   Scripts/check-python.sh [--install] [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."

install=
if [ "${1:-}" = "--install" ]; then install=yes; shift; fi
if ! command -v python3 >/dev/null; then echo "check-python: skipped, no python3 here"; exit 0; fi
cutline="$(realpath "${1:-$(swift build -c release --show-bin-path)/cutline}")"

python=python3
if [ -n "$install" ]; then
  environment=.build/python
  [ -x "$environment/bin/python" ] || python3 -m venv --system-site-packages "$environment" || true
  if [ -x "$environment/bin/python" ]; then
    python="$PWD/$environment/bin/python"
    "$python" -c 'import pandas, mcp' 2>/dev/null || "$python" -m pip install -q pandas mcp 2>/dev/null ||
      echo "check-python: pandas and mcp cannot be installed here; what needs them is skipped"
  fi
fi
cd integrations/python
export CUTLINE_PROGRAM="$cutline" CUTLINE_DATA="$PWD/../../data"
# A file of tests each on its own core; what passes says little.
ls tests/test_*.py | sed 's,/,.,; s,\.py$,,' | xargs -P "$(nproc)" -n 1 "$python" -m unittest -b
echo "python: all tests passed or skipped"
