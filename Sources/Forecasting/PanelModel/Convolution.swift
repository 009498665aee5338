import Statistics

/// The quantiles of s E + S T: a series' own error E, given by 59 equally likely points, plus a shared one, T a
/// Student t of unit variance given by a few. All their sums are counted into bins and the quantiles read off,
/// linear within a bin: a microsecond or two a series, no search and no inversion.
struct Convolution: Sendable {
  /// The equally likely points of T.
  private let atoms: [Double]
  /// The levels wanted, increasing.
  private let levels: [Double]
  static let bins = 384
  /// The number of points that stand for a series' own error.
  static let ownPoints = 59
  /// The levels of those points.
  static let ownLevels = (0..<ownPoints).map { (Double($0) + 0.5) / Double(ownPoints) }

  /// - Parameters:
  ///   - levels: the levels wanted, increasing.
  ///   - degreesOfFreedom: of T, more than 2.
  ///   - atoms: how many points stand for T.
  init(levels: [Double], degreesOfFreedom: Double, atoms: Int) {
    let student = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    let raw = (0..<atoms).map { student.quantile((Double($0) + 0.5) / Double(atoms)) }
    let size = (raw.reduce(0) { $0 + $1 * $1 } / Double(atoms)).squareRoot()
    self.atoms = raw.map { $0 / size }
    self.levels = levels
  }

  /// The quantiles at the levels.
  /// - Parameters:
  ///   - own: increasing points of E.
  ///   - scale: s.
  ///   - shared: S, the standard deviation of the shared part.
  func quantiles(own: [Double], scale: Double, shared: Double) -> [Double] {
    let shifts = atoms.map { $0 * shared }
    guard let first = own.first, let last = own.last, let left = shifts.first, let right = shifts.last
    else { return levels.map { _ in 0 } }
    let lowest = first * scale + left
    let width = (last * scale + right - lowest) / Double(Self.bins)
    guard width > 0 else { return levels.map { _ in lowest } }
    var counts = [Int32](repeating: 0, count: Self.bins + 1)
    Self.count(own.map { ($0 * scale - lowest) / width }, shifts.map { $0 / width }, into: &counts)
    return read(counts, total: Double(own.count * shifts.count), lowest: lowest, width: width)
  }

  /// Counts every sum of a place and a move into the bin it falls into.
  private static func count(_ places: [Double], _ moves: [Double], into counts: inout [Int32]) {
    let moves = moves.span
    var bins = counts.mutableSpan
    for place in places {
      for move in moves.indices { bins[min(Self.bins, Int(max(0, place + moves[move])))] &+= 1 }
    }
  }

  private func read(_ counts: [Int32], total: Double, lowest: Double, width: Double) -> [Double] {
    var bin = 0
    var below = 0.0
    return levels.map { level in
      let target = level * total
      while bin < counts.count - 1, below + Double(counts[bin]) < target {
        below += Double(counts[bin])
        bin += 1
      }
      let inside = counts[bin] > 0 ? min(1, (target - below) / Double(counts[bin])) : 0
      return lowest + (Double(bin) + inside) * width
    }
  }
}
