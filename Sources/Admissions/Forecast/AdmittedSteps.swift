public import Forecasting

/// How far the lowest admitted score lies above the line that led to the retest: the second step after the line, learned
/// from every program of which both are known in one cycle.
///
/// In most programs the last one admitted had just the score of the line; the rest of the distribution is what was seen of
/// all programs together. Shares for a program's own steps, for those of its school or of its discipline did no better on
/// later cycles. A score below the line comes from another plan than the line's, and teaches nothing.
public struct AdmittedSteps: Sendable {
  /// How a step learned from earlier cycles did on the next ones.
  public struct Record: Sendable, Equatable {
    /// How many programs and cycles were scored.
    public let count: Int
    /// Of how many schools.
    public let schools: Int
    /// How many steps fell into the 80 % interval.
    public let held: Int
    /// The mean CRPS of the steps, and of the line itself, in marks.
    public let crps, crpsOfLine: Double
  }

  /// How many steps must be known before one is told.
  static let needed = 30

  /// The share of steps of no mark at all.
  public let shareAtLine: Double
  /// The distribution of the step, on whole marks from 0.
  public let step: GridDistribution
  /// How it did; nil where no cycle came after enough steps.
  public let record: Record?
  /// How many steps it is learned from.
  public let count: Int

  private struct Pair {
    let schoolID: String
    let cycle: Int
    let step: Int
  }

  /// The steps that were known before a cycle, of totals of a full mark; nil where there are too few.
  init?(_ dataset: Dataset, before cycle: Int, fullMark: Int) {
    var lines: [Place: Line] = [:]
    for line in dataset.lines
    where line.cycle < cycle && line.key.subject == .total && line.key.track == .ordinary
      && (line.key.level == .college || line.key.level == .group) && line.fullMark == fullMark
    {
      lines[Place(line.key, line.cycle)] = line
    }
    let pairs = dataset.admissions.compactMap { count -> Pair? in
      guard count.measure == .scoreMin, let place = Place(count), let line = lines[place],
        count.value >= line.value
      else { return nil }
      return Pair(
        schoolID: count.group.schoolID, cycle: count.cycle, step: Int((count.value - line.value).rounded()))
    }
    guard pairs.count >= Self.needed else { return nil }
    count = pairs.count
    step = Self.law(pairs)
    shareAtLine = Double(pairs.count { $0.step == 0 }) / Double(pairs.count)
    record = Self.record(pairs)
  }

  private static func law(_ pairs: [Pair]) -> GridDistribution {
    var masses = [Double](repeating: 0, count: (pairs.map(\.step).max() ?? 0) + 1)
    for pair in pairs { masses[pair.step] += 1 / Double(pairs.count) }
    return GridDistribution(origin: 0, step: 1, masses: masses)
  }

  /// Every cycle by what was known before it.
  private static func record(_ pairs: [Pair]) -> Record? {
    var scored: [Pair] = []
    var (held, crps) = (0, 0.0)
    for cycle in Set(pairs.map(\.cycle)).sorted() {
      let past = pairs.filter { $0.cycle < cycle }
      guard past.count >= needed else { continue }
      let law = law(past)
      let (lower, upper) = (law.quantile(0.1), law.quantile(0.9))
      for pair in pairs where pair.cycle == cycle {
        scored.append(pair)
        if Double(pair.step) >= lower, Double(pair.step) <= upper { held += 1 }
        crps += law.crps(Double(pair.step))
      }
    }
    guard !scored.isEmpty else { return nil }
    return Record(
      count: scored.count, schools: Set(scored.map(\.schoolID)).count, held: held,
      crps: crps / Double(scored.count),
      crpsOfLine: scored.reduce(0) { $0 + Double($1.step) } / Double(scored.count))
  }

  /// A program in a cycle.
  private struct Place: Hashable {
    let schoolID, college: String
    let major: MajorCode
    let degree: Degree
    let cycle: Int

    init(_ key: LineKey, _ cycle: Int) {
      (schoolID, college, major) = (key.schoolID, key.college, key.major)
      (degree, self.cycle) = (key.degree, cycle)
    }

    init?(_ count: AdmissionCount) {
      guard let degree = count.group.degree, count.group.mode == .full, !count.group.isSum else { return nil }
      (schoolID, college, major) = (count.group.schoolID, count.group.college, count.group.major)
      (self.degree, cycle) = (degree, count.cycle)
    }
  }
}

/// The lowest score that will be admitted: the program's line and the step above it.
public struct AdmittedForecast: Sendable {
  /// The line.
  public let line: LineForecast
  /// The step above it.
  public let steps: AdmittedSteps
  /// The distribution of the lowest admitted score, on whole marks.
  public let distribution: GridDistribution
  /// What came after the line in past cycles, the latest first.
  public let past: [SecondStep]

  /// The forecast for a program; nil where its own line is not what was forecast, or too few steps are known.
  public init?(_ line: LineForecast, in dataset: Dataset) {
    guard line.standing.isLine, line.breadth == .own, line.history.key.subject == .total,
      let steps = AdmittedSteps(dataset, before: line.cycle, fullMark: line.fullMark)
    else { return nil }
    let whole =
      line.published.map { GridDistribution(point: $0.value) }
      ?? line.distribution.wholeMarks(upTo: line.fullMark)
    self.line = line
    self.steps = steps
    distribution = whole.raised(by: steps.step, upTo: Double(line.fullMark))
    past = dataset.secondSteps(of: line.history.key, before: line.cycle, most: 12)
  }
}

extension Distribution {
  /// The distribution on whole marks.
  fileprivate func wholeMarks(upTo fullMark: Int) -> GridDistribution {
    if case .grid(let grid) = self { return grid }
    let masses = (0...fullMark).map { cdf(Double($0) + 0.5) - cdf(Double($0) - 0.5) }
    return GridDistribution(origin: 0, step: 1, masses: masses)
  }
}
