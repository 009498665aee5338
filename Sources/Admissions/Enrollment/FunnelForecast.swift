import Forecasting
import Glibc
import Statistics

/// How applicants become students, forecast for the programs of a school so that every draw keeps the identities.
///
/// admitted = first choice + exempted + adjusted; first choice <= over the line <= applicants; exempted <= plan, and
/// open places = plan - exempted + returned. The parts of the admitted are forecast as counts that add up to the
/// programs, colleges and the school; applicants likewise; who of them lies over the line is a beta-binomial share that
/// moves from cycle to cycle.
public struct FunnelForecast: Sendable {
  /// The joint draws of one program.
  public struct Program: Sendable, Equatable {
    /// The program.
    public let group: CountGroup
    /// Draws by measure, as many each; whole numbers.
    public fileprivate(set) var draws: [Measure: [Int]]

    /// The draws of a measure; empty where the data cannot tell it.
    public func draws(of measure: Measure) -> [Int] { draws[measure] ?? [] }
  }

  /// The school.
  public let school: String
  /// The cycle that is forecast.
  public let cycle: Int
  /// The programs that are forecast.
  public let programs: [Program]
  /// The measures of the funnel that the data hold nothing of.
  public let untold: [Measure]

  /// The parts whose sum is the admitted.
  public static let parts: [Measure] = [.firstChoice, .exempted, .adjusted]

  /// The draws of a sum of programs.
  public func draws(of measure: Measure, at places: [Int]? = nil) -> [Int] {
    let chosen = places ?? Array(programs.indices)
    let rows = chosen.map { programs[$0].draws(of: measure) }.filter { !$0.isEmpty }
    guard let count = rows.map(\.count).min() else { return [] }
    return (0..<count).map { draw in rows.reduce(0) { $0 + $1[draw] } }
  }
}

extension FunnelForecast {
  /// Fits to the counts of the cycles before `cycle`.
  ///
  /// - Throws: `noCounts` when the data hold no parts of the admitted, or no applicants, for the school;
  ///   `nothingBefore` when none is recent enough.
  public init(_ dataset: Dataset, school: String, cycle: Int, seed: UInt64 = 1) throws(EnrollmentError) {
    let history = FunnelHistory(dataset, school: school, before: cycle)
    guard !history.parts.isEmpty else {
      throw .noCounts(.firstChoice, known: EnrollmentForecaster.measures(dataset, school: school))
    }
    let run: HierarchyRun
    do {
      run = try HierarchyRun(
        history.panel,
        BatchRequest(
          .year(cycle), model: "counts", maxAge: EnrollmentForecaster.age(history.panel, cycle: cycle)),
        chains: [[0, 1]],
        settings: .init(drawCount: 512, seed: seed, totalShare: 0.25, sharesMovement: false))
    } catch { throw .nothingBefore(.admitted, cycle: cycle) }
    let applicants = try EnrollmentForecaster(
      dataset, school: school, measure: .applicants, cycle: cycle, seed: seed &+ 1)
    let plans = try? EnrollmentForecaster(
      dataset, school: school, measure: .plan, cycle: cycle, seed: seed &+ 2)
    let share = OverLineShare(history)
    var random = SeededGenerator(seed: seed).stream(3)
    let means = share.means(run.draws.count, &random)
    programs = history.groups.indices.compactMap { place in
      FunnelForecast.program(
        place, history, run, applicants: applicants, plans: plans, share: share, means: means, random: &random
      )
    }
    self.school = school
    self.cycle = cycle
    let known = Set(EnrollmentForecaster.measures(dataset, school: school))
    untold = [.plan, .returned, .retest].filter { !known.contains($0) }
  }

  private static func program(
    _ place: Int, _ history: FunnelHistory, _ run: HierarchyRun, applicants: EnrollmentForecaster,
    plans: EnrollmentForecaster?, share: OverLineShare, means: [Double], random: inout SeededGenerator
  ) -> Program? {
    let group = history.groups[place]
    guard let registered = try? applicants.program(group) else { return nil }
    var draws: [Measure: [Int]] = [:]
    for series in history.parts.indices where history.parts[series].group == place {
      guard run.forecastLeaves.contains(series) else { continue }
      draws[history.parts[series].measure] = run.draws(of: [series]).map { Int($0) }
    }
    guard let first = draws[.firstChoice] else { return nil }
    let none = [Int](repeating: 0, count: first.count)
    for part in parts where draws[part] == nil { draws[part] = none }
    // Whoever is admitted on first choice has registered, and has cleared the line.
    let all = zip(registered.draws, first).map { max(Int($0), $1) }
    draws[.applicants] = all
    draws[.overNationalLine] = all.indices.map { draw in
      max(first[draw], share.draw(of: all[draw], mean: means[draw], &random))
    }
    draws[.admitted] = first.indices.map { draw in parts.reduce(0) { $0 + (draws[$1]?[draw] ?? 0) } }
    if let plan = try? plans?.program(group) {
      draws[.plan] = zip(plan.draws, draws[.exempted] ?? none).map { max(Int($0), $1) }
    }
    return Program(group: group, draws: draws)
  }
}

