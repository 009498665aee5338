extension ReferenceModel {
  /// The share of the variance of a row's yearly change that all rows have in common, 0 ... 1.
  public var sharedShare: Double { shockVariance / (shockVariance + rowVariance) }
}

extension PaperReferenceModel {
  /// The share of the variance of a row's yearly change that all rows have in common, 0 ... 1.
  public var sharedShare: Double { movement.shockVariance / (movement.shockVariance + movement.rowVariance) }
}
