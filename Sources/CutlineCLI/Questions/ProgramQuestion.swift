import Admissions
import Numerals
import Reporting

/// A program question made whole: the data as known, the school and the major that were meant, the cycle.
struct ProgramQuestion {
  let dataset: Dataset
  let school: School
  let major: Major
  let college: String?
  let cycle: Int
  let options: ProgramOptions
  let subject: Subject

  /// A question of a package, with the lines that the user knows laid over it.
  init(
    _ options: ProgramOptions, subject: Subject = .total, of folder: DataFolder, language: Language
  ) throws(CommandFailure) {
    let dataset = try KnownLines(options.knowing, language: language).dataset(
      of: folder,
      upTo: { (dataset) throws(CommandFailure) in
        try options.outlook.cycle(of: options.outlook.known(dataset))
      },
      program: { (catalog) throws(CommandFailure) in
        let school = try ProgramQuestion.school(options.school, in: catalog)
        let college = try ProgramQuestion.college(options, in: school, catalog)
        let major = try ProgramQuestion.major(options, at: college, in: school, catalog)
        let history = try? catalog.dataset.lineHistory(
          school: school.id, major: major.code, degree: options.degree, college: college)
        return ProgramPlace(
          school: school, major: major.code,
          degree: options.degree ?? history?.key.degree ?? major.degree, college: college)
      })
    try self.init(options, subject: subject, in: dataset, language: language)
  }

  init(
    _ options: ProgramOptions, subject: Subject = .total, in dataset: Dataset, language: Language
  ) throws(CommandFailure) {
    let known = options.outlook.known(dataset)
    let catalog = known.catalog
    let school = try ProgramQuestion.school(options.school, in: catalog)
    self.school = school
    college = try ProgramQuestion.college(options, in: school, catalog)
    major = try ProgramQuestion.major(options, at: college, in: school, catalog)
    cycle = try options.outlook.cycle(of: known)
    self.dataset = known
    self.options = options
    self.subject = subject
  }

  /// The answer, from a forecaster made for the question.
  func answer() throws(CommandFailure) -> LineForecast {
    try answer(
      with: LineForecaster(
        dataset, cycle: cycle, subject: subject, fullMark: fullMark, model: options.outlook.model))
  }

  /// Everything that a candidate has to clear.
  func requirement() throws(CommandFailure) -> ProgramRequirement {
    let forecaster = RequirementForecaster(dataset, cycle: cycle, exam: exam, model: options.outlook.model)
    do {
      return .lines(try forecaster.forecast(request))
    } catch {
      return .floor(try floor(error, forecaster.total))
    }
  }

  /// The national line as the floor of a program without any line in the data; another failure stays one.
  private func floor(
    _ error: LineForecastError, _ forecaster: LineForecaster
  ) throws(CommandFailure) -> LineForecast {
    guard case .history(.noLine(_, let degrees)) = error, degrees.isEmpty, subject == .total,
      let floor = try? forecaster.nationalFloor(request)
    else { throw ForecastFailure.wording(error, question: self) }
    return floor
  }

  /// The form of the examination of the major.
  var exam: Exam {
    dataset.exam(major: major.code, degree: options.degree ?? major.degree, cycle: cycle)
  }

  private var request: LineForecastRequest {
    LineForecastRequest(
      school: school.id, major: major, degree: options.degree, college: college,
      givenNational: options.given.national, scenario: options.given.scenario, model: options.outlook.model)
  }

  /// The answer, sharing what a desk on the same data and cycle has pooled.
  func answer(at desk: ForecastDesk) throws(CommandFailure) -> LineForecast {
    subject == .total
      ? try answer(with: desk.forecaster(fullMark: fullMark)) : try answer()
  }

  private func answer(with forecaster: LineForecaster) throws(CommandFailure) -> LineForecast {
    do {
      return try forecaster.forecast(request)
    } catch {
      return try floor(error, forecaster)
    }
  }

  /// The full mark of the subject in the exam of the major.
  private var fullMark: Int {
    dataset.fullMark(of: subject, major: major.code, degree: options.degree ?? major.degree, cycle: cycle)
  }

  /// The school that was meant.
  static func school(_ typed: String, in catalog: Catalog) throws(CommandFailure) -> School {
    try one(
      catalog.school(matching: typed), what: .say("school", "院校"), typed: typed,
      name: { "\($0.id) \($0.nameZH) \($0.nameEN)" }, hint: "cutline list schools")
  }

  private static func college(
    _ options: ProgramOptions, in school: School, _ catalog: Catalog
  ) throws(CommandFailure) -> String? {
    try options.college.map { (typed: String) throws(CommandFailure) in
      try one(
        catalog.college(matching: typed, in: school), what: .say("college", "学院"), typed: typed, name: { $0 },
        hint: "cutline list majors --school \(options.school)")
    }
  }

  private static func major(
    _ options: ProgramOptions, at college: String?, in school: School, _ catalog: Catalog
  ) throws(CommandFailure) -> Major {
    let typed = narrowForm(options.major)
    let match = catalog.major(matching: typed, degree: options.degree, in: school)
    // What a college prints is no riddle there, an older line of a whole family included.
    if let college,
      let only = catalog.major(
        matching: typed, among: match.items, degree: options.degree, at: college, of: school)
    {
      return only
    }
    // One code for both degrees is no riddle: the degree with the most recent line answers.
    if case .ambiguous(let hits) = match, let first = hits.first, hits.allSatisfy({ $0.code == first.code }) {
      return first
    }
    // A major that the school is not known to offer: what holds for it anywhere is the national line.
    if case .notFound = match,
      let known = catalog.knownMajor(typed, degree: options.degree)
    {
      return known
    }
    return try one(
      match, what: .say("major", "专业"), typed: options.major,
      name: { "\($0.code) \($0.nameZH) \($0.nameEN) (\($0.degree.rawValue) \($0.degree.chineseWord))" },
      hint: "cutline list majors --school \(options.school)")
  }

  private static func one<Item>(
    _ match: Match<Item>, what: Message, typed: String, name: (Item) -> String, hint: String
  ) throws(CommandFailure) -> Item {
    switch match {
    case .found(let item): return item
    case .ambiguous(let items):
      throw CommandFailure(
        .usage,
        [
          .plain("cutline: ") + what
            + .say(" \"\(typed)\" may be one of these; name one:", "“\(typed)”可能是以下之一，请指明：")
        ] + items.prefix(8).map { .plain("  " + name($0)) })
    case .notFound(let suggestions):
      let near: [Message] =
        suggestions.isEmpty
        ? [] : [.say("did you mean:", "是否为：")] + suggestions.map { .plain("  " + name($0)) }
      throw CommandFailure(
        .inputMissing,
        [.say("cutline: no ", "cutline: 没有") + what + .say(" \"\(typed)\"", "“\(typed)”")] + near
          + [.say("all of them: \(hint)", "全部列表：\(hint)")])
    }
  }
}

/// What a candidate has to clear for a program: its lines, or a floor and nothing more.
enum ProgramRequirement {
  /// The total and every paper.
  case lines(RequirementForecast)
  /// The national line, where no line of the program or over it is known.
  case floor(LineForecast)
}

extension Degree {
  /// What a Chinese list of candidates calls it, beside the word of the data.
  fileprivate var chineseWord: String { Wording(.chinese).degree(self) }
}
