public import Forecasting

/// How far the lines of majors lie above the basic lines that their schools print: learned from the schools that print
/// both in the same cycle.
///
/// The step of a discipline is a mixture of what schools show of it and of what they show of all disciplines, the more of
/// its own the more schools print both; each school and discipline weighs the same however many lines it prints.
/// Neighboring points share their mass, and no step is below zero. Whether the step holds at a school it was not learned
/// from is told by leaving each school out in turn.
public struct BasicSteps: Sendable {
  /// A major's line and the basic line over it, of one school and cycle.
  public struct Pair: Sendable, Hashable {
    /// The school.
    public let schoolID: String
    /// The admission year.
    public let cycle: Int
    /// The first four digits of the major's code.
    public let discipline: String
    /// The full mark.
    public let fullMark: Int
    /// The basic line.
    public let floor: Double
    /// The major's line.
    public let line: Double

    /// How far the line lies above the basic line.
    public var step: Double { line - floor }
  }

  /// What the steps of a discipline rest on, and how they did at schools left out.
  public struct Record: Sendable, Equatable {
    /// The discipline, or `*` for all.
    public let discipline: String
    /// The schools that print both.
    public let schools: Int
    /// The pairs.
    public let pairs: Int
    /// The quarter, the half and three quarters of the steps lie below these, in marks.
    public let quartiles: [Double]
    /// How many of the pairs fell into the 50, 80 and 95 % interval of a step learned without their school.
    public let held: [Int]
    /// The mean CRPS of the steps, of the basic line itself and of the basic line and the median step, in marks.
    public let crps, crpsOfFloor, crpsOfMedian: Double
  }

  /// Schools that a discipline needs before its step is told.
  public static let neededSchools = 5
  /// The number of schools at which the discipline's own steps weigh as much as those of all.
  static let pooling = 5.0
  /// How far neighboring points share mass, in marks: a triangle of this half width.
  static let smoothing = 5

  /// The pairs, in the order of the lines.
  public let pairs: [Pair]
  private let schoolsOf: [String: Set<String>]

  /// The steps that were known before a cycle, of totals of a full mark.
  public init(_ dataset: Dataset, before cycle: Int, fullMark: Int = 500) {
    let pairs = dataset.lines.compactMap { line -> Pair? in
      let key = line.key
      guard line.cycle < cycle, key.level == .college || key.level == .group, key.subject == .total,
        key.track == .ordinary, key.mode == .full, !key.major.isAny, line.fullMark == fullMark,
        let floor = dataset.lineCovering(key, at: .school, cycle: line.cycle), floor.fullMark == fullMark,
        line.value >= floor.value
      else { return nil }
      return Pair(
        schoolID: key.schoolID, cycle: line.cycle, discipline: FamilyCode.of(key.major), fullMark: fullMark,
        floor: floor.value, line: line.value)
    }
    self.init(pairs)
  }

  init(_ pairs: [Pair]) {
    self.pairs = pairs
    schoolsOf = pairs.reduce(into: [:]) { $0[$1.discipline, default: []].insert($1.schoolID) }
  }

  /// The disciplines whose step is told, sorted.
  public var disciplines: [String] {
    schoolsOf.filter { $0.value.count >= Self.neededSchools }.keys.sorted()
  }

  /// The step of a major; nil where too few schools print both lines in its discipline.
  public func step(of major: MajorCode) -> GridDistribution? { step(of: FamilyCode.of(major), besides: nil) }

  /// - Parameter school: a school whose pairs are left out.
  private func step(of discipline: String, besides school: String?) -> GridDistribution? {
    let schools = schoolsOf[discipline, default: []].subtracting([school].compactMap(\.self)).count
    guard schools >= Self.neededSchools - (school == nil ? 0 : 1) else { return nil }
    let known = pairs.filter { $0.schoolID != school }
    let share = Double(schools) / (Double(schools) + Self.pooling)
    let counts = known.reduce(into: [:]) { $0[$1.place, default: 0.0] += 1 }
    let weights = known.map { 1 / (counts[$0.place] ?? 1) }
    let ofAll = weights.reduce(0, +)
    let own = zip(known, weights).reduce(0) { $0 + ($1.0.discipline == discipline ? $1.1 : 0) }
    let last = known.map(\.step).max() ?? 0
    var masses = [Double](repeating: 0, count: Int(last.rounded()) + Self.smoothing + 1)
    for (pair, weight) in zip(known, weights) {
      let part = (1 - share) * weight / ofAll + (pair.discipline == discipline ? share * weight / own : 0)
      Self.spread(part, around: Int(pair.step.rounded()), into: &masses)
    }
    return GridDistribution(origin: 0, step: 1, masses: masses)
  }

