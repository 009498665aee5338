import Forecasting

extension PanelBuilder {
  /// The panel of all parts.
  consuming func table(_ columns: PanelColumns, file: String, options: PanelTableOptions) -> PanelTable {
    let (observations, isOrdered) = observations(hasFloors: columns.floor != nil, file: file)
    let floors =
      columns.floor == nil ? nil : FloorTable(observed: observations.floors, announcedIn: blocks)
    return PanelTable(
      panel: panel(observations, columns, scale: options.scale), columns: columns, problems: problems,
      rowCount: rowCount, droppedRowCount: droppedCount, floors: floors,
      groupLabels: labels.map(\.texts), faults: sortedFaults, hasRunsInOrder: isOrdered,
      hasKeysAscending: keys.isAscending)
  }

  /// The rows by series and year, each year once, and whether they came so.
  private mutating func observations(
    hasFloors: Bool, file: String
  ) -> (columns: ObservationColumns, isOrdered: Bool) {
    if let ordered = takeOrdered() {
      return (ObservationColumns(ordered, seriesCount: keys.count), true)
    }
    var observations = ObservationColumns(blocks, seriesCount: keys.count, hasFloors: hasFloors)
    let repeating = observations.sortByYear()
    if !repeating.isEmpty {
      resolve(repeating, file: file)
      observations.keepFirstOfYear()
    }
    return (observations, false)
  }

  private mutating func resolve(_ repeating: [Int], file: String) {
    let repeats = Repeats(blocks, series: repeating, seriesCount: keys.count, file: file)
    add(repeats.problems)
    drop(repeats.contradicted)
  }

  private func panel(_ observations: ObservationColumns, _ columns: PanelColumns, scale: Scale) -> Panel {
    return Panel(
      scale: scale, keys: keys.table, groups: zip(columns.groups, labels).map { $1.factor($0) },
      offsets: observations.offsets, years: observations.years, values: observations.values)
  }

  private var sortedFaults: [SeriesFault] {
    faults.sorted { $0.key < $1.key }.map { SeriesFault(series: $0.key, fault: $0.value) }
  }
}
