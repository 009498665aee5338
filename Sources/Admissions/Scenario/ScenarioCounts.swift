/// The counts of programs by cycle, looked up as lines are keyed.
struct ScenarioCounts: Sendable {
  private let counts: [Key: AdmissionCount]

  private struct Key: Hashable {
    let cycle: Int
    let measure: Measure
    let group: CountGroup
  }

  init(_ dataset: Dataset) {
    let wanted: Set<Measure> = [.plan, .exempted, .applicants]
    counts = Dictionary(
      dataset.admissions.filter { wanted.contains($0.measure) }.map {
        (Key(cycle: $0.cycle, measure: $0.measure, group: $0.group), $0)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether any program has a count of this measure.
  func knows(_ measure: Measure) -> Bool { counts.keys.contains { $0.measure == measure } }

  /// A program's count, under its own degree and mode before those counted together; nil where none is known.
  func count(_ measure: Measure, of key: LineKey, in cycle: Int) -> AdmissionCount? {
    for degree in [key.degree, nil] {
      for mode in [key.mode, nil] {
        let group = CountGroup(
          schoolID: key.schoolID, college: key.college, major: key.major, degree: degree, mode: mode)
        if let value = counts[Key(cycle: cycle, measure: measure, group: group)] { return value }
      }
    }
    return nil
  }

  /// What lines respond to, as a positive number; nil where it is not known or nothing is left.
  func value(_ covariate: ProgramCovariate, of key: LineKey, in cycle: Int) -> Double? {
    switch covariate {
    case .applicants: return count(.applicants, of: key, in: cycle).flatMap { $0.value > 0 ? $0.value : nil }
    case .openPlaces:
      guard let plan = count(.plan, of: key, in: cycle) else { return nil }
      if plan.leavesExemptedOut { return plan.value > 0 ? plan.value : nil }
      guard let exempted = count(.exempted, of: key, in: cycle) else { return nil }
      return plan.value > exempted.value ? plan.value - exempted.value : nil
    }
  }

  /// Whether the covariate can be formed for any program at all.
  func knows(_ covariate: ProgramCovariate) -> Bool {
    covariate == .applicants ? knows(Measure.applicants) : knows(Measure.plan) && knows(Measure.exempted)
  }
}
