import DelimitedText
import Foundation

/// `ReaderBenchmark [megabytes] [folder]`: reads a generated numeric table with this project's reader and with
/// others, and prints the throughput of each.
let arguments = CommandLine.arguments
let megabytes = arguments.count > 1 ? Int(arguments[1]) ?? 100 : 100
let folder = arguments.count > 2 ? arguments[2] : NSTemporaryDirectory()
let url = URL(fileURLWithPath: folder).appendingPathComponent("cutline-reader-benchmark.csv")
let bytes = numericTable(bytes: megabytes * 1_000_000)
try Data(bytes).write(to: url)
defer { try? FileManager.default.removeItem(at: url) }

let own = try measureReader(bytes)
var results = [own]
results.append(measureText(textTable(bytes: bytes.count)))
results.append(measureBoundaries(bytes))
results += referenceReaders.map { measure($0, on: url.path, size: bytes.count) }
print(report(results, size: bytes.count))
