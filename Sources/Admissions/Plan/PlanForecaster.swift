import Forecasting
import LinearAlgebra
import Lines

/// Forecasts the lines of many choices for one examination and draws them together; everything pooled is
/// estimated once.
public struct PlanForecaster: Sendable {
  /// What is known.
  public let dataset: Dataset
  /// The cycle.
  public let cycle: Int
  /// The form of the examination.
  public let exam: Exam
  let total: LineForecaster
  /// Where marks are judged too.
  private let requirement: RequirementForecaster?
  let families: FamilyNumbers

  /// A forecaster of one cycle.
  ///
  /// - Parameters:
  ///   - withPapers: whether single papers are judged, and not the total alone.
  ///   - model: the model of the total's line; nil or `auto` chooses by past errors.
  ///   - jobs: the number of threads that try models; it changes no bit.
  public init(
    _ dataset: Dataset, cycle: Int, exam: Exam, withPapers: Bool, model: String? = nil, jobs: Int = 1
  ) {
    self.dataset = dataset
    self.cycle = cycle
    self.exam = exam
    requirement =
      withPapers ? RequirementForecaster(dataset, cycle: cycle, exam: exam, model: model, jobs: jobs) : nil
    total =
      requirement?.total
      ?? LineForecaster(dataset, cycle: cycle, fullMark: exam.fullMark, model: model, jobs: jobs)
    families = FamilyNumbers(total.pool)
  }

  /// The line of a choice.
  ///
  /// - Parameters:
  ///   - givenNational: this cycle's national line as the user takes it.
  ///   - scenario: what about the program is taken to be otherwise than last known.
  ///   - isDrawn: whether the line is to be drawn together with others; one that is not takes less time.
  public func line(
    _ choice: PlanChoice, givenNational: Double? = nil, scenario: [ScenarioChange] = [], isDrawn: Bool = true
  ) throws(PlanFailure) -> PlanLine {
    do {
      return line(
        choice,
        try total.parts(
          LineForecastRequest(
            school: choice.school.id, major: choice.major, degree: choice.degree, college: choice.college,
            givenNational: givenNational, scenario: scenario)), isDrawn: isDrawn)
    } catch {
      throw PlanFailure(choice: choice, reason: error)
    }
  }

  private func line(_ choice: PlanChoice, _ parts: LineForecaster.Parts, isDrawn: Bool) -> PlanLine {
    let out = parts.history.points.first { $0.cycle == cycle }?.value
    let published = parts.standing == .line ? out : nil
    var lines =
      requirement?.joint(parts, region: choice.school.region)
      ?? (isDrawn ? parts.totalAlone : parts.totalMixed)
    var whole = lines.total
    let expected = whole.expectedError
    if let known = published.map({ GridDistribution(point: $0) }) ?? parts.floorThatIsOut(in: cycle) {
      lines = lines.knowing(total: known)
      whole = lines.total
    }
    return PlanLine(
      standing: parts.standing, breadth: parts.history.breadth, choice: choice, key: parts.history.key,
      total: whole, published: published,
      evidence: total.evidence(parts, expectedError: expected), scenario: parts.scenario, lines: lines,
      program: ShockDraws.Program(
        row: parts.national?.row.id ?? "",
        place: JointPlace(
          group: families.school(choice.school.id),
          family: families.family(parts.history.key), age: parts.age)))
  }

  /// Draws of some lines together, as a candidate's choices with their chances: choices with the very same line
  /// work or fail together.
  ///
  /// - Parameter kept: what is kept of the draws of a choice; those of hundreds of choices are large.
  func draws<Kept: Sendable>(
    _ choices: [(line: PlanLine, chance: Double)], _ scores: PlanScores, settings: JointSettings,
    keeping kept: @Sendable (ChoiceDraws) -> Kept
  ) -> [Kept] {
    var distinct: [(line: PlanLine, chance: Double)] = []
    let places = choices.map { choice -> Int in
      if let known = distinct.firstIndex(where: { $0.line.isSameLine(as: choice.line) }) { return known }
      distinct.append(choice)
      return distinct.count - 1
    }
    let rowShares = rowShares
    let shocks = ShockDraws(
      distinct.map(\.line.program), movements: movements(distinct.map(\.line)), rowShare: rowShares.total,
      paperRowShare: rowShares.papers, settings: settings)
    let marks: [Double?] = scores.marks.isEmpty ? exam.papers.map { _ in nil } : scores.marks
    let lines = distinct
    let drawn = Parallel.blocks(of: distinct.count, blockSize: 1, jobs: settings.jobs) { block in
      let (line, chance) = lines[block.lowerBound]
      return kept(
        line.lines.draws(
          shocks, program: block.lowerBound, total: scores.total,
          marks: line.lines.paperCount == 0 ? [] : marks, chance: chance))
    }
    return places.map { drawn[$0] }
  }

  /// P(a candidate clears every line that is asked for).
  public func chance(_ line: PlanLine, _ scores: PlanScores) -> Double {
    let marks: [Double?] = scores.marks.isEmpty ? exam.papers.map { _ in nil } : scores.marks
    return line.lines.chance(total: scores.total, marks: line.lines.paperCount == 0 ? [] : marks)
  }

  /// The covariances of the lines' own movements; a pool too small to tell them has none.
  private func movements(_ lines: [PlanLine]) -> Matrix {
    total.usualFit?.movementCovariances(lines.map(\.program.place), families: families.ofPool)
      ?? .identity(lines.count)
  }

  /// How much of a row's yearly change all rows of the national table share.
  private var rowShares: (total: Double, papers: Double) {
    let rows = try? ReferenceModel(rows: total.pool.nationalRows, before: cycle, limits: total.pool.limits)
    let papers = NationalPapers(dataset, before: cycle)?.model
    return (rows?.sharedShare ?? 0, papers?.sharedShare ?? 0)
  }
}

extension LineForecaster.Parts {
  /// The total's line alone, over all values of its national line at once.
  fileprivate var totalMixed: JointLines {
    var line = fitted.distribution(query, reference: national?.value)
    if case .grid(let forecast)? = national?.distribution {
      line = fitted.distribution(query, reference: forecast)
    }
    return JointLines(
      branches: [JointLines.Branch(weight: 1, reference: .nan, total: raised(line), stateWeights: [1])],
      states: [JointLines.PaperState(reference: .nan, lines: [])])
  }

  /// The total's line alone, under each value of its national line.
  fileprivate var totalAlone: JointLines {
    var references: [(value: Double, weight: Double)] = [(national?.value ?? .nan, 1)]
    if case .grid(let forecast)? = national?.distribution {
      references = forecast.support.map { ($0.value, $0.mass) }
    }
    return JointLines(
      branches: zip(references, totals(query, references: references.map(\.value))).map { reference, line in
        JointLines.Branch(
          weight: reference.weight, reference: reference.value, total: line, stateWeights: [1])
      },
      states: [JointLines.PaperState(reference: .nan, lines: [])])
  }
}

extension JointLines {
  /// The same lines with the total's known.
  fileprivate func knowing(total: GridDistribution) -> JointLines {
    JointLines(
      branches: branches.map {
        Branch(
          weight: $0.weight, reference: $0.reference, total: total,
          stateWeights: $0.stateWeights)
      },
      states: states, dependence: dependence)
  }
}
