/// What one of the averaged networks sees and learns. They differ so that their mean is steadier than any of
/// them: over several periods no one stays the best.
enum NetworkView: String, Sendable, Codable, CaseIterable {
  /// Sixteen changes over the path's own size.
  case long
  /// The same; it learns what is left of Theta's forecast.
  case residual
  /// Sixteen changes as they are; it learns what is left of Theta's forecast.
  case plain
  /// Eight changes over the path's own size.
  case short

  /// The views of `count` networks on paths of one unit, taken in turn. Values of both signs are few: one serves.
  static func views(_ count: Int, unit: GrowthUnit) -> [NetworkView] {
    guard unit == .logarithms else { return count > 0 ? [.residual] : [] }
    return (0..<count).map { allCases[$0 % allCases.count] }
  }

  /// How many changes it sees one by one.
  var lags: Int { self == .short ? 8 : 16 }
  /// Whether changes and targets are divided by the path's own size.
  var isRelative: Bool { self != .plain }
  /// The share of Theta's forecast that is taken off the targets and added to the outputs.
  var thetaShare: Double { self == .residual || self == .plain ? 1 : 0 }
  /// How often training goes through the examples.
  var epochs: Int { self == .long || self == .residual ? 6 : 4 }
  /// The share of inputs that are left out at random in training.
  var dropout: Double { isRelative ? 0.1 : 0 }
  /// The number of inputs; the last is the constant 1.
  var inputCount: Int {
    switch self {
    case .long, .residual: 58
    case .plain: 61
    case .short: 38
    }
  }
}
