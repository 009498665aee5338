extension HierarchyRun {
  /// One sum: the key columns it keeps, and the series it adds up.
  public struct Sum: Sendable, Equatable {
    /// Positions of the key columns that are kept, ascending.
    public let columns: [Int]
    /// The series of the panel that are added up, ascending: forecast ones and published ones.
    public let series: [Int]
  }

  /// Every sum of the hierarchy under these chains, level by level from the finest, within a level in order of
  /// first appearance.
  public func sums(chains: [[Int]]) -> [Sum] {
    let members = (forecastLeaves + publishedLeaves).sorted()
    let hierarchy = Hierarchy(leaves.panel.selecting(members).keys, chains: chains)
    return hierarchy.levels.flatMap { level -> [Sum] in
      var series = [[Int]](repeating: [], count: level.count)
      for (leaf, sum) in level.sumOfLeaf.enumerated() { series[Int(sum)].append(members[leaf]) }
      return series.map { Sum(columns: level.columns, series: $0) }
    }
  }

  /// The joint draws of a sum of series, draw by draw; a published value counts as it is, a declined series as none.
  public func draws(of series: [Int]) -> [Double] {
    var total = 0.0
    var sums = [Int](repeating: 0, count: draws.count)
    for index in series {
      if let leaf = leafOf(index) {
        for (place, value) in draws.draws(ofLeaf: leaf).enumerated() { sums[place] += Int(value) }
      } else {
        total += publishedValue(index)
      }
    }
    return sums.map { Double($0) + total }
  }

  /// The coherent whole number of a sum of series: its draws' counterpart, made of the series' own.
  public func point(of series: [Int]) -> Double {
    series.reduce(0) { sum, index in
      sum + (leafOf(index).map { Double(draws.points[$0]) } ?? publishedValue(index))
    }
  }

  /// Quantiles of draws of whole numbers, whole themselves: a draw stands in the middle of its share of the
  /// probability, between draws they interpolate (Hyndman and Fan 1996, type 5).
  public static func quantiles(of draws: [Double], levels: [Double]) -> [Double] {
    let sorted = draws.sorted()
    return levels.map { level in
      let place = min(max(level * Double(sorted.count) - 0.5, 0), Double(sorted.count - 1))
      let lower = min(Int(place), sorted.count - 1)
      let upper = min(lower + 1, sorted.count - 1)
      let value = sorted[lower] + (place - Double(lower)) * (sorted[upper] - sorted[lower])
      return value.rounded()
    }
  }

  /// The draws' leaf of a series of the panel; nil for one that is not forecast.
  private func leafOf(_ series: Int) -> Int? {
    let place = forecastLeaves.partitioningIndex { $0 >= series }
    return place < forecastLeaves.count && forecastLeaves[place] == series ? place : nil
  }

  private func publishedValue(_ series: Int) -> Double {
    guard case .year(let year) = leaves.request.aim else { return 0 }
    return leaves.panel.value(of: series, in: year) ?? 0
  }
}
