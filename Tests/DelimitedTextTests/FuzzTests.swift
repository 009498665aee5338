import DelimitedText
import Testing

/// Whatever the bytes, reading ends, does not trap, loses no line and gives the same for any cutting.
@Suite struct FuzzTests {
  @Test func mutatedTextsAreReadToTheEnd() {
    var random = SplitMix(state: 41)
    let seeds = ChunkingTests.texts.map { Array($0.utf8) }
    for _ in 0..<6000 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&bytes, &random) }
      let settings = Settings(limits: Limits(fieldBytes: 40, recordBytes: 80, columns: 6))
      let whole = read(bytes, settings)
      #expect(read(bytes, settings, pieces: [Int.random(in: 1...7, using: &random)]) == whole, "\(bytes)")
      let lines = bytes.count { $0 == 10 } + 1
      #expect(whole.rows.count + whole.problems.count <= lines)
      #expect(whole.problems.allSatisfy { (1...lines).contains($0.line) && $0.column >= 1 })
      #expect(zip(whole.problems, whole.problems.dropFirst()).allSatisfy { $0.line < $1.line })
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let nasty: [UInt8] = [0, 9, 10, 13, 34, 44, 0x7F, 0x80, 0xBF, 0xC0, 0xE4, 0xED, 0xF0, 0xFF]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.insert(nasty[Int.random(in: 0..<nasty.count, using: &random)], at: place)
    case 1 where place < bytes.count: bytes.remove(at: place)
    case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 3: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + 5))
    }
  }
}
