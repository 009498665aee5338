import Numerals

extension Wording {
  /// A whole number with its thousands set apart: `12,345`.
  public func count(_ value: Int) -> String {
    let digits = integerText(value.magnitude > UInt(Int.max) ? Int.max : Int(value.magnitude))
    let grouped = digits.enumerated().reduce(into: "") { result, item in
      if item.offset > 0, (digits.count - item.offset).isMultiple(of: 3) { result += "," }
      result.append(item.element)
    }
    return (value < 0 ? Wording.minus : "") + grouped
  }

  /// Marks to the point, or with one decimal where a mean needs it; a dash for what is not a number.
  public func marks(_ value: Double, decimals: Int = 0) -> String {
    guard value.isFinite else { return Wording.noValue }
    let text = shownText(value, decimals: decimals)
    return text.hasPrefix("-") ? Wording.minus + text.dropFirst() : text
  }

  /// A change of marks with its sign: `+3`, `−12`, `0`.
  public func change(_ value: Double, decimals: Int = 0) -> String {
    let text = marks(value, decimals: decimals)
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// A share as a percentage: `18 %`.
  public func percent(_ share: Double, decimals: Int = 0) -> String {
    guard share.isFinite else { return Wording.noValue }
    return marks(share * 100, decimals: decimals) + " %"
  }

  /// A range of marks or years: `330–362`.
  public func range(_ lower: String, _ upper: String) -> String {
    lower == upper ? lower : lower + "–" + upper
  }

  /// A range of cycles: `2016–2021`, or one of them.
  public func cycles(_ first: Int, _ last: Int) -> String { range(String(first), String(last)) }

  /// A line of so many marks: `345 of 500`.
  public func line(_ value: Double, of fullMark: Int) -> String {
    say("\(marks(value)) of \(fullMark)", "\(marks(value))（满分 \(fullMark)）")
  }

  static let minus = "\u{2212}"
  static let noValue = "–"
}
