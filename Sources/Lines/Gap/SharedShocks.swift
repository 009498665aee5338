import LinearAlgebra

/// How much of a cycle's movements lines share: with every line of the cycle, and with lines of their own group.
///
/// On standardized movements (each over its own scale) the covariance of two lines of one cycle is the year's
/// part, and for lines of one group the year's and the group's part; moments over all pairs of past cycles,
/// each cycle weighing the same, shrunk by the number of cycles.
struct SharedShocks: Sendable, Equatable {
  /// The covariance of any two lines of a cycle.
  let year: Double
  /// What lines of one group share beyond that.
  let group: Double

  /// How many cycles without any common movement the moments are averaged with.
  private static let priorCycles = 3.0
  /// No more than this share of the variance is believed to be common.
  static let largestShare = 0.7
  static let cap = 3.0

  init(_ movements: [(year: Int, group: Int, value: Double)]) {
    let byYear = Dictionary(grouping: movements, by: \.year)
    var across: [Double] = []
    var within: [Double] = []
    for year in byYear.keys.sorted() {
      let items = byYear[year, default: []].map { ($0.group, min(max($0.value, -Self.cap), Self.cap)) }
      let pairs = SharedShocks.pairMeans(items)
      if let mean = pairs.across { across.append(mean) }
      if let mean = pairs.within { within.append(mean) }
    }
    let shared = SharedShocks.shrunkMean(across)
    let inGroup = SharedShocks.shrunkMean(within)
    year = min(max(shared, 0), SharedShocks.largestShare)
    group = min(max(inGroup - year, 0), SharedShocks.largestShare - year)
  }

  /// Mean products over pairs of different groups and of one group, from sums instead of pairs.
  private static func pairMeans(_ items: [(group: Int, value: Double)]) -> (across: Double?, within: Double?)
  {
    let groups = Dictionary(grouping: items, by: \.group)
    var within = 0.0
    var withinCount = 0.0
    for group in groups.keys.sorted() {
      let values = groups[group, default: []].map(\.value)
      let sum = values.reduce(0, +)
      let squares = values.reduce(0) { $0 + $1 * $1 }
      within += sum * sum - squares
      withinCount += Double(values.count * (values.count - 1))
    }
    let sum = items.reduce(0) { $0 + $1.value }
    let squares = items.reduce(0) { $0 + $1.value * $1.value }
    let acrossCount = Double(items.count * (items.count - 1)) - withinCount
    return (
      acrossCount > 0 ? (sum * sum - squares - within) / acrossCount : nil,
      withinCount > 0 ? within / withinCount : nil
    )
  }

  static func shrunkMean(_ values: [Double]) -> Double {
    values.reduce(0, +) / (Double(values.count) + priorCycles)
  }

  /// The covariance of the standardized movements of two lines of a cycle.
  func covariance(sameGroup: Bool) -> Double { year + (sameGroup ? group : 0) }
}
