import Admissions
import ArgumentParser
import Numerals
import Reporting

/// `cutline reach`: what can my score reach?
struct ReachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "Everything that a score can reach, grouped: reach, match, safe, not known.",
    discussion: """
      Of the data package, narrowed by major, degree, region, city, paper and tags:
        cutline reach --score 352 --major 计算机 --tag 211 --paper 408
      Of your own table, for scores or ranks:
        cutline reach table ranks.csv --key school,program --scale rank \\
          --score 4200
      """,
    subcommands: [ProgramReachCommand.self, TableReachCommand.self],
    defaultSubcommand: ProgramReachCommand.self)
}

/// `cutline reach --score ...`: over the data package.
struct ProgramReachCommand: SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Every program of the data package with the chance that cutline chance gives it.",
    usage: "cutline reach [program] --score <score> [<options>]",
    discussion: """
      Programs of which only a floor is known, a school's basic line, have no chance and stand apart.

      Example:
        cutline reach --score 352 --major 0854 --region A --format csv
      """)

  @Option(parsing: .unconditional, help: "The total score.")
  var score: Double

  @Option(
    help: ArgumentHelp(
      "The marks of all papers: politics, foreign, first and second subject.", valueName: "mark,..."))
  var subjects: NumberList = NumberList(numbers: [])

  @Option(
    help: "Only majors under this code, or called so in part (08, 0854, 计算机).",
    completion: CompletionWords.majors)
  var major: String?

  @Option(help: "Only this degree.")
  var degree: Degree?

  @Option(help: "Only schools of this region of the national table.")
  var region: Region?

  @Option(help: "Only schools of this city, by its English name (Beijing).")
  var city: String?

  @Option(help: ArgumentHelp("Only programs with this paper (408, 301, 204).", valueName: "code"))
  var paper: String?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp(
      "Only schools of 985, 211, double-first-class; may be given several times.", valueName: "tag"))
  var tags: [String] = []

  @Option(help: ArgumentHelp("The form of the examination: 500-4, 500-3, 300-2.", valueName: "form"))
  var exam: Exam = .fourPapers

  @OptionGroup var outlook: OutlookOptions
  @OptionGroup var knowing: KnownOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var output: ReachOutput
  @OptionGroup var cores: JobsOptions

  func validate() throws {
    guard score.isFinite else { throw ValidationError("--score \(score): a number is needed") }
    if let tag = ReachFilter(tags: tags).unknownTags.first {
      throw ValidationError("--tag \(tag): known are \(ReachFilter.knownTags.joined(separator: ", "))")
    }
  }

  mutating func run() throws {
    let dataset = try KnownLines(knowing, language: language.language).dataset(
      of: try DataFolder.read(data.folder))
    let known = outlook.known(dataset)
    let candidate = Candidate(score: score, marks: subjects.numbers)
    do {
      try candidate.check(against: exam)
    } catch {
      throw CandidateFailure.wording(error)
    }
    let jobs = cores.jobs.count
    let forecaster = PlanForecaster(
      known, cycle: try outlook.cycle(of: known), exam: exam, withPapers: !subjects.numbers.isEmpty,
      model: outlook.model, jobs: jobs)
    let reach = Reach(
      forecaster, scores: PlanScores(total: score, marks: subjects.numbers),
      filter: ReachFilter(
        major: major.map(narrowForm), degree: degree, region: region, city: city, paper: paper, tags: tags),
      thresholds: output.thresholds.levels, jobs: jobs)
    let keys = reach.programs.map { program in
      let (choice, key) = (program.line.choice, program.line.key)
      return [
        choice.school.id, choice.school.nameZH, choice.major.code.text, choice.major.nameZH,
        key.degree.rawValue,
        choice.college ?? (key.college == College.wholeSchool ? "" : key.college),
      ]
    }
    try output.write(
      ReachTable(reach, language: language.language),
      names: ["school", "school_name", "major", "major_name", "degree", "college"], keys: keys,
      language: language.language)
  }
}
