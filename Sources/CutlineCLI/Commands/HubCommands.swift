import Admissions
import ArgumentParser
import Numerals

/// `cutline score export`: the register as the table of a forecast hub.
struct ScoreExportCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Print the forecasts of the register as the table of a forecast hub.",
    discussion: """
      The table is that of hubverse.io: a row for each quantile, with output_type, output_type_id and value. \
      cutline score import reads it back exactly.
      """)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var destination: OutputOptions

  mutating func run() throws {
    let file = try register.open(data: data.folder, for: .reading, language.language)
    try destination.write(HubTable.bytes(of: file.register))
  }
}

/// `cutline score import`: the table of a forecast hub into the register.
struct ScoreImportCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Write forecasts of a hub's table into the register.",
    discussion: """
      The table has the columns that cutline score export writes. Forecasts that the register holds already are not \
      written again; the day of each is that of its reference_date.
      """)

  @Argument(help: "The table (CSV).", completion: .file())
  var file: String

  @OptionGroup var register: RegisterOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions

  mutating func run() throws {
    // Read before the register is opened: a table that is none leaves no empty register.
    let found: [HubTable.Dated]
    do {
      found = try HubTable.forecasts(in: InputFile.read(file), file: file)
    } catch let error as HubTableError {
      throw CommandFailure(error, file)
    }
    var target = try register.open(data: data.folder, for: .making, language.language)
    try target.record(found, language.language)
  }
}

/// Forecasts of a hub's table that are scored beside those of the register.
struct HubOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Score the forecasts of this hubverse table, such as batch --format hubverse writes, and none of the register.",
      valueName: "file"), completion: .file())
  var forecasts: String?
}

extension CommandFailure {
  /// Why a table of a forecast hub cannot be used, in words.
  init(_ error: HubTableError, _ file: String) {
    let (line, column, words): (Int, Int, Message) =
      switch error {
      case .malformed(let line, let column): (line, column, .say("not a table", "不是表格"))
      case .noColumn(let name):
        (
          1, 1,
          .say("no column \(name): a table of hubverse.io is needed", "缺少列 \(name)：需要 hubverse.io 格式的表格")
        )
      case .unreadable(let line, let column, let name):
        (
          line, column,
          .say("\(name) does not read, or names nothing that there is", "\(name) 无法读取，或所指不存在")
        )
      case .noQuantile(let line, let level):
        (
          line, 1,
          .say(
            "the forecast that begins here has no quantile \(shortestText(level)); 0.025, 0.05, ... 0.975 are needed",
            "此处开始的预测缺少分位数 \(shortestText(level))；需要 0.025、0.05 …… 0.975")
        )
      case .unordered(let line):
        (line, 1, .say("quantiles of the forecast that begins here fall", "此处开始的预测分位数没有递增"))
      }
    self.init(.badData, .located(file, line, column) + words)
  }
}
