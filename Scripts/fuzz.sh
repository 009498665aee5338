#!/usr/bin/env bash
# Feeds damaged tables to the reader and to the batch for some seconds (default: 600), from the corpus and from
# what the fuzzer makes of it. Whatever crashes, hangs or breaks a promise is kept in .build-fuzz/ and ends it;
# put it into Scripts/fuzz/Corpus, which the tests replay.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds="${1:-600}"

Scripts/setup.sh
build=(swift build --package-path Scripts/fuzz --scratch-path .build-fuzz -c release)
"${build[@]}"
mkdir -p .build-fuzz/corpus .build-fuzz/found
# The backtracer of the runtime can hang on a crash; ASan names the place all the same.
export SWIFT_BACKTRACE=enable=no OPENBLAS_NUM_THREADS=1 ASAN_OPTIONS=detect_leaks=0
exec "$("${build[@]}" --show-bin-path)/FuzzBatch" .build-fuzz/corpus Scripts/fuzz/Corpus \
  -max_total_time="$seconds" -max_len=2048 -timeout=20 -rss_limit_mb=4096 -artifact_prefix=.build-fuzz/found/ \
  -dict=Scripts/fuzz/words.dict -print_final_stats=1
