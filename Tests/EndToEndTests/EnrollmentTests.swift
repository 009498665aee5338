import Foundation
import TestSupport
import Testing

/// Counts of people on the shipped package: `forecast --measure` and `report enrollment`.
struct EnrollmentTests {
  private static let data = ["--data", Repository.root.appending(path: "data/kaoyan").path]

  private func forecast(_ arguments: [String]) throws -> ProgramResult {
    try Program.run(["forecast", "--school", "HDU", "--major", "0812"] + arguments + Self.data)
  }

  @Test(arguments: ["applicants", "admitted"])
  func `counts are forecast with the sums they belong to`(_ measure: String) throws {
    let result = try forecast(["--measure", measure])
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains("2025 cycle") && result.output.contains("计算机学院"))
    #expect(result.output.contains("2024: "))
    let json = try forecast(["--measure", measure, "--format", "json"])
    #expect(json.output.contains("\"measure\" : \"\(measure)\""))
    // The median alone is called expected, and what such forecasts were worth is said.
    #expect(result.output.split(separator: "expected").count == 2)
    #expect(result.output.contains("past 80 % intervals held (programs of the school in 2022, 2023 and 2024"))
    #expect(result.output.contains("people on average, the last count by"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: json.bytes) as? [String: Any])
    let record = try #require(document["track_record"] as? [String: Any])
    #expect(record["cycles"] as? [Int] == [2022, 2023, 2024] && (record["n"] as? Int ?? 0) > 50)
  }

  @Test func `what the data cannot tell is said`() throws {
    let question = ["forecast", "--school", "10657", "--major", "0812", "--measure", "plan"] + Self.data
    let result = try Program.run(question)
    #expect(result.status == 66 && result.errors.contains("cannot be told"))
    let chinese = try Program.run(question + ["--lang", "zh"])
    #expect(chinese.status == 66 && chinese.errors.contains("招生计划"))
  }

  @Test(arguments: [("en", "10336-"), ("zh", "10336-")])
  func `the enrollment report is written in both languages`(_ language: String, _ stem: String) throws {
    let folder = try ScratchFolder()
    let result = try Program.run(
      ["report", "enrollment", "--school", "10336", "--lang", language, "--output", folder.path("out")]
        + Self.data)
    #expect(result.status == 0)
    let files = folder.files()
    #expect(files.contains { $0.hasSuffix("-enrollment-\(language).md") })
    // The funnel, both measures so far, the nation: light and dark.
    #expect(files.count { $0.hasSuffix(".svg") } == 8)
    let text = try folder.text(files.first { $0.hasSuffix(".md") } ?? "")
    #expect(text.contains(language == "en" ? "cannot be told from these data" : "无法得知"))
    #expect(text.contains(language == "en" ? "applicants / (admitted − exempted)" : "报考人数 /（录取人数 − 推免）"))
  }
}
