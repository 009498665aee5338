import Admissions
import Forecasting

/// A plan question made whole: the data as known, the cycle, the choices with their lines.
struct PlanQuestion {
  private let options: PlanOptions
  private let language: Language
  private let dataset: Dataset
  private let catalog: Catalog
  private let cycle: Int

  init(_ options: PlanOptions, in dataset: Dataset, language: Language) throws(CommandFailure) {
    let known = options.outlook.known(dataset)
    cycle = try options.outlook.cycle(of: known)
    self.options = options
    self.language = language
    self.dataset = known
    catalog = known.catalog
  }

  func answer() throws(CommandFailure) -> ApplicationPlan {
    let (choices, exam) = try choices(options.file, exam: nil)
    let scores = PlanScores(total: options.score, marks: options.subjects.numbers)
    try check(scores, exam)
    let forecaster = PlanForecaster(
      dataset, cycle: cycle, exam: exam, withPapers: !scores.marks.isEmpty, model: options.outlook.model,
      jobs: options.cores.jobs.count)
    let planner = ApplicationPlanner(
      forecaster, scores: scores,
      settings: JointSettings(draws: options.draws, seed: options.seed, jobs: options.cores.jobs.count))
    let lines = try lines(choices, options.file, forecaster)
    let others = try options.candidates.map { (file: String) throws(CommandFailure) in
      try self.lines(self.choices(file, exam: exam).choices, file, forecaster)
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
    guard size <= pool.count else {
      throw CommandFailure(.usage, .tooManyChoices(size, of: pool.count))
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
  private func choices(_ file: String, exam: Exam?) throws(CommandFailure) -> (
    choices: [PlanChoice], exam: Exam
  ) {
    let text = try TableText.read(file, encoding: options.encoding, language: language)
    let read = PlanChoices(bytes: Array(text.bytes), file: file, catalog: catalog)
    try refuse(read.problems, file)
    guard let first = read.choices.first else {
      throw CommandFailure(
        .badData,
        .plain(DataProblem(file: file, line: 1, column: 1, kind: .choice(.none)).printed(in: language)))
    }
    let wanted = exam ?? self.exam(first)
    let others = read.choices.filter { self.exam($0) != wanted }
    try refuse(
      others.map { problem(file, $0, .otherExamination(self.exam($0), first: wanted)) }
        + (options.score > Double(wanted.fullMark)
          ? [problem(file, first, .scoreOutOfRange(options.score, fullMark: wanted.fullMark))] : []),
      file)
    return (read.choices, wanted)
  }

  private func exam(_ choice: PlanChoice) -> Exam {
    dataset.nationalRow(
      forMajor: choice.major.code, degree: choice.degree ?? choice.major.degree, cycle: cycle)?.exam
      ?? .fourPapers
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

  private func lines(
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
    try refuse(problems, file)
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

  private func refuse(_ problems: [DataProblem], _ file: String) throws(CommandFailure) {
    guard !problems.isEmpty else { return }
    throw CommandFailure(
      .badData, problems.sortedUniquely().prefix(20).map { .plain($0.printed(in: language)) })
  }
}
