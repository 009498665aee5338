/// What each partner of the blend says about the same origins.
struct PartnerGrowth: Sendable {
  let horizon: Int
  /// Sorted levels of the partner that tells the spread, the networks' mean or else the regression; row-major:
  /// origin by horizon by level.
  private(set) var levels: [Double] = []
  /// Medians of the regression, row-major: origin by horizon.
  private(set) var regression: [Double] = []
  /// Row-major: origin by horizon.
  private(set) var theta: [Double] = []
  /// Growth to the smoothed level, by origin.
  private(set) var anchor: [Double] = []

  private static let blockSize = 512

  /// - Parameter bank: smoothers by length.
  init(_ members: YearlyMembers, _ origins: Origins, _ paths: YearlyPaths, horizon: Int, bank: [LogTheta]) {
    self.horizon = horizon
    let states = OriginStates(origins, paths, horizon: horizon, bank: bank)
    theta = states.theta
    anchor = states.anchor
    regression = [Double](repeating: 0, count: origins.count * horizon)
    if members.networks.isEmpty {
      levels = [Double](repeating: 0, count: origins.count * horizon * YearlyLevels.count)
    } else {
      levels = Self.mean(members.networks.map { $0.growth(origins, paths, states) })
    }
    addRegressions(members.regressions, origins, paths, states)
    sortLevels()
    if members.networks.isEmpty { takeMedians() }
  }

  /// The same on several threads.
  init(
    _ members: YearlyMembers, _ origins: Origins, _ paths: YearlyPaths, horizon: Int, workers: Workers
  ) {
    let bank = LogTheta.bank()
    let size = Self.blockSize
    let parts = workers.map((origins.count + size - 1) / size) { block in
      let rows = Array(block * size..<min(origins.count, (block + 1) * size))
      return PartnerGrowth(members, origins.selecting(rows), paths, horizon: horizon, bank: bank)
    }
    self.init(joining: parts, horizon: horizon)
  }

  /// Several tables, one after the other.
  init(joining parts: [PartnerGrowth], horizon: Int) {
    self.horizon = horizon
    for part in parts {
      levels += part.levels
      regression += part.regression
      theta += part.theta
      anchor += part.anchor
    }
  }

  private static func mean(_ parts: [[Double]]) -> [Double] {
    var sum = parts[0]
    for part in parts.dropFirst() {
      for index in sum.indices { sum[index] += part[index] }
    }
    for index in sum.indices { sum[index] /= Double(parts.count) }
    return sum
  }

  /// Every origin by the longest input that it has.
  private mutating func addRegressions(
    _ regressions: [LagRegression], _ origins: Origins, _ paths: YearlyPaths, _ states: OriginStates
  ) {
    var rows = [[Int]](repeating: [], count: regressions.count)
    for row in 0..<origins.count {
      if let fit = regressions.lastIndex(where: { $0.length <= Int(origins.cuts[row]) }) {
        rows[fit].append(row)
      }
    }
    for (fit, rows) in zip(regressions, rows) where !rows.isEmpty {
      let growth = fit.growth(origins.selecting(rows), paths, states.selecting(rows))
      let width = horizon * fit.levels
      for (index, row) in rows.enumerated() {
        for output in 0..<width {
          if fit.levels == 1 {
            regression[row * width + output] = growth[index * width + output]
          } else {
            levels[row * width + output] = growth[index * width + output]
          }
        }
      }
    }
  }

  /// Insertion sort of each group of levels: they are nearly sorted.
  private mutating func sortLevels() {
    for start in stride(from: 0, to: levels.count, by: YearlyLevels.count) {
      for place in start + 1..<start + YearlyLevels.count {
        var index = place
        while index > start, levels[index] < levels[index - 1] {
          levels.swapAt(index, index - 1)
          index -= 1
        }
      }
    }
  }

  private mutating func takeMedians() {
    for row in regression.indices { regression[row] = levels[row * YearlyLevels.count + YearlyLevels.median] }
  }
}
