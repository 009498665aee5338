import DelimitedText
import Forecasting
import Testing

@testable import PanelTables

/// Nothing that a file holds stops the program.
@Suite struct PoisonTests {
  private let header = "school,program,year,line\n"

  @Test func aFieldOfTenMegabytes() throws {
    let text = header + "A,1,2020,1\n" + String(repeating: "x", count: 10 << 20) + ",1,2020,1\nB,1,2020,2\n"
    let table = try read(text, try columns(), skipping())
    #expect(table.problems.errors.map(\.kind) == [.malformed(.fieldTooLarge(limit: 1 << 20))])
    #expect(lines(table.panel) == ["A/1: 2020=1.0", "B/1: 2020=2.0"])
  }

  @Test func aNumberOfAMillionDigits() throws {
    let text = header + "A,1,2020," + String(repeating: "9", count: 1_000_000) + "\n"
    let problems = try read(text, try columns(), skipping()).problems.errors
    guard case .notFinite(_, let shown) = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
    #expect(shown.count == TableProblem.textLimit)
  }

  @Test func aMillionColumns() throws {
    let columns = try columns()
    let text = Array((header.dropLast() + String(repeating: ",x", count: 1_000_000) + "\nA,1,2020,1\n").utf8)
    for jobs in [1, 2] {
      let result = Reading {
        try PanelTableReader.read(
          text.span, file: "t.csv", columns: columns, options: skipping(), jobs: jobs, blockBytes: 1000)
      }
      #expect(result.problems?.errors.map(\.kind) == [.malformed(.tooManyColumns(limit: 1 << 16))])
    }
  }

  @Test func aRowOfAMillionFields() throws {
    let text = header + "A,1,2020,1" + String(repeating: ",x", count: 1_000_000) + "\nA,1,2021,1\n"
    let table = try read(text, try columns(), skipping())
    #expect(table.problems.errorCount == 1)
    #expect(lines(table.panel) == ["A/1: 2021=1.0"])
  }

  @Test func theLargestAndTheSmallestNumbers() throws {
    let text = header + "A,1,2020,1e308\nA,1,2021,-1e308\nA,1,2022,5e-324\nA,1,2023,1e-999\n"
    #expect(
      try read(text, try columns(), skipping()).panel.values == [1e308, -1e308, .leastNonzeroMagnitude, 0])
  }

  @Test func everyRowBadAndEveryRowTheSame() throws {
    let bad = try read(header + String(repeating: "A,1,x,y\n", count: 100_000), try columns(), skipping())
    #expect(bad.problems.errorCount == 200_000)
    #expect(bad.droppedRowCount == 100_000)
    let same = try read(header + String(repeating: "A,1,1,2\n", count: 100_000), try columns(), skipping())
    #expect(same.problems.noteCount == 99_999)
    #expect(lines(same.panel) == ["A/1: 1=2.0"])
  }

  @Test func anyBytesAtAll() throws {
    var random = SplitMix(state: 77)
    let alphabet = Array("A1,2\n\r\"\t.e-".utf8) + [0, 0xFF, 0xE4, 0xBD]
    let columns = try columns(groups: ["program"], floor: nil)
    for round in 0..<3000 {
      var bytes = round.isMultiple(of: 3) ? [] : Array(header.utf8)
      for _ in 0..<Int.random(in: 0..<80, using: &random) {
        bytes.append(alphabet.randomElement(using: &random) ?? 0)
      }
      let whole = Reading { try read(bytes, columns, skipping()) }
      let blocks = Reading {
        try PanelTableReader.read(
          bytes.span, file: "t.csv", columns: columns, options: skipping(), jobs: 2, blockBytes: 8)
      }
      #expect(whole == blocks, "\(bytes)")
    }
  }
}
