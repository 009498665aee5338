import Statistics

/// The distribution function of a standard Student t, tabulated: a lattice distribution needs it hundreds of
/// times, a mixture over reference lines tens of thousands of times.
///
/// Linear between points 0.01 apart (the error is below 2e-6), exact beyond 40.
struct TabulatedStudentT: Sendable {
  private let table: [Double]
  private let exact: StudentTDistribution
  private static let reach = 40.0
  private static let density = 100.0

  init(degreesOfFreedom: Double) {
    let shape = StudentTDistribution(location: 0, scale: 1, degreesOfFreedom: degreesOfFreedom)
    exact = shape
    let count = Int(2 * Self.reach * Self.density) + 1
    table = (0..<count).map { shape.cdf(Double($0) / Self.density - Self.reach) }
  }

  /// P(T <= x).
  func cdf(_ x: Double) -> Double {
    guard abs(x) < Self.reach else { return exact.cdf(x) }
    let place = (x + Self.reach) * Self.density
    let index = min(Int(place), table.count - 2)
    let share = place - Double(index)
    return table[index] + share * (table[index + 1] - table[index])
  }

  /// The share of the cell around each of `count` values one apart from `lowest` up, of a distribution with a location
  /// and scale: the differences of `cdf` halfway between them, in one go.
  func cells(from lowest: Double, count: Int, location: Double, scale: Double) -> [Double] {
    var cells = [Double](repeating: 0, count: count)
    let last = table.count - 2
    var below = cdf((lowest - 0.5 - location) / scale)
    for cell in 0..<count {
      let x = (lowest + Double(cell) + 0.5 - location) / scale
      let above: Double
      if abs(x) < Self.reach {
        let place = (x + Self.reach) * Self.density
        let index = min(Int(place), last)
        let low = table[index]
        above = low + (place - Double(index)) * (table[index + 1] - low)
      } else {
        above = exact.cdf(x)
      }
      cells[cell] = max(above - below, 0)
      below = above
    }
    return cells
  }

  /// The tables of the degrees of freedom that movements may have.
  private static let common: [(degrees: Double, table: TabulatedStudentT)] = MovementShape.degrees.map {
    ($0, TabulatedStudentT(degreesOfFreedom: $0))
  }

  /// The table for some degrees of freedom; those in use are made once.
  static func of(_ degrees: Double) -> TabulatedStudentT {
    common.first { $0.degrees == degrees }?.table ?? TabulatedStudentT(degreesOfFreedom: degrees)
  }
}
