#!/usr/bin/env bash
# Compiles the examples against the modules of the last build and runs them: seconds, for every day.
# With --packages it builds each as the package it is, from a copy outside this repository: minutes, for a release.
#   Scripts/check-examples.sh [--packages]
set -euo pipefail
cd "$(dirname "$0")/.."

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
root="$PWD"

# The products that the examples stand on, from the top down.
modules=(Admissions PanelTables Charts DelimitedText Numerals Lines Forecasting Statistics LinearAlgebra Hashing)

compiled() {
  local build objects=()
  build="$(swift build -c release --show-bin-path)"
  for module in "${modules[@]}"; do objects+=("$build/$module.build"/*.o); done
  swiftc -O -swift-version 6 -parse-as-library -I "$build/Modules" -I Sources/COpenBLAS \
    "Examples/$1/Sources/$1/$1.swift" "${objects[@]}" -llapacke -lopenblas -lm -o "$scratch/$1"
}

packaged() {
  # The package by path, but from elsewhere: nothing of this folder's layout is leaned on. All share one build.
  mkdir -p "$scratch/Examples"
  cp -R "Examples/$1" "$scratch/Examples/$1"
  sed -i "s,path: \"../..\",path: \"$root\"," "$scratch/Examples/$1/Package.swift"
  swift build --package-path "$scratch/Examples/$1" --scratch-path "$root/.build-examples/$1" >&2
  cp "$(swift build --package-path "$scratch/Examples/$1" --scratch-path "$root/.build-examples/$1" --show-bin-path)/$1" "$scratch/$1"
}

make=compiled
[ "${1:-}" = "--packages" ] && make=packaged

expect() { grep -q -- "$2" "$scratch/$1.out" || { echo "check-examples: $1 does not say: $2" >&2; cat "$scratch/$1.out" >&2; exit 1; }; }

"$make" PanelOfYourOwn
"$scratch/PanelOfYourOwn" > "$scratch/PanelOfYourOwn.out"
expect PanelOfYourOwn '^north: 340, 80 % '
expect PanelOfYourOwn 'wrong name: unknownModel("lsat"'
expect PanelOfYourOwn 'nothing before the year: emptyPanel'
expect PanelOfYourOwn 'no series: empty'
expect PanelOfYourOwn 'not a number: series(\["north"\], .*notFinite(year: 2021))'
expect PanelOfYourOwn 'a bad cell: badTable'

"$make" OneMajor
"$scratch/OneMajor" data/kaoyan > "$scratch/OneMajor.out"
expect OneMajor '^80 %: .*evidence [A-D]$'
expect OneMajor 'wrong name: unknownModel("lsat"'

"$make" FanOfAMajor
"$scratch/FanOfAMajor" > "$scratch/FanOfAMajor.out"
expect FanOfAMajor '<svg '
echo "examples: all three build and run"
