import DelimitedText
import Testing

/// What is read in place is what the careful reader reads.
@Suite struct PlainRecordTests {
  private static let fields = ["", "a", "bc", "北京", "12.5", " ", "-", "school", "school"]
  private static let oddities = ["\r", "\"", "\t", ",", "\n", "\"a,b\"", "\u{FEFF}"]

  @Test(arguments: [0, 1, 2])
  func everyRecordItReadsIsReadAlikeByTheCarefulReader(leading: Int) {
    var random = SplitMix(state: 11)
    var found = 0
    for _ in 0..<500 {
      let text = (0..<20).map { _ in record(&random) }.joined()
      found += check(Array((text + String(repeating: "a,b,c\n", count: 3)).utf8), leading: leading)
    }
    #expect(found > 1000)
  }

  private func record(_ random: inout SplitMix) -> String {
    let texts = (0..<3).map { _ in Self.fields.randomElement(using: &random) ?? "" }
    let odd = Int.random(in: 0..<10, using: &random) == 0
    return texts.joined(separator: ",") + (odd ? Self.oddities.randomElement(using: &random) ?? "" : "")
      + (Bool.random(using: &random) ? "\n" : "\r\n")
  }

  /// Reads records one after the other as far as they are plain; returns how many there were.
  private func check(_ bytes: [UInt8], leading: Int) -> Int {
    var record = PlainRecord(columns: 3, leading: leading)
    var (at, count) = (0, 0)
    let careful = read(bytes, Settings(expectedColumns: 3, firstLine: 2))
    while record.scan(bytes.span, from: at) {
      let fields = record.fields.map { String(decoding: bytes[$0], as: UTF8.self) }
      #expect(careful.rows.count > count && careful.rows[count].fields == fields)
      at = record.next
      count += 1
    }
    return count
  }

  @Test func itLeavesAloneWhatNeedsCare() {
    let filler = "a,b,c\n"
    for text in ["\"a\",b,c\n", "a,b\n", "a,b,c,d\n", "a,b\t,c\n", "a,b\rx,c\n", "\n", "a,b,c", "a,\0,c\n"] {
      let bytes = Array((text + (text.hasSuffix("\n") ? filler + filler : "")).utf8)
      var record = PlainRecord(columns: 3, leading: 0)
      let isTaken = record.scan(bytes.span, from: 0)
      #expect(!isTaken, "\(text)")
    }
    let broken: [UInt8] = Array("a,b,".utf8) + [0xFF] + Array("\n\(filler)\(filler)".utf8)
    var record = PlainRecord(columns: 3, leading: 0)
    let isTaken = record.scan(broken.span, from: 0)
    #expect(!isTaken)
  }

  @Test func recordsBeyondTheLimitsNeedCare() {
    let bytes = Array("aaaaaaaaaa,b,c\naaaaaaaaaa,b,c\n".utf8)
    var record = PlainRecord(columns: 3, leading: 0, limits: Limits(fieldBytes: 9))
    let isTaken = record.scan(bytes.span, from: 0)
    #expect(!isTaken)
  }

  @Test func repeatedFieldsAreKnownAgain() {
    let bytes = Array("school,major,1\nschool,major,2\nschool,majors,3\nschool,majors,4\n.......".utf8)
    var record = PlainRecord(columns: 3, leading: 2)
    var repeated: [Bool] = []
    var last: [String] = []
    var at = 0
    while record.scan(bytes.span, from: at) {
      repeated.append(record.isRepeated)
      last = record.fields.map { String(decoding: bytes[$0], as: UTF8.self) }
      at = record.next
    }
    #expect(repeated == [false, true, false, true])
    #expect(last == ["school", "majors", "4"])
  }
}
