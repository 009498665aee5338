/// One choice of a list: a program at a school.
public struct PlanChoice: Sendable, Hashable {
  /// The school.
  public let school: School
  /// The major.
  public let major: Major
  /// The degree; nil takes the one with the most recent line.
  public let degree: Degree?
  /// The college; nil takes the one with the most recent line.
  public let college: String?
  /// Where it stands in its file; nil for one that comes from the data.
  public let origin: RowOrigin?

  /// A choice.
  public init(
    school: School, major: Major, degree: Degree? = nil, college: String? = nil, origin: RowOrigin? = nil
  ) {
    self.school = school
    self.major = major
    self.degree = degree
    self.college = college
    self.origin = origin
  }

  /// What two choices share that are the same.
  var identity: [String] {
    [school.id, major.code.text, degree?.rawValue ?? "", college ?? ""]
  }
}
