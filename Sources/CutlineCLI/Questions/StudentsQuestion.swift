import Admissions
import Forecasting
import PanelTables

/// The plans of a counselor's students, one a row of a table; what is pooled is estimated once for all of them.
struct StudentsQuestion {
  private let options: PlanOptions
  private let language: Language
  private let dataset: Dataset
  private let cycle: Int

  /// A student with the plan of the student's list.
  struct Answer {
    let student: PlanStudent
    let plan: ApplicationPlan
  }

  init(_ options: PlanOptions, in dataset: Dataset, language: Language) throws(CommandFailure) {
    let known = options.outlook.known(dataset)
    cycle = try options.outlook.cycle(of: known)
    self.options = options
    self.language = language
    self.dataset = known
  }

  /// The plans in the order of the rows, and how many rows were skipped.
  func answers(_ file: String) throws(CommandFailure) -> (answers: [Answer], skipped: Int) {
    let text = try TableText.read(file, encoding: options.reading.encoding, language: language)
    let read = PlanStudents(bytes: Array(text.bytes), file: file, catalog: dataset.catalog)
    let isSkipping = options.onError == .skip && !read.students.isEmpty
    try tell(read.problems, isSkipping: isSkipping)
    var skipped = read.droppedCount
    var forecasters: [Key: PlanForecaster] = [:]
    var answers: [Answer] = []
    for student in read.students {
      let exam = exam(student.choices[0])
      let key = Key(exam: exam, withPapers: !student.scores.marks.isEmpty)
      let problems = faults(student, exam, file)
      guard problems.isEmpty else {
        try tell(problems, isSkipping: isSkipping)
        skipped += 1
        continue
      }
      let forecaster =
        forecasters[key]
        ?? PlanForecaster(
          dataset, cycle: cycle, exam: exam, withPapers: key.withPapers, model: options.outlook.model,
          jobs: options.cores.jobs.count)
      forecasters[key] = forecaster
      guard let plan = try plan(student, forecaster, file, isSkipping: isSkipping) else {
        skipped += 1
        continue
      }
      answers.append(Answer(student: student, plan: plan))
    }
    return (answers, skipped)
  }

  private struct Key: Hashable {
    let exam: Exam
    let withPapers: Bool
  }

  private func plan(
    _ student: PlanStudent, _ forecaster: PlanForecaster, _ file: String, isSkipping: Bool
  ) throws(CommandFailure) -> ApplicationPlan? {
    var lines: [PlanLine] = []
    var problems: [DataProblem] = []
    for choice in student.choices {
      if let line = try? forecaster.line(
        choice, givenNational: options.given.national, scenario: options.given.scenario)
      {
        lines.append(line)
      } else {
        problems.append(problem(student, file, .noLine(known: [])))
      }
    }
    if problems.isEmpty, !lines.contains(where: \.standing.isKnown) {
      problems.append(problem(student, file, .noLine(known: [])))
    }
    guard problems.isEmpty else {
      try tell(problems.sortedUniquely(), isSkipping: isSkipping)
      return nil
    }
    var plan = ApplicationPlanner(
      forecaster, scores: student.scores, settings: options.settings, rule: options.rule,
      thresholds: options.thresholds.levels
    ).plan(lines)
    plan.sort = options.sort
    return plan
  }

  private func faults(_ student: PlanStudent, _ exam: Exam, _ file: String) -> [DataProblem] {
    let candidate = Candidate(score: student.scores.total, marks: student.scores.marks)
    var problems = student.choices.filter { self.exam($0) != exam }.map {
      problem(student, file, .otherExamination(self.exam($0), first: exam))
    }
    do {
      try candidate.check(against: exam)
    } catch {
      let fault: ChoiceFault =
        switch error {
        case .outOfRange(_, let value, let fullMark): .scoreOutOfRange(value, fullMark: fullMark)
        case .wrongCount(let have, let papers): .wrongMarks(have: have, papers: papers.count)
        }
      problems.append(problem(student, file, fault))
    }
    return problems
  }

  private func exam(_ choice: PlanChoice) -> Exam {
    dataset.exam(major: choice.major.code, degree: choice.degree ?? choice.major.degree, cycle: cycle)
  }

  private func problem(_ student: PlanStudent, _ file: String, _ fault: ChoiceFault) -> DataProblem {
    DataProblem(file: file, line: student.line, column: 1, kind: .choice(fault))
  }

  /// Names problems; ends the run unless they are skipped.
  private func tell(_ problems: [DataProblem], isSkipping: Bool) throws(CommandFailure) {
    guard !problems.isEmpty else { return }
    let lines = problems.prefix(20).map { $0.printed(in: language) }
    guard isSkipping else { throw CommandFailure(.badData, worded: lines) }
    for line in lines { StandardError.write(line) }
  }
}
