import Numerals

/// The first records of a file, taken apart without any rule being held to: enough to see how it is made.
struct SampleRecords {
  struct Record {
    /// The line on which it starts, from 1.
    var line: Int
    /// Where it starts.
    var offset: Int
    var cells: [String]

    /// Whether all cells are empty.
    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
  }

  let records: [Record]

  /// Records that are looked at.
  private static let most = 400

  /// Reads the records of `bytes` from `start`, which is the beginning of line `line`. The last one is left out
  /// where it may go on beyond `bytes`.
  init(_ bytes: Span<UInt8>, from start: Int, line: Int, delimiter: UInt8, isWhole: Bool) {
    var found: [Record] = []
    var field: [UInt8] = []
    var record = Record(line: line, offset: start, cells: [])
    var (line, isQuoted, at) = (line, false, start)
    let quote = UInt8(ascii: "\"")
    while at < bytes.count, found.count < Self.most {
      let byte = bytes[at]
      at += 1
      if isQuoted {
        if byte == 0x0A { line += 1 }
        guard byte == quote else {
          field.append(byte)
          continue
        }
        if at < bytes.count, bytes[at] == quote {
          field.append(quote)
          at += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote, field.isEmpty {
        isQuoted = true
      } else if byte == delimiter {
        record.cells.append(text(&field))
      } else if byte == 0x0A {
        line += 1
        record.cells.append(text(&field))
        if record.cells != [""] { found.append(record) }
        record = Record(line: line, offset: at, cells: [])
      } else {
        field.append(byte)
      }
    }
    if isWhole, at == bytes.count, !(field.isEmpty && record.cells.isEmpty) {
      record.cells.append(text(&field))
      found.append(record)
    }
    records = found
  }
}

/// The field as trimmed text; it is empty then.
private func text(_ field: inout [UInt8]) -> String {
  defer { field.removeAll(keepingCapacity: true) }
  return trimmedForm(String(decoding: field, as: UTF8.self))
}
