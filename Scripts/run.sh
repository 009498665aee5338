#!/usr/bin/env bash
# Sets up, builds, and does the main job: the next line of BUPT 0812, and its report.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh
swift build -c release --product cutline
cutline="$(swift build -c release --show-bin-path)/cutline"

"$cutline" forecast --school BUPT --major 0812
echo
echo "report:"
"$cutline" report major --school BUPT --major 0812 --output reports
