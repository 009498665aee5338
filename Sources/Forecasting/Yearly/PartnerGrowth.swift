import LinearAlgebra

/// What each partner of the blend says about the same origins.
struct PartnerGrowth: Sendable {
  let horizon: Int
  /// Sorted levels, row-major: origin by horizon by level. Empty when there is no such partner.
  var network: [Double] = []
  var regression: [Double] = []
  /// Row-major: origin by horizon.
  var theta: [Double] = []
  /// Growth to the smoothed level, by origin: what a value fell short of its usual place returns.
  var level: [Double] = []
  /// Row-major: origin by horizon.
  var trend: [Double] = []

  /// The number of origins.
  var count: Int { theta.count / horizon }

  /// - Parameter bank: the smoothers that have a share; zeros stand for the others.
  init(_ members: YearlyMembers, _ origins: Origins, _ paths: YearlyPaths, horizon: Int, bank: SmootherBank) {
    self.horizon = horizon
    (theta, level) =
      bank.thetas.isEmpty
      ? (
        [Double](repeating: 0, count: origins.count * horizon), [Double](repeating: 0, count: origins.count)
      )
      : LogTheta.growth(origins, paths, horizon: horizon, bank: bank.thetas)
    trend = bank.trendGrowth(origins, paths, horizon: horizon)
    regression = Self.regression(members.regressions, origins, paths, horizon)
    network = Self.network(members.networks, origins, paths)
    sortLevels()
  }

  /// The same with every partner, on several threads.
  init(
    _ members: YearlyMembers, _ origins: Origins, _ paths: YearlyPaths, horizon: Int, workers: Workers
  ) {
    let bank = SmootherBank(horizon: horizon)
    let size = Self.blockSize
    let parts = workers.map((origins.count + size - 1) / size) { block in
      let rows = Array(block * size..<min(origins.count, (block + 1) * size))
      return PartnerGrowth(members, origins.selecting(rows), paths, horizon: horizon, bank: bank)
    }
    self.init(joining: parts, horizon: horizon)
  }

  private static let blockSize = 512

  private static func network(_ networks: [Perceptron], _ origins: Origins, _ paths: YearlyPaths) -> [Double]
  {
    guard !networks.isEmpty else { return [] }
    let (inputs, sizes) = NetworkInputs.make(origins, paths)
    let matrix = Matrix(rows: NetworkInputs.count, columns: origins.count, elements: inputs)
    var sum: [Double] = []
    for network in networks {
      let outputs = network(matrix).elements
      if sum.isEmpty {
        sum = outputs
      } else {
        for index in sum.indices { sum[index] += outputs[index] }
      }
    }
    let width = sum.count / max(origins.count, 1)
    for index in sum.indices { sum[index] *= sizes[index / width] / Double(networks.count) }
    return sum
  }

  /// Every origin by the longest input that it has.
  private static func regression(
    _ regressions: [LagRegression], _ origins: Origins, _ paths: YearlyPaths, _ horizon: Int
  ) -> [Double] {
    guard !regressions.isEmpty else { return [] }
    let width = horizon * YearlyLevels.count
    var result = [Double](repeating: 0, count: origins.count * width)
    var rows = [[Int]](repeating: [], count: regressions.count)
    for row in 0..<origins.count {
      if let fit = regressions.lastIndex(where: { $0.length <= Int(origins.cuts[row]) }) {
        rows[fit].append(row)
      }
    }
    for (regression, rows) in zip(regressions, rows) where !rows.isEmpty {
      let growth = regression.growth(origins.selecting(rows), paths)
      for (index, row) in rows.enumerated() {
        for output in 0..<width { result[row * width + output] = growth[index * width + output] }
      }
    }
    return result
  }

  private mutating func sortLevels() {
    Self.sortLevels(&network)
    Self.sortLevels(&regression)
  }

  /// Insertion sort of each group of levels: they are nearly sorted.
  private static func sortLevels(_ values: inout [Double]) {
    for start in stride(from: 0, to: values.count, by: YearlyLevels.count) {
      for place in start + 1..<start + YearlyLevels.count {
        var index = place
        while index > start, values[index] < values[index - 1] {
          values.swapAt(index, index - 1)
          index -= 1
        }
      }
    }
  }

  /// Several tables, one after the other.
  init(joining parts: [PartnerGrowth], horizon: Int) {
    self.horizon = horizon
    for part in parts {
      network += part.network
      regression += part.regression
      theta += part.theta
      level += part.level
      trend += part.trend
    }
  }
}
