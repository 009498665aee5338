import Numerals

/// Numbers whose digits stand in groups, and numbers with a decimal comma.
enum DigitGroups {
  static func read(_ text: Substring, _ habits: NumberHabits) -> (Double, NumberDress)? {
    guard text.utf8.contains(where: isSeparator), text.utf8.allSatisfy({ isPart($0) }) || hasQuote(text)
    else { return nil }
    var bare = String(text.map { $0 == "’" ? "'" : $0 })
    let sign = bare.first == "-" || bare.first == "+" ? String(bare.removeFirst()) : ""
    for separator in [" ", "'", "_"] as [Character] where bare.contains(separator) {
      guard let joined = joined(bare, by: separator) else { return nil }
      return parseDouble(sign + joined).map { ($0, .groups) }
    }
    guard let (plain, dress) = withPoint(bare, habits) else { return nil }
    return parseDouble(sign + plain).map { ($0, dress) }
  }

  /// Whether commas, in all of `cells` that have any, may separate thousands.
  static func mayGroup(_ cell: String, by separator: Character) -> Bool {
    let unsigned = cell.first == "-" || cell.first == "+" ? String(cell.dropFirst()) : cell
    return joined(unsigned, by: separator) != nil
  }

  /// The number with a decimal point and no groups.
  private static func withPoint(_ text: String, _ habits: NumberHabits) -> (String, NumberDress)? {
    let (commas, points) = (text.count { $0 == "," }, text.count { $0 == "." })
    if habits.commaIsDecimal || (commas == 1 && points > 0 && text.last { $0 == "," || $0 == "." } == ",") {
      let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      guard commas <= 1, let whole = points == 0 ? String(parts[0]) : joined(String(parts[0]), by: ".") else {
        // Several commas cannot be decimal.
        return commas > 1 ? joined(text, by: ",").map { ($0, .groups) } : nil
      }
      guard parts.count > 1 else { return (whole, .groups) }
      return parts[1].allSatisfy(isDigit) ? (whole + "." + parts[1], .decimalComma) : nil
    }
    if commas > 0 { return joined(text, by: ",").map { ($0, .groups) } }
    return points > 1 || habits.dotsGroup ? joined(text, by: ".").map { ($0, .groups) } : nil
  }

  /// `text` without the separators, where these stand between groups of digits as people make them: three in the
  /// last one, two or three in those before it (lakh and crore).
  private static func joined(_ text: String, by separator: Character) -> String? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    var last = parts[parts.count - 1]
    var fraction = ""
    if separator != ".", let point = last.firstIndex(of: ".") {
      fraction = String(last[point...])
      last = last[..<point]
      guard fraction.dropFirst().allSatisfy(isDigit) else { return nil }
    }
    let middle = parts[1..<(parts.count - 1)]
    guard (1...3).contains(parts[0].count), last.count == 3,
      middle.allSatisfy({ $0.count == 3 }) || middle.allSatisfy({ $0.count == 2 }) && parts[0].count < 3,
      (parts.dropLast() + [last]).allSatisfy({ $0.allSatisfy(isDigit) })
    else { return nil }
    return parts.dropLast().joined() + last + fraction
  }

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

  private static func hasQuote(_ text: Substring) -> Bool {
    text.contains("’") && text.allSatisfy { isDigit($0) || $0 == "’" || $0 == "." || $0 == "-" || $0 == "+" }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    ",. '_".utf8.contains(byte) || byte >= 0x80
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || ",. '_+-".utf8.contains(byte)
  }
}
