/// What a cell says that gives a bound, a range or something about a number.
public enum NumberBound: Hashable, Sendable {
  /// That or more: `690及以上`, `≥690`, `690+`.
  case atLeast
  /// That or less: `<5`, `5以下`.
  case atMost
  /// Between two numbers: `690-750`; the middle stands for it.
  case range
  /// About that: `约350`.
  case about

  /// Takes the words off; nil where there are none.
  /// - Parameter number: reads what is left.
  static func read(
    _ text: String, _ number: (Substring) -> Double?
  ) -> (ends: ClosedRange<Double>, bound: NumberBound)? {
    let low = text.lowercased()
    for (word, bound) in before where low.hasPrefix(word) {
      guard let value = bare(low.dropFirst(word.count), number) else { continue }
      return (value...value, bound)
    }
    for (word, bound) in after where low.hasSuffix(word) {
      guard let value = bare(low.dropLast(word.count), number) else { continue }
      return (value...value, bound)
    }
    return range(low, number)
  }

  private static func range(
    _ text: String, _ number: (Substring) -> Double?
  ) -> (ends: ClosedRange<Double>, bound: NumberBound)? {
    for word in ["--", "-", "–", "—", "~", "至", "到", " to ", "..."] {
      let parts = text.dropFirst().split(separator: word, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let high = bare(parts[1], number),
        let low = bare((String(text.prefix(1)) + parts[0])[...], number), low <= high
      else { continue }
      return (low...high, .range)
    }
    return nil
  }

  /// A number, with or without a unit.
  private static func bare(_ text: Substring, _ number: (Substring) -> Double?) -> Double? {
    let inner = text.drop { $0 == " " }
    let end = inner.lastIndex { $0 != " " }.map(inner.index(after:)) ?? inner.startIndex
    return number(inner[..<end]) ?? NumberUnit.strip(String(inner[..<end]), number)?.value
  }

  private static let before: [(String, NumberBound)] = [
    (">=", .atLeast), ("≥", .atLeast), ("≧", .atLeast), (">", .atLeast), ("不低于", .atLeast),
    ("大于等于", .atLeast),
    ("大于", .atLeast), ("高于", .atLeast), ("超过", .atLeast), ("至少", .atLeast), ("at least ", .atLeast),
    ("more than ", .atLeast), ("above ", .atLeast), ("over ", .atLeast), ("from ", .atLeast),
    ("<=", .atMost), ("≤", .atMost), ("≦", .atMost), ("<", .atMost), ("不高于", .atMost), ("小于等于", .atMost),
    ("小于", .atMost), ("低于", .atMost), ("少于", .atMost), ("不足", .atMost), ("至多", .atMost),
    ("at most ", .atMost),
    ("less than ", .atMost), ("fewer than ", .atMost), ("below ", .atMost), ("under ", .atMost),
    ("up to ", .atMost), ("约", .about), ("大约", .about), ("近", .about), ("~", .about), ("≈", .about),
    ("about ", .about), ("approx. ", .about), ("approximately ", .about), ("circa ", .about),
    ("ca. ", .about),
    ("c. ", .about), ("±", .about),
  ]

  private static let after: [(String, NumberBound)] = [
    ("及其以上", .atLeast), ("及以上", .atLeast), ("(含)以上", .atLeast), ("以上", .atLeast), ("起", .atLeast),
    (" and above", .atLeast), (" or above", .atLeast), (" or more", .atLeast), (" and over", .atLeast),
    (" or higher", .atLeast), (" and higher", .atLeast), (" or over", .atLeast), ("+", .atLeast),
    ("及其以下", .atMost), ("及以下", .atMost), ("(含)以下", .atMost), ("以下", .atMost), ("以内", .atMost),
    (" and below", .atMost), (" or below", .atMost), (" or less", .atMost), (" or fewer", .atMost),
    (" or lower", .atMost), ("左右", .about), ("上下", .about),
  ]
}
