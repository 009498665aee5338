import Admissions
import ArgumentParser
import Reporting

/// `cutline forecast`: next year's line for one major.
struct ForecastCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecast the line of one major, with intervals and their track record.",
    discussion: """
      Examples:
        cutline forecast --school BUPT --major 0812
        cutline forecast --school HDU --major 0812 --measure applicants
        cutline forecast --school HDU --major 0812 --measure admitted-min
        cutline forecast --school 北京邮电大学 --major 0812 --given national=275 \\
          --lang zh
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var line: SubjectOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var register: RegisterOptions

  @Flag(help: "Write the forecast into the register, to be scored when the line is out.")
  var record = false

  @Option(help: "What to forecast: the line, the lowest admitted score, or one of the counts of students.")
  var measure: ForecastMeasure = .line

  mutating func run() throws {
    let folder = try DataFolder.read(data.folder)
    if let count = measure.count { return try runCount(count, folder.checkedDataset(language.language)) }
    let forecast = try ProgramQuestion(
      program, subject: line.subject, of: folder, language: language.language
    ).answer()
    if measure == .admittedMin { return try writeAdmitted(forecast, folder) }
    if record {
      guard forecast.standing.isKnown, forecast.known.isEmpty else {
        throw CommandFailure(.usage, .cannotBeRecorded)
      }
      var file = try register.open(data: data.folder, for: .making, language.language)
      try file.record([RecordedForecast(forecast)], on: register.day, language.language)
    }
    let text = ForecastText(forecast, language: language.language)
    try answer.write(
      text.lines, json: try ForecastJSON(forecast, language: .english).text(), text.document)
  }

  /// The lowest admitted score, from the line that was forecast.
  private func writeAdmitted(_ line: LineForecast, _ folder: DataFolder) throws {
    guard !record else { throw CommandFailure(.usage, .recordIsOfLines) }
    let dataset = program.outlook.known(try folder.checkedDataset(language.language))
    guard let forecast = AdmittedForecast(line, in: dataset) else {
      throw CommandFailure(.inputMissing, .noAdmittedScores(line.school.nameZH + " " + line.major.code.text))
    }
    let text = AdmittedText(forecast, language: language.language)
    try answer.write(text.lines, json: try AdmittedJSON(forecast).text(), text.document)
  }

  private func runCount(_ measure: Measure, _ dataset: Dataset) throws {
    guard !record else { throw CommandFailure(.usage, .recordIsOfLines) }
    guard program.knowing.known.isEmpty else { throw CommandFailure(.usage, .knownIsOfLines) }
    let question = try CountQuestion(measure, program, in: dataset, language: language.language)
    let text = CountText(
      question.forecast, of: question.group, at: question.school, sums: question.sums,
      record: question.record, language: language.language)
    try answer.write(text.lines, json: try CountJSON(question).text(), text.document)
  }
}
