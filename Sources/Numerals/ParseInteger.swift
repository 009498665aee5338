/// Reads an integer from the whole of `bytes`: an optional sign and decimal digits.
///
/// Gives `nil` for anything else (an empty field, blanks, a point, an exponent) and for a value outside `Int`.
public func parseInteger(_ bytes: Span<UInt8>) -> Int? {
  guard let first = bytes.isEmpty ? nil : bytes[0] else { return nil }
  let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
  let start = isSigned ? 1 : 0
  guard start < bytes.count else { return nil }
  guard bytes.count <= 18 else {
    return parseLongInteger(bytes, from: start, isNegative: first == UInt8(ascii: "-"))
  }
  var magnitude = 0
  for i in start..<bytes.count {
    let digit = bytes[i] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    magnitude = magnitude &* 10 &+ Int(digit)
  }
  return first == UInt8(ascii: "-") ? -magnitude : magnitude
}

/// Reads an integer from the whole of `text`, by the rules of the byte version.
public func parseInteger(_ text: String) -> Int? {
  let bytes = Array(text.utf8)
  return parseInteger(bytes.span)
}

/// Numbers that may not fit: built downwards from zero, because `Int.min` has no positive twin.
private func parseLongInteger(_ bytes: Span<UInt8>, from start: Int, isNegative: Bool) -> Int? {
  var value = 0
  for i in start..<bytes.count {
    let digit = bytes[i] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (difference, underflow) = product.subtractingReportingOverflow(Int(digit))
    guard !overflow, !underflow else { return nil }
    value = difference
  }
  guard !isNegative else { return value }
  return value == .min ? nil : -value
}
