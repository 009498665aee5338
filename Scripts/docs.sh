#!/usr/bin/env bash
# Makes the pages of the library, an archive for each product, from the modules of the last build and the articles in
# docs/library. Fails where a public symbol has no words, or an article names a symbol that there is not.
#   Scripts/docs.sh [FOLDER]      (default: .build/docs; an archive is a folder for any static host)
set -euo pipefail
cd "$(dirname "$0")/.."

folder="${1:-.build/docs}"
build="$(swift build -c release --show-bin-path)"
target="$(swift -print-target-info | sed -n 's/.*"triple": "\(.*\)".*/\1/p' | head -1)"
if ! command -v docc >/dev/null; then echo "docs: skipped, this toolchain has no docc"; exit 0; fi

for catalog in docs/library/*.docc; do
  product="$(basename "$catalog" .docc)"
  symbols="$folder/symbols/$product"
  mkdir -p "$symbols"
  swift symbolgraph-extract -module-name "$product" -I "$build/Modules" -I Sources/COpenBLAS -target "$target" \
    -minimum-access-level public -skip-synthesized-members -output-dir "$symbols"
  # Extensions of other products' types are told where the types are.
  find "$symbols" -name '*@*' -delete
  python3 - "$symbols/$product.symbols.json" <<'PYTHON'
import json, sys
with open(sys.argv[1], encoding="utf-8") as file:
    symbols = json.load(file)["symbols"]
# What the compiler writes itself has no place in a file.
bare = [".".join(symbol["pathComponents"]) for symbol in symbols if "docComment" not in symbol and "location" in symbol]
if bare:
    sys.exit(f"docs: no words for {', '.join(sorted(bare))}")
PYTHON
  docc convert "$catalog" --additional-symbol-graph-dir "$symbols" --output-dir "$folder/$product.doccarchive" \
    --fallback-display-name "$product" --fallback-bundle-identifier "cutline.$product" \
    --diagnostics-file "$symbols/diagnostics.json" >/dev/null 2>&1
  # Parameters that need no words have none here; an article that names what there is not is a fault.
  python3 - "$symbols/diagnostics.json" <<'PYTHON'
import json, sys
with open(sys.argv[1], encoding="utf-8") as file:
    found = json.load(file)["diagnostics"]
faults = [item for item in found if item.get("source", "").endswith(".md") or item["severity"] == "error"]
for item in faults:
    print(f"docs: {item.get('source', '')}: {item['summary']}", file=sys.stderr)
sys.exit(bool(faults))
PYTHON
  echo "docs: $folder/$product.doccarchive"
done
