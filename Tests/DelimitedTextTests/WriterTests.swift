import DelimitedText
import Testing

@Suite struct WriterTests {
  private func written(_ writer: DelimitedWriter) -> String {
    String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func quotesOnlyWhatNeedsIt() {
    var writer = DelimitedWriter()
    writer.record(["a", "b c", "d,e", "f\"g", "h\ni", "j\r", "", "中"])
    #expect(written(writer) == "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\"j\r\",,中\n")
  }

  @Test func marksMatterAtTheStartOfAFileOnly() {
    var first = DelimitedWriter()
    first.record(["\u{FEFF}a"])
    first.record(["\u{FEFF}b"])
    #expect(written(first) == "\"\u{FEFF}a\"\n\u{FEFF}b\n")
    _ = first.takeBytes()
    first.record(["\u{FEFF}c"])
    #expect(written(first) == "\u{FEFF}c\n")
    var later = DelimitedWriter(startsFile: false)
    later.record(["\u{FEFF}a"])
    #expect(written(later) == "\u{FEFF}a\n")
  }

  @Test func writesNumbers() {
    var writer = DelimitedWriter(dialect: .tabs)
    writer.field(-7)
    writer.field(0.1 + 0.2)
    writer.field(2.0 / 3, significantDigits: 6)
    writer.field(2.5, decimals: 2)
    writer.field(.nan)
    writer.field(.infinity, decimals: 1)
    writer.emptyField()
    writer.endRecord()
    #expect(written(writer) == "-7\t0.30000000000000004\t0.666667\t2.50\t\t\t\n")
  }

  @Test(arguments: [
    ["a", "b c", "中"], ["", "", ""], ["a,b", "say \"hi\"", "two\nlines"], ["=1+1", "-x", "\u{FEFF}"], ["one"],
    [],
  ])
  func fieldsInOnePieceAreThoseOneByOne(fields: [String]) {
    for (isProtected, startsFile) in [(false, false), (true, false), (false, true)] {
      var (single, together) = (
        DelimitedWriter(protectsSpreadsheets: isProtected, startsFile: startsFile),
        DelimitedWriter(protectsSpreadsheets: isProtected, startsFile: startsFile)
      )
      for text in fields { single.field(text) }
      let piece = fields.map { Array($0.utf8) + [0] }.reduce([], +)
      together.fields(endingInZeros: piece.span)
      for number in [1, 2] {
        single.field(number)
        together.field(number)
      }
      single.endRecord()
      together.endRecord()
      #expect(written(single) == written(together))
    }
  }

  @Test func protectsSpreadsheetsWhenAsked() {
    var writer = DelimitedWriter(protectsSpreadsheets: true)
    writer.record(["=1+1", "+x", "-y", "@z", "\tq", "-5", "+1.5e3", "a=b", "=\"q\"", "-"])
    #expect(written(writer) == "'=1+1,'+x,'-y,'@z,'\tq,-5,+1.5e3,a=b,\"'=\"\"q\"\"\",'-\n")
    var others = DelimitedWriter(protectsSpreadsheets: true)
    others.record(["\n=1", "＝1+1", "＠x", "＋", "北"])
    #expect(written(others) == "\"'\n=1\",'＝1+1,'＠x,＋,北\n")
    var plain = DelimitedWriter()
    plain.record(["=1+1", "-y"])
    #expect(written(plain) == "=1+1,-y\n")
  }

  @Test func marksTheByteOrderOnce() {
    var writer = DelimitedWriter(byteOrderMark: true)
    writer.record([""])
    writer.record(["a"])
    #expect(writer.takeBytes() == [0xEF, 0xBB, 0xBF] + Array("\"\"\na\n".utf8))
    writer.record([""])
    #expect(writer.takeBytes() == Array("\"\"\n".utf8))
    #expect(writer.bytes.isEmpty)
  }

  @Test(arguments: [Dialect.commas, .tabs, Dialect(delimiter: UInt8(ascii: ";"), quote: UInt8(ascii: "'"))])
  func whatIsWrittenReadsBack(dialect: Dialect) {
    var random = SplitMix(state: 31)
    for _ in 0..<1500 {
      let columns = Int.random(in: 1...5, using: &random)
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<columns).map { _ in randomField(&random) }
      }
      var writer = DelimitedWriter(dialect: dialect, byteOrderMark: Bool.random(using: &random))
      for row in rows { writer.record(row) }
      let reading = read(writer.bytes, Settings(dialect: dialect))
      #expect(reading.fields == rows)
      #expect(reading.problems.isEmpty)
    }
  }

  private func randomField(_ random: inout SplitMix) -> String {
    let parts = [
      "a", ",", ";", "\t", "\"", "'", "\n", "\r\n", "\r", "北京", "😀", " ", "=", "\u{FEFF}", "e\u{301}", "-1",
    ]
    return (0..<Int.random(in: 0...5, using: &random)).map { _ in
      parts[Int.random(in: 0..<parts.count, using: &random)]
    }.joined()
  }
}
