import DelimitedText

/// Everything that a reader says about a text.
struct Reading: Equatable {
  struct Row: Equatable {
    var number: Int
    var fields: [String]
    var locations: [Location]
  }

  var rows: [Row] = []
  var problems: [DelimitedProblem] = []

  var fields: [[String]] { rows.map(\.fields) }

  mutating func add(_ record: borrowing Record) {
    var places: [Location] = []
    for i in 0..<record.count { places.append(record.location(i)) }
    rows.append(Row(number: record.number, fields: record.strings(), locations: places))
  }
}

/// How a text is read.
struct Settings {
  var dialect = Dialect.commas
  var limits = Limits()
  var expectedColumns: Int?
  var firstLine = 1
  var firstRecord = 0
}

/// Reads `bytes` in pieces of the lengths that `pieces` gives, over and over.
func read(_ bytes: [UInt8], _ settings: Settings = Settings(), pieces: [Int] = [.max]) -> Reading {
  var reader = DelimitedReader(
    file: "t.csv", dialect: settings.dialect, limits: settings.limits,
    expectedColumns: settings.expectedColumns,
    firstLine: settings.firstLine, firstRecord: settings.firstRecord)
  var reading = Reading()
  var at = 0
  var piece = 0
  while at < bytes.count {
    let size = min(pieces[piece % pieces.count], bytes.count - at)
    reader.consume(bytes.span.extracting(at..<(at + size))) { reading.add($0) }
    at += size
    piece += 1
  }
  reader.finish { reading.add($0) }
  reading.problems = reader.takeProblems()
  return reading
}

func read(_ text: String, _ settings: Settings = Settings()) -> Reading {
  read(Array(text.utf8), settings)
}

func problem(_ line: Int, _ column: Int, _ kind: DelimitedProblem.Kind) -> DelimitedProblem {
  DelimitedProblem(file: "t.csv", line: line, column: column, kind: kind)
}
