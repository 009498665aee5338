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
