import Statistics

/// The chance to clear a line that is known by quantiles: a score clears a line at or below it, a rank one at
/// or behind it.
public struct RowChance: Sendable {
  private let table: QuantileTable
  private let scale: Scale

  /// The levels a chance is read from: 199, half a percent apart.
  public static let levels: [Double] = (1...199).map { Double($0) / 200 }

  /// The line's quantiles at `levels`, in the data's own unit.
  public init(quantiles: [Double], scale: Scale) {
    precondition(quantiles.count == RowChance.levels.count, "a quantile per level")
    table = QuantileTable(levels: RowChance.levels, values: quantiles.map(scale.transformed))
    self.scale = scale
  }

  /// A line whose quantiles are at hand, on the scale's transform.
  init(_ table: QuantileTable, _ scale: Scale) { (self.table, self.scale) = (table, scale) }

  /// The line at a level between 0 and 1, on the transformed scale.
  func quantile(_ level: Double) -> Double { table.quantile(level) }

  /// P(the line is cleared with `mark`), monotone in the mark.
  public func chance(of mark: Double) -> Double {
    let place = scale.transformed(mark)
    switch scale.direction {
    case .higherIsHarder: return table.cdf(place)
    case .lowerIsHarder: return 1 - table.cdf(place - abs(place) * 1e-12 - 1e-12)
    }
  }
}
