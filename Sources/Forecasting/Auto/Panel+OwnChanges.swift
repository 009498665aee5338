extension Panel {
  /// The series, each over its own mean absolute change before `year`, so that large ones do not outweigh the
  /// others; on logarithmic scales, and where a series never moved, as they are.
  ///
  /// Limits and lattice do not carry over.
  func inOwnChanges(before year: Int) -> Panel {
    guard scale.transform == .identity else { return self }
    var scaled = values
    for index in 0..<seriesCount {
      let change = meanChange(of: index, before: year)
      guard change > 0 else { continue }
      for entry in observations(of: index) { scaled[entry] /= change }
    }
    return Panel(
      scale: Scale(scale.kind), keys: keys, groups: groups, offsets: offsets, years: years, values: scaled)
  }

  private func meanChange(of series: Int, before year: Int) -> Double {
    let known = observations(of: series).prefix { Int(years[$0]) < year }
    guard known.count > 1 else { return 0 }
    let total = known.dropFirst().reduce(0.0) { $0 + abs(values[$1] - values[$1 - 1]) }
    return total / Double(known.count - 1)
  }
}
