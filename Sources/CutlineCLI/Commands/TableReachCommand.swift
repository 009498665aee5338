import Admissions
import ArgumentParser
import Batch
import Forecasting
import PanelTables
import Reporting

/// `cutline reach table`: what a score or rank can reach in anyone's own table.
struct TableReachCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Every series of your own table with the chance that cutline chance table gives it.",
    usage: "cutline reach table <file> --key <column,...> --score <score> [<options>]",
    discussion: """
      Series without a value before the year, or with one in it already, are not forecast; a line that is out is \
      compared with the score as it stands.

      Examples:
        cutline reach table ranks.csv --key school,program --scale rank \\
          --score 4200
        cutline reach table ranks.csv --key school,program --scale rank \\
          --score 4200 --prior prior.json --format csv
      """)

  @OptionGroup var panel: PanelOptions
  @OptionGroup var models: ModelOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: ReachOutput

  @Option(parsing: .unconditional, help: "The score or the rank.")
  var score: Double

  @Option(help: "The year of the lines (default: the one after the last of the table).")
  var year: Int?

  @Option(help: ArgumentHelp("What cutline fit learned from the table.", valueName: "file"))
  var prior: String?

  func validate() throws {
    guard score.isFinite else { throw ValidationError("--score \(score): a number is needed") }
  }

  mutating func run() throws {
    let given = try prior.map { (file: String) throws in
      try panel.prior(file, aim: nil, model: models.model)
    }
    let table = try PanelInputFile.read(panel, target: year, language: language.language)
    guard let target = year ?? table.panel.yearRange.map({ $0.upperBound + 1 }) else {
      throw CommandFailure(.inputMissing, .noRows(panel.file))
    }
    let reach = try TableReach(
      table.panel, try run(table, given, target), score: score, year: target,
      thresholds: output.thresholds.levels, isCalibrated: given == nil,
      conversions: models.conversion.shelf(table.panel, panel))
    try output.write(
      ReachTable(
        nameColumns: panel.key.names, score: score, year: target,
        isRank: table.panel.scale.direction == .lowerIsHarder, thresholds: output.thresholds.levels,
        rows: reach.rows),
      names: panel.key.names, keys: reach.rows.map(\.names), language: language.language)
    try table.finish()
  }

  private func run(_ table: PanelTable, _ given: GivenPrior?, _ target: Int) throws -> BatchRun {
    if let prepared = given?.prepared {
      return BatchRun(
        table.panel, groupLabels: table.groupLabels, prepared, floors: table.seriesFloors, maxAge: .max,
        jobs: panel.jobs)
    }
    do {
      return try BatchRun(
        table.panel, BatchRequest(.year(target), model: models.model, maxAge: .max, jobs: panel.jobs),
        conversions: models.conversion.shelf(table.panel, panel), floors: table.seriesFloors)
    } catch {
      throw CommandFailure(.inputMissing, .nothingToForecastFrom(panel.file, before: target))
    }
  }
}

/// The rows of a table's series.
struct TableReach {
  let rows: [ReachTable.Row]

  init(
    _ panel: Panel, _ run: BatchRun, score: Double, year: Int, thresholds: ChanceThresholds,
    isCalibrated: Bool, conversions: ConversionShelf
  ) throws {
    let judge = SeriesJudge(
      panel, run, of: 0..<panel.seriesCount, score: score, year: year, thresholds: thresholds,
      isCalibrated: isCalibrated, conversions: conversions)
    rows = Parallel.blocks(of: panel.seriesCount, blockSize: 256, jobs: run.request.jobs) { block in
      judge.judged(block).compactMap { $0?.row }
    }.flatMap(\.self).sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }
}

extension ReachTable.Row {
  /// By group, chance and key, as texts that sort.
  fileprivate var order: [String] {
    let group = level.map { ["reach": "0", "match": "1", "safe": "2"][$0.rawValue] ?? "3" } ?? "3"
    return [group, String(Int((1 - (chance ?? 0)) * 1e9) + 1_000_000_000)] + names
  }
}
