import Admissions
import ArgumentParser
import Forecasting
import Lines
import Numerals
import Reporting

/// `cutline exam`: past college lines against their forecasts from what was public before.
struct ExamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam",
    abstract: "Forecast the college lines of past cycles from what was public before each, and score them.",
    discussion: """
      Every college line of 500 marks with two or more earlier cycles is forecast three times: knowing nothing of its
      cycle, knowing the national line, and knowing the lines of a quarter of the schools besides (each quarter in
      turn). Model and estimates come from the cycles before.

      Example:
        cutline exam --cycle 2026
        cutline exam --cycle 2025 --cycle 2026 --format csv > exam.csv
        cutline exam --steps
      """)

  /// How the exam is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv }

  @Option(help: "A cycle to forecast; may be given several times (default: the last cycle with lines).")
  var cycle: [Int] = []
  @Option(help: "The model by name; auto takes the one that earlier cycles choose.")
  var model = "auto"
  @Option(help: "table sums up; csv has a row for each forecast.")
  var format: Format = .table

  @Flag(
    help:
      "Instead: how far lines of majors lie above their schools' basic lines, each school forecast by the others."
  )
  var steps = false

  @OptionGroup var jobs: JobsOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    if steps { return try writeSteps(dataset) }
    guard model == "auto" || LineForecaster.modelNames.contains(model) else {
      let known = LineForecaster.modelNames.joined(separator: ", ")
      throw CommandFailure(
        .usage,
        .say(
          "cutline: no model \"\(model)\"; known: auto, \(known)",
          "cutline: 没有名为 \(model) 的模型；可用：auto、\(known)"))
    }
    let cycles = cycle.isEmpty ? [dataset.lines.map(\.cycle).max() ?? 0] : Set(cycle).sorted()
    let named = model == "auto" ? nil : model
    let results = cycles.flatMap { cycle -> [(knowledge: ExamKnowledge, result: ExamResult)] in
      let forecaster = LineForecaster(dataset, cycle: cycle, model: named, jobs: jobs.jobs.count)
      return ExamKnowledge.allCases.flatMap { knowledge in
        forecaster.exam(knowledge).map { (knowledge, $0) }
      }
    }
    guard !results.isEmpty else {
      let asked = cycles.map(String.init).joined(separator: ", ")
      throw CommandFailure(
        .inputMissing,
        .say(
          "cutline: no college line of \(asked) has two or more earlier cycles",
          "cutline: \(asked) 年没有已有两年以上历史的院线"))
    }
    switch format {
    case .table:
      try StandardOutput.write(painted: display.painted(ExamText(results, language: language.language).lines))
    case .csv: try StandardOutput.write(ExamTable(results).text)
    }
  }
}

extension ExamCommand {
  /// The steps by discipline and together, known before the cycle asked for, else before the next one.
  private func writeSteps(_ dataset: Dataset) throws {
    let before = cycle.max() ?? (dataset.lines.map(\.cycle).max() ?? 0) + 1
    let steps = BasicSteps(dataset, before: before)
    let records = steps.disciplines.compactMap(steps.record) + [steps.overall].compactMap(\.self)
    let header = [
      "discipline", "schools", "pairs", "quarter", "half", "three_quarters", "held_50", "held_80", "held_95",
      "crps",
      "crps_floor", "crps_median",
    ]
    let rows = records.map { record in
      [record.discipline, "\(record.schools)", "\(record.pairs)"]
        + record.quartiles.map { fixedText($0, decimals: 0) }
        + record.held.map { fixedText(Double($0) / Double(record.pairs), decimals: 3) }
        + [record.crps, record.crpsOfFloor, record.crpsOfMedian].map { fixedText($0, decimals: 2) }
    }
    switch format {
    case .csv:
      try StandardOutput.write(([header] + rows).map { $0.joined(separator: ",") + "\n" }.joined())
    case .table:
      let table = TextTable(
        columns: header.enumerated().map { TextTable.Column($1, $0 == 0 ? .left : .right) },
        rows: rows.map { $0.map { TextTable.Cell($0) } })
      try StandardOutput.write(painted: display.painted(table.lines))
    }
  }
}

/// The exam as a table for programs.
private struct ExamTable {
  let results: [(knowledge: ExamKnowledge, result: ExamResult)]

  init(_ results: [(knowledge: ExamKnowledge, result: ExamResult)]) { self.results = results }

  var text: String {
    let header =
      "cycle,knowledge,school_id,college,major_code,degree,sets_own_line,was_at_floor,age,observations,grade,"
      + "expected_error,error,last_line_error,crps,last_line_crps,last_gap_crps,held_50,held_80,held_95\n"
    return header
      + results.map { knowledge, result in
        let (key, forecast) = (result.key, result.forecast)
        let score = forecast.score
        let names = [
          "\(result.cycle)", knowledge.rawValue, key.schoolID, quoted(key.college), key.major.text,
          key.degree.rawValue, "\(result.setsOwnLine)", "\(forecast.wasAtFloor)", "\(score.age)",
          "\(forecast.observations)", result.grade.rawValue,
        ]
        let numbers = [
          forecast.expectedError, score.error, score.lastValueError, score.crps, score.lastValueCRPS,
          score.lastGapCRPS ?? .nan,
        ].map { $0.isFinite ? fixedText($0, decimals: 3) : "" }
        return (names + numbers + score.held.map { $0 ? "1" : "0" }).joined(separator: ",") + "\n"
      }.joined()
  }

  private func quoted(_ text: String) -> String {
    text.contains(where: { "\",\n".contains($0) })
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
