#!/usr/bin/env bash
# Installs each package in a Debian root without Swift and runs it there: the Debian package, the archive unpacked
# anywhere, the wheel in a new environment. Needs root and debootstrap; where there is neither it says so and skips,
# unless CUTLINE_MUST_CHECK is set.
#   Scripts/check-packages.sh [FOLDER [ROOT]]     packages of Scripts/package.sh; a root that is there already
set -euo pipefail
cd "$(dirname "$0")/.."

packages="${1:-.build-static/packages}"
root="${2:-}"

skip() {
  echo "check-packages: skipped, $*"
  [ -z "${CUTLINE_MUST_CHECK:-}" ] || exit 1
  exit 0
}
fail() { echo "check-packages: $*" >&2; exit 1; }
seconds() { date +%s; }

deb="$(ls "$packages"/cutline_*.deb 2>/dev/null || true)"
archive="$(ls "$packages"/cutline-*.tar.gz 2>/dev/null || true)"
wheel="$(ls "$packages"/cutline-*.whl 2>/dev/null || true)"
[ -f "$deb" ] && [ -f "$archive" ] && [ -f "$wheel" ] || fail "no packages in $packages: run Scripts/package.sh"

# What the program asks of the system: libraries of glibc, and no folder of the machine that built it.
check_needs() {
  local program="$1" needed
  needed="$(readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | grep -v -E '^(libc|libm|libdl|libpthread|librt|libresolv|libutil|ld-linux.*)\.so' || true)"
  [ -z "$needed" ] || fail "the program needs $needed"
  ! readelf -d "$program" | grep -q -E 'RPATH|RUNPATH' || fail "the program has a run path"
  echo "the program needs glibc alone and has no run path"
}

scratch="$(mktemp -d)"
trap 'rm -rf --one-file-system "$scratch"' EXIT
tar -xzf "$archive" -C "$scratch"
check_needs "$scratch"/cutline-*/bin/cutline

[ "$(id -u)" -eq 0 ] || skip "making a root without Swift needs root"
if [ -z "$root" ]; then
  command -v debootstrap >/dev/null || skip "no debootstrap here (apt-get install debootstrap)"
  root="$scratch/root"
  mirror="$(sed -n -e 's/^URIs: *//p' -e 's/^deb \(\[[^]]*\] \)\?\([^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | grep -v security | grep -m1 debian || true)"
  debootstrap --variant=minbase --include=python3,python3-venv,python3-pip stable "$root" $mirror >"$scratch/log" 2>&1 ||
    skip "no root could be made: $(tail -1 "$scratch/log")"
fi
# A program asks the system for its own arguments there.
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
trap 'umount "$root/proc" 2>/dev/null; rm -rf --one-file-system "$scratch"' EXIT
# The program must not find anything of this checkout: the root knows nothing of it.
mkdir -p "$root/packages"
cp "$deb" "$archive" "$wheel" "$root/packages/"
cat > "$root/packages/lines.csv" <<'CSV'
unique_id,ds,y
a,2021,331
a,2022,337
a,2023,333
b,2021,340
b,2022,338
b,2023,345
CSV
inside() { env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 chroot "$root" bash -euc "$1"; }

inside '! command -v swift' || fail "the root has Swift"

echo "== Debian package"
start="$(seconds)"
inside 'dpkg -i /packages/cutline_*.deb >/dev/null
  cd / && cutline --version && cutline forecast --school BUPT --major 0812 | head -8
  cutline batch /packages/lines.csv --key unique_id --time ds --value y --quiet | head -3
  test -f /usr/share/man/man1/cutline-batch.1.gz
  bash -n /usr/share/bash-completion/completions/cutline
  SAP_SHELL=bash SAP_SHELL_VERSION=5 cutline ---completion forecast -- --school 3 3 cutline forecast --school BUP | grep -qx BUPT'
echo "installed and answered in $(($(seconds) - start)) s"
inside 'dpkg -r cutline >/dev/null; ! command -v cutline'

echo "== archive"
start="$(seconds)"
inside 'mkdir -p /opt/anywhere && tar -xzf /packages/cutline-*.tar.gz -C /opt/anywhere
  ln -sf /opt/anywhere/cutline-*/bin/cutline /usr/local/bin/cutline
  cd /tmp && cutline forecast --school BUPT --major 0812 --format json > forecast.json && test -s forecast.json
  cp -R /opt/anywhere/cutline-*/share/cutline/data /tmp/moved && rm /usr/local/bin/cutline
  cp /opt/anywhere/cutline-*/bin/cutline /tmp/alone && rm -rf /opt/anywhere
  ! /tmp/alone forecast --school BUPT --major 0812 2>/dev/null
  CUTLINE_DATA=/tmp/moved /tmp/alone forecast --school BUPT --major 0812 --format json | cmp - forecast.json
  CUTLINE_DATA=/tmp/moved/kaoyan /tmp/alone forecast --school BUPT --major 0812 --format json | cmp - forecast.json
  rm -rf /tmp/moved /tmp/alone'
echo "unpacked, moved and answered in $(($(seconds) - start)) s"

echo "== wheel"
start="$(seconds)"
inside 'rm -rf /tmp/venv && python3 -m venv /tmp/venv
  /tmp/venv/bin/pip install -q --no-index --no-deps /packages/cutline-*.whl
  cd /tmp && /tmp/venv/bin/cutline --version
  /tmp/venv/bin/python - <<PYTHON
import cutline
rows = cutline.batch("/packages/lines.csv", key="unique_id", time="ds", value="y")
print(rows[0]["unique_id"], rows[0]["ds"], rows[0]["lo80"], rows[0]["median"], rows[0]["hi80"])
answer = cutline.forecast("BUPT", "0812")
print(answer.median, answer.interval(0.8), answer.evidence["grade"])
PYTHON'
echo "installed and answered in $(($(seconds) - start)) s"
rm -rf "$root/packages" "$root/tmp/venv"
ls -l "$packages" | awk 'NR > 1 { printf "%.1f MB  %s\n", $5 / 1e6, $NF }'
echo "packages: all checks passed"
