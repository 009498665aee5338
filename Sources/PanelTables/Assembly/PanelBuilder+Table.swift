import Forecasting

extension PanelBuilder {
  /// The panel of all parts.
  /// - Parameter known: adds what only a look at the whole file shows.
  consuming func table(
    _ columns: PanelColumns, file: String, options: PanelTableOptions,
    _ known: (inout PanelBuilder) -> Void = { _ in }
  ) -> PanelTable {
    var (observations, lines) = observations(hasFloors: columns.floor != nil, file: file)
    let isOrdered = lines != nil
    let places =
      lines.map { RowPlaces.ordered($0, observations) } ?? RowPlaces.anywhere(blocks)
    if !forms.isEmpty { add(forms.problems(columns, options, file: file, rows: rowCount)) }
    check(&observations, columns, file: file, options: options, places)
    known(&self)
    if options.cells.isStrict { raiseOddities() }
    noteRows()
    let floors =
      columns.floor == nil ? nil : FloorTable(observed: observations.floors, announcedIn: blocks)
    return PanelTable(
      panel: panel(observations, columns, scale: options.scale), columns: columns, problems: problems,
      rowCount: rowCount, droppedRowCount: droppedCount, leftOutRowCount: leftOutCount, floors: floors,
      groupLabels: labels.map(\.texts), faults: sortedFaults, hasRunsInOrder: isOrdered,
      hasKeysAscending: keys.isAscending)
  }

  /// Looks for values that cannot be, and for what is odd; takes out what is no value.
  private mutating func check(
    _ observations: inout ObservationColumns, _ columns: PanelColumns, file: String,
    options: PanelTableOptions, _ line: @escaping (Int, Int?) -> Int
  ) {
    let keys = keys.table
    let before = observations
    func place(_ entry: Int) -> (series: Int, year: Int) {
      (before.series(of: entry), Int(before.years[entry]))
    }
    var extremes = ValueExtremes(observations, factor: FarValues.factor(of: options.scale))
    let impossible = ImpossibleValues.entries(observations, options.scale, extremes)
    let zeros = StrayZeros.entries(observations, options.scale, extremes).filter {
      !impossible.contains($0.entry)
    }
    if !impossible.isEmpty || !zeros.isEmpty {
      let rows = CheckedRows(
        observations: before, keys: keys, columns: columns, file: file, options: options, line: line)
      add(
        impossible.map { entry in
          let (series, year) = place(entry)
          return rows.problem(
            ImpossibleValues.kind(before.values[entry], options.scale, column: columns.value), series, year)
        })
      add(
        zeros.map { zero in
          let (series, year) = place(zero.entry)
          return rows.problem(
            .zeroLeftOut(key: keys[series], year: year, value: before.values[zero.entry], usual: zero.usual),
            series, year)
        })
      drop(impossible.map { place($0).series }, .outsideScale)
      leaveOut(zeros.map { place($0.entry).series })
      observations.remove((impossible + zeros.map(\.entry)).sorted())
      extremes = ValueExtremes(observations, factor: FarValues.factor(of: options.scale))
    }
    let rows = CheckedRows(
      observations: observations, keys: keys, columns: columns, file: file, options: options,
      line: line)
    if let target = options.target, target >= 1000, let last = rows.observations.years.max(), last < 100,
      let first = rows.observations.years.indices.first
    {
      let series = rows.observations.series(of: first)
      let year = Int(rows.observations.years[first])
      add([rows.problem(.shortYears(year, target: target), series, year)])
    }
    let totals = TotalsRows(rows)
    var found = FarValues(rows).problems(in: extremes.wide)
    found += OtherUnits(rows).problems(extremes) + TwoSpellings(rows).problems() + EarlyEndings.problems(rows)
    add((found + totals.problems).sorted())
    guard options.cells.totals == .skip, !totals.series.isEmpty else { return }
    leaveOut(totals.series)
    observations.remove(totals.series.flatMap { Array(observations.range(of: $0)) }.sorted())
  }

  /// The rows by series and year, each year once, and their lines where they came so.
  private mutating func observations(
    hasFloors: Bool, file: String
  ) -> (columns: ObservationColumns, lines: LineRuns?) {
    if let ordered = takeOrdered() {
      let lines = ordered.lines
      return (ObservationColumns(ordered, seriesCount: keys.count), lines)
    }
    var observations = ObservationColumns(blocks, seriesCount: keys.count, hasFloors: hasFloors)
    let repeating = observations.sortByYear()
    if !repeating.isEmpty {
      resolve(repeating, file: file)
      observations.keepFirstOfYear()
    }
    return (observations, nil)
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
