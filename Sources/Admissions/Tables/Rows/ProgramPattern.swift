/// One side of a program link: `school/college/major/degree`, with an optional `#name`.
///
/// A `*` on both sides of a link carries whatever stands there from one side to the other. A `*` for the
/// major on one side alone is the uniform line of the college, which is published under `*`.
public struct ProgramPattern: Sendable, Hashable, CustomStringConvertible {
  /// How a pattern is written.
  static let form = "school/college/major/degree[#name]"

  /// The school.
  public let schoolID: String
  /// The college, or `*`.
  public let college: String
  /// The major, or `*`.
  public let major: MajorCode
  /// The degree, or nil for both (`*`).
  public let degree: Degree?
  /// The name under the key, where only the name changes; empty otherwise.
  public let name: String

  /// A pattern from its text, or nil when it does not have the form.
  public init?(_ text: String) {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, !parts.contains(""), let scope = DegreeScope(parts[3]) else { return nil }
    schoolID = parts[0]
    college = parts[1]
    major = MajorCode(parts[2])
    if case .only(let only) = scope { degree = only } else { degree = nil }
    name = halves.count > 1 ? String(halves[1]) : ""
  }

  /// The pattern as it is written.
  public var description: String {
    "\(schoolID)/\(college)/\(major)/\(degree?.rawValue ?? "*")" + (name.isEmpty ? "" : "#\(name)")
  }
}
