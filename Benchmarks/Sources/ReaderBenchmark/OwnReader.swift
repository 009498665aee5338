import DelimitedText

/// What one reader achieved.
struct Measurement {
  let name: String
  /// Bytes per microsecond, which is megabytes per second; `nil` where the program is missing.
  let throughput: Double?
}

struct BadBenchmarkFile: Error {}

/// Reads the table and parses year and value of every row; the best of five runs.
func measureReader(_ bytes: [UInt8]) throws -> Measurement {
  let throughput = try bestOf(5, size: bytes.count) { try readAll(bytes) }
  return Measurement(name: "cutline reader + 2 numbers a row", throughput: throughput)
}

/// Reads a table of quoted Chinese text without using it.
func measureText(_ bytes: [UInt8]) -> Measurement {
  let throughput = bestOf(5, size: bytes.count) {
    var reader = DelimitedReader(file: "benchmark.csv")
    var fields = 0
    reader.consume(bytes.span) { fields &+= $0.count }
    precondition(reader.problems.isEmpty && fields > 0)
  }
  return Measurement(name: "cutline reader on quoted Chinese text", throughput: throughput)
}

/// Splits the table at record starts into blocks of a megabyte.
func measureBoundaries(_ bytes: [UInt8]) -> Measurement {
  let throughput = bestOf(5, size: bytes.count) {
    precondition(!RecordBoundaries.blocks(of: bytes.span, blockBytes: 1 << 20).isEmpty)
  }
  return Measurement(name: "cutline block boundaries", throughput: throughput)
}

private func readAll(_ bytes: [UInt8]) throws {
  var reader = DelimitedReader(file: "benchmark.csv")
  var years = 0
  var sum = 0.0
  let body = { (record: borrowing Record) in
    guard record.number > 0 else { return }
    years &+= record.integer(3) ?? 0
    sum += record.double(4) ?? .nan
  }
  reader.consume(bytes.span, body)
  reader.finish(body)
  guard reader.problems.isEmpty, years > 0, sum.isFinite else { throw BadBenchmarkFile() }
}

/// Throughput of the fastest of `runs` runs.
func bestOf<Failure>(_ runs: Int, size: Int, _ body: () throws(Failure) -> Void) throws(Failure) -> Double {
  let clock = ContinuousClock()
  var best = 0.0
  for _ in 0..<runs {
    let start = clock.now
    try body()
    let seconds = (clock.now - start) / .seconds(1)
    best = max(best, Double(size) / seconds / 1e6)
  }
  return best
}
