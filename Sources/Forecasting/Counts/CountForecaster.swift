import Glibc
import Statistics

/// Counts as negative binomial draws about last years' level: for small numbers of people, where logarithms of zero
/// and one say little.
///
/// The mean is the recent level times a pooled power of how far the level lies from the usual, fitted with the
/// dispersion over all series and cycles; small and large series have dispersions of their own. The shocks that move
/// all series of a cycle add to the dispersion of every forecast.
public struct CountForecaster: Forecaster {
  /// The model.
  public init() {}

  /// The name the command line knows.
  public var name: String { "counts" }

  /// Fits to what is known before the target; values of the target year are left out.
  ///
  /// - Throws: `emptyPanel` when no series has a past.
  public func fit(_ panel: Panel, _ request: FitRequest) throws(ForecastError) -> any FittedForecaster {
    let pasts = (0..<panel.seriesCount).map { CountPast(panel, $0, before: request.target) }
    guard pasts.contains(where: { !$0.values.isEmpty }) else { throw .emptyPanel }
    return FittedCounts(pasts: pasts, scale: panel.scale, law: CountLaw(panel, before: request.target))
  }
}

/// The past of one series of counts.
struct CountPast: Sendable {
  let years: [Int]
  let values: [Double]

  /// Weights of the last values in the level, from the last on.
  private static let weights = [0.6, 0.25, 0.15]
  /// The level of a series of zeros: one person in so many years was not seen.
  private static let least = 0.25

  init(_ panel: Panel, _ series: Int, before target: Int) {
    let entries = panel.observations(of: series).filter { Int(panel.years[$0]) < target }
    years = entries.map { Int(panel.years[$0]) }
    values = entries.map { max(0, panel.values[$0]) }
  }

  /// The level after the first `count` values.
  func level(_ count: Int) -> Double {
    var (sum, weight) = (0.0, 0.0)
    for (value, share) in zip(values.prefix(count).reversed(), Self.weights) {
      sum += share * value
      weight += share
    }
    return weight > 0 ? max(sum / weight, Self.least) : Self.least
  }
}

/// What all series of counts have in common.
struct CountLaw: Sendable, Equatable, Codable {
  /// Coefficients of the intercept and of the logarithm of the level, as a change of the logarithm of the mean.
  let coefficients: [Double]
  /// The dispersion of series below and from `large` on.
  let dispersions: [Double]
  /// The variance of the shock that moves all series of a cycle, on the logarithmic scale.
  let shock: Double
  /// How many pairs of a level and a next value were learned from.
  let pairCount: Int

  static let large = 20.0
  /// The dispersion taken where too little is known to estimate one.
  private static let usual = 0.1
  private static let fewest = 12
  /// Fewer pairs than these tell nothing at all.
  private static let least = 5
  private static let longest = 8
  /// A mean lies within this of its level on the logarithmic scale: the power was learned from levels that most
  /// series have, and says little of one that has been empty for years.
  private static let furthest = 1.0

  /// Whether its parts are there and its numbers in their ranges.
  var isSound: Bool {
    coefficients.count == 2 && areSound(coefficients, limit: SoundRange.coefficient) && dispersions.count == 2
      && areSizes(dispersions + [shock]) && SoundRange.counts.contains(pairCount)
  }

  init(_ pasts: [CountPast]) {
    var pairs: [Pair] = []
    let last = pasts.compactMap(\.years.last).max() ?? 0
    for past in pasts {
      for place in past.values.indices.dropFirst() where past.years[place] > last - Self.longest {
        guard past.years[place] - past.years[place - 1] <= 2 else { continue }
        pairs.append(Pair(level: past.level(place), value: past.values[place], year: past.years[place]))
      }
    }
    pairCount = pairs.count
    guard pairs.count >= Self.least, let fit = Self.regression(pairs) else {
      (coefficients, dispersions, shock) = ([0, 0], [Self.usual, Self.usual], 0)
      return
    }
    coefficients = fit.coefficients
    let means = pairs.map { Self.mean($0.level, fit.coefficients) }
    shock = Self.shock(pairs, means)
    dispersions = [false, true].map { isLarge in
      let own = pairs.indices.filter { (pairs[$0].level >= Self.large) == isLarge }
      guard own.count >= Self.fewest else { return fit.dispersion }
      return Self.dispersion(own.map { pairs[$0].value }, own.map { means[$0] }) ?? fit.dispersion
    }
  }

