/// The sums of one level as a panel of their own, to be forecast like any other.
struct LevelPanel: Sendable {
  /// One series for each aggregate that is kept at this level, then one for each sum's published part.
  let panel: Panel
  /// The aggregates, in the order of the panel's series.
  let aggregates: [Int]

  /// Nil when the level keeps no aggregate of its own.
  ///
  /// - Parameters:
  ///   - published: leaves of the same level whose value of the target year is out: their sums, by the texts of the
  ///     kept columns, condition the rest.
  init?(
    _ place: Int, of hierarchy: Hierarchy, leaves: Panel, history: SumHistory, published: PublishedSums?
  ) {
    let level = hierarchy.levels[place]
    let kept = (0..<level.count).filter { sum in
      let node = level.nodes[sum]
      return node >= hierarchy.leafCount && hierarchy.levelOfAggregate[node - hierarchy.leafCount] == place
    }
    guard !kept.isEmpty else { return nil }
    var keys = KeyTable(columnCount: level.columns.count + 1)
    var columns = SeriesColumns()
    var labels: [Int] = []
    for sum in kept {
      let leaf = Int(level.firstLeaf[sum])
      keys.append(level.columns.map { leaves.keys.text($0, of: leaf) } + ["sum"])
      columns.append(history.row(level.nodes[sum]), firstYear: history.firstYear)
      labels.append(leaf)
    }
    for part in published?.parts(columns: level.columns) ?? [] {
      keys.append(part.label + ["published"])
      columns.append(part)
    }
    aggregates = kept.map { level.nodes[$0] - hierarchy.leafCount }
    let groups = published == nil ? Self.groups(level, leaves, labels) : []
    panel = Panel(
      scale: leaves.scale, keys: keys, groups: groups, offsets: columns.offsets, years: columns.years,
      values: columns.values)
  }

  /// The groupings of the leaves that do not divide any sum.
  private static func groups(_ level: Hierarchy.Level, _ leaves: Panel, _ first: [Int]) -> [GroupFactor] {
    leaves.groups.filter { group in
      level.sumOfLeaf.indices.allSatisfy {
        group.levels[Int(level.firstLeaf[Int(level.sumOfLeaf[$0])])] == group.levels[$0]
      }
    }.map { $0.selecting(first) }
  }
}

/// Series in compact columns, while a panel is being made.
struct SeriesColumns {
  var offsets = [0]
  var years: [Int32] = []
  var values: [Double] = []

  mutating func append(_ row: ArraySlice<Double>, firstYear: Int) {
    for (place, value) in row.enumerated() where !value.isNaN {
      years.append(Int32(firstYear + place))
      values.append(value)
    }
    offsets.append(values.count)
  }

  mutating func append(_ part: PublishedSums.Part) {
    append(part.row[...], firstYear: part.firstYear)
  }
}

/// The leaves whose value of the target year is out.
struct PublishedSums: Sendable {
  /// One sum of published leaves, the target year included.
  struct Part: Sendable {
    let label: [String]
    let firstYear: Int
    let row: [Double]
  }

  let panel: Panel
  let target: Int

  /// The sums over the columns that are not kept.
  func parts(columns: [Int]) -> [Part] {
    let chains = columns.isEmpty ? [] : [columns]
    let hierarchy = Hierarchy(panel.keys, chains: chains)
    guard let level = hierarchy.levels.first(where: { $0.columns == columns }) else { return [] }
    let history = SumHistory(hierarchy, panel, before: target + 1)
    return level.nodes.indices.map { sum in
      Part(
        label: columns.map { panel.keys.text($0, of: Int(level.firstLeaf[sum])) },
        firstYear: history.firstYear, row: Array(history.row(level.nodes[sum])))
    }
  }
}
