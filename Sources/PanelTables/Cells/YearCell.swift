import Numerals

/// A cell of the column of years, as people write it.
public struct YearCell: Equatable, Sendable {
  /// The year, from 0 to 9999.
  public let year: Int
  /// How it was written.
  public let form: Form

  /// How a year is written.
  public enum Form: Hashable, Sendable {
    /// As a plain number, but for blanks and the width of its digits.
    case plain
    /// With decimals: `2021.0`.
    case decimal
    /// With a word: `2021年`, `2021级`, `AY 2021`.
    case word
    /// As two years that it spans: `2016-17`. The one in which it begins counts.
    case split
    /// As a day or a month: `2021-09-01`, `1/9/2021`.
    case date
  }

  /// Reads a cell. `text` may have blanks around it and characters of full width.
  public init?(_ text: String) {
    let bare = narrowForm(text)
    if let year = parseInteger(bare) {
      self.init(year, .plain)
    } else if let value = parseDouble(bare), value == value.rounded(), abs(value) < 1e6 {
      self.init(Int(value), .decimal)
    } else if let (year, form) = YearCell.withWords(bare) {
      self.init(year, form)
    } else {
      return nil
    }
    guard 0...9999 ~= year else { return nil }
  }

  private init(_ year: Int, _ form: Form) { (self.year, self.form) = (year, form) }

  private static func withWords(_ text: String) -> (Int, Form)? {
    let numbers = digitRuns(text)
    let words = text.lowercased().filter { !$0.isWholeNumber }
    guard let first = numbers.first, text.count <= 40 else { return nil }
    if numbers.count == 1 {
      guard first.count == 4, isWord(words), let year = Int(first) else { return nil }
      return (year, .word)
    }
    if numbers.count == 2, let split = split(numbers, words) { return (split, .split) }
    return date(numbers, words).map { ($0, .date) }
  }

  /// Two years one after the other, the second in full or by its last two digits.
  private static func split(_ numbers: [Substring], _ words: String) -> Int? {
    let between = words.filter { !$0.isLetter && $0 != " " }
    guard numbers[0].count == 4, let year = Int(numbers[0]), let next = Int(numbers[1]),
      ["-", "/", "–", "—", "~", "_"].contains(between), isWord(words.filter { !between.contains($0) }),
      numbers[1].count == 2 ? next == (year + 1) % 100 : next == year + 1 && numbers[1].count == 4
    else { return nil }
    return year
  }

  /// A day or a month of a year of four digits that comes first or last.
  private static func date(_ numbers: [Substring], _ words: String) -> Int? {
    let signs = words.filter { !$0.isLetter && $0 != " " }
    let letters = words.filter { $0.isLetter }
    // A point between two numbers makes a fraction, not a month.
    guard signs.allSatisfy({ "-/.:+,".contains($0) }), numbers.count > 2 || signs != ".",
      letters.isEmpty || ["年月", "年月日", "t", "tz", "z"].contains(letters)
    else { return nil }
    if numbers[0].count == 4, isDay(numbers[1...]) { return Int(numbers[0]) }
    guard numbers.count == 3 || numbers.count == 2, numbers[numbers.count - 1].count == 4,
      isDay(numbers.dropLast())
    else {
      // A day with a time behind it.
      guard numbers.count > 3, numbers[2].count == 4, isDay(numbers[..<2]) else { return nil }
      return Int(numbers[2])
    }
    return Int(numbers[numbers.count - 1])
  }

  /// Whether these may be a month, a month and a day in any order, and a time.
  private static func isDay(_ numbers: ArraySlice<Substring>) -> Bool {
    guard let first = numbers.first, (1...2).contains(first.count), let month = Int(first) else {
      return false
    }
    guard numbers.count > 1, let day = Int(numbers[numbers.startIndex + 1]) else { return 1...12 ~= month }
    return min(month, day) >= 1 && min(month, day) <= 12 && max(month, day) <= 31
  }

  private static func isWord(_ words: String) -> Bool {
    let word = words.filter { $0 != " " && $0 != "." && $0 != "'" }
    return word.isEmpty || known.contains(word)
  }

  private static let known: Set<String> = [
    "年", "年度", "学年", "學年", "学年度", "年份", "级", "級", "届", "屆", "年级", "年高考", "年招生", "年录取", "年秋", "年秋季", "秋季",
    "fall", "autumn",
    "spring", "ay", "fy", "year", "cycle", "season", "entry", "e", "年春", "년", "년도", "学年秋", "ws", "ss",
    "intake",
  ]

  private static func digitRuns(_ text: String) -> [Substring] {
    text.split { !("0"..."9" ~= $0) }
  }
}
