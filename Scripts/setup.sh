#!/usr/bin/env bash
# What cutline needs from the system: a Swift toolchain (checked) and OpenBLAS with LAPACKE (installed if missing).
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
  echo "cutline: no Swift toolchain on the PATH. Install Swift 6.2 or later (swift.org/install), then try again." >&2
  exit 69
fi

missing=()
for package in libopenblas-dev liblapacke-dev; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "cutline: needs OpenBLAS and LAPACKE with headers (on Debian: ${missing[*]}); install them, then try again." >&2
  exit 69
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "cutline: needs ${missing[*]}; as root: apt-get install ${missing[*]}" >&2
    exit 69
  fi
  as_root=(sudo)
fi
echo "Installing ${missing[*]}" >&2
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
