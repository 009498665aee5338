import Statistics

/// A ratio of counts, with what it divides by what: "applicants per place" has no standard denominator.
public struct CompetitionRatio: Sendable, Equatable {
  /// Which ratio.
  public enum Kind: String, Sendable, CaseIterable {
    /// Applicants per person admitted, exempted and adjusted ones counted among the admitted.
    case applicantsPerAdmitted
    /// Applicants per person admitted other than exempted ones, who do not sit the examination.
    case applicantsPerExamAdmitted
    /// The share of applicants over the national line.
    case overLineShare
    /// The share of exempted students among the admitted.
    case exemptedShare
    /// The share of adjusted students among the admitted.
    case adjustedShare

    /// What stands above and below, each a measure less another one where one is taken off.
    public var parts: (above: Measure, below: Measure, less: Measure?) {
      switch self {
      case .applicantsPerAdmitted: (.applicants, .admitted, nil)
      case .applicantsPerExamAdmitted: (.applicants, .admitted, .exempted)
      case .overLineShare: (.overNationalLine, .applicants, nil)
      case .exemptedShare: (.exempted, .admitted, nil)
      case .adjustedShare: (.adjusted, .admitted, nil)
      }
    }
  }

  /// Which ratio.
  public let kind: Kind
  /// The admission year.
  public let cycle: Int
  /// People above.
  public let numerator: Double
  /// People below.
  public let denominator: Double
  /// How many programs hold every count that the ratio needs; the others are left out above and below.
  public let programs: Int

  /// Above over below.
  public var value: Double { numerator / denominator }

  /// The ratios of a school in a cycle, over the programs that hold all counts a ratio needs. Counts that leave
  /// exempted students out, such as lists of the admitted, are not those that the ratios divide.
  public static func all(_ dataset: Dataset, school: String, cycle: Int) -> [CompetitionRatio] {
    var counts: [CountGroup: [Measure: Double]] = [:]
    for count in dataset.admissions
    where count.cycle == cycle && count.group.schoolID == school && !count.group.isSum
      && !count.leavesExemptedOut
    {
      counts[count.group, default: [:]][count.measure] = count.value
    }
    return Kind.allCases.compactMap { kind in
      let (above, below, less) = kind.parts
      var (numerator, denominator, programs) = (0.0, 0.0, 0)
      for row in counts.values {
        guard let top = row[above], let bottom = row[below] else { continue }
        var off = 0.0
        if let less {
          guard let known = row[less] else { continue }
          off = known
        }
        // Sums of whole numbers do not depend on their order.
        numerator += top
        denominator += bottom - off
        programs += 1
      }
      guard programs > 0, denominator > 0 else { return nil }
      return CompetitionRatio(
        kind: kind, cycle: cycle, numerator: numerator, denominator: denominator, programs: programs)
    }
  }
}
