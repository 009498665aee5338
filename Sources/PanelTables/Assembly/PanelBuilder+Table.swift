import Forecasting

extension PanelBuilder {
  /// The panel of all parts.
  consuming func table(_ columns: PanelColumns, file: String, options: PanelTableOptions) -> PanelTable {
    let hasFloors = columns.floor != nil
    var observations = ObservationColumns(blocks, seriesCount: keys.count, hasFloors: hasFloors)
    let repeating = observations.sortByYear()
    if !repeating.isEmpty {
      resolve(repeating, file: file)
      observations.keepFirstOfYear()
    }
    let floors = hasFloors ? FloorTable(observed: observations.floors, announcedIn: blocks) : nil
    return PanelTable(
      panel: panel(observations, columns, scale: options.scale), columns: columns, problems: problems,
      rowCount: rowCount, droppedRowCount: droppedCount, floors: floors,
      groupLabels: labels.map(\.texts), faults: sortedFaults)
  }

  private mutating func resolve(_ repeating: [Int], file: String) {
    let repeats = Repeats(blocks, series: repeating, seriesCount: keys.count, file: file)
    add(repeats.problems)
    drop(repeats.contradicted)
  }

  private func panel(_ observations: ObservationColumns, _ columns: PanelColumns, scale: Scale) -> Panel {
    let groups = zip(columns.groups, labels).map { name, label in
      GroupFactor(name: name, levels: label.levels, levelCount: label.index.count)
    }
    return Panel(
      scale: scale, keys: keys.table(columnCount: columns.key.count), groups: groups,
      offsets: observations.offsets, years: observations.years, values: observations.values)
  }

  private var sortedFaults: [SeriesFault] {
    faults.sorted { $0.key < $1.key }.map { SeriesFault(series: $0.key, fault: $0.value) }
  }
}
