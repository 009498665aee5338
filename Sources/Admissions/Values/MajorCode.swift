/// The code of a major: two digits for a category (08), four for a first-level discipline (0812), six for a
/// major (085404, 0812Z1). A first-level code and its `00` form are one code: 0812 is 081200.
public struct MajorCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The shortest form: `0812`, never `081200`; `*` for every major of a college and degree.
  public let text: String

  /// The code written as `text`; spaces around it are not part of it, and letters are capital.
  public init(_ text: String) {
    let plain = text.trimmed.uppercased()
    let isLongForm = plain.utf8.count == 6 && plain.hasSuffix("00")
    self.text = isLongForm ? String(plain.dropLast(2)) : plain
  }

  /// Every major of a college and degree.
  public static let any = MajorCode("*")

  /// Whether the code stands for every major.
  public var isAny: Bool { text == "*" }

  /// Whether the text has the form of a code: two to six digits or capital letters, beginning with two digits.
  public var isWellFormed: Bool {
    let bytes = Array(text.utf8)
    guard (2...6).contains(bytes.count) else { return false }
    return bytes.prefix(2).allSatisfy(MajorCode.isDigit)
      && bytes.allSatisfy { MajorCode.isDigit($0) || (65...90).contains($0) }
  }

  /// The code and every shorter one it falls under, the longest first, down to the category of two digits.
  public var prefixes: [String] {
    guard !isAny, text.count > 2 else { return [text] }
    return (2...text.count).reversed().map { String(text.prefix($0)) }
  }

  /// Whether this code is `other` or one of the codes that `other` falls under.
  public func covers(_ other: MajorCode) -> Bool {
    !isAny && !other.isAny && other.text.hasPrefix(text)
  }

  /// By the characters of the shortest form; `*` first.
  public static func < (left: MajorCode, right: MajorCode) -> Bool { left.text < right.text }

  /// The shortest form.
  public var description: String { text }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
