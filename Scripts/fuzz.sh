#!/usr/bin/env bash
# Feeds damaged tables to the reader and to the batch for some seconds (default: 600), from the corpus and from
# what the fuzzer makes of it; --replay only goes through the corpus. Whatever crashes, hangs or breaks a promise
# is kept in .build-fuzz/found and ends it: put it into Scripts/fuzz/Corpus, which the tests replay.
set -euo pipefail
cd "$(dirname "$0")/.."

Scripts/setup.sh
build=(swift build --package-path Scripts/fuzz --scratch-path .build-fuzz -c release)
"${build[@]}"
fuzzer="$("${build[@]}" --show-bin-path)/FuzzBatch"
# The backtracer of the runtime can hang on a crash; ASan names the place all the same.
export SWIFT_BACKTRACE=enable=no OPENBLAS_NUM_THREADS=1 ASAN_OPTIONS=detect_leaks=0
limits=(-timeout=20 -rss_limit_mb=4096)
if [ "${1:-}" = --replay ]; then exec "$fuzzer" "${limits[@]}" -runs=0 Scripts/fuzz/Corpus; fi
mkdir -p .build-fuzz/corpus .build-fuzz/found
exec "$fuzzer" .build-fuzz/corpus Scripts/fuzz/Corpus "${limits[@]}" -max_total_time="${1:-600}" -max_len=2048 \
  -dict=Scripts/fuzz/words.dict -artifact_prefix=.build-fuzz/found/ -print_final_stats=1
