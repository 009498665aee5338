import Testing

@testable import DelimitedText

@Suite struct MemoryTests {
  @Test func theWindowDoesNotGrowWithTheFile() {
    let row = Array("北京,2020,3.5\n".utf8)
    let bytes = Array(repeatElement(row, count: 100_000).joined())
    var reader = DelimitedReader(file: "t.csv")
    var rows = 0
    reader.consume(bytes.span) { _ in rows += 1 }
    #expect(rows == 100_000)
    #expect(reader.record.bytes.count <= 4 * Window.step)
    #expect(reader.index.offsets.count <= 2 * Window.step)
  }

  @Test(arguments: ["x", "x,", "\"\"", "x\n"])
  func theWindowDoesNotGrowWithABadRecord(part: String) {
    let bytes = Array(("a,b\n1,\"" + String(repeating: part, count: 300_000)).utf8)
    let limits = Limits(fieldBytes: 1000, recordBytes: 2000)
    var reader = DelimitedReader(file: "t.csv", limits: limits)
    reader.consume(bytes.span) { _ in }
    reader.finish { _ in }
    #expect(reader.takeProblems().count == 1)
    #expect(reader.record.bytes.count <= 4 * Window.step)
  }

  @Test func aRecordWithEndlessColumnsIsOnlyCounted() {
    let bytes = Array(("a,b\n" + String(repeating: ",", count: 400_000) + "\n1,2\n").utf8)
    var reader = DelimitedReader(file: "t.csv")
    var rows = 0
    reader.consume(bytes.span) { _ in rows += 1 }
    #expect(rows == 2)
    #expect(reader.problems.map(\.kind) == [.longRow(expected: 2, found: 400_001)])
    #expect(reader.record.bytes.count <= 4 * Window.step)
    #expect(reader.record.fields.count == 64)
  }
}
