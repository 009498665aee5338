import Glibc
import Numerals

/// Values as a reader meets them: fixed decimals, a true minus sign, grouped thousands.
struct ValueText {
  let decimals: Int
  let groupSeparator: String

  init(decimals: Int, groupSeparator: String) {
    self.decimals = min(max(decimals, 0), 9)
    self.groupSeparator = groupSeparator
  }

  /// From a thousand million upward the exponent form is used: it is shorter, and the same in every language.
  func callAsFunction(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    guard value.magnitude < 1e9 else { return scientific(value) }
    if decimals == 0 || value == 0 || value.magnitude >= 1e-9 { return plain(value) }
    return scientific(value)
  }

  private func plain(_ value: Double) -> String {
    let text = shownText(value, decimals: decimals)
    let negative = text.hasPrefix("-")
    let parts = (negative ? text.dropFirst() : text[...]).split(separator: ".", maxSplits: 1)
    let fraction = parts.dropFirst().map { "." + $0 }.joined()
    return (negative ? "\u{2212}" : "") + groupedDigits(parts.first ?? "0", by: groupSeparator) + fraction
  }

  /// A number and a power of ten, `1.25e12`; zeros at the end of the number are left out.
  func scientific(_ value: Double, decimals: Int = 2) -> String {
    guard value != 0 else { return "0" }
    let exponent = log10(value.magnitude).rounded(.down)
    let mantissa = value.magnitude / pow(10, exponent)
    let trimmed = Self.trimmed(shownText(mantissa, decimals: decimals))
    return (value < 0 ? "\u{2212}" : "") + trimmed + "e\(Int(exponent))"
  }

  private static func trimmed(_ text: String) -> String {
    var result = text[...]
    while result.hasSuffix("0") { result = result.dropLast() }
    if result.hasSuffix(".") { result = result.dropLast() }
    return String(result)
  }
}
