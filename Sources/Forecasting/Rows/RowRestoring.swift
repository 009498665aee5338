/// Brings rows of quantiles from the transformed scale into the data's own unit.
///
/// Where the scale has limits a row is known at more levels than are asked for, which reach into the tails: as
/// long as these stay inside the limits, the limits change nothing.
struct RowRestoring: Sendable {
  let scale: Scale
  /// The levels asked for, increasing.
  let levels: [Double]
  /// The levels at which a row is to be known.
  let knots: [Double]
  /// Where each level stands among the knots.
  private let places: [Int]
  private let isLimited: Bool

  init(_ scale: Scale, levels: [Double]) {
    self.scale = scale
    self.levels = levels
    isLimited = scale.lowest != nil || scale.upper != nil || scale.step != nil
    let knots = isLimited ? Self.ladder(levels) : levels
    self.knots = knots
    places = levels.map { level in knots.partitioningIndex { $0 >= level } }
  }

  /// The levels asked for and, for the limits, a fixed ladder that reaches into the tails.
  private static func ladder(_ levels: [Double]) -> [Double] {
    Set(levels + [0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999]).sorted()
  }

  /// Appends the quantiles at the levels; those that `limited` gives for the levels where the row reaches beyond
  /// the limits.
  @inline(__always)
  func append(
    _ row: [Double], to output: inout [Double], limited: (_ levels: [Double]) -> [Double]
  ) {
    guard isLimited, let first = row.first, let last = row.last else {
      for value in row { output.append(scale.restored(value)) }
      return
    }
    let (lowest, highest) = (scale.restored(first), scale.restored(last))
    let isInside = (scale.lowest ?? lowest) <= lowest && (scale.upper ?? highest) >= highest
    if isInside || !(lowest < highest) {
      for place in places { output.append(scale.admissible(scale.restored(row[place]))) }
    } else {
      output.append(contentsOf: limited(levels))
    }
  }
}
