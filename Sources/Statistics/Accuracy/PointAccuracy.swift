/// The mean absolute error, in the unit of the values; NaN for no values.
public func meanAbsoluteError(actual: [Double], forecast: [Double]) -> Double {
  meanAbsolute(errors(actual, forecast))
}

/// The root of the mean squared error, in the unit of the values; NaN for no values.
public func rootMeanSquaredError(actual: [Double], forecast: [Double]) -> Double {
  mean(errors(actual, forecast).map { $0 * $0 }).squareRoot()
}

/// The mean of forecast less actual, in the unit of the values: positive where forecasts are too high; NaN for no
/// values.
public func meanError(actual: [Double], forecast: [Double]) -> Double {
  mean(errors(actual, forecast))
}

private func errors(_ actual: [Double], _ forecast: [Double]) -> [Double] {
  precondition(actual.count == forecast.count, "one forecast for each actual value")
  return zip(actual, forecast).map { $1 - $0 }
}
