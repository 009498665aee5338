import Admissions
import Batch
import Forecasting
import Foundation
import Hashing
import PanelTables

extension BatchCommand {
  /// What makes the rows: block by block where a prior allows it, else from the whole table.
  func makeEngine(
    _ prior: GivenPrior?, resuming run: BatchFileRun?, _ meter: ProgressMeter
  ) throws -> any BatchEngine {
    if let prior {
      let choice = models.model == BatchRequest.auto ? prior.prepared.prior.choice : nil
      return unsorted || !TableText.isPlain(panel.file, encoding: panel.reading.encoding)
        ? try memoryBatch(prior.prepared, choice: choice, meter)
        : try sortedBatch(prior.prepared, choice: choice, meter)
    }
    let journal = run?.journal
    let choice = journal?.beginning.choice
    // The register takes every series: then the whole table is fitted again.
    guard !recording.record, let (state, saved) = run?.readState(),
      let prepared = PreparedPrior(state, jobs: panel.jobs)
    else {
      return try memoryBatch(model: journal?.beginning.model ?? models.model, meter)
    }
    return saved.isSorted && !isStream
      ? try sortedBatch(prepared, choice: choice, meter)
      : try memoryBatch(prepared, choice: choice, meter)
  }

  private func sortedBatch(
    _ prepared: PreparedPrior, choice: ModelChoiceReport?, _ meter: ProgressMeter
  ) throws -> SortedBatch {
    let settings = try PanelInputSettings(
      panel, target: prepared.targetYear, shard: shard, language: language.language)
    if !isStream { try InputFile.check(panel.file) }
    let size = isStream ? nil : FileSystem.size(panel.file)
    let input = isStream ? nil : try InputIdentity(file: panel.file)
    begin(
      meter, .forecasting(panel.file), .bytes, of: size)
    let file = panel.file
    return SortedBatch(
      prepared, settings.input, open: { try InputPieces(file) },
      rows: try rows(settings, hasFloor: prepared.hasFloor, prepared.targetYear),
      choice: choice, input: input, maxAge: maxAge, jobs: panel.jobs,
      watch: SortedWatch(remark(prepared)) { settings.say($0) }
    ) { meter.reach($0) }
  }

  /// The remark on lines that a prior does not know; nil where only a share of the lines is seen.
  private func remark(_ prepared: PreparedPrior) -> PublishedRemark? {
    guard shard == nil, prior != nil, let year = prepared.targetYear else { return nil }
    return PublishedRemark(year: year, known: prepared.prior.published)
  }

  /// A table that is read whole, forecast with a prior.
  private func memoryBatch(
    _ prepared: PreparedPrior, choice: ModelChoiceReport?, _ meter: ProgressMeter
  ) throws -> MemoryBatch {
    let (table, input) = try read(prepared.targetYear, meter)
    let run = BatchRun(
      table.panel, groupLabels: table.groupLabels, prepared, floors: table.seriesFloors, maxAge: maxAge,
      jobs: panel.jobs)
    let settings = try PanelInputSettings(panel, target: prepared.targetYear, language: language.language)
    if let remark = remark(prepared) {
      var published = PublishedLinesIdentity()
      published.add(table.panel, year: remark.year)
      remark.note(published).map(settings.say)
    }
    return try memoryBatch(table, run, hasFloor: prepared.hasFloor, prepared.targetYear, choice, input, meter)
  }

  /// A table that is read whole, and learned from.
  private func memoryBatch(model: String, _ meter: ProgressMeter) throws -> MemoryBatch {
    let (table, input) = try read(target.year, meter)
    begin(meter, .choosing, nil, of: nil)
    let weights = try yearly.read(model: model, scale: panel.scale, steps: target.steps)
    if !panel.quiet, let note = yearly.note(weights, model: model) {
      StandardError.write(note, language.language)
    }
    let request = BatchRequest(
      target.aim, model: model, maxAge: maxAge, jobs: panel.jobs, weights: weights?.weights,
      systems: try systems.read())
    let conversions = try models.conversion.shelf(table.panel, panel, language: language.language)
    let run: BatchRun?
    do throws(ForecastError) {
      run = try BatchRun(
        table.panel, request, conversions: conversions, floors: table.seriesFloors)
    } catch .emptyPanel {
      // Every series is declined one by one, with its own reason.
      run = nil
    } catch {
      throw CommandFailure(.badData, .cannotBeFitted("\(panel.file): \(model)", error))
    }
    return try memoryBatch(
      table, run, hasFloor: run?.hasFloor ?? false, target.year,
      run?.choice, input, meter, keepsState: true)
  }

  private func memoryBatch(
    _ table: PanelTable, _ run: BatchRun?, hasFloor: Bool, _ target: Int?, _ choice: ModelChoiceReport?,
    _ input: InputIdentity?, _ meter: ProgressMeter, keepsState: Bool = false
  ) throws -> MemoryBatch {
    let settings = try PanelInputSettings(panel, target: target, language: language.language)
    let model = run.map { $0.choice?.chosen ?? $0.request.model } ?? models.model
    let language = language.language
    let step = ProgressStep(.forecast, .series, language: language)
    return MemoryBatch(
      table, run, rows: try rows(settings, hasFloor: hasFloor, target), model: model, choice: choice,
      input: input,
      state: keepsState
        ? run.map { BatchState($0, table) } : nil, jobs: panel.jobs
    ) { done, total in
      meter.count(done, of: total, step)
    }
  }

  private func rows(_ settings: PanelInputSettings, hasFloor: Bool, _ target: Int?) throws -> BatchRows {
    do {
      let (key, time) = (settings.columns.key, settings.columns.time)
      let layout =
        try format == .hubverse
        ? OutcomeLayout(long: key, timeColumn: time, quantiles: quantiles.numbers)
        : OutcomeLayout(keyColumns: key, timeColumn: time, quantiles: quantiles.numbers, hasFloor: hasFloor)
      return BatchRows(
        layout: layout,
        style: OutcomeStyle(format, byteOrderMark: sheet.bom, protectsSpreadsheets: sheet.bom),
        shard: shard, includesPublished: includePublished, language: settings.words, target: target)
    } catch {
      throw CommandFailure(.usage, .worded(error))
    }
  }

  private func read(
    _ target: Int?, _ meter: ProgressMeter
  ) throws -> (table: PanelTable, input: InputIdentity) {
    let known = isStream ? nil : try InputIdentity(file: panel.file)
    begin(
      meter, .reading(panel.file), .bytes, of: nil)
    var hash = ContentHash()
    let table = try PanelInputFile.read(
      panel, target: target, language: language.language,
      adjust: { $0.namesEndings = target == nil && self.target.horizon == nil }
    ) { text in
      hash.add(text)
      meter.reach(hash.count)
    }
    return (table, known ?? InputIdentity(stream: hash))
  }

  private func begin(_ meter: ProgressMeter, _ name: Message, _ unit: Message?, of total: Int?) {
    meter.begin(ProgressStep(name, unit, total: total, language: language.language))
  }
}

extension PreparedPrior {
  /// The one year that the prior forecasts, if it is one.
  fileprivate var targetYear: Int? {
    if case .year(let year) = prior.aim { year } else { nil }
  }
}
