public import Admissions
public import ArgumentParser
import Forecasting
import PanelTables

/// The candidate, what is taken as known, and what a list must meet: the options of `plan`.
struct PlanOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The list: CSV with the columns school and major (and degree, college; or 学校, 专业, 学位, 学院), or - for standard input.",
      valueName: "choices"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "Many students instead of one list: CSV with student, score, choices (BUPT/0812; HDU/085404), and the papers politics, foreign, subject1, subject2.",
      valueName: "file"))
  var students: String?

  @Option(
    help: ArgumentHelp(
      "Your own table, of which the choices are series: the list then has the columns of --key.",
      valueName: "file"))
  var table: String?

  @Option(parsing: .unconditional, help: "The candidate's total score; not with --students.")
  var score: Double?

  @Option(
    help: ArgumentHelp(
      "The candidate's marks, one per paper in order, such as 65,60,98,110.", valueName: "mark,..."))
  var subjects: NumberList = NumberList(numbers: [])

  @Option(
    name: .customLong("k"),
    help: ArgumentHelp("Choose the best list of this many from the candidates.", valueName: "size"))
  var size: Int?

  @Option(
    help: ArgumentHelp("Candidates for --k or for a replacement (CSV like the list).", valueName: "file"))
  var candidates: String?

  @Option(help: "Only candidates of this region of the national table.")
  var region: Region?

  @Option(help: "Only candidates of this degree.")
  var degree: Degree?

  @Option(help: ArgumentHelp("Only candidates with at least this chance, from 0 to 1.", valueName: "share"))
  var minimumChance: Double = 0

  @OptionGroup var outlook: OutlookOptions

  @Option(
    name: .customLong("given"),
    help: ArgumentHelp(
      "What to take as known of every choice: national=270, plan=+20%, exempted=-10%, applicants=+10%.",
      valueName: "what=value"))
  var given: [GivenValue] = []

  @Option(
    help: ArgumentHelp(
      "How the list is decided: any (at least one), parallel (the first of the list that is cleared) or first-choice (one choice, then adjustment).",
      valueName: "rule"))
  var rule: PlanRule = .any

  @Option(
    help: ArgumentHelp(
      "What a bad row of the list does: stop (exit status 65), or be skipped and named (3 at the end).",
      valueName: "policy"))
  var onError: PanelTableOptions.ErrorPolicy = .stop

  @Option(
    help: ArgumentHelp(
      "The order in which choices are shown: as in the list, or by chance, line (hardest first) or what they add.",
      valueName: "order"))
  var sort: PlanSort = .list

  @OptionGroup var thresholds: ThresholdOptions
  @OptionGroup var knowing: KnownOptions

  @Option(help: "How many cycles to simulate.")
  var draws: Int = 16_384

  @Option(help: "Seed of the simulated cycles.")
  var seed: UInt64 = 1

  @OptionGroup var cores: JobsOptions
  @OptionGroup var columns: ColumnOptions
  @OptionGroup var reading: ReadingOptions

  /// How lines are drawn together.
  var settings: JointSettings { JointSettings(draws: draws, seed: seed, jobs: cores.jobs.count) }

  func validate() throws {
    if let size, size < 1 { throw ValidationError("--k \(size): a list has at least one choice") }
    if !(minimumChance >= 0 && minimumChance <= 1) {
      throw ValidationError("--minimum-chance \(minimumChance): a share from 0 to 1")
    }
    // Every program of the package is drawn with the list: a million draws of each took 6 GB.
    if !(100...100_000).contains(draws) {
      throw ValidationError("--draws \(draws): from 100 to 100,000")
    }
    if given.scenario.contains(where: \.isCount) {
      throw ValidationError(
        "--given: a count belongs to one program; of a whole list take shares, for instance plan=+20%")
    }
    if let table {
      try validate(table: table)
    } else if !columns.key.names.isEmpty {
      throw ValidationError("--key names the columns of a --table: name it too")
    }
    if students != nil {
      guard score == nil, file == nil, subjects.numbers.isEmpty else {
        throw ValidationError(
          "--students: scores and lists stand in its rows; leave --score, --subjects and the list out")
      }
      guard size == nil, candidates == nil else {
        throw ValidationError("--students: --k and --candidates judge one list; leave them out")
      }
    } else {
      guard file != nil else { throw ValidationError("name a list of choices, or --students") }
      guard score != nil else { throw ValidationError("Missing expected argument '--score <score>'") }
    }
    if let score, !score.isFinite || score < 0 {
      throw ValidationError("--score \(score): a score is not below zero")
    }
    let model = outlook.model
    if table == nil, model != "auto", !LineForecaster.modelNames.contains(model) {
      throw ValidationError(
        "--model \(model): no such model; known: auto, \(LineForecaster.modelNames.joined(separator: ", "))")
    }
  }
}

extension PlanOptions {
  /// What a table of one's own needs, and what belongs to the data package.
  private func validate(table: String) throws {
    guard !columns.key.names.isEmpty else {
      throw ValidationError("--table \(table): name the columns of a series with --key")
    }
    let foreign: [(String, Bool)] = [
      ("--students", students != nil), ("--subjects", !subjects.numbers.isEmpty), ("--given", !given.isEmpty),
      ("--known", !knowing.known.isEmpty), ("--as-of", outlook.asOf != nil),
      ("--candidates", candidates != nil), ("--region", region != nil), ("--degree", degree != nil),
    ]
    if let name = foreign.first(where: \.1)?.0 {
      throw ValidationError("\(name) belongs to the data package; leave it out beside --table")
    }
    guard table != "-" || file != "-" else {
      throw ValidationError("--table -: standard input can hold the list or the table, not both")
    }
    guard outlook.model == BatchRequest.auto || ModelShelf.knows(outlook.model) else {
      throw ValidationError(
        "--model \(outlook.model): no such model; known: auto, \(ModelShelf.names.joined(separator: ", "))")
    }
  }
}

extension ScenarioChange {
  fileprivate var isCount: Bool {
    if case .count = amount { return true }
    return false
  }
}

extension Region: ExpressibleByArgument {
  /// `A` or `B`.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

extension PlanRule: ExpressibleByArgument {}
extension PlanSort: ExpressibleByArgument {}
