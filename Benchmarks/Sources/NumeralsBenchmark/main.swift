import Numerals

/// `NumeralsBenchmark [count]`: nanoseconds for one number, written or read.
let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 1_000_000 : 1_000_000

print("| operation | values | ns each |\n|---|---|---:|")
for sample in Sample.all(count) {
  report("appendSignificant, 6 digits", sample) { appendSignificant($0, to: &$1) }
  report("appendShortest", sample) { appendShortest($0, to: &$1) }
  report("appendFixed, 2 decimals", sample) { appendFixed($0, decimals: 2, to: &$1) }
  report("description", sample) { $1.append(contentsOf: $0.description.utf8) }
  reportParsing(sample)
}
