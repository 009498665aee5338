import Forecasting
import Lines

extension PlanForecaster {
  /// The oldest last line of a program that is offered unasked, in cycles.
  private static let oldest = 3

  /// Programs in the data like those of a list: the same first-level disciplines at other schools, or a broader
  /// line that covers one of the majors, with a line of the last few cycles; sorted by the key of their lines.
  public func similar(to list: [PlanLine], degree: Degree? = nil) -> [PlanChoice] {
    let catalog = dataset.catalog
    let known = Dictionary(
      catalog.majors.map { (MajorKey(code: $0.code, degree: $0.degree), $0) },
      uniquingKeysWith: { first, _ in first })
    let majors = list.map(\.choice.major)
    return total.pool.histories.compactMap { history in
      let key = history.key
      let last = history.cycles.last { $0 <= cycle } ?? .min
      guard key.track == .ordinary, key.level == .college || key.level == .group, !key.major.isAny,
        last >= cycle - Self.oldest, degree == nil || key.degree == degree,
        let school = dataset.school(key.schoolID)
      else { return nil }
      let covered = majors.first { key.major.covers($0.code) && $0.degree == key.degree }
      let alike = majors.contains {
        FamilyNumbers.discipline($0.code) == FamilyNumbers.discipline(key.major)
      }
      guard let major = covered ?? (alike ? known[MajorKey(code: key.major, degree: key.degree)] : nil) else {
        return nil
      }
      return PlanChoice(
        school: school, major: major, degree: key.degree,
        college: key.college == College.wholeSchool ? nil : key.college)
    }
  }

  /// The shares of the variance of a line's movement that lines have in common, beyond the national line.
  var sharedVariance: (year: Double, school: Double, major: Double) {
    total.usualFit?.sharedVariance(families: families.ofPool) ?? (0, 0, 0)
  }
}
