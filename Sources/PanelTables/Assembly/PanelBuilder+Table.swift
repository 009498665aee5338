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
    return Panel(
      scale: scale, keys: keys.table(columnCount: columns.key.count), groups: groups(columns),
      offsets: observations.offsets, years: observations.years, values: observations.values)
  }

  /// The groupings in the order asked for: key columns by their part of the key, others by the labels read.
  private func groups(_ columns: PanelColumns) -> [GroupFactor] {
    var outer = labels.makeIterator()
    return columns.groups.map { name in
      if let column = columns.key.firstIndex(of: name) {
        return LabelColumn(column, of: keys, columnCount: columns.key.count).factor(name)
      }
      return (outer.next() ?? LabelColumn()).factor(name)
    }
  }

  private var sortedFaults: [SeriesFault] {
    faults.sorted { $0.key < $1.key }.map { SeriesFault(series: $0.key, fault: $0.value) }
  }
}
