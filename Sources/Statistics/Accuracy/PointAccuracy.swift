/// The mean absolute error of the naive forecast inside `history`: the mean |y[t] - y[t - period]|.
///
/// The unit in which scaled errors are counted (Hyndman and Koehler 2006, doi:10.1016/j.ijforecast.2006.03.001).
/// NaN where the history is not longer than the period.
public func naiveScale(history: [Double], period: Int = 1) -> Double {
  precondition(period > 0, "a period is positive")
  return meanAbsolute(zip(history.dropFirst(period), history).map { $0 - $1 })
}

/// MASE: the mean absolute error over the error of the naive forecast inside `history`, so that 1 is as good as
/// repeating the last value was. Infinite or NaN for a constant history; NaN for one too short.
public func meanAbsoluteScaledError(
  actual: [Double], forecast: [Double], history: [Double], period: Int = 1
) -> Double {
  meanAbsoluteError(actual: actual, forecast: forecast) / naiveScale(history: history, period: period)
}

/// sMAPE as the M4 competition defines it, in percent, from 0 to 200: the mean of 200 |y - f| / (|y| + |f|).
///
/// Makridakis, Spiliotis and Assimakopoulos 2020, doi:10.1016/j.ijforecast.2019.04.014. Where both values are
/// zero the term is zero; NaN for no values.
public func symmetricPercentageError(actual: [Double], forecast: [Double]) -> Double {
  precondition(actual.count == forecast.count, "one forecast for each actual value")
  return mean(
    zip(actual, forecast).map { actual, forecast in
      let size = abs(actual) + abs(forecast)
      return size == 0 ? 0 : 200 * abs(actual - forecast) / size
    })
}

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
