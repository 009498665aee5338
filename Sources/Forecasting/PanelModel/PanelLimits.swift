/// Quantiles of a panel model brought into the data's own unit: restored, within the limits, on the lattice.
struct PanelLimits: Sendable {
  private let scale: Scale

  init(_ scale: Scale) { self.scale = scale }

  /// The quantiles at `levels`, a part of `knots`.
  ///
  /// Where the outermost knots stay inside the limits the limits change nothing and the quantiles are restored
  /// as they are; else the distribution through the knots is taken given that the value lies within the limits.
  func quantiles(knots: [Double], values: [Double], levels: [Double]) -> [Double] {
    let restored = values.map(scale.restored)
    guard let lowest = restored.first, let highest = restored.last else { return [] }
    let isInside = (scale.lowest ?? lowest) <= lowest && (scale.upper ?? highest) >= highest
    guard !isInside, lowest < highest else {
      return levels.map { level in
        scale.admissible(restored[knots.partitioningIndex { $0 >= level }])
      }
    }
    return limited(knots: knots, values: values, levels: levels)
  }

  /// The quantiles at `levels` of the distribution through the knots given that the value lies within the limits.
  func limited(knots: [Double], values: [Double], levels: [Double]) -> [Double] {
    let table = Distribution.quantiles(QuantileTable(levels: knots, values: values))
    let line = scale.distribution(ofTransformed: table)
    return levels.map { scale.clamped(line.quantile($0)) }
  }
}
