import Statistics

/// The distribution of standardized errors that all series of a panel share.
struct ErrorShape: Sendable, Equatable {
  /// The distribution of error over scale.
  let distribution: Distribution
  /// How many errors it rests on.
  let count: Int
  /// The quantiles at `knots` or, of few errors, the scale of a Student t alone.
  private let numbers: [Double]

  /// From this many errors on the observed errors are the shape; below it a Student t is.
  static let enoughForEmpirical = 40
  private static let knots: [Double] =
    [0.002, 0.005, 0.01] + (1...39).map { Double($0) / 40 } + [0.99, 0.995, 0.998]

  /// The shape of errors over their series' scales; every year weighs the same, since the errors of one year
  /// share its shock.
  init(standardized: [Double], years: [Int32]) {
    self.init(
      count: standardized.count,
      numbers: standardized.count >= ErrorShape.enoughForEmpirical
        ? ErrorShape.quantiles(standardized, years: years) : [ErrorShape.scale(standardized)])
  }

  private init(count: Int, numbers: [Double]) {
    (self.count, self.numbers) = (count, numbers)
    distribution =
      numbers.count == 1
      ? .studentT(
        StudentTDistribution(location: 0, scale: numbers[0], degreesOfFreedom: Double(max(count, 1))))
      : .quantiles(QuantileTable(levels: ErrorShape.knots, values: numbers))
  }

  private static func quantiles(_ values: [Double], years: [Int32]) -> [Double] {
    let first = years.min() ?? 0
    var perYear = [Double](repeating: 0, count: Int((years.max() ?? 0) - first) + 1)
    for year in years { perYear[Int(year - first)] += 1 }
    let weights = years.map { 1 / perYear[Int($0 - first)] }
    let order = values.indices.sorted { values[$0] < values[$1] }
    let sorted = order.map { values[$0] }
    let sortedWeights = order.map { weights[$0] }
    return knots.map { weightedQuantile(ofSorted: sorted, weights: sortedWeights, $0) }
  }

  /// Few errors: a t around zero with their root mean square and one degree of freedom an error. The mean is
  /// not estimated: with a handful of errors it would be noise.
  private static func scale(_ values: [Double]) -> Double {
    let meanSquare = values.isEmpty ? 1 : values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
    return positive(meanSquare).squareRoot()
  }
}

extension ErrorShape: Codable {
  private enum CodingKeys: CodingKey { case count, numbers }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let numbers = try container.decode([Double].self, forKey: .numbers)
    guard numbers.count == 1 || numbers.count == ErrorShape.knots.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .numbers, in: container, debugDescription: "a scale, or one quantile for each knot")
    }
    let count = try container.decode(Int.self, forKey: .count)
    guard SoundRange.counts.contains(count), numbers.count == 1 ? arePositive(numbers) : areSound(numbers),
      zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 })
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .numbers, in: container, debugDescription: "a positive scale, or quantiles in their order")
    }
    self.init(count: count, numbers: numbers)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(count, forKey: .count)
    try container.encode(numbers, forKey: .numbers)
  }
}
