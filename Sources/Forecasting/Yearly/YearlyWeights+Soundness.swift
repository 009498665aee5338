extension YearlyWeights {
  /// The furthest that weights may reach, in years: a bound on what a damaged file can ask of memory.
  static let longestHorizon = 1000

  /// Whether the parts fit together: their shapes, the ranges of their numbers. Weights that were read from a file
  /// are asked before they are applied.
  public var isSound: Bool {
    version == YearlyWeights.currentVersion && (1...YearlyWeights.longestHorizon).contains(horizon)
      && seriesCount >= 0 && observationCount >= 0
      && logarithms.unit == .logarithms && logarithms.isSound(horizon: horizon)
      && (ownDifferences.map { $0.unit != .logarithms && $0.isSound(horizon: horizon) } ?? true)
  }
}

extension YearlyPartners {
  fileprivate func isSound(horizon: Int) -> Bool {
    self.horizon == horizon && members.regressions.allSatisfy { $0.isSound(horizon: horizon) }
      && zip(members.regressions, members.regressions.dropFirst()).allSatisfy { $0.length < $1.length }
      && members.networks.allSatisfy { $0.isSound(horizon: horizon) }
      && blend.isSound && widths.isSound(horizon: horizon) && reach.isSound(horizon: horizon)
      && (0...1).contains(jump.returnShare) && areBounded(spread)
      && spread.count == horizon * YearlyLevels.count
  }
}

extension LagRegression {
  fileprivate func isSound(horizon: Int) -> Bool {
    let inputs = LagInputs.count(length: length)
    return LagRegression.lengths.contains(length) && [1, YearlyLevels.count].contains(levels)
      && limits.isSound(count: inputs) && areBounded(coefficients)
      && coefficients.count == inputs * levels * horizon
  }
}

extension Perceptron {
  fileprivate func isSound(horizon: Int) -> Bool {
    let (hidden, inputs) = (Perceptron.hidden, view.inputCount)
    let layers = [
      (first, hidden * inputs), (second, hidden * hidden), (secondBias, hidden), (last, outputs * hidden),
      (direct, outputs * inputs),
    ]
    return outputs == horizon * YearlyLevels.count && limits.isSound(count: inputs)
      && layers.allSatisfy { $0.0.count == $0.1 && areBounded($0.0) }
  }
}

extension YearlyBlend {
  fileprivate var isSound: Bool {
    [network, regression, theta, level].allSatisfy { (0...2).contains($0) }
  }
}

/// Whether all are numbers, and none is far beyond what is ever learned: their products stay finite.
func areBounded<Number: BinaryFloatingPoint>(_ numbers: [Number]) -> Bool {
  numbers.allSatisfy { abs($0) <= 1e9 }
}
