import DelimitedText
import Testing

@Suite struct ProblemTests {
  /// Each text has two columns and, after the bad record, a good one.
  @Test(arguments: [
    ("a,b\n1\n3,4\n", problem(2, 2, .shortRow(expected: 2, found: 1))),
    ("a,b\n\"\"\n3,4\n", problem(2, 3, .shortRow(expected: 2, found: 1))),
    ("a,b\n1,2,5,6\n3,4\n", problem(2, 5, .longRow(expected: 2, found: 4))),
    ("a,b\n1,2,\n3,4\n", problem(2, 5, .longRow(expected: 2, found: 3))),
    ("a,b\n北京\n3,4\n", problem(2, 3, .shortRow(expected: 2, found: 1))),
    ("a,b\n北京,x\"y\n3,4\n", problem(2, 5, .bareQuote)),
    ("a,b\n\"北\"京,1\n3,4\n", problem(2, 4, .textAfterQuote)),
    ("a,b\n\"1\" ,2\n3,4\n", problem(2, 4, .textAfterQuote)),
    ("a,b\n\"1\"x\",\"2\n\"\n3,4\n", problem(2, 4, .textAfterQuote)),
    ("a,b\n1\r,2\n3,4\n", problem(2, 2, .loneCarriageReturn)),
    ("a,b\n1,2\r3,4\n3,4\n", problem(2, 4, .loneCarriageReturn)),
    ("a,b\n\"1\"\r,2\n3,4\n", problem(2, 4, .loneCarriageReturn)),
    ("a,b\n1,\0\n3,4\n", problem(2, 3, .nulByte)),
    ("a,b\n\"x\n\0\",1\n3,4\n", problem(3, 1, .nulByte)),
    ("a,b\n\"x\ny\",1,2\n3,4\n", problem(3, 6, .longRow(expected: 2, found: 3))),
    ("a,b\n\"x\ny\"\n3,4\n", problem(3, 3, .shortRow(expected: 2, found: 1))),
  ])
  func oneBadRecordIsLocatedAndPassedOver(text: String, expected: DelimitedProblem) {
    let reading = read(text)
    #expect(reading.problems == [expected])
    #expect(reading.fields == [["a", "b"], ["3", "4"]])
    #expect(reading.rows.last?.number == 2)
  }

  @Test func anUnterminatedQuoteIsLocatedAtItsOpening() {
    let reading = read("a,b\n1,\"2\n3,4\n")
    #expect(reading.problems == [problem(2, 3, .unterminatedQuote)])
    #expect(reading.fields == [["a", "b"]])
    #expect(read("\"").problems == [problem(1, 1, .unterminatedQuote)])
    #expect(read("\"\"\"").problems == [problem(1, 1, .unterminatedQuote)])
  }

  @Test func anUnterminatedQuoteIsNamedEvenWhenItsFieldIsTooLarge() {
    let text = "a,b\n1,\"" + String(repeating: "x\n", count: 100)
    let reading = read(text, Settings(limits: Limits(fieldBytes: 20)))
    #expect(reading.problems == [problem(2, 3, .unterminatedQuote)])
  }

  @Test func aCarriageReturnAtTheEndIsAlone() {
    #expect(read("a,b\n1,2\r").problems == [problem(2, 4, .loneCarriageReturn)])
  }

  @Test func everyProblemIsKept() {
    let reading = read("a,b\n1\n1,2\n1,2,3\nx\"y,1\n5,6\n\"7\n")
    #expect(reading.problems.map(\.line) == [2, 4, 5, 7])
    #expect(reading.fields == [["a", "b"], ["1", "2"], ["5", "6"]])
  }

  @Test func aBadHeaderIsNotReplacedByARow() {
    let reading = read("a\"b,c\n1,2\n")
    #expect(reading.problems == [problem(1, 2, .bareQuote)])
    #expect(reading.rows.map(\.number) == [1])
  }

  @Test func sizesAreLimited() {
    let limits = Settings(limits: Limits(fieldBytes: 4, recordBytes: 9, columns: 5))
    #expect(read("abcd,\"ef\"\n", limits).problems.isEmpty)
    #expect(read("a\nabcde\nb\n", limits).problems == [problem(2, 1, .fieldTooLarge(limit: 4))])
    #expect(read("a,b\n1,\"abcde\"\nb,c\n", limits).problems == [problem(2, 3, .fieldTooLarge(limit: 4))])
    #expect(read("a,b,c\n123,456,78\nb,c,d\n", limits).problems == [problem(2, 1, .recordTooLarge(limit: 9))])
    #expect(read("a,b,c\n123,456,7\r\nb,c,d\n", limits).problems.isEmpty)
    // The sixth column comes before the tenth byte.
    #expect(read("1,2,3,4,5,6,7\n", limits).problems == [problem(1, 11, .tooManyColumns(limit: 5))])
    #expect(read("1,2,3,4,5\n", limits).problems.isEmpty)
  }

  @Test func aLimitCountsBytesAsWritten() {
    let limits = Settings(limits: Limits(fieldBytes: 4))
    #expect(read("\"a\"\"b\"\n", limits).fields == [["a\"b"]])
    #expect(read("\"a\"\"bc\"\n", limits).problems == [problem(1, 1, .fieldTooLarge(limit: 4))])
  }

  @Test(arguments: [
    ("continuation without a start", [0x80]), ("overlong two", [0xC0, 0xAF]),
    ("overlong three", [0xE0, 0x80, 0xAF]),
    ("overlong four", [0xF0, 0x80, 0x80, 0xAF]), ("surrogate", [0xED, 0xA0, 0x80]),
    ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]),
    ("never a byte", [0xFF]), ("never a byte either", [0xFE]),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
    ("cut after one", [0xE4]), ("cut after two", [0xE4, 0xBA]), ("cut after three", [0xF0, 0x9F, 0x98]),
    ("GBK", [0xB1, 0xB1]),
  ])
  func invalidUTF8IsLocated(name: String, bytes: [UInt8]) {
    for suffix in ["", "\r", "z"] {
      let text = Array("a,b\n中x,y".utf8) + bytes + Array("\(suffix)\n3,4\n".utf8)
      #expect(read(text).problems == [problem(2, 5, .invalidUTF8)], "\(name)")
      #expect(read(text).fields == [["a", "b"], ["3", "4"]])
    }
    let quoted = Array("a,b\n\"中\n".utf8) + bytes + Array("\",2\n3,4\n".utf8)
    #expect(read(quoted).problems == [problem(3, 1, .invalidUTF8)], "\(name)")
  }
}
