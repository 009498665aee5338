import DelimitedText
import Numerals

extension KeyIndex {
  /// Whether the fields of `record` in `columns` are the key `key`.
  @inline(__always)
  func isEqual(_ key: Int, to record: borrowing Record, _ columns: [Int]) -> Bool {
    var at = range(of: key).lowerBound
    for column in columns {
      guard let next = record.withBytes(column, { end(of: $0, at: at) }) else { return false }
      at = next
    }
    return true
  }

  /// Makes `scratch` the key in `columns` of `record`.
  static func write(_ record: borrowing Record, _ columns: [Int], to scratch: inout [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    for column in columns {
      if record.withBytes(column, { mayBePadded($0) }) {
        record.withBytes(column) { appendTrimmed($0, to: &scratch) }
      } else {
        record.appendBytes(column, to: &scratch)
        scratch.append(0)
      }
    }
  }

  /// Appends a field of a key without the blanks around it, and the zero byte behind it.
  static func appendTrimmed(_ field: Span<UInt8>, to scratch: inout [UInt8]) {
    var bytes: [UInt8] = []
    for place in field.indices { bytes.append(field[place]) }
    scratch += Array(trimmedForm(String(decoding: bytes, as: UTF8.self)).utf8)
    scratch.append(0)
  }
}

/// Whether a field may begin or end with a blank, of whatever width: a look at two bytes.
@inline(__always)
func mayBePadded(_ field: Span<UInt8>) -> Bool {
  guard field.count > 0 else { return false }
  let (first, last) = (field[0], field[field.count &- 1])
  // Most fields begin and end with a letter or a digit of ASCII.
  if first &- 0x21 < 0x5F, last &- 0x21 < 0x5F { return false }
  // A blank of the keyboard; the first byte of wider blanks and of the mark, and their last bytes.
  return first <= 0x20 || last <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF
    || last == 0xA0 || last == 0xBF || (last >= 0x80 && last <= 0x8F) || last == 0xAF || last == 0x9F
}
