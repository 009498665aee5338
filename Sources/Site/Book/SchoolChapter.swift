import Admissions

/// A school with its programs.
struct SchoolChapter: Sendable {
  let review: SchoolReview
  let programs: [ProgramChapter]

  var school: School { review.school }
  /// Majors that no line of the school covers.
  var withoutLine: [MajorOutlook] { review.outlook.majors.filter { $0.forecast == nil } }
  /// Whether there is anything to say beyond the register and the national line.
  var hasPage: Bool {
    !programs.isEmpty || !review.counts.isEmpty || review.profile.contains { $0.attribute != "status" }
  }
  /// Which groups of universities it belongs to.
  var tiers: Set<Tier> { Tier.of(review.profile) }
}

/// Groups of universities that applicants ask for.
enum Tier: String, CaseIterable, Sendable {
  case project985 = "985"
  case project211 = "211"
  case doubleFirstClass = "dfc"

  private var item: String {
    switch self {
    case .project985: "project 985"
    case .project211: "project 211"
    case .doubleFirstClass: "double first class 2022"
    }
  }

  /// The groups that a school's profile states.
  static func of(_ profile: [SchoolProfile]) -> Set<Tier> {
    let stated = Set(profile.filter { $0.attribute == "status" && $0.value == "true" }.map(\.item))
    return Set(allCases.filter { stated.contains($0.item) })
  }
}
