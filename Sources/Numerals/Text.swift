/// The text that `write` appends; what this module writes is always ASCII.
func text(_ write: (inout [UInt8]) -> Void) -> String {
  var buffer: [UInt8] = []
  write(&buffer)
  return String(decoding: buffer, as: UTF8.self)
}

/// Appends `value` and returns true when it is not a finite number: `nan`, `inf` or `-inf`.
func appendNonFinite(_ value: Double, to buffer: inout [UInt8]) -> Bool {
  guard !value.isFinite else { return false }
  buffer.append(contentsOf: (value.isNaN ? "nan" : value < 0 ? "-inf" : "inf").utf8)
  return true
}
