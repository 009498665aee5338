import Foundation
import TestSupport
import Testing

/// What readers of generated pages would stumble over, in both languages.
struct PagesInBothLanguagesTests {
  private static let pages: [[String]] = [
    ["chance", "--school", "BUPT", "--major", "0812", "--score", "352", "--subjects", "65,62,105,120"],
    ["chance", "--school", "PKU", "--major", "0835", "--score", "352"],
    ["chance", "--school", "PKU", "--major", "0802", "--score", "352"],
    ["chance", "--school", "10028", "--major", "0835", "--score", "352"],
    ["plan", "-", "--score", "340", "--draws", "500"],
    ["plan", "-", "--score", "340", "--draws", "500", "--rule", "parallel"],
    ["plan", "-", "--score", "340", "--draws", "500", "--rule", "first-choice"],
    ["reach", "--score", "352", "--major", "0812", "--city", "Beijing"],
  ]
  private static let list = "school,major\nBUPT,0812\nHDU,0812\nPKU,0835\nPKU,0802\n"

  private func page(_ arguments: [String], _ language: String, _ format: String = "md") throws -> String {
    let result = try Program.run(
      arguments + ["--model", "gap", "--lang", language, "--format", format], input: Self.list)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  /// Every page is made once for all that is asked of it: a page takes seconds, a question nothing.
  @Test(arguments: pages)
  func `every page says once that passing is not admission, keeps its language, and calls no floor safe`(
    _ arguments: [String]
  ) throws {
    for (language, words) in [("en", "Clearing the line is not admission"), ("zh", "过线不等于录取")] {
      for format in ["md", "html", "table"] {
        let text = try page(arguments, language, format)
        #expect(text.components(separatedBy: words).count == 2, "\(language) \(format)")
        if format == "table" {
          try expectNothingForeign(text, language)
          if language == "en" { expectNoSafeFloor(text) }
        }
      }
    }
  }

  /// No Chinese page holds an English sentence, and no English page a Chinese one.
  private func expectNothingForeign(_ text: String, _ language: String) throws {
    let sentence = try Regex(
      language == "zh" ? "[A-Za-z]+( [a-z,]+){3,}" : "[\\u4e00-\\u9fff]{2,}[，。；][\\u4e00-\\u9fff]{2,}")
    for line in text.split(separator: "\n") where language == "en" || !line.contains("cutline ") {
      #expect(line.firstMatch(of: sentence) == nil, "\(line)")
    }
  }

  /// A floor is never safe, and a floor alone has no number that looks like a chance.
  private func expectNoSafeFloor(_ text: String) {
    for line in text.split(separator: "\n") where line.contains("school (basic)") {
      #expect(!line.contains(" safe "), "\(line)")
      if line.contains("at least") { #expect(!line.contains("%") && !line.contains("in 100"), "\(line)") }
    }
  }
}
