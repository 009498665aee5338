/// Reads a decimal number from the whole of `bytes`.
///
/// The grammar is an optional sign, digits with an optional point (`5.` and `.5` are numbers, `.` is not),
/// and an optional exponent (`e` or `E`, an optional sign, digits). Anything else gives `nil`: an empty
/// field, surrounding blanks, `nan`, `inf`, hexadecimal, digit group separators.
///
/// The result is the double nearest to the decimal written, ties to even. Short numbers take the exact path of
/// Clinger, "How to read floating point numbers accurately", PLDI 1990, doi:10.1145/93542.93557
/// (a significand up to 2^53 and a power of ten up to 10^22 are both exact, so one operation rounds once),
/// those of up to 19 digits with as many decimals one integer division, and the rest the standard library.
/// A magnitude beyond the largest double gives `nil`, one below the smallest gives zero.
public func parseDouble(_ bytes: Span<UInt8>) -> Double? {
  guard let decimal = ScannedDecimal(bytes) else { return nil }
  return decimal.exactDouble ?? roundedDouble(bytes)
}

/// Reads a decimal number from the whole of `text`, by the rules of the byte version.
public func parseDouble(_ text: String) -> Double? {
  let bytes = Array(text.utf8)
  return parseDouble(bytes.span)
}

/// The slow path: the grammar is already checked, so the standard library sees only plain decimals.
private func roundedDouble(_ bytes: Span<UInt8>) -> Double? {
  var text = ""
  for i in bytes.indices { text.unicodeScalars.append(Unicode.Scalar(bytes[i])) }
  guard let value = Double(text), value.isFinite else { return nil }
  return value
}
