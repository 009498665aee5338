import Statistics
import Testing

@testable import Forecasting

/// A past from pairs of year and value.
func past(_ pairs: [(Int, Double)]) -> Past {
  Past(years: pairs.map { Int32($0.0) }[...], values: pairs.map(\.1)[...])
}

/// A past of consecutive years from 2000 on.
func past(_ values: Double...) -> Past { yearly(values) }

/// A past of consecutive years from 2000 on.
func yearly(_ values: [Double]) -> Past {
  past(values.enumerated().map { (2000 + $0, $1) })
}

/// One model of every kind, with parameters.
struct ModelSample: Sendable, CustomTestStringConvertible {
  let model: any PointModel
  var testDescription: String { model.name.rawValue }

  static let all: [ModelSample] = [
    LastValue(), MeanOfYears(), Drift(), LinearTrend(), TheilSenTrend(), ExponentialSmoothing(gain: 0.4),
    DampedTrend(gain: 0.6, trendGain: 0.2, damping: 0.8), Theta(gain: 0.5),
  ].map(ModelSample.init)
}
