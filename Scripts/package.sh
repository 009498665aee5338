#!/usr/bin/env bash
# Makes the packages of this machine's kind, from a clone and a Swift toolchain: a program that needs glibc alone, and
# with its data, completions and man pages a tar.gz, a Debian package and a Python wheel.
#   Scripts/package.sh [FOLDER]      (default: .build-static/packages)
# It builds in .build-static, beside the builds of every day.
set -euo pipefail
cd "$(dirname "$0")/.."

build=.build-static
packages="${1:-$build/packages}"
version="$(sed -n 's/.*static let text = "\(.*\)".*/\1/p' Sources/CutlineCLI/Options/ProgramVersion.swift)"
machine="$(uname -m)"

step() { printf '== %s\n' "$*" >&2; }
fail() { echo "cutline: $*" >&2; exit 69; }

# Where an archive of a library stands; the compiler knows the folders of its own version.
archive() {
  local found
  found="$(gcc -print-file-name="lib$1.a" 2>/dev/null || true)"
  if [ -f "$found" ]; then readlink -f "$found"; return; fi
  find /usr/lib -name "lib$1.a" 2>/dev/null | sort | head -1
}

# A folder that is searched before the system's and holds archives only, so that nothing is linked as a shared library.
archives() {
  local openblas lapacke gfortran quadmath
  openblas="$(archive openblas)"; lapacke="$(archive lapacke)"
  gfortran="$(archive gfortran)"; quadmath="$(archive quadmath)"
  [ -f "$openblas" ] && [ -f "$lapacke" ] || fail "no archives of OpenBLAS and LAPACKE: apt-get install libopenblas-dev liblapacke-dev"
  [ -f "$gfortran" ] || fail "no archive of the Fortran runtime: apt-get install gfortran"
  mkdir -p "$build/archives"
  ln -sf "$lapacke" "$build/archives/liblapacke.a"
  # libquadmath belongs to the Fortran runtime on x86-64 only.
  echo "GROUP ( $openblas $gfortran $quadmath )" > "$build/archives/libopenblas.a"
  # The runtimes of C++ and of the compiler, which the Swift runtime stands on.
  ln -sf "$(archive stdc++)" "$build/archives/libstdc++.a"
  echo "GROUP ( $(archive gcc) $(archive gcc_eh) )" > "$build/archives/libgcc_s.a"
}

tree="$build/tree"

program() {
  step "program"
  archives
  # shellcheck disable=SC2086
  swift build ${CUTLINE_BUILD_OPTIONS:-} -c release --scratch-path "$build" --static-swift-stdlib --disable-local-rpath --product cutline \
    -Xlinker "-L$PWD/$build/archives" -Xlinker -s >&2
  rm -rf "$tree"
  install -D "$(swift build -c release --scratch-path "$build" --show-bin-path)/cutline" "$tree/bin/cutline"
}

files() {
  step "data, completions, man pages"
  local share="$tree/share"
  mkdir -p "$share/cutline/data" "$share/bash-completion/completions" "$share/zsh/site-functions" \
    "$share/fish/vendor_completions.d" "$share/man/man1"
  git ls-files data | grep -v -e '^data/left-out' | tar -c -T - | tar -x -C "$share/cutline"
  "$tree/bin/cutline" --generate-completion-script bash > "$share/bash-completion/completions/cutline"
  "$tree/bin/cutline" --generate-completion-script zsh > "$share/zsh/site-functions/_cutline"
  "$tree/bin/cutline" --generate-completion-script fish > "$share/fish/vendor_completions.d/cutline.fish"
  Scripts/man-pages.py "$tree/bin/cutline" "$share/man/man1"
  install -D -m 644 LICENSE "$share/doc/cutline/copyright"
  install -D -m 644 CHANGELOG.md "$share/doc/cutline/CHANGELOG.md"
  chmod -R go=rX,u+w "$tree"
}

# The same tree gives the same bytes.
packed() { tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -c "$@"; }

tarball() {
  step "tar.gz"
  local name="cutline-$version-linux-$machine"
  packed -C "$tree" --transform "s,^\.,$name," . | gzip -9n > "$packages/$name.tar.gz"
}

debian() {
  step "Debian package"
  local root="$build/debian" glibc
  glibc="$(objdump -T "$tree/bin/cutline" | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -V | tail -1)"
  rm -rf "$root"
  mkdir -p "$root/DEBIAN" "$root/usr"
  cp -R "$tree/." "$root/usr/"
  mkdir -p "$root/usr/share/zsh/vendor-completions"
  mv "$root/usr/share/zsh/site-functions/_cutline" "$root/usr/share/zsh/vendor-completions/"
  rmdir "$root/usr/share/zsh/site-functions"
  gzip -9n "$root"/usr/share/man/man1/*.1 "$root/usr/share/doc/cutline/CHANGELOG.md"
  cat > "$root/DEBIAN/control" <<CONTROL
Package: cutline
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: The cutline maintainers <maintainers@cutline.invalid>
Depends: libc6 (>= $glibc)
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Section: science
Priority: optional
Description: admission cutoffs, forecast honestly
 Next year's cutoff of a major as a distribution, with the evidence beside it;
 every series of a table in one run; chances, lists of choices, reports.
CONTROL
  dpkg-deb --root-owner-group -Zxz --build "$root" "$packages/cutline_${version}_$(dpkg --print-architecture).deb" >&2
}

wheel() {
  step "wheel"
  CUTLINE_TREE="$PWD/$tree" python3 - "$packages" <<'PYTHON'
import os, sys
sys.path.insert(0, "integrations/python")
import build_backend
print(build_backend.build_wheel(os.path.abspath(sys.argv[1])), file=sys.stderr)
PYTHON
}

mkdir -p "$packages"
rm -f "$packages"/cutline*
program
files
tarball
debian
wheel
ls -l "$packages"
