extension Panel {
  /// A deterministic sample of about `size` series, or the panel itself when it has no more.
  ///
  /// Series are drawn from a few levels of the first grouping, so that what moves a group can be told in the
  /// sample as in the whole; a panel of small groups gives as many as it takes. Which series are in it depends on
  /// the keys only, not on their order.
  func sampled(_ size: Int, jobs: Int = 1) -> Panel {
    guard seriesCount > size else { return self }
    let hashes = CanonicalOrder.hashes(of: keys, workers: Workers(jobs: jobs))
    let drawn = groups.first.map { clusters(CanonicalGroup($0, hashes: hashes), size: size) }
    let candidates = drawn ?? Array(0..<seriesCount)
    guard candidates.count > size else { return selecting(candidates) }
    let cut = candidates.map { hashes[$0] }.sorted()[size - 1]
    return selecting(candidates.filter { hashes[$0] <= cut })
  }

  /// A deterministic sample of about `size` series, each as likely as any other, or the panel itself when it has no
  /// more. Which series are in it depends on the keys only.
  func evenlySampled(_ size: Int, jobs: Int) -> Panel {
    guard seriesCount > size else { return self }
    let hashes = CanonicalOrder.hashes(of: keys, workers: Workers(jobs: jobs))
    return selecting(CanonicalOrder.sample(hashes, size: size))
  }

  /// A sample draws from at least this many levels.
  private static let fewestLevels = 12

  /// The series of the first levels that together have at least `size` series.
  private func clusters(_ group: CanonicalGroup, size: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: group.factor.count)
    for level in group.factor.levels { counts[Int(level)] += 1 }
    var (taken, last) = (0, 0)
    while last < counts.count, taken < size || last < Panel.fewestLevels {
      taken += counts[last]
      last += 1
    }
    return (0..<seriesCount).filter { Int(group.factor.levels[$0]) < last }
  }

  /// The listed series only.
  public func selecting(_ series: [Int]) -> Panel {
    var keys = KeyTable(columnCount: self.keys.columnCount)
    var offsets = [0]
    var keptYears: [Int32] = []
    var keptValues: [Double] = []
    for index in series {
      for column in 0..<keys.columnCount { keys.appendField(self.keys.field(column, of: index).span) }
      keptYears.append(contentsOf: years[observations(of: index)])
      keptValues.append(contentsOf: values[observations(of: index)])
      offsets.append(keptValues.count)
    }
    return Panel(
      scale: scale, keys: keys, groups: groups.map { $0.selecting(series) }, offsets: offsets,
      years: keptYears, values: keptValues)
  }
}
