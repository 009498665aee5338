import Glibc

/// What a perceptron sees of a path: its last changes, and measures of trend and volatility over the whole of
/// it. Changes that a short path does not have are zero and marked as absent.
struct NetworkInputs {
  /// One column of inputs an origin.
  private(set) var values: [Double] = []
  /// By what the outputs are multiplied.
  private(set) var sizes: [Double] = []

  /// The changes that the size is the mean of.
  private static let sizeLags = 8
  private static let limit = 6.0
  /// Targets in plain units are as large as those in sizes.
  private static let plainSize = 0.1

  init(_ view: NetworkView, _ origins: Origins, _ paths: YearlyPaths, _ states: OriginStates) {
    values.reserveCapacity(origins.count * view.inputCount)
    sizes.reserveCapacity(origins.count)
    var moves = RecentMoves(lags: view.lags)
    for row in 0..<origins.count {
      moves.read(Int(origins.paths[row]), cut: Int(origins.cuts[row]), paths)
      let size = moves.size(Self.sizeLags, floor: paths.unit.smallestDifference)
      if view.isRelative {
        appendRelative(moves, states, row, size: size, floor: paths.unit.smallestDifference)
      } else {
        appendPlain(moves, states, row, size: size)
      }
      values.append(1)
      sizes.append(view.isRelative ? size : Self.plainSize)
    }
  }

  private mutating func appendRelative(
    _ moves: RecentMoves, _ states: OriginStates, _ row: Int, size: Double, floor: Double
  ) {
    let known = Double(moves.known)
    for move in moves.values { values.append(Self.clipped(move / size)) }
    appendMask(moves)
    values.append(log(size))
    values.append(Self.clipped(moves.sum / known / size, 3))
    appendSums(moves, size)
    for move in moves.values.suffix(3) { values.append(min(abs(move) / size, Self.limit)) }
    values.append((moves.squares / known).squareRoot() / size)
    values.append(log((moves.overallSize + floor) / size))
    values.append(Self.clipped(moves.overallMean / size, 3))
    values.append(moves.logYears)
    for level in [states.level[row], states.highest[row], states.lowest[row]] {
      values.append(Self.clipped(level / size) / 2)
    }
    values.append(Self.clipped(moves.overallMean / (moves.overallSize + floor), 1))
    for step in Self.steps(states.horizon) {
      values.append(Self.clipped(states.theta[row * states.horizon + step] / size) / 2)
    }
  }

  private mutating func appendPlain(
    _ moves: RecentMoves, _ states: OriginStates, _ row: Int, size: Double
  ) {
    let known = Double(moves.known)
    let mean = moves.sum / known
    for move in moves.values { values.append(Self.clipped(move, 0.5)) }
    appendMask(moves)
    for move in moves.values.suffix(8) { values.append(Self.clipped(move, 0.05)) }
    values.append(moves.absolute / known)
    values.append(abs(mean))
    values.append(Self.clipped(mean, 0.05))
    for move in moves.values.suffix(3) { values.append(min(abs(move), 0.5)) }
    values.append(moves.largest)
    values.append((moves.squares / known).squareRoot())
    values.append(moves.negative / known)
    values.append(Self.clipped(moves.overallMean, 0.2))
    values.append(min(moves.overallSize, 0.5))
    values.append(log(size))
    values.append(moves.logYears)
    for level in [states.level[row], states.highest[row], states.lowest[row]] {
      values.append(Self.clipped(level, 1))
    }
    for step in Self.steps(states.horizon) {
      values.append(Self.clipped(states.theta[row * states.horizon + step], 1))
    }
  }

  private mutating func appendMask(_ moves: RecentMoves) {
    let absent = moves.values.count - moves.known
    for lag in moves.values.indices { values.append(lag >= absent ? 1 : 0) }
  }

  /// Growth over the last 2, 4, 6 and so on changes.
  private mutating func appendSums(_ moves: RecentMoves, _ size: Double) {
    var sum = 0.0
    for (lag, move) in moves.values.reversed().enumerated() {
      sum += move
      if lag % 2 == 1 { values.append(Self.clipped(sum / size) / 3) }
    }
  }

  /// Four steps, counted from 0, at which Theta's forecast is seen.
  private static func steps(_ horizon: Int) -> [Int] {
    [0, min(1, horizon - 1), (horizon - 1) * 3 / 5, horizon - 1]
  }

  private static func clipped(_ value: Double, _ limit: Double = limit) -> Double {
    max(-limit, min(limit, value))
  }
}

/// The last changes of a path at an origin, in growth units, and sums of them.
struct RecentMoves {
  /// The latest last; zeros where the path has none.
  private(set) var values: [Double]
  /// How many of them the path has.
  private(set) var known = 0
  private(set) var (sum, absolute, squares, negative, largest) = (0.0, 0.0, 0.0, 0.0, 0.0)
  /// Mean change and mean absolute change of the whole path.
  private(set) var overallMean = 0.0
  private(set) var overallSize = 0.0
  private(set) var logYears = 0.0

  init(lags: Int) { values = [Double](repeating: 0, count: lags) }

  mutating func read(_ path: Int, cut: Int, _ paths: YearlyPaths) {
    let lags = values.count
    known = min(cut - 1, lags)
    let unit = paths.growthUnit(path, cut: cut)
    let inverse = unit > 0 ? 1 / unit : 0
    let end = paths.offsets[path] + cut - 1
    (sum, absolute, squares, negative, largest) = (0, 0, 0, 0, 0)
    for lag in 0..<lags {
      let move = lag < known ? (paths.values[end - lag] - paths.values[end - lag - 1]) * inverse : 0
      values[lags - 1 - lag] = move
      sum += move
      absolute += abs(move)
      squares += move * move
      negative += min(move, 0)
      largest = max(largest, abs(move))
    }
    overallMean = paths.meanChange(path, cut: cut) * inverse
    overallSize = paths.meanMovement(path, cut: cut) * inverse
    logYears = log(Double(cut))
  }

  /// The mean absolute value of the last `count` changes and a little.
  func size(_ count: Int, floor: Double) -> Double {
    let used = min(known, count)
    return values.suffix(used).reduce(0) { $0 + abs($1) } / Double(max(used, 1)) + floor
  }
}
