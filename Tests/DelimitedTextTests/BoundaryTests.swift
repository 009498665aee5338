import DelimitedText
import Testing

/// Reading the blocks one by one gives what reading the whole gives, for good texts and bad ones.
@Suite struct BoundaryTests {
  @Test func blocksStartAtRecords() {
    let bytes = Array("a,b\n\"x\ny\",1\n2,3\n4,\"5\n6\"\n".utf8)
    let starts = RecordBoundaries.blocks(of: bytes.span, blockBytes: 1)
    #expect(starts.map(\.offset) == [0, 4, 12, 16])
    #expect(starts.map(\.line) == [1, 2, 4, 5])
    #expect(RecordBoundaries.blocks(of: bytes.span, blockBytes: 13).map(\.offset) == [0, 16])
    #expect(RecordBoundaries.blocks(of: [UInt8]().span, blockBytes: 1).map(\.offset) == [0])
  }

  @Test func theNextStartMayBeAskedForFromAnywhere() {
    let bytes = Array("a,b\n\"x\ny\",1\n2,3\n".utf8)
    var scanner = RecordBoundaries()
    #expect(scanner.nextStart(in: bytes.span, notBefore: 5)?.offset == 12)
    #expect(scanner.nextStart(in: bytes.span, notBefore: 5) == nil)
  }

  @Test func blocksReadAsTheWhole() {
    var random = SplitMix(state: 21)
    for _ in 0..<3000 {
      let bytes = randomText(&random)
      let settings = Settings(expectedColumns: .random(in: 1...3, using: &random))
      let size = Int.random(in: 1...20, using: &random)
      #expect(readBlocks(bytes, settings, size: size) == withoutNumbers(read(bytes, settings)), "\(bytes)")
    }
  }

  /// Long texts, in which stretches without quotes are passed over at once.
  @Test func longTextsAreCutWhereRecordsStart() {
    var random = SplitMix(state: 22)
    for round in 0..<300 {
      var bytes: [UInt8] = []
      while bytes.count < 4000 {
        let isQuoted = Int.random(in: 0..<(round % 3 == 0 ? 8 : 60), using: &random) == 0
        let length = Int.random(in: 0..<90, using: &random)
        let text = (0..<length).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
        bytes += isQuoted ? Array("\"a\n\"\"b\",".utf8) + text : text
        bytes.append(UInt8(ascii: "\n"))
      }
      let size = Int.random(in: 1...1500, using: &random)
      let starts = RecordBoundaries.blocks(of: bytes.span, blockBytes: size)
      #expect(starts.map { [$0.offset, $0.line] } == simpleBlocks(bytes, size: size))
    }
  }

  /// The same, one byte after the other; quotes are at the start of records only.
  private func simpleBlocks(_ bytes: [UInt8], size: Int) -> [[Int]] {
    var starts = [[0, 1]]
    var (isQuoted, line, next) = (false, 1, size)
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == UInt8(ascii: "\n") else { continue }
      line += 1
      guard !isQuoted, place + 1 >= next, place + 1 < bytes.count else { continue }
      starts.append([place + 1, line])
      next = place + 1 + size
    }
    return starts
  }

  private func readBlocks(_ bytes: [UInt8], _ settings: Settings, size: Int) -> Reading {
    let starts = RecordBoundaries.blocks(of: bytes.span, blockBytes: size)
    let ends = starts.dropFirst().map(\.offset) + [bytes.count]
    var all = Reading()
    for (start, end) in zip(starts, ends) {
      var block = settings
      block.firstLine = start.line
      let reading = read(Array(bytes[start.offset..<end]), block)
      all.rows += reading.rows
      all.problems += reading.problems
    }
    return withoutNumbers(all)
  }

  /// A block does not know how many records came before it.
  private func withoutNumbers(_ reading: Reading) -> Reading {
    var copy = reading
    for i in copy.rows.indices { copy.rows[i].number = 0 }
    return copy
  }
}
