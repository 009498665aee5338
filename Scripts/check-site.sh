#!/usr/bin/env bash
# Writes the site of the shipped data and checks it: links, places, sizes, and in headless Chromium everything that only
# a browser can tell (see check-site.py). A second run must write no file.
#   Scripts/check-site.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v python3 >/dev/null; then echo "check-site: skipped, no python3 here"; exit 0; fi
browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
[ -n "$browser" ] || echo "check-site: no Chromium here (apt-get install chromium); links and sizes only"
cutline="${1:-$(swift build -c release --show-bin-path)/cutline}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT

"$cutline" site --output "$folder" >/dev/null
again="$("$cutline" site --output "$folder" 2>&1 >/dev/null)"
case "$again" in
*", 0 of them written") ;;
*) echo "check-site: a second run writes or removes files: $again" >&2; exit 1 ;;
esac
python3 Scripts/check-site.py "$browser" "$folder" "$cutline"
