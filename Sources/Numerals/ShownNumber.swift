/// A number as people meet it: so many decimals, a half away from zero, so that text, table and drawing agree.
///
/// The half is that of the value times ten to the `decimals` as a double, so 0.125 gives `0.13` and 2.675 gives
/// `2.68`, as on paper. Beyond 1e15 such units the exact value decides. There is never a minus before zero.
///
/// - Parameter decimals: 0...15.
public func shownText(_ value: Double, decimals: Int) -> String {
  precondition((0...15).contains(decimals), "decimals must be in 0...15")
  let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
  let scaled = (value * unit).rounded(.toNearestOrAwayFromZero)
  return fixedText(scaled.magnitude < 1e15 ? scaled / unit : value, decimals: decimals)
}

/// A count in digits grouped by thousands: `131,713`.
package func groupedText(_ count: Int) -> String {
  (count < 0 ? "-" : "") + groupedDigits(String(count.magnitude))
}

/// Digits grouped by thousands, with `separator` between the groups.
package func groupedDigits(_ digits: some StringProtocol, by separator: String = ",") -> String {
  var result = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place).isMultiple(of: 3) { result += separator }
    result.append(digit)
  }
  return result
}
