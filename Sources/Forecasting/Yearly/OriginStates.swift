import LinearAlgebra

/// What smoothing says at origins, in growth units: Theta's forecasts, and how far usual and extreme levels lie
/// from the last value.
struct OriginStates: Sendable {
  let horizon: Int
  /// Theta's growth, row-major: origin by horizon.
  private(set) var theta: [Double] = []
  /// Growth to the level smoothed with the gain that Theta takes, by origin.
  private(set) var level: [Double] = []
  /// Growth to the level smoothed with one gain for all: what a value fell short of its usual place returns.
  private(set) var anchor: [Double] = []
  /// Growth to the highest and to the lowest value.
  private(set) var highest: [Double] = []
  private(set) var lowest: [Double] = []

  private static let blockSize = 512

  var count: Int { level.count }

  /// - Parameter bank: smoothers by length, as `LogTheta.bank` has them.
  init(_ origins: Origins, _ paths: YearlyPaths, horizon: Int, bank: [LogTheta]) {
    self.horizon = horizon
    let zeros = [Double](repeating: 0, count: origins.count)
    theta = [Double](repeating: 0, count: origins.count * horizon)
    (level, anchor, highest, lowest) = (zeros, zeros, zeros, zeros)
    var rows = [[Int]](repeating: [], count: LogTheta.longest + 1)
    for row in 0..<origins.count { rows[min(Int(origins.cuts[row]), LogTheta.longest)].append(row) }
    for length in 2...LogTheta.longest where !rows[length].isEmpty {
      let values = LogTheta.values(origins.selecting(rows[length]), paths, length: length)
      fill(bank[length - 2].states(values, horizon: horizon), values, rows[length])
    }
  }

  /// The same on several threads.
  init(_ origins: Origins, _ paths: YearlyPaths, horizon: Int, workers: Workers) {
    let bank = LogTheta.bank()
    let size = Self.blockSize
    let parts = workers.map((origins.count + size - 1) / size) { block in
      let rows = Array(block * size..<min(origins.count, (block + 1) * size))
      return OriginStates(origins.selecting(rows), paths, horizon: horizon, bank: bank)
    }
    self.init(joining: parts, horizon: horizon)
  }

  private init(joining parts: [OriginStates], horizon: Int) {
    self.horizon = horizon
    for part in parts {
      theta += part.theta
      level += part.level
      anchor += part.anchor
      highest += part.highest
      lowest += part.lowest
    }
  }

  /// The listed ones.
  func selecting(_ rows: [Int]) -> OriginStates {
    var result = self
    result.theta = rows.flatMap { theta[$0 * horizon..<($0 + 1) * horizon] }
    result.level = rows.map { level[$0] }
    result.anchor = rows.map { anchor[$0] }
    result.highest = rows.map { highest[$0] }
    result.lowest = rows.map { lowest[$0] }
    return result
  }

  private mutating func fill(_ states: Matrix, _ values: Matrix, _ rows: [Int]) {
    for (column, row) in rows.enumerated() {
      for step in 0..<horizon { theta[row * horizon + step] = states[step, column] }
      level[row] = states[horizon, column]
      anchor[row] = states[horizon + 1, column]
      for place in 0..<values.rows {
        let value = values[place, column]
        highest[row] = max(highest[row], value)
        lowest[row] = min(lowest[row], value)
      }
    }
  }
}
