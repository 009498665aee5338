import DelimitedText
import Testing

/// Where a file is cut into pieces makes no difference to records, places or problems.
@Suite struct ChunkingTests {
  static let texts: [String] = [
    "\u{FEFF}学校,b,c\r\n\"x \"\"y\"\"\",\"1\r\n2\",\r\n\r\n3,4,5",
    "a,b\n\"1\"x\",\"2\n\"\n3,4\r5\n\"\",\"\"\"\"\n6,7,8\r\n9\r",
    "a,b\n1,\"2\n3,4\n\"\"",
    "\u{FEFF}\"a\"\r\n\"b\"\"\"\r\n\r\n",
    "k,v\n1,\0\nab\"c,2\n\"d\"\"e\" ,3\n长长长长长长长长,4\n5,6\n",
  ]

  @Test(arguments: texts)
  func everyCutInTwo(text: String) {
    let bytes = Array(text.utf8)
    for limits in [Limits(), Limits(fieldBytes: 6, recordBytes: 12, columns: 2)] {
      let settings = Settings(limits: limits)
      let whole = read(bytes, settings)
      for cut in 1..<bytes.count {
        #expect(read(bytes, settings, pieces: [cut, .max]) == whole, "cut at \(cut)")
      }
    }
  }

  @Test(arguments: texts)
  func everyPieceLength(text: String) {
    let bytes = Array(text.utf8)
    for fieldBytes in 1...12 {
      let settings = Settings(limits: Limits(fieldBytes: fieldBytes, recordBytes: 2 * fieldBytes, columns: 3))
      let whole = read(bytes, settings)
      for length in 1...9 { #expect(read(bytes, settings, pieces: [length]) == whole) }
    }
  }

  @Test func randomTextsAndCuts() {
    var random = SplitMix(state: 11)
    for _ in 0..<3000 {
      let bytes = randomText(&random)
      let settings = Settings(
        limits: Limits(
          fieldBytes: .random(in: 1...30, using: &random), recordBytes: .random(in: 1...60, using: &random),
          columns: .random(in: 1...5, using: &random)))
      let pieces = (0..<5).map { _ in Int.random(in: 1...12, using: &random) }
      #expect(read(bytes, settings, pieces: pieces) == read(bytes, settings), "\(bytes) in \(pieces)")
    }
  }

  @Test func textsLongerThanTheWindow() {
    var random = SplitMix(state: 12)
    for _ in 0..<5 {
      var bytes: [UInt8] = []
      while bytes.count < 150_000 { bytes += randomText(&random) + [10] }
      let whole = read(bytes)
      #expect(read(bytes, pieces: [1 << 15]) == whole)
      #expect(read(bytes, pieces: [40_001, 7, 30_000]) == whole)
      #expect(read(bytes, pieces: [1000]) == whole)
    }
  }
}

/// Text made of the bytes that matter.
func randomText(_ random: inout SplitMix) -> [UInt8] {
  let parts = [
    "a", "1", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", "中", "\0", "\t", "\"x\",", "12,34\n",
    "\u{FEFF}",
  ]
  var bytes: [UInt8] = []
  for _ in 0..<Int.random(in: 0...40, using: &random) {
    bytes += Array(parts[Int.random(in: 0..<parts.count, using: &random)].utf8)
    if Int.random(in: 0..<60, using: &random) == 0 { bytes.append(.random(in: 0x80...0xFF, using: &random)) }
  }
  return bytes
}
