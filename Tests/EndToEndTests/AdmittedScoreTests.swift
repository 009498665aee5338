import Foundation
import TestSupport
import Testing

/// `cutline forecast --measure admitted-min` by the real program.
struct AdmittedScoreTests {
  private static let question = [
    "forecast", "--school", "HDU", "--major", "0812", "--model", "gap", "--measure", "admitted-min",
  ]

  private struct Answer: Decodable {
    struct Line: Decodable { let median, lo80, hi80: Double }
    struct Interval: Decodable { let level, lower, upper: Double }
    struct Past: Decodable { let cycle: Int }
    let measure: String
    let median: Double
    let line: Line
    let intervals: [Interval]
    let history: [Past]
  }

  @Test func `the score lies above the line that forecast gives, with the same line under it`() throws {
    let result = try Program.run(Self.question + ["--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: result.bytes)
    let line = try Program.run(Array(Self.question.dropLast(2)) + ["--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: line.bytes) as? [String: Any])
    #expect(answer.measure == "admitted-min" && answer.line.median == document["median"] as? Double)
    #expect(answer.median >= answer.line.median && answer.median <= answer.line.median + 10)
    let range = try #require(answer.intervals.first { $0.level == 0.8 })
    #expect(range.lower >= answer.line.lo80 && range.upper >= answer.line.hi80)
    #expect(!answer.history.isEmpty)
  }

  @Test(arguments: ["en", "zh"])
  func `both languages say the track record and that the score is no promise`(_ language: String) throws {
    for format in ["table", "md"] {
      let result = try Program.run(Self.question + ["--lang", language, "--format", format])
      #expect(result.status == 0)
      let words =
        language == "zh"
        ? ["最低录取分", "命中", "复试成绩同样计入"] : ["lowest admitted", "intervals held", "retest counts too"]
      for word in words { #expect(result.output.contains(word), "\(word)") }
    }
  }

  @Test func `known lines move it, and a register or a floor refuses it`() throws {
    let known = try Program.run(Self.question + ["--known", "2027=330", "--format", "json"])
    #expect(known.status == 0, "\(known.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: known.bytes)
    #expect(answer.intervals.allSatisfy { $0.lower >= 330 })
    #expect(try Program.run(Self.question + ["--record"]).status == 64)
    let floor = try Program.run([
      "forecast", "--school", "PKU", "--major", "0802", "--measure", "admitted-min",
    ])
    #expect(floor.status == 66 && floor.errors.contains("lowest admitted score"), "\(floor.errors)")
  }
}
