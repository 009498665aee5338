import Testing

@testable import Admissions

/// Patterns of a descriptor, beside the standard library's matcher and where that one would not end.
@Suite struct LinearPatternTests {
  private static let patterns = [
    "^([0-9]{5}|[a-z][a-z0-9-]*)$", "^(\\*|[0-9]{2}|[0-9]{4}|[0-9]{4}[0-9A-Z][0-9])$", "^[^/*]+$",
    "^[^/]+/[^/]+/[^/]+/[^/]+$", "^(national(/[a-z0-9-]+)?|[^/]+/[^/]+)$", "[0-9]{2,6}", "a?b+c*",
    "(ab|a)(bc|c)?",
    "\\d+\\.\\d{2}", "\\w*\\s\\S", "x{0}y", "(?:a|b){2,}", "[-a]", "a|", "[^\\d]", ".",
  ]
  private static let texts = [
    "", "10013", "bupt", "bupt-1", "B", "*", "08", "0812", "0812Z1", "a/b/c/d", "a//c", "national",
    "national/x", "ab",
    "abc", "abbb", "bcc", "1.50", "1.5", "a b", "y", "xy", "abab", "aba", "-", "a", "7", "\n", "北京",
    "12345678",
  ]

  @Test(arguments: patterns) func matchesAsOthersDo(pattern: String) throws {
    let linear = try #require(LinearPattern(pattern))
    let other = try Regex(pattern)
    for text in Self.texts {
      #expect(linear.matches(text) == (try other.wholeMatch(in: text) != nil), "\(pattern) \(text)")
    }
  }

  @Test(arguments: ["^(a+)+$", "^(a|a)*$", "(a*)*b", "((a?){20}){20}", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func isLinearWhereOthersGoBack(pattern: String) throws {
    let text = String(repeating: "a", count: 2000) + "!"
    #expect(try #require(LinearPattern(pattern)).matches(text) == false)
  }

  @Test(arguments: [
    "(", "a)", "[a", "*a", "a{2", "a{1001}", "(?=a)", "\\1", "\\p{L}", "a{3,2}", "(((a{1000}){1000})){9}",
  ])
  func refusesWhatItDoesNotKnow(pattern: String) {
    #expect(LinearPattern(pattern) == nil)
  }
}
