import Admissions
import ArgumentParser
import Reporting

/// `cutline forecast`: next year's line for one major.
struct ForecastCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, md }

  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecast the line of one major, with intervals and their track record.",
    discussion: """
      Example:  cutline forecast --school BUPT --major 0812
                cutline forecast --school 北京邮电大学 --major 计算机科学与技术 --given national=275 --lang zh
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var display: DisplayOptions

  @OptionGroup var register: RegisterOptions

  @Flag(help: "Write the forecast into the register, to be scored when the line is out.")
  var record = false

  @Option(help: "table for people, json for programs, md for documents.")
  var format: Format = .table

  mutating func run() throws {
    let dataset = try DataFolder.read(data.folder).checkedDataset(language.language)
    let forecast = try ProgramQuestion(program, in: dataset, language: language.language).answer()
    if record {
      var file = try RegisterFile(register.path(data: data.folder))
      try file.record([RecordedForecast(forecast)], on: register.day)
    }
    let text = ForecastText(forecast, language: language.language)
    switch format {
    case .table: try StandardOutput.write(display.painted(text.lines))
    case .json: try StandardOutput.write(ForecastJSON(forecast, language: language.language).text())
    case .md: try StandardOutput.write(text.document.markdown)
    }
  }
}
