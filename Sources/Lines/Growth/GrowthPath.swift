import Forecasting
import Glibc
import Statistics

/// A series of logarithms and the forecasts made along it, each from what was known at its origin.
struct GrowthPath: Sendable {
  let levels: [Double]
  let leads: Int
  /// The factor chosen at each origin.
  private(set) var dampings: [Double] = []

  /// Changes before this one start no forecast.
  private static let firstOrigin = 3
  private static let startingDamping = 0.5
  /// Factors are chosen by the errors at leads up to this one.
  private static let choiceLeads = 3
  private static let fewestCases = 6
  private static let fewestErrors = 3
  /// The error a year ahead where none is known.
  private static let usualError = 0.1

  init(_ levels: [Double], leads: Int) {
    (self.levels, self.leads) = (levels, leads)
    dampings = levels.indices.map { chosen(at: $0) }
  }

  private func point(_ origin: Int, _ lead: Int, _ damping: Double) -> Double {
    let change = origin > 0 ? levels[origin] - levels[origin - 1] : 0
    return levels[origin] + (1...lead).reduce(0) { $0 + change * pow(damping, Double($1)) }
  }

  private func chosen(at origin: Int) -> Double {
    let cases = (1...min(Self.choiceLeads, leads)).flatMap { lead in
      stride(from: Self.firstOrigin, through: origin - lead, by: 1).map { ($0, lead) }
    }
    guard cases.count >= Self.fewestCases else { return Self.startingDamping }
    let losses = GrowthOutlook.dampings.map { damping in
      cases.reduce(0) { $0 + abs(levels[$1.0 + $1.1] - point($1.0, $1.1, damping)) }
    }
    let best = losses.indices.reduce(0) { losses[$1] < losses[$0] ? $1 : $0 }
    return GrowthOutlook.dampings[best]
  }

  /// The errors at a lead of the forecasts made along the way, known at an origin.
  private func errors(_ lead: Int, knownAt origin: Int) -> [Double] {
    stride(from: Self.firstOrigin, through: origin - lead, by: 1).map {
      levels[$0 + lead] - point($0, lead, dampings[$0])
    }
  }

  /// The forecast at an origin.
  ///
  /// A longer lead is never surer than a shorter one; one of which too little is known is wider than the one before
  /// as a random walk would be. Errors at neighboring origins overlap: there are as many degrees of freedom as
  /// separate spans, two at least.
  func distribution(at origin: Int, lead: Int) -> StudentTDistribution {
    var size = Self.usualError
    var freedom = 2.0
    for step in 1...lead {
      let known = errors(step, knownAt: origin)
      guard known.count >= Self.fewestErrors else {
        size *= step > 1 ? sqrt(Double(step) / Double(step - 1)) : 1
        freedom = 2
        continue
      }
      let spread = sqrt(known.reduce(0) { $0 + $1 * $1 } / Double(known.count))
      size = step > 1 ? max(size, spread) : spread
      freedom = max(2, Double(known.count) / Double(step))
    }
    return StudentTDistribution(
      location: point(origin, lead, dampings[origin]), scale: max(size, 1e-9), degreesOfFreedom: freedom)
  }

  /// The record of a lead; nil when no forecast that far has come true.
  func record(lead: Int) -> GrowthOutlook.LeadRecord? {
    let origins = Array(stride(from: GrowthOutlook.fewestValues - 1, through: levels.count - 1 - lead, by: 1))
    guard !origins.isEmpty else { return nil }
    let scored = origins.filter { errors(lead, knownAt: $0).count >= Self.fewestErrors }
    func held(_ level: Double) -> Int {
      scored.count {
        distribution(at: $0, lead: lead).centralInterval(level: level).contains(levels[$0 + lead])
      }
    }
    func percent(_ forecast: (Int) -> Double) -> Double {
      100 * origins.reduce(0) { $0 + abs(expm1(forecast($1) - levels[$1 + lead])) } / Double(origins.count)
    }
    return GrowthOutlook.LeadRecord(
      lead: lead, count: origins.count, percentError: percent { point($0, lead, dampings[$0]) },
      lastValueError: percent { levels[$0] }, intervalCount: scored.count, held80: held(0.8),
      held95: held(0.95))
  }
}