/// The past of the parts of the admitted, program by program.
struct FunnelHistory: Sendable {
  private(set) var groups: [CountGroup] = []
  /// The series of the panel: a program's place and a part.
  private(set) var parts: [(group: Int, measure: Measure)] = []
  let panel: Panel
  /// Applicants of a program and cycle, and how many of them lay over the national line.
  private(set) var lines: [(cycle: Int, count: Double, over: Double)] = []

  init(_ dataset: Dataset, school: String, before cycle: Int) {
    var groups: [CountGroup] = []
    var counts: [CountGroup: [Int: [Measure: Double]]] = [:]
    for count in dataset.alikeCounts(of: school, before: cycle) where count.measure.countsPeople {
      if counts[count.group] == nil { groups.append(count.group) }
      counts[count.group, default: [:]][count.cycle, default: [:]][count.measure] = count.value
    }
    var series: [(key: [String], series: Series)] = []
    for (place, group) in groups.enumerated() {
      let cycles = (counts[group] ?? [:]).sorted { $0.key < $1.key }.map {
        ($0.key, FunnelHistory.split($0.value))
      }
      for measure in FunnelForecast.parts {
        let known = cycles.compactMap { cycle, split in split[measure].map { (cycle, $0) } }
        guard let one = try? Series(years: known.map(\.0), values: known.map(\.1)) else { continue }
        series.append(([group.college, "program \(place)", measure.rawValue], one))
        parts.append((place, measure))
      }
      for (cycle, split) in cycles {
        guard let all = split[.applicants], let over = split[.overNationalLine], all > 0, over <= all else {
          continue
        }
        lines.append((cycle, all, over))
      }
    }
    self.groups = groups
    panel = Panel(series, scale: Scale(.count))
  }

  /// A cycle's counts with the first choice split off the admitted, where adjusted and exempted ones are known or the
  /// definition leaves none to know; nothing where parts exceed the whole.
  static func split(_ counts: [Measure: Double]) -> [Measure: Double] {
    var result = counts
    if result[.firstChoice] == nil, let admitted = counts[.admitted], let adjusted = counts[.adjusted],
      let exempted = counts[.exempted]
    {
      let first = admitted - adjusted - exempted
      if first >= 0 { result[.firstChoice] = first }
    }
    return result
  }
}

/// The share of applicants over the national line: that of the last cycle, beta-binomial from program to program, with
/// a movement of all programs from cycle to cycle.
struct OverLineShare: Sendable {
  /// The log odds of the last cycle.
  let logOdds: Double
  /// The standard deviation of a cycle's movement of the log odds.
  let movement: Double
  /// How much programs differ: the correlation of two applicants of one program.
  let correlation: Double

  /// The movement taken where a single cycle is known.
  private static let usualMovement = 0.5

  init(_ history: FunnelHistory) {
    let cycles = Set(history.lines.map(\.cycle)).sorted()
    let odds = cycles.map { cycle -> Double in
      let own = history.lines.filter { $0.cycle == cycle }
      let (over, all) = own.reduce((0.5, 1.0)) { ($0.0 + $1.over, $0.1 + $1.count) }
      return log(over / (all - over))
    }
    let changes = zip(odds.dropFirst(), odds).map { $0 - $1 }
    let squares = changes.reduce(0) { $0 + $1 * $1 }
    movement = changes.isEmpty ? Self.usualMovement : (squares / Double(changes.count)).squareRoot()
    logOdds = odds.last ?? 0
    let last = history.lines.filter { $0.cycle == cycles.last }
    var design = Design(observations: last.count)
    design.appendIntercept()
    let fit = try? OverdispersedBinomialModel(
      successes: last.map(\.over), trials: last.map(\.count), design: design)
    correlation = fit?.correlation ?? 0
  }

  /// The mean share under each of so many movements, which all programs have in common.
  func means(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    (0..<count).map { _ in 1 / (1 + exp(-(logOdds + movement * random.normal()))) }
  }

  /// How many of so many.
  func draw(of count: Int, mean: Double, _ random: inout SeededGenerator) -> Int {
    guard count > 0, mean > 1e-9 else { return 0 }
    guard mean < 1 - 1e-9 else { return count }
    var share = mean
    if correlation > 1e-6 {
      let size = 1 / correlation - 1
      let (a, b) = (random.gamma(shape: mean * size), random.gamma(shape: (1 - mean) * size))
      if a + b > 0 { share = a / (a + b) }
    }
    return (0..<count).count { _ in random.uniform() < share }
  }
}
