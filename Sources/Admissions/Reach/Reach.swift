import Forecasting
import Lines

/// What a score can reach: every program of the data with its chance, or why it has none.
public struct Reach: Sendable {
  /// A program.
  public struct Program: Sendable {
    /// The program with its line.
    public let line: PlanLine
    /// P(every line that is asked for is cleared), as `chance` gives it; nil where only a floor is known.
    public let chance: Double?
    /// Reach, match or safe; nil where only a floor is known.
    public let level: ChanceLevel?
  }

  /// The cycle.
  public let cycle: Int
  /// The form of the examination.
  public let exam: Exam
  /// The candidate's score and marks.
  public let scores: PlanScores
  /// From when on a program is a match or safe.
  public let thresholds: ChanceThresholds
  /// The programs: reach, match, safe, not known; within each the likeliest first, then by the keys of their lines.
  public let programs: [Program]
  /// Lines of a user's own among those that it rests on.
  public let known: [Line]

  /// The oldest last line of a program that is listed, in cycles.
  static let oldest = 5

  /// Every program of the forecaster's examination that a filter lets pass.
  ///
  /// - Parameter jobs: the number of threads; it changes nothing else.
  public init(
    _ forecaster: PlanForecaster, scores: PlanScores, filter: ReachFilter = ReachFilter(),
    thresholds: ChanceThresholds = .usual, jobs: Int = 1
  ) {
    let choices = ReachChoices(forecaster, filter).choices
    let judged = Parallel.blocks(of: choices.count, blockSize: 16, jobs: jobs) { block -> [Program] in
      choices[block].compactMap { choice in
        guard let line = try? forecaster.line(choice, isDrawn: false) else { return nil }
        guard line.standing.isKnown else { return Program(line: line, chance: nil, level: nil) }
        let chance = forecaster.chance(line, scores)
        return Program(line: line, chance: chance, level: line.standing.capped(thresholds.level(of: chance)))
      }
    }
    cycle = forecaster.cycle
    exam = forecaster.exam
    self.scores = scores
    self.thresholds = thresholds
    known = forecaster.dataset.givenLines
    // Two keys of the past may answer for one program.
    var seen: Set<[String]> = []
    programs = judged.flatMap(\.self).map { (order: $0.order, program: $0) }
      .sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.program)
      .filter { seen.insert($0.line.key.columns + [$0.line.choice.major.code.text]).inserted }
  }

  /// The programs of a group; nil for those with a floor alone.
  public func programs(_ level: ChanceLevel?) -> [Program] { programs.filter { $0.level == level } }
}

extension Reach.Program {
  /// By group, chance and key, as texts that sort.
  fileprivate var order: [String] {
    let group = level.map { ["reach": "0", "match": "1", "safe": "2"][$0.rawValue] ?? "3" } ?? "3"
    let chance = String(Int((1 - (chance ?? 0)) * 1e9) + 1_000_000_000)
    return [group, chance] + line.key.columns + [line.choice.major.code.text]
  }
}

/// The programs that a filter lets pass, each once: those with lines of their own, then those that the registers name.
private struct ReachChoices {
  let choices: [PlanChoice]

  init(_ forecaster: PlanForecaster, _ filter: ReachFilter) {
    let dataset = forecaster.dataset
    let catalog = dataset.catalog
    let test = ReachTest(filter, catalog)
    let majors = Dictionary(
      catalog.majors.map { (MajorKey(code: $0.code, degree: $0.degree), $0) },
      uniquingKeysWith: { first, _ in first })
    let schools = Dictionary(
      dataset.schools.filter(test.allows).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<LineKey> = []
    var offered: Set<[String]> = []
    var choices: [PlanChoice] = []
    for history in forecaster.total.pool.histories {
      let key = history.key
      let last = history.cycles.last { $0 <= forecaster.cycle } ?? .min
      guard key.track == .ordinary, key.level == .college || key.level == .group, !key.major.isAny,
        last >= forecaster.cycle - Reach.oldest, test.allows(key), let school = schools[key.schoolID],
        let major = majors[MajorKey(code: key.major, degree: key.degree)], seen.insert(key).inserted,
        forecaster.isOfExam(key)
      else { continue }
      offered.insert([key.schoolID, key.major.text, key.degree.rawValue])
      choices.append(
        PlanChoice(
          school: school, major: major, degree: key.degree,
          college: key.college == College.wholeSchool ? nil : key.college))
    }
    for program in dataset.programs where program.mode == .full && !program.major.isAny {
      let key = LineKey(
        schoolID: program.schoolID, college: program.college, major: program.major, degree: program.degree,
        mode: .full, track: .ordinary, level: .college, subject: .total)
      guard program.major.text.utf8.count >= 4, let school = schools[program.schoolID], test.allows(key),
        let major = majors[MajorKey(code: program.major, degree: program.degree)],
        !NationalCatalog.isAbolished(program.major, degree: program.degree, by: forecaster.cycle),
        forecaster.isOfExam(key),
        offered.insert([key.schoolID, key.major.text, key.degree.rawValue]).inserted
      else { continue }
      choices.append(PlanChoice(school: school, major: major, degree: program.degree))
    }
    self.choices = choices
  }
}

extension PlanForecaster {
  /// Whether a program's examination is the one that is forecast.
  fileprivate func isOfExam(_ key: LineKey) -> Bool {
    dataset.exam(major: key.major, degree: key.degree, cycle: cycle) == exam
  }
}
