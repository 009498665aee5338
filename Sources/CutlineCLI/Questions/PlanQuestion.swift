import Admissions
import Forecasting
import PanelTables

/// A plan question made whole: the data as known, the cycle, the choices with their lines.
struct PlanQuestion {
  private let options: PlanOptions
  private let language: Language
  private let dataset: Dataset
  private let catalog: Catalog
  private let cycle: Int
  private let file: String
  private let score: Double
  /// Rows of the list that were skipped.
  private(set) var skipped = 0

  init(_ options: PlanOptions, in dataset: Dataset, language: Language) throws(CommandFailure) {
    let known = options.outlook.known(dataset)
    cycle = try options.outlook.cycle(of: known)
    file = options.file ?? "-"
    score = options.score ?? 0
    self.options = options
    self.language = language
    self.dataset = known
    catalog = known.catalog
  }

  mutating func answer() throws(CommandFailure) -> ApplicationPlan {
    var plan = try unsorted()
    plan.sort = options.sort
    return plan
  }

  private mutating func unsorted() throws(CommandFailure) -> ApplicationPlan {
    let (choices, exam) = try choices(file, exam: nil)
    let scores = PlanScores(total: score, marks: options.subjects.numbers)
    try check(scores, exam)
    let forecaster = PlanForecaster(
      dataset, cycle: cycle, exam: exam, withPapers: !scores.marks.isEmpty, model: options.outlook.model,
      jobs: options.cores.jobs.count)
    let planner = ApplicationPlanner(
      forecaster, scores: scores, settings: options.settings, rule: options.rule,
      thresholds: options.thresholds.levels)
    let lines = try lines(choices, file, forecaster)
    guard lines.contains(where: \.standing.isKnown) else {
      throw CommandFailure(.inputMissing, .onlyFloors(lines.count))
    }
    var others: [PlanLine]?
    if let candidates = options.candidates {
      others = try self.lines(self.choices(candidates, exam: exam).choices, candidates, forecaster)
    }
    let conditions = PlanConditions(
      region: options.region, degree: options.degree, minimumChance: options.minimumChance)
    if let size = options.size { return try best(size, lines, others, planner, conditions) }
    return planner.plan(
      lines, replacements: others ?? similar(lines, forecaster), conditions: conditions,
      noEasier: others == nil)
  }

  private func best(
    _ size: Int, _ lines: [PlanLine], _ others: [PlanLine]?, _ planner: ApplicationPlanner,
    _ conditions: PlanConditions
  ) throws(CommandFailure) -> ApplicationPlan {
    let pool = others ?? lines
    let known = pool.filter(\.standing.isKnown).count
    guard size <= known else {
      throw CommandFailure(.usage, .tooManyChoices(size, of: known))
    }
    guard let plan = planner.best(size, of: pool, conditions: conditions) else {
      throw CommandFailure(.inputMissing, .noneMeets(pool.count))
    }
    return plan
  }

  private func similar(_ lines: [PlanLine], _ forecaster: PlanForecaster) -> [PlanLine] {
    forecaster.similar(to: lines, degree: options.degree).compactMap {
      try? forecaster.line(
        $0, givenNational: options.given.national, scenario: options.given.scenario)
    }
  }

  /// The choices of a file, all of one examination.
  private mutating func choices(_ file: String, exam: Exam?) throws(CommandFailure) -> (
    choices: [PlanChoice], exam: Exam
  ) {
    let text = try TableText.read(file, encoding: options.reading.encoding, language: language)
    let read = PlanChoices(bytes: Array(text.bytes), file: file, catalog: catalog)
    let isSkipping = options.onError == .skip && !read.choices.isEmpty
    try refuse(read.problems, file, isSkipping: isSkipping)
    guard let first = read.choices.first else {
      throw CommandFailure(
        .badData,
        .plain(DataProblem(file: file, line: 1, column: 1, kind: .choice(.none)).printed(in: language)))
    }
    let wanted = exam ?? self.exam(first)
    let others = read.choices.filter { self.exam($0) != wanted }
    if score > Double(wanted.fullMark) {
      try refuse([problem(file, first, .scoreOutOfRange(score, fullMark: wanted.fullMark))], file)
    }
    try refuse(
      others.map { problem(file, $0, .otherExamination(self.exam($0), first: wanted)) }, file,
      isSkipping: isSkipping)
    return (read.choices.filter { self.exam($0) == wanted }, wanted)
  }

  private func exam(_ choice: PlanChoice) -> Exam {
    dataset.exam(major: choice.major.code, degree: choice.degree ?? choice.major.degree, cycle: cycle)
  }

  private func check(_ scores: PlanScores, _ exam: Exam) throws(CommandFailure) {
    guard !scores.marks.isEmpty else { return }
    let papers = exam.papers
    guard scores.marks.count == papers.count else {
      throw CommandFailure(.usage, .wrongMarks(scores.marks.count, papers))
    }
    for (mark, paper) in zip(scores.marks, papers) where !(mark >= 0 && mark <= Double(paper.fullMark)) {
      throw CommandFailure(.usage, .wrongMark(mark, paper))
    }
  }

  private mutating func lines(
    _ choices: [PlanChoice], _ file: String, _ forecaster: PlanForecaster
  ) throws(CommandFailure) -> [PlanLine] {
    var lines: [PlanLine] = []
    var problems: [DataProblem] = []
    for choice in choices {
      do {
        lines.append(
          try forecaster.line(
            choice, givenNational: options.given.national, scenario: options.given.scenario))
      } catch {
        guard case .history = error.reason else { throw other(error) }
        problems.append(problem(file, choice, .noLine(known: known(at: choice.school))))
      }
    }
    try refuse(problems, file, isSkipping: options.onError == .skip && !lines.isEmpty)
    return lines
  }

  private func other(_ failure: PlanFailure) -> CommandFailure {
    let program = "\(failure.choice.school.nameZH) \(failure.choice.major.code)"
    return switch failure.reason {
    case .givenOutOfRange(let value, let fullMark):
      CommandFailure(.usage, .givenOutOfRange("\(value)", fullMark: fullMark))
    case .nothingBefore(let cycle):
      CommandFailure(.inputMissing, .noLine(program, before: cycle))
    case .tooFewLines(let have, let needed):
      CommandFailure(.inputMissing, .tooFewPairs(have, needed: needed))
    case .history, .unknownModel: CommandFailure(.inputMissing, .noLine(program))
    }
  }

  private func known(at school: School) -> [String] {
    Set(dataset.lines.filter { $0.key.schoolID == school.id }.map(\.key.major.text)).sorted().prefix(12).map(
      \.self)
  }

  private func problem(_ file: String, _ choice: PlanChoice, _ fault: ChoiceFault) -> DataProblem {
    DataProblem(file: file, line: choice.origin?.line ?? 1, column: 1, kind: .choice(fault))
  }

  /// Names problems of rows and ends the run, or counts the rows where they are to be skipped.
  private mutating func refuse(
    _ problems: [DataProblem], _ file: String, isSkipping: Bool = false
  ) throws(CommandFailure) {
    guard !problems.isEmpty else { return }
    let lines = problems.sortedUniquely().prefix(20).map { $0.printed(in: language) }
    guard isSkipping else { throw CommandFailure(.badData, worded: lines) }
    for line in lines { StandardError.write(line) }
    skipped += Set(problems.map(\.line)).count
  }
}
