import Admissions
import Forecasting
import Numerals

extension ChanceCurve {
  /// The unit of every quantile.
  var unit: Double {
    QuantileCode.unit(quantiles + knots.flatMap(\.quantiles) + states.flatMap(\.quantiles))
  }

  /// Everything, for a program's own page.
  ///
  /// - Parameter more: members that say what the page is about.
  func json(_ more: [(key: String, value: JSONValue)]) -> JSONValue {
    let unit = unit
    let text = { (quantiles: [Double]) in JSONValue.text(QuantileCode.text(quantiles, unit: unit)) }
    return .object(
      more + [
        ("unit", .number(unit, decimals: 2)), ("full", .integer(exam.fullMark)), ("total", text(quantiles)),
        (
          "papers",
          .list(
            exam.papers.map {
              .object([("key", .text($0.subject.rawValue)), ("full", .integer($0.fullMark))])
            })
        ),
        (
          "national",
          .list(
            knots.map { knot in
              .object([
                ("at", .number(knot.national, decimals: 1)), ("total", text(knot.quantiles)),
                ("states", .list(knot.states.map { .number($0, decimals: 4) })),
              ])
            })
        ),
        (
          "states",
          .list(
            states.map { state in
              .object([
                ("weight", .number(state.weight, decimals: 5)), ("total", text(state.quantiles)),
                ("lines", .list(state.papers.map { .text(Self.text($0)) })),
              ])
            })
        ),
      ])
  }

  /// A paper's line: its first mark and the shares at or below it and the marks behind it, two digits to base 36 in
  /// thousandths each.
  private static func text(_ line: GridDistribution) -> String {
    let marks = line.masses.indices.map { line.point($0) }.filter {
      (0.0005...0.9995).contains(line.cdf($0))
    }
    let first = marks.first ?? line.quantile(0.5)
    let last = (marks.last ?? first) + line.step
    var text = shortestText(first) + " " + shortestText(line.step) + " "
    var mark = first
    while mark <= last + 1e-9 {
      text += shares(line.cdf(mark))
      mark += line.step
    }
    return text
  }

  private static func shares(_ share: Double) -> String {
    let digits = String(Int((share * 1000).rounded()), radix: 36)
    return digits.count < 2 ? "0" + digits : digits
  }
}
