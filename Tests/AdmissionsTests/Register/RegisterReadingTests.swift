import Admissions
import Numerals
import Testing

/// A register's file cut anywhere: the rows before the cut are what they were.
@Suite struct RegisterReadingTests {
  private static let day = CalendarDate(iso: "2026-03-01") ?? .endOfRelease(ofCycle: 2026)

  private static func forecast(_ key: String) -> RegisterEntry.Content {
    .forecast(
      RecordedForecast(
        scope: "t", key: [key], cycle: 2026, lastCycle: 2025, lastValue: 300, scale: "score", model: "last",
        quantiles: Register.levels.map { 300 + 10 * $0 }))
  }

  private let whole: [UInt8]
  private let register: Register

  init() {
    var register = Register()
    whole = register.append(["a", "b,\"c\"\nd", "e"].map(Self.forecast), on: Self.day)
    self.register = register
  }

  @Test func cutAnywhereItKeepsWholeRows() throws {
    var counts: Set<Int> = []
    for cut in 0...whole.count {
      let reading = try RegisterReading(bytes: Array(whole[..<cut]), file: "r.csv")
      let kept = reading.register.entries
      #expect(kept == Array(register.entries.prefix(kept.count)), "cut at \(cut)")
      #expect(reading.wholeBytes <= cut)
      #expect(reading.tornLine == nil || reading.wholeBytes < cut)
      // What is appended behind the whole bytes is read again.
      var grown = reading.register
      let more = grown.append([Self.forecast("z")], on: Self.day)
      let text = Array(whole[..<reading.wholeBytes]) + (reading.isEnded ? [] : [10]) + more
      #expect(try RegisterReading(bytes: text, file: "r.csv").register == grown, "cut at \(cut)")
      counts.insert(kept.count)
    }
    #expect(counts == [0, 1, 2, 3])
  }

  @Test func aChangedByteIsNeverDropped() {
    for place in whole.indices where whole[place] != 10 {
      var bytes = whole
      bytes[place] ^= 1
      // A row that was changed is an error; only what lacks its line end may have been cut short.
      let reading = try? RegisterReading(bytes: bytes, file: "r.csv")
      #expect(reading == nil || reading?.tornLine != nil, "byte \(place)")
      if let line = reading?.tornLine { #expect(line > 2, "byte \(place)") }
    }
  }

  @Test(arguments: ["hello", "kind,recorded_by", "\0\0\0"]) func anotherFileIsNoHeaderCutShort(text: String) {
    #expect(throws: RegisterError.otherColumns) {
      _ = try RegisterReading(bytes: Array(text.utf8), file: "r.csv")
    }
  }

  @Test func theHeadTellsOfRowsTakenAway() throws {
    let head = RegisterHead(register)
    #expect(RegisterHead(head.text) == head && head.isWithin(register))
    var longer = register
    _ = longer.append([Self.forecast("f")], on: Self.day)
    #expect(head.isWithin(longer))
    #expect(!RegisterHead(longer).isWithin(register) && !head.isWithin(Register()))
    #expect(RegisterHead("x y\n") == nil && RegisterHead("") == nil && RegisterHead("-1 a") == nil)
  }
}
