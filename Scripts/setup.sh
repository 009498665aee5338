#!/usr/bin/env bash
# What cutline needs from the system: a Swift toolchain (checked) and OpenBLAS with LAPACKE (installed if missing).
# With --browser also Chromium, Chinese glyphs and tidy, which the checks of pages use and can do without.
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
  echo "cutline: no Swift toolchain on the PATH. Install Swift 6.2 or later (swift.org/install), then try again." >&2
  exit 69
fi

missing=()
for package in libopenblas-dev liblapacke-dev; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
wished=()
if [ "${1:-}" = "--browser" ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
  wished=(chromium fonts-noto-cjk tidy)
fi
[ ${#missing[@]} -eq 0 ] && [ ${#wished[@]} -eq 0 ] && exit 0

without_browser() { echo "cutline: no Chromium here and none could be installed; pages are not looked at" >&2; exit 0; }

if ! command -v apt-get >/dev/null 2>&1; then
  [ ${#missing[@]} -eq 0 ] && without_browser
  echo "cutline: needs OpenBLAS and LAPACKE with headers (on Debian: ${missing[*]}); install them, then try again." >&2
  exit 69
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    [ ${#missing[@]} -eq 0 ] && without_browser
    echo "cutline: needs ${missing[*]}; as root: apt-get install ${missing[*]}" >&2
    exit 69
  fi
  as_root=(sudo)
fi
install() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null; }
echo "Installing ${missing[*]} ${wished[*]}" >&2
"${as_root[@]}" apt-get update -qq || [ ${#missing[@]} -eq 0 ]
[ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
[ ${#wished[@]} -eq 0 ] || install "${wished[@]}" || without_browser