  /// The mean of the next value after a level.
  func mean(_ level: Double) -> Double { Self.mean(level, coefficients) }

  /// The dispersion of the next value but for the shock.
  func dispersion(_ level: Double) -> Double { dispersions[level >= Self.large ? 1 : 0] }

  private struct Pair {
    let level: Double
    let value: Double
    let year: Int
  }

  private static func mean(_ level: Double, _ coefficients: [Double]) -> Double {
    level * exp(min(max(coefficients[0] + coefficients[1] * log(level), -furthest), furthest))
  }

  /// The coefficients and the dispersion; nil where they cannot be told, as with zeros only.
  private static func regression(_ pairs: [Pair]) -> (coefficients: [Double], dispersion: Double)? {
    let logs = pairs.map { log($0.level) }
    var design = Design(observations: pairs.count)
    design.appendIntercept()
    design.append("level", logs)
    let counts = pairs.map(\.value)
    if pairs.count >= fewest,
      let fit = try? NegativeBinomialModel(counts: counts, design: design, offset: logs)
    {
      return (fit.model.coefficients, fit.dispersion)
    }
    var constant = Design(observations: pairs.count)
    constant.appendIntercept()
    guard let fit = try? NegativeBinomialModel(counts: counts, design: constant, offset: logs) else {
      return nil
    }
    return (fit.model.coefficients + [0], fit.dispersion)
  }

  /// The dispersion about known means.
  private static func dispersion(_ counts: [Double], _ means: [Double]) -> Double? {
    var constant = Design(observations: counts.count)
    constant.appendIntercept()
    let offset = means.map { log($0) }
    return (try? NegativeBinomialModel(counts: counts, design: constant, offset: offset))?.dispersion
  }

  /// The variance of the cycles' common movement, from the sums of each cycle against their expectation, less what
  /// the counts' own scatter makes of it.
  private static func shock(_ pairs: [Pair], _ means: [Double]) -> Double {
    let years = Set(pairs.map(\.year)).sorted()
    guard years.count > 1 else { return 0.01 }
    // Of a single series the dispersion has it all.
    guard pairs.count > years.count else { return 0 }
    var squares = 0.0
    for year in years {
      let own = pairs.indices.filter { pairs[$0].year == year }
      let expected = own.reduce(0) { $0 + means[$1] }
      let seen = own.reduce(0) { $0 + pairs[$1].value }
      let movement = log(max(seen, 0.5) / max(expected, 0.5))
      squares += max(0, movement * movement - 1 / max(expected, 0.5))
    }
    let count = Double(years.count)
    return squares / count * (1 + 1 / count)
  }
}

/// The law applied to each series.
struct FittedCounts: FittedForecaster {
  let pasts: [CountPast]
  let scale: Scale
  let law: CountLaw

  var name: String { "counts" }

  func forecasts(of series: Range<Int>, year: Int, levels: [Double]) -> [RowForecast] {
    series.map { index in
      let past = pasts[index]
      guard let last = past.years.last else { return .declined(.noHistory) }
      let counts = Self.distribution(past, law, ahead: max(1, year - last))
      let quantiles = levels.map { level in
        let value = counts.quantile(level)
        return min(max(value, scale.lowest ?? value), scale.upper ?? value)
      }
      guard quantiles.allSatisfy(\.isFinite) else { return .declined(.notFinite) }
      let kind: RowForecast.Kind =
        past.values.count == 1 ? .fallback(.tooFewObservations(have: 1, needed: 2)) : .forecast
      return RowForecast(kind, model: name, quantiles: quantiles)
    }
  }

  /// Steps ahead repeat the law: dispersions and shocks add up.
  static func distribution(_ past: CountPast, _ law: CountLaw, ahead: Int) -> NegativeBinomialDistribution {
    let level = past.level(past.values.count)
    let mean = law.mean(level)
    let own = law.dispersion(level)
    let shared = expm1(Double(ahead) * law.shock)
    let dispersion = own * Double(ahead) + shared * (1 + own)
    return NegativeBinomialDistribution(mean: mean, dispersion: dispersion)
  }
}
