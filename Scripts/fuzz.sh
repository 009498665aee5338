#!/usr/bin/env bash
# Feeds damaged input to one reader for some seconds (default: 600).
#   Scripts/fuzz.sh TARGET [SECONDS]     one of: tables weights prior package register checkpoint choices convert
#                                        reference notebook options files systems
#   Scripts/fuzz.sh --replay             only goes through the corpus of tables
# tables runs inside the reader, guided by what it reaches, from Scripts/fuzz/Corpus; whatever crashes, hangs or breaks
# a promise is kept in .build-fuzz/found and ends it: put it into the corpus, which the tests replay. The others run the
# program on documents changed with their structure in mind, from a seed (SEED=number), and print the command and the
# place of whatever ends otherwise than the contract says.
set -euo pipefail
cd "$(dirname "$0")/.."

target="${1:-tables}" seconds="${2:-600}"
case "$target" in
  tables | --replay) ;;
  weights | prior | package | register | checkpoint | choices | convert | reference | notebook | options | files | systems)
    program="${PROGRAM:-$(swift build -c release --show-bin-path)/cutline}"
    exec python3 Tests/Hostile/fuzz.py "$program" "$target" "$seconds" --seed "${SEED:-1}"
    ;;
  [0-9]*) seconds="$target" target=tables ;;
  *)
    sed -n '2,5s/^# *//p' "$0"
    exit 64
    ;;
esac

Scripts/setup.sh
build=(swift build --package-path Scripts/fuzz --scratch-path .build-fuzz -c release)
"${build[@]}"
fuzzer="$("${build[@]}" --show-bin-path)/FuzzBatch"
# The backtracer of the runtime can hang on a crash; ASan names the place all the same.
export SWIFT_BACKTRACE=enable=no OPENBLAS_NUM_THREADS=1 ASAN_OPTIONS=detect_leaks=0
limits=(-timeout=20 -rss_limit_mb=4096)
if [ "$target" = --replay ]; then exec "$fuzzer" "${limits[@]}" -runs=0 Scripts/fuzz/Corpus; fi
mkdir -p .build-fuzz/corpus .build-fuzz/found
exec "$fuzzer" .build-fuzz/corpus Scripts/fuzz/Corpus "${limits[@]}" -max_total_time="$seconds" -max_len=2048 \
  -dict=Scripts/fuzz/words.dict -artifact_prefix=.build-fuzz/found/ -print_final_stats=1
