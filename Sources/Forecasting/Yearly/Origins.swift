/// Places to forecast from: the first `cuts[i]` years of path `paths[i]` are known.
struct Origins: Sendable {
  var paths: [Int32] = []
  var cuts: [Int32] = []

  var count: Int { paths.count }

  mutating func append(path: Int, cut: Int) {
    paths.append(Int32(path))
    cuts.append(Int32(cut))
  }

  /// The listed ones.
  func selecting(_ rows: [Int]) -> Origins {
    Origins(paths: rows.map { paths[$0] }, cuts: rows.map { cuts[$0] })
  }

  /// The last year of every path, `back` years before its end, where at least `shortest` years are known.
  static func ends(of paths: YearlyPaths, back: Int, shortest: Int) -> Origins {
    var origins = Origins()
    for path in 0..<paths.count where paths.length(path) - back >= shortest {
      origins.append(path: path, cut: paths.length(path) - back)
    }
    return origins
  }

  /// Every origin with at least one later year to learn from, when the last `hidden` years are not to be seen:
  /// at most `most` per path, the latest ones.
  static func past(of paths: YearlyPaths, hidden: Int, shortest: Int, most: Int) -> Origins {
    var origins = Origins()
    for path in 0..<paths.count {
      let known = paths.length(path) - hidden
      guard known - 1 >= shortest else { continue }
      for cut in max(shortest, known - most)...(known - 1) { origins.append(path: path, cut: cut) }
    }
    return origins
  }
}
