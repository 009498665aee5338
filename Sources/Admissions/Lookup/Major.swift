/// A major as people look for it: a code, a degree and its names.
public struct Major: Sendable, Hashable {
  /// The code.
  public let code: MajorCode
  /// The degree.
  public let degree: Degree
  /// The Chinese name; the national row's, or empty, where no program carries the code.
  public let nameZH: String
  /// The English name; empty when not collected.
  public let nameEN: String
  /// Other Chinese names under the same code.
  public let otherNames: [String]
}
