/// Quantiles of a panel model brought into the data's own unit: restored, within the limits, on the lattice.
struct PanelLimits: Sendable {
  private let scale: Scale

  init(_ scale: Scale) { self.scale = scale }

  /// The quantiles at `levels` of the distribution through the knots given that the value lies within the limits.
  func limited(knots: [Double], values: [Double], levels: [Double]) -> [Double] {
    let table = Distribution.quantiles(QuantileTable(levels: knots, values: values))
    let line = scale.distribution(ofTransformed: table)
    return levels.map { scale.clamped(line.quantile($0)) }
  }
}
