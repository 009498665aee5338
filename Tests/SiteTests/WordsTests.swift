import Admissions
import Foundation
import Reporting
import Testing

@testable import Site

/// What the scripts say.
struct WordsTests {
  private static let scripts = [
    PageScript.source, ChanceScript.source, ScoreScript.source, FindScript.source, HomeScript.source,
    CompareScript.source,
  ]

  private func words(_ language: Language) throws -> [String: String] {
    let file = ScriptWords(words: SiteWords(language)).file
    let json = file.dropFirst("window.cutlineWords=".count).dropLast(2)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String])
  }

  @Test func `both languages have the same words with the same places`() throws {
    let (english, chinese) = (try words(.english), try words(.chinese))
    #expect(Set(english.keys) == Set(chinese.keys) && english.count > 60)
    for (key, text) in english {
      #expect(places(text) == places(chinese[key] ?? ""), "\(key)")
    }
  }

  private func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{\w+\}/).map { String(text[$0.range]) })
  }

  @Test func `every word that a script says exists`() throws {
    let known = try words(.english)
    for script in Self.scripts {
      for match in script.matches(of: /say\("(\w+)"/) where !match.1.hasSuffix("_") && match.1 != "tier" {
        #expect(known[String(match.1)] != nil, "\(match.1)")
      }
    }
  }

  @Test func `scripts ask no other host and make no markup from text`() {
    for script in Self.scripts {
      for sign in [
        "http:", "https:", "innerHTML", "outerHTML", "insertAdjacent", "eval(", "fetch(", "XMLHttp",
        "import(",
      ] {
        #expect(!script.contains(sign), "\(sign)")
      }
    }
    #expect(!SiteStyle.css.contains("url(") && !SiteStyle.css.contains("@import"))
  }

  @Test func `all script together is small`() {
    let files = SiteAssets.files([.english, .chinese]).filter {
      $0.path.hasSuffix(".js") && !$0.path.contains("words")
    }
    #expect(files.count == 6 && files.reduce(0) { $0 + $1.bytes.count } < 40_000)
  }
}
