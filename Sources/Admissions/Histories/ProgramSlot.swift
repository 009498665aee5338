/// A college and a major: where lines of one school, degree, mode, track, level and subject are looked for.
struct ProgramSlot: Hashable, Comparable, Sendable {
  let college: String
  let major: MajorCode

  /// The line for every major of the college.
  var uniform: ProgramSlot { ProgramSlot(college: college, major: .any) }

  static func < (left: ProgramSlot, right: ProgramSlot) -> Bool {
    (left.college, left.major) < (right.college, right.major)
  }
}

extension ProgramPattern {
  /// Whether the pattern, as the side of a link whose other side is `other`, stands for the slot.
  func matches(_ slot: ProgramSlot, degree: Degree, other: ProgramPattern) -> Bool {
    guard self.degree == nil || self.degree == degree else { return false }
    guard other.degree == nil || other.degree == degree else { return false }
    let collegeFits = college == slot.college || college == College.wholeSchool && other.college == college
    let majorFits = major == slot.major || major.isAny && other.major.isAny
    return collegeFits && majorFits
  }

  /// The slot that the pattern leads to from a slot that matched the link's other side.
  func slot(carrying slot: ProgramSlot, other: ProgramPattern) -> ProgramSlot {
    ProgramSlot(
      college: college == College.wholeSchool && other.college == college ? slot.college : college,
      major: major.isAny && other.major.isAny ? slot.major : major)
  }
}
