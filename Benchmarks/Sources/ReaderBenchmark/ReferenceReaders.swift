import Foundation

/// A program to compare with. `%` in its arguments stands for the file.
struct ReferenceReader {
  let name: String
  let command: [String]
  /// Run first to see whether the program is there.
  let probe: [String]
}

let referenceReaders = [
  ReferenceReader(name: "wc -l", command: ["wc", "-l", "%"], probe: ["wc", "--version"]),
  ReferenceReader(
    name: "Python csv + 2 numbers a row", command: ["python3", "-c", pythonScript, "%"],
    probe: ["python3", "--version"]),
  ReferenceReader(
    name: "DuckDB, one thread, sum of 2 columns", command: ["python3", "-c", duckScript, "%"],
    probe: ["python3", "-c", "import duckdb"]),
]

private let pythonScript = """
  import csv, sys
  rows = csv.reader(open(sys.argv[1], newline=""))
  next(rows)
  years, total = 0, 0.0
  for row in rows:
      years += int(row[3])
      total += float(row[4])
  """

private let duckScript = """
  import duckdb, sys
  connection = duckdb.connect(config={"threads": 1})
  connection.execute("select sum(year), sum(value) from read_csv(?)", [sys.argv[1]]).fetchall()
  """

/// Runs `reader` on the file, start-up included; the best of two runs.
func measure(_ reader: ReferenceReader, on path: String, size: Int) -> Measurement {
  guard succeeds(reader.probe) else { return Measurement(name: reader.name, throughput: nil) }
  let command = reader.command.map { $0 == "%" ? path : $0 }
  var isGood = true
  let throughput = bestOf(2, size: size) { isGood = succeeds(command) && isGood }
  return Measurement(name: reader.name, throughput: isGood ? throughput : nil)
}

private func succeeds(_ command: [String]) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
