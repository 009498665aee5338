/// Appends `value` in decimal digits, with a minus sign where it is negative.
public func appendInteger(_ value: Int, to buffer: inout [UInt8]) {
  if value < 0 { buffer.append(UInt8(ascii: "-")) }
  appendDigits(UInt64(value.magnitude), to: &buffer)
}

/// Appends `value` in decimal, filled with leading zeros to at least `width` digits (at most 20).
func appendDigits(_ value: UInt64, width: Int = 1, to buffer: inout [UInt8]) {
  var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
  var rest = value
  var start = 20
  while rest > 0 {
    start &-= 1
    let quotient = rest / 10
    digits[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10)
    rest = quotient
  }
  start = min(start, 20 - width)
  buffer.append(addingCapacity: 20 - start) { output in
    for i in start..<20 { output.append(digits[i]) }
  }
}

/// `value` in decimal digits.
public func integerText(_ value: Int) -> String {
  text { appendInteger(value, to: &$0) }
}
