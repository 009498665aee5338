extension ErrorPrior {
  /// Whether its parts are of one size and its numbers in their ranges.
  /// - Parameter levelCounts: the number of levels of each group that carries features.
  func isSound(_ levelCounts: [Int]) -> Bool {
    let (scaleCount, shapeCount) = (
      ScaleFeatures.ownCount + levelCounts.count, ShapeFeatures.ownCount + levelCounts.count
    )
    return firstStep.isSound && arePositive([overall])
      && areSoundOrMissing([levelMedian, levelDeviation] + levelKnots)
      && levelKnots.count == 5 && resolution.isSound
      && [groupLogScales, groupLastErrors].allSatisfy { areSound($0, levelCounts) }
      && (scale.map { $0.standardization.isSound(scaleCount) && areCoefficients($0.coefficients, scaleCount) }
        ?? true)
      && shapeInputs.isSound(shapeCount) && knotCoefficients.count == QuantileKnots.levels.count
      && knotCoefficients.allSatisfy { areCoefficients($0, shapeCount) }
  }
}

extension FloorPrior {
  /// Whether its parts are of one size and its numbers in their ranges.
  /// - Parameter levelCounts: the number of levels of each group that carries features.
  func isSound(_ levelCounts: [Int]) -> Bool {
    let features = FloorFeatures.ownCount + levelCounts.count
    return areSound([floor, bias.mean, shift.mean])
      && areSizes([bias.variance, shift.variance, shares.average])
      && regression.standardization.isSound(features) && areCoefficients(regression.coefficients, features)
      && areSound(shares.groups, levelCounts)
  }
}

extension FirstStepTable {
  /// Whether each class of levels has its mean.
  var isSound: Bool {
    limits.count < means.count && areSoundOrMissing(limits + [median]) && areSizes(means)
      && arePositive([sharing])
  }
}

extension Standardization {
  fileprivate func isSound(_ features: Int) -> Bool {
    // Of a feature that was never seen the mean is missing.
    [means, inverses, lowest, highest].allSatisfy { $0.count == features } && areSoundOrMissing(means)
      && areSizes(inverses) && areSound(lowest + highest, limit: SoundRange.coefficient)
  }
}

extension Resolution {
  fileprivate var isSound: Bool { areSizes([step]) && arePositive([unit]) }
}

extension SlipGuard {
  /// Whether it knows the path of so many cycles. A change may be without limit: of a few values none is a slip.
  func isSound(_ cycleCount: Int) -> Bool {
    change >= 0 && areSound([lowest, highest] + path) && path.count == cycleCount
  }
}

/// Whether there is an intercept and a coefficient for each feature.
private func areCoefficients(_ numbers: [Double], _ features: Int) -> Bool {
  numbers.count == features + 1 && areSound(numbers, limit: SoundRange.coefficient)
}

/// Whether there is a number for each level of each group.
private func areSound(_ numbers: [[Double]], _ levelCounts: [Int]) -> Bool {
  numbers.count == levelCounts.count
    && zip(numbers, levelCounts).allSatisfy { $0.count == $1 && areSound($0) }
}
