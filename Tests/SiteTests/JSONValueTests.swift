import Foundation
import Testing

@testable import Site

/// JSON inside pages.
struct JSONValueTests {
  private static let texts = [
    "</script><script>alert(1)</script>", "<!-- x", "a\u{2028}b\u{2029}c", "quote \" back \\ slash",
    "tab\tend\n",
    "北京 & 邮电", "\u{0}\u{7F}", "\"\u{308}",
  ]

  @Test(arguments: texts)
  func `a text comes back and never ends its element`(_ text: String) throws {
    let json = JSONValue.object([("key" + text, .list([.text(text), .null, .flag(true)]))]).json
    for sign in ["<", ">", "&", "\u{2028}", "\u{2029}", "\n"] { #expect(!json.contains(sign)) }
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [Any]]
    #expect(read?["key" + text]?.first as? String == text)
  }

  @Test func `numbers are short and never NaN`() {
    let json = JSONValue.list([
      .number(1.5, decimals: 3), .number(300, decimals: 2), .number(.nan, decimals: 1), .integer(-4),
    ])
    #expect(json.json == "[1.5,300,null,-4]")
  }
}
