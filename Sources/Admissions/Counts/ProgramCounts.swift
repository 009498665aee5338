/// What was counted of one program, or of all programs of a college, in one cycle.
public struct ProgramCounts: Sendable {
  /// The admission year.
  public let cycle: Int
  /// What was counted together.
  public let group: CountGroup
  /// The counts by measure.
  let counts: [Measure: AdmissionCount]

  /// The value of a measure; nil where it was not collected.
  public subscript(measure: Measure) -> Double? { counts[measure]?.value }
  /// What the source counts under a measure.
  public func definition(of measure: Measure) -> String { counts[measure]?.definition ?? "" }

  /// Applicants who sat the examination: exempted students are taken out where the count says it has them.
  public var candidates: Double? { withoutExempted(.applicants) }

  /// Places filled through the examination: those admitted, without exempted students.
  ///
  /// Nil where the exempted were not counted but may be among the admitted.
  public var placesByExam: Double? {
    if leavesExemptedOut(.admitted) { return self[.admitted] }
    guard let admitted = self[.admitted], let exempted = self[.exempted] else { return nil }
    return max(admitted - exempted, 0)
  }

  /// Candidates for each place filled through the examination; nil where either is unknown or no place was.
  public var candidatesPerPlace: Double? {
    guard let candidates, let placesByExam, placesByExam > 0 else { return nil }
    return candidates / placesByExam
  }

  /// Applicants for each person admitted, both as printed.
  public var applicantsPerAdmitted: Double? {
    guard let applicants = self[.applicants], let admitted = self[.admitted], admitted > 0 else { return nil }
    return applicants / admitted
  }

  /// The share of the admitted who came without the examination.
  public var exemptedShare: Double? {
    guard let exempted = self[.exempted], let admitted = self[.admitted] else { return nil }
    let all = leavesExemptedOut(.admitted) ? admitted + exempted : admitted
    return all > 0 ? exempted / all : nil
  }

  /// The share of applicants over the basic line, both as printed.
  public var shareOverLine: Double? {
    guard let over = self[.overNationalLine], let all = self[.applicants], all > 0 else { return nil }
    return over / all
  }

  private func withoutExempted(_ measure: Measure) -> Double? {
    guard let value = self[measure] else { return nil }
    guard definition(of: measure).contains(ProgramCounts.exemptedIncluded) else { return value }
    return self[.exempted].map { max(value - $0, 0) }
  }

  private func leavesExemptedOut(_ measure: Measure) -> Bool {
    definition(of: measure).contains(ProgramCounts.exemptedNotCounted)
  }

  /// How definitions in the data say that exempted students are part of a count.
  static let exemptedIncluded = "exempted students included"
  /// How they say that they are not.
  static let exemptedNotCounted = "exempted students not counted"
}

extension Dataset {
  /// The counts of a school by cycle and program: a cycle counted by major is given by major, another by college.
  public func counts(of school: School) -> [ProgramCounts] {
    let own = admissions.filter { $0.group.schoolID == school.id }
    let detailed = Set(own.filter { !$0.group.major.isAny }.map(\.cycle))
    var places: [Place: Int] = [:]
    var groups: [(Place, [Measure: AdmissionCount])] = []
    for count in own where !(count.group.major.isAny && detailed.contains(count.cycle)) {
      let place = Place(cycle: count.cycle, group: count.group)
      let index = places[place] ?? groups.count
      if index == groups.count { groups.append((place, [:])) }
      places[place] = index
      groups[index].1[count.measure] = count
    }
    return groups.map { ProgramCounts(cycle: $0.cycle, group: $0.group, counts: $1) }
  }

  private struct Place: Hashable {
    let cycle: Int
    let group: CountGroup
  }
}
