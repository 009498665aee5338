import Admissions
import ArgumentParser
import Batch
import Forecasting
import PanelTables

extension BatchCommand {
  /// Forecasts series and sums that add up, and writes them in one go.
  func runHierarchy(_ meter: ProgressMeter) throws -> Result {
    let chains = try sums.chains(key: panel.key.names)
    let table = try PanelInputFile.read(
      panel, target: target.year, language: language.language, adjust: { $0.isThorough = true })
    guard let year = target.year else {
      throw ValidationError("--hierarchy forecasts one year: name it with --year")
    }
    try refuseStars(table)
    meter.begin(ProgressStep(.addingUp, language: language.language))
    let rows = try hierarchyRows(table, chains, year)
    let style = OutcomeStyle(format, byteOrderMark: sheet.bom, protectsSpreadsheets: sheet.bom)
    var writer = OutcomeWriter(rows.layout, keys: rows.keys, style: style)
    var tally = OutcomeTally()
    rows.write(&writer, &tally)
    if let file = sums.draws {
      try OutputFile.write(rows.drawsTable(keyColumns: table.columns.key), to: file)
    }
    try StreamedOutput.write(to: destination.file) { (write) throws(CommandFailure) in
      try write(OutcomeWriter.header(rows.layout, style: style))
      try write(writer.takeBytes())
    }
    return Result(
      tally: tally, choice: rows.run.leaves.choice,
      droppedRows: table.droppedRowCount)
  }

  private func hierarchyRows(_ table: PanelTable, _ chains: [[Int]], _ year: Int) throws -> HierarchyRows {
    let request = BatchRequest(
      .year(year), model: models.model, maxAge: maxAge, jobs: panel.jobs,
      systems: try systems.read())
    let run: HierarchyRun
    do {
      run = try HierarchyRun(table.panel, request, chains: chains, settings: .init(seed: sums.seed))
    } catch {
      throw CommandFailure(.badData, .noSeriesToAddUp(panel.file, year))
    }
    do {
      let (key, time) = (table.columns.key, table.columns.time)
      let layout =
        try format == .hubverse
        ? OutcomeLayout(long: key, timeColumn: time, quantiles: quantiles.numbers)
        : OutcomeLayout(keyColumns: key, timeColumn: time, quantiles: quantiles.numbers, hasPoint: true)
      return HierarchyRows(
        run, table, chains: chains, layout: layout, year: year, language: tableLanguage,
        includesPublished: includePublished)
    } catch {
      throw CommandFailure(.usage, .worded(error))
    }
  }

  private func refuseStars(_ table: PanelTable) throws {
    guard let series = HierarchyRows.ambiguousSeries(in: table.panel) else { return }
    let key = table.panel.keys[series].joined(separator: ", ")
    throw CommandFailure(.badData, .starIsASum(panel.file, key))
  }
}
