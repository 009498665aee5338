extension Distribution {
  /// The value with as much above as below.
  public var median: Double { quantile(0.5) }

  /// The expected value; where the shape has no closed form, the mean of 199 evenly spread quantiles.
  public var mean: Double {
    switch self {
    case .grid(let grid): grid.mean
    case .point(let value): value
    default: Distribution.spread.reduce(0) { $0 + quantile($1) } / Double(Distribution.spread.count)
    }
  }

  /// The expected squared distance from the mean; from the same quantiles as `mean`, so finite even where a
  /// heavy tail has no variance.
  public var variance: Double {
    switch self {
    case .grid(let grid): return grid.variance
    case .point: return 0
    default:
      let center = mean
      let squares = Distribution.spread.reduce(0) { sum, level in
        let distance = quantile(level) - center
        return sum + distance * distance
      }
      return squares / Double(Distribution.spread.count)
    }
  }

  /// The central interval that holds the value with probability `level`.
  public func interval(_ level: Double) -> PredictionInterval {
    PredictionInterval(
      level: level, lower: quantile((1 - level) / 2), upper: quantile((1 + level) / 2))
  }

  private static let spread: [Double] = (0..<199).map { (Double($0) + 0.5) / 199 }
}

/// A range that holds the value with a stated probability.
public struct PredictionInterval: Sendable, Equatable, Codable {
  /// The probability, for instance 0.8.
  public let level: Double
  /// The lower end, in the data's own unit.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// An interval from its ends.
  public init(level: Double, lower: Double, upper: Double) {
    self.level = level
    self.lower = lower
    self.upper = upper
  }

  /// Whether `value` lies inside, ends included.
  public func contains(_ value: Double) -> Bool { value >= lower && value <= upper }
}
