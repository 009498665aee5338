import Foundation
import TestSupport
import Testing

/// `cutline backtest`.
struct BacktestTests {
  private static let arguments = [
    "backtest", "-", "--key", "school,program", "--group", "school", "--from", "2019", "--model", "panel",
  ]

  private func backtest(_ added: [String]) throws -> ProgramResult {
    try Program.run(Self.arguments + added, input: BatchFixture.panel())
  }

  @Test func `the table shows every cycle`() throws {
    let result = try backtest([])
    #expect(result.status == 0)
    for word in ["CRPS ratio", "2019", "2020", "2021", "80 % intervals"] {
      #expect(result.output.contains(word))
    }
    #expect(!result.output.contains("2018"))
  }

  @Test func `the table for programs has a row a cycle and one for all`() throws {
    let rows = SimpleTable(try backtest(["--format", "csv", "--to", "2020"]).output)
    #expect(rows["cycle"] == ["2019", "2020", "all"])
    #expect(rows["n"] == ["40", "40", "80"])
    #expect(rows.numbers("crps").allSatisfy { $0 > 0 })
    #expect(
      zip(rows.numbers("crps"), rows.numbers("crps_last_value")).map { $0 / $1 }.elementsEqual(
        rows.numbers("crps_ratio")
      ) { abs($0 - $1) < 1e-4 })
  }

  @Test func `skipped rows show in the exit status`() throws {
    let input = BatchFixture.panel() + "s1,p1,2021,no number\n"
    for (policy, status) in [("stop", Int32(65)), ("skip", 3)] {
      let result = try Program.run(Self.arguments + ["--on-error", policy], input: input)
      #expect(result.status == status && result.errors.contains("no number"))
      #expect(result.bytes.isEmpty == (policy == "stop"))
    }
  }

  @Test func `the document agrees with the table`() throws {
    let rows = SimpleTable(try backtest(["--format", "csv"]).output)
    let document =
      try JSONSerialization.jsonObject(with: try backtest(["--format", "json"]).bytes) as? [String: Any]
    let model = try #require((document?["models"] as? [[String: Any]])?.first)
    let overall = try #require(model["overall"] as? [String: Any])
    let crps = try #require(overall["crps"] as? Double)
    #expect(abs(crps - (rows.numbers("crps").last ?? .nan)) < 1e-4)
    #expect((model["cycles"] as? [Any])?.count == 3)
    #expect((model["reliability"] as? [Double])?.count == 10)
  }

  @Test func `revealed lines are not scored and the seed chooses them`() throws {
    let counts = try [["--reveal", "0.3"], ["--reveal", "0.3", "--seed", "2"], ["--reveal", "0.3"]].map {
      try backtest($0 + ["--format", "csv"]).output
    }
    let n = SimpleTable(counts[0]).numbers("n").last ?? .nan
    #expect(n < 110 && n > 50)
    #expect(counts[0] == counts[2] && counts[0] != counts[1])
    let schools = SimpleTable(
      try backtest(["--reveal", "0.3", "--reveal-by", "school", "--format", "csv"]).output)
    // Five series a school: whole schools are revealed.
    #expect(schools.numbers("n").allSatisfy { $0.truncatingRemainder(dividingBy: 5) == 0 })
  }

  @Test(arguments: [
    (["--reveal", "1"], Int32(64), "--reveal 1"), (["--reveal-by", "year"], 64, "--reveal-by year"),
    (["--to", "2010"], 64, "lies after"), (["--from", "2030"], 66, "no cycle can be scored"),
  ])
  func `what cannot be scored says why`(_ added: [String], _ status: Int32, _ words: String) throws {
    let result = try backtest(added)
    #expect(result.status == status && result.bytes.isEmpty)
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `a table without past changes cannot be scored`() throws {
    let result = try Program.run(
      ["backtest", "-", "--key", "school"],
      input: BatchFixture.table([("a", 2000, "1"), ("a", 2002, "2"), ("a", 2004, "3"), ("a", 2005, "4")]))
    #expect(result.status == 66 && result.errors.contains("no cycle can be scored"))
  }
}
