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
