/// Everything an enrollment report says: a school's funnel, its ratios, its forecasts and their record, what moves its
/// lines, and the national picture.
public struct EnrollmentStory: Sendable {
  /// The school.
  public let school: School
  /// The cycle that is forecast.
  public let cycle: Int
  /// Applicants of every program.
  public let applicants: EnrollmentForecaster
  /// The admitted of every program.
  public let admitted: EnrollmentForecaster
  /// The funnel of programs whose parts are known; nil where the data hold none.
  public let funnel: FunnelForecast?
  /// The counts of each cycle, by measure, summed over the programs that hold them.
  public let history: [Cycle]
  /// The ratios of the last cycles, by cycle.
  public let ratios: [CompetitionRatio]
  /// How forecasts of the two measures did.
  public let records: [(measure: Measure, record: EnrollmentRecord)]
  /// What moves lines.
  public let effects: [(cause: LineEffect.Cause, effect: LineEffect)]
  /// The national applicants; nil where too few cycles are known.
  public let national: NationalEnrollment?
  /// The sources of the school's counts, each once.
  public let sources: [Source]
  /// The majors of the package, to name programs by.
  public let majors: [MajorCode: Major]

  /// The counts of one cycle.
  public struct Cycle: Sendable, Equatable {
    /// The admission year.
    public let cycle: Int
    /// People by measure, and how many programs hold the count.
    public let counts: [Measure: Sum]

    /// A sum over programs.
    public struct Sum: Sendable, Equatable {
      /// People.
      public let people: Double
      /// Programs counted.
      public let programs: Int
    }
  }

  /// The measures that a funnel shows, from the many to the few.
  public static let measures: [Measure] = [
    .applicants, .overNationalLine, .admitted, .firstChoice, .adjusted, .exempted,
  ]
  private static let recentCycles = 3

  /// The story of a school; the cycle is the one after its last counts unless named.
  ///
  /// - Throws: `noCounts` where the data hold no applicants or no admitted by program, `nothingBefore` when none
  ///   are recent enough.
  public init(_ dataset: Dataset, school: School, cycle: Int? = nil) throws(EnrollmentError) {
    let last = EnrollmentForecaster.lastCycle(dataset, school: school.id, measure: .applicants)
    let cycle = cycle ?? (last.map { $0 + 1 } ?? 0)
    self.school = school
    self.cycle = cycle
    applicants = try EnrollmentForecaster(dataset, school: school.id, measure: .applicants, cycle: cycle)
    admitted = try EnrollmentForecaster(dataset, school: school.id, measure: .admitted, cycle: cycle)
    funnel = try? FunnelForecast(dataset, school: school.id, cycle: cycle)
    history = Self.history(dataset, school.id, before: cycle)
    ratios = history.suffix(Self.recentCycles).flatMap {
      CompetitionRatio.all(dataset, school: school.id, cycle: $0.cycle)
    }
    records = [Measure.applicants, .admitted].compactMap { measure in
      EnrollmentRecord(dataset, school: school.id, measure: measure, before: cycle).map { (measure, $0) }
    }
    effects = LineEffect.Cause.allCases.map { ($0, LineEffect(dataset, cause: $0)) }
    national = NationalEnrollment(dataset)
    majors = Dictionary(dataset.catalog.majors.map { ($0.code, $0) }) { first, _ in first }
    var seen: Set<String> = []
    sources = dataset.admissions.filter { $0.group.schoolID == school.id && $0.cycle < cycle }
      .map(\.sourceID).filter { seen.insert($0).inserted }.compactMap(dataset.source)
  }

  private static func history(_ dataset: Dataset, _ school: String, before cycle: Int) -> [Cycle] {
    var sums: [Int: [Measure: (people: Double, programs: Int)]] = [:]
    for count in dataset.alikeCounts(of: school, before: cycle) where count.measure.countsPeople {
      let known = sums[count.cycle, default: [:]][count.measure] ?? (0, 0)
      sums[count.cycle, default: [:]][count.measure] = (known.people + count.value, known.programs + 1)
    }
    return sums.sorted { $0.key < $1.key }.map { cycle, counts in
      Cycle(cycle: cycle, counts: counts.mapValues { Cycle.Sum(people: $0.people, programs: $0.programs) })
    }
  }
}
