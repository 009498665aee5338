public import Forecasting

/// Forecasts the counts of every program of a school so that colleges and the school are the sums of their programs.
public struct EnrollmentForecaster: Sendable {
  /// The school's identifier.
  public let school: String
  /// What is counted.
  public let measure: Measure
  /// The cycle that is forecast.
  public let cycle: Int
  /// The programs of the panel.
  public let programs: [CountGroup]
  /// The coherent forecasts; series are the programs in order.
  public let run: HierarchyRun

  let panel: Panel

  /// A program last counted longer ago than this, when others still were, has ended, as far as the data know.
  public static let maxAge = 2
  /// Counts of a whole school that end longer ago than this tell nothing of a cycle.
  public static let oldest = 6

  /// How old the last count of a program may be: a little older than the last of all of them.
  static func age(_ panel: Panel, cycle: Int) -> Int {
    let last = panel.yearRange?.upperBound ?? cycle - 1
    let age = cycle - last
    return age > oldest ? maxAge : maxAge + max(age - 1, 0)
  }

  /// How many cycles the last counts lie before the one that is forecast.
  public var age: Int { cycle - (panel.yearRange?.upperBound ?? cycle - 1) }
  /// College, then school: the sums over the other columns of a key.
  static let chains = [[0]]

  /// Fits to the counts of the cycles before `cycle`.
  ///
  /// - Parameters:
  ///   - model: the name of a model of `ModelShelf`; the pooled negative binomial one by default.
  /// - Throws: `noCounts` when the data hold no such count of the school, `nothingBefore` when none is recent
  ///   enough.
  public init(
    _ dataset: Dataset, school: String, measure: Measure, cycle: Int, model: String = "counts",
    seed: UInt64 = 1
  ) throws(EnrollmentError) {
    guard let table = CountPanel(dataset, school: school, measure: measure) else {
      throw .noCounts(measure, known: Self.measures(dataset, school: school))
    }
    self = try EnrollmentForecaster(table, cycle: cycle, model: model, seed: seed)
  }

  init(_ table: CountPanel, cycle: Int, model: String, seed: UInt64) throws(EnrollmentError) {
    panel = table.panel.before(cycle)
    school = table.school
    measure = table.measure
    programs = table.groups
    self.cycle = cycle
    do {
      run = try HierarchyRun(
        panel, BatchRequest(.year(cycle), model: model, maxAge: Self.age(panel, cycle: cycle)),
        chains: Self.chains,
        settings: .init(
          drawCount: 512, seed: seed, aggregateShare: 0.25, totalShare: 0.25, sharesMovement: false))
    } catch {
      throw .nothingBefore(table.measure, cycle: cycle)
    }
  }

  /// The measures of people that the data hold for a school, by name.
  public static func measures(_ dataset: Dataset, school: String) -> [Measure] {
    Set(
      dataset.admissions.filter { $0.group.schoolID == school && $0.measure.countsPeople && !$0.group.isSum }
        .map(\.measure)
    ).sorted { $0.rawValue < $1.rawValue }
  }

  /// The last cycle with a count of the measure at a school; nil without any.
  public static func lastCycle(_ dataset: Dataset, school: String, measure: Measure) -> Int? {
    dataset.alikeCounts(of: school).filter { $0.measure == measure }.map(\.cycle).max()
  }
}

/// Why there is no forecast of a count.
public enum EnrollmentError: Error, Sendable, Hashable {
  /// The data hold no count of this measure by program at the school; the measures they hold.
  case noCounts(Measure, known: [Measure])
  /// No program has a recent count before the cycle.
  case nothingBefore(Measure, cycle: Int)
  /// The school has no count of the program; the majors it has counts of.
  case noProgram(MajorCode, known: [String])
  /// The program was last counted in this cycle, too long ago.
  case ended(lastCycle: Int, cycle: Int)
}
