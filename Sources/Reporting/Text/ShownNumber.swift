import Numerals

/// A number as charts show it: so many decimals, a half away from zero, so that text, table and drawing agree.
func shownText(_ value: Double, decimals: Int) -> String {
  precondition((0...15).contains(decimals), "decimals must be in 0...15")
  let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
  let scaled = (value * unit).rounded(.toNearestOrAwayFromZero)
  return fixedText(scaled.magnitude < 1e15 ? scaled / unit : value, decimals: decimals)
}