  private static func spread(_ mass: Double, around point: Int, into masses: inout [Double]) {
    let total = Double((smoothing + 1) * (smoothing + 1))
    for offset in -smoothing...smoothing {
      masses[max(point + offset, 0)] += mass * Double(smoothing + 1 - abs(offset)) / total
    }
  }

  /// What the step of a discipline rests on and how it did at schools left out; nil where it is not told.
  public func record(of discipline: String) -> Record? {
    guard disciplines.contains(discipline) else { return nil }
    return record(named: discipline, pairs.filter { $0.discipline == discipline })
  }

  /// The same of every discipline whose step is told, together.
  public var overall: Record? {
    let told = Set(disciplines)
    return record(named: "*", pairs.filter { told.contains($0.discipline) })
  }

  private func record(named name: String, _ scored: [Pair]) -> Record? {
    var held = LineForecast.intervalLevels.map { _ in 0 }
    var sums = (model: 0.0, floor: 0.0, median: 0.0)
    var laws: [Pair.Place: GridDistribution] = [:]
    var count = 0
    for pair in scored {
      guard let law = laws[pair.place] ?? step(of: pair.discipline, besides: pair.schoolID) else { continue }
      laws[pair.place] = law
      count += 1
      for (place, level) in LineForecast.intervalLevels.enumerated()
      where pair.step >= law.quantile((1 - level) / 2) && pair.step <= law.quantile((1 + level) / 2) {
        held[place] += 1
      }
      sums.model += law.crps(pair.step)
      sums.floor += pair.step
      sums.median += abs(pair.step - law.quantile(0.5))
    }
    guard count > 0 else { return nil }
    let steps = scored.map(\.step).sorted()
    return Record(
      discipline: name, schools: Set(scored.map(\.schoolID)).count, pairs: count,
      quartiles: [0.25, 0.5, 0.75].map { steps[min(Int($0 * Double(steps.count)), steps.count - 1)] },
      held: held, crps: sums.model / Double(count), crpsOfFloor: sums.floor / Double(count),
      crpsOfMedian: sums.median / Double(count))
  }
}

extension BasicSteps.Pair {
  /// A school and a discipline.
  fileprivate struct Place: Hashable {
    let schoolID, discipline: String
  }

  fileprivate var place: Place { Place(schoolID: schoolID, discipline: discipline) }
}

/// The discipline or the family of professional fields that a major falls under.
enum FamilyCode {
  /// The first four digits of a code, or the code where it is shorter.
  static func of(_ major: MajorCode) -> String { String(major.text.prefix(4)) }
}

extension GridDistribution {
  /// The CRPS when `actual`, a point of the lattice, came true.
  func crps(_ actual: Double) -> Double {
    var below = 0.0
    let points = 0..<max(masses.count, Int(((actual - origin) / step).rounded()) + 1)
    return points.reduce(0) { sum, index in
      below += masses.indices.contains(index) ? masses[index] : 0
      let miss = below - (point(index) >= actual ? 1 : 0)
      return sum + miss * miss * step
    }
  }

  /// The distribution of the sum with an independent distance, nothing of it above `upper`.
  func raised(by step: GridDistribution, upTo upper: Double) -> GridDistribution {
    var masses = [Double](repeating: 0, count: self.masses.count + step.masses.count - 1)
    let origin = origin + step.origin
    for (place, mass) in self.masses.enumerated() where mass > 0 {
      for (other, part) in step.masses.enumerated() { masses[place + other] += mass * part }
    }
    let last = max(min(Int((upper - origin).rounded()), masses.count - 1), 0)
    masses[last] += masses[(last + 1)...].reduce(0, +)
    return GridDistribution(origin: origin, step: 1, masses: Array(masses[...last]))
  }
}
