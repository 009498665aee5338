import Numerals

/// The header of a column that holds the values of one year: `2021`, `2021年最低分`, `score_2021`, `2016-17`.
struct WideColumn: Equatable {
  let year: Int
  /// What is measured, as far as the header says so.
  let measure: String

  init?(_ header: String) {
    let text = narrowForm(header)
    if let cell = YearCell(text), 1900...2100 ~= cell.year {
      (year, measure) = (cell.year, "")
      return
    }
    let digits: ClosedRange<Character> = "0"..."9"
    var start = text.startIndex
    while start < text.endIndex {
      guard digits ~= text[start] else {
        start = text.index(after: start)
        continue
      }
      let end = text[start...].firstIndex { !(digits ~= $0) } ?? text.endIndex
      if text.distance(from: start, to: end) == 4, let year = Int(text[start..<end]), 1900...2100 ~= year {
        let rest = Self.withoutSigns(text[..<start]) + Self.withoutSigns(text[end...])
        // Another number makes it something else: a code, a range of years.
        guard !rest.contains(where: { digits ~= $0 }) else { return nil }
        (self.year, measure) = (year, rest)
        return
      }
      start = end
    }
    return nil
  }

  private static func withoutSigns(_ text: Substring) -> String {
    var rest = text[...]
    for word in ["年度", "学年", "年"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
      break
    }
    let signs = " _-.:/()[]'\""
    rest = rest.drop { signs.contains($0) }
    while let last = rest.last, signs.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
