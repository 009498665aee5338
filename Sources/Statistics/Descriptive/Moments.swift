/// The arithmetic mean; NaN for no values.
public func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}

/// The weighted mean; NaN where the weights sum to zero.
public func mean(_ values: [Double], weights: [Double]) -> Double {
  precondition(weights.count == values.count, "one weight for each value")
  let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  return sum / weights.reduce(0, +)
}

/// The unbiased sample variance, divisor n - 1, in two passes; NaN for fewer than two values.
public func sampleVariance(_ values: [Double]) -> Double {
  guard values.count > 1 else { return .nan }
  let center = mean(values)
  let (squares, rest) = values.reduce((0.0, 0.0)) { sums, value in
    let deviation = value - center
    return (sums.0 + deviation * deviation, sums.1 + deviation)
  }
  // `rest` is zero but for the rounding of the mean (Chan, Golub and LeVeque 1983, doi:10.2307/2683386).
  return (squares - rest * rest / Double(values.count)) / Double(values.count - 1)
}

/// The square root of the sample variance; NaN for fewer than two values.
public func sampleStandardDeviation(_ values: [Double]) -> Double {
  sampleVariance(values).squareRoot()
}

/// The mean of the absolute values; NaN for no values.
public func meanAbsolute(_ values: [Double]) -> Double {
  values.reduce(0) { $0 + abs($1) } / Double(values.count)
}
