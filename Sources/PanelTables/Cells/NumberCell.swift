import Numerals

/// A cell of a column of numbers, as people write it.
///
/// What is read is what is meant without doubt; everything else keeps its meaning, so that nothing is taken at
/// face value in silence.
public enum NumberCell: Equatable, Sendable {
  /// A number, and how it was dressed.
  case number(Double, NumberDress)
  /// A word that says that there is no number, or an empty cell.
  case missing(String)
  /// A number with a mark: `123P`, `465*`, `#615`.
  case marked(Double, mark: String)
  /// A bound, something about a number, or a range, with its ends; of the others both are the number.
  case bounded(ClosedRange<Double>, NumberBound)
  /// An infinity, or more than the largest double.
  case infinite
  /// Anything else.
  case other

  /// The number that a bound stands for where it has to: the bound itself, of a range the middle, and of an upper
  /// bound half of it, as what lies below it is nothing at least.
  static func standIn(_ ends: ClosedRange<Double>, _ bound: NumberBound) -> Double {
    bound == .atMost ? ends.upperBound / 2 : (ends.lowerBound + ends.upperBound) / 2
  }

  /// Reads a cell. `text` may have blanks around it and characters of full width.
  public init(_ text: String, habits: NumberHabits = NumberHabits()) {
    let bare = narrowForm(text)
    self = Self.missing(bare, habits) ?? Self.read(bare, habits)
  }

  private static func missing(_ bare: String, _ habits: NumberHabits) -> NumberCell? {
    let word = bare.lowercased()
    return MissingWords.known.contains(word) || habits.missingWords.contains(word) ? .missing(bare) : nil
  }

  private static func read(_ bare: String, _ habits: NumberHabits) -> NumberCell {
    if let (value, dress) = plain(bare[...], habits) { return .number(value, dress) }
    if let bounded = NumberBound.read(bare, { plain($0, habits)?.0 }) {
      return .bounded(bounded.ends, bounded.bound)
    }
    if let (value, unit) = NumberUnit.strip(bare, { plain($0, habits)?.0 }) {
      return .number(value, unit == "%" ? .percent : .unit(unit))
    }
    if let (value, mark) = NumberMark.strip(bare, { plain($0, habits)?.0 }) {
      return .marked(value, mark: mark)
    }
    return isBeyondFinite(Array(bare.utf8).span) ? .infinite : .other
  }

  /// A number with nothing around it: plain, or with its digits in groups.
  private static func plain(_ text: Substring, _ habits: NumberHabits) -> (Double, NumberDress)? {
    if !habits.dotsGroup || !text.contains("."), let value = parseDouble(String(text)) {
      return (value, .none)
    }
    return DigitGroups.read(text, habits)
  }
}

/// How a number was dressed.
public enum NumberDress: Hashable, Sendable {
  /// As a plain number, but for blanks and the width of its digits.
  case none
  /// With its digits in groups: `13,584`.
  case groups
  /// With a decimal comma: `1,69`.
  case decimalComma
  /// In percent: `67.6%`.
  case percent
  /// With a unit behind it, or before it: `35人`, `第5名`.
  case unit(String)
}

/// What the commas and points of a column mean, and which words mean that there is no number.
public struct NumberHabits: Equatable, Sendable {
  /// Commas stand for the decimal point; else they separate groups of digits.
  public var commaIsDecimal: Bool
  /// A point separates groups of digits: `13.584` is thirteen thousand.
  public var dotsGroup: Bool
  /// Words for no number besides the usual ones, in small letters.
  public var missingWords: Set<String>

  /// The habits of a table in English: decimal points, and commas between thousands.
  public init(commaIsDecimal: Bool = false, dotsGroup: Bool = false, missingWords: Set<String> = []) {
    (self.commaIsDecimal, self.dotsGroup, self.missingWords) = (commaIsDecimal, dotsGroup, missingWords)
  }

  /// Whether a plain decimal means what it says.
  var arePlain: Bool { !dotsGroup }
}

/// The words by which tables say that there is no number.
enum MissingWords {
  /// In small letters.
  static let known: Set<String> = Set(
    [
      // An empty cell is one of them.
      "", "na", "n/a", "n.a.", "n.a", "#n/a", "#na", "nan", "null", "none", "nil", "nd", "n.d.", "nr", "n/k",
      "tbd", "tba", "missing", "not available", "not applicable", "not filled", "unfilled", "pending",
      "unknown",
      "withheld", "suppressed", "(blank)", "<na>", "\\n",
      // Signs.
      "-", "--", "---", "–", "––", "—", "——", "―", "...", "..", ".", "…", "……", "?", "??", "/", "//", "\\",
      "*",
      "**", ":",
      // What a formula leaves behind that found nothing.
      "#div/0!", "#ref!", "#value!", "#name?", "#num!", "#null!", "#spill!", "#calc!", "#getting_data",
    ] + chinese)

  private static let chinese = [
    "无", "暂无", "未知", "缺", "缺失", "空", "空白", "不详", "待定", "待公布", "未公布", "未公开", "未招满", "未录满", "未满",
    "未满额", "未招生", "不招生", "停招", "暂停招生", "未录取", "无录取", "无人", "无人报考", "无数据", "暂无数据", "暂缺", "保密",
    "無", "暫無", "缺額", "未公佈",
  ]
}
