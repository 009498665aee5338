import Forecasting
import Numerals
import Testing

@testable import Admissions

@Suite("The secure hash")
struct SHA256Tests {
  /// The examples of FIPS 180-4, and two lengths about the end of a block (Python's hashlib).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func examples(_ text: String, _ hash: String) {
    #expect(SHA256.hexadecimal(Array(text.utf8)) == hash)
  }
}

@Suite("The register of forecasts")
struct RegisterTests {
  private let day = CalendarDate(year: 2026, month: 1, day: 31).map { $0 }

  private func forecast(_ key: [String] = ["s", "p"], cycle: Int = 2026, last: Int = 2025) -> RecordedForecast
  {
    RecordedForecast(
      scope: "lines", key: key, cycle: cycle, lastCycle: last, lastValue: 300, scale: "score", model: "last",
      quantiles: Register.levels.map { 280 + 40 * $0 })
  }

  private func written(_ contents: [RegisterEntry.Content]) throws -> (Register, [UInt8]) {
    var register = Register()
    let bytes = register.append(contents, on: try #require(day))
    return (register, bytes)
  }

  @Test("what is written reads back, keys with bars and commas too")
  func roundTrip() throws {
    let keys = [["s", "p"], ["a|b", "c\\d", "e,f\"g"], ["", ""]]
    let (register, bytes) = try written(keys.map { .forecast(forecast($0)) })
    let again = try Register(bytes: bytes, file: "f")
    #expect(again == register)
    #expect(again.forecasts.map(\.forecast.key) == keys)
  }

  @Test("rows added later continue the same file")
  func appending() throws {
    var (register, bytes) = try written([.forecast(forecast())])
    let hash = register.entries[0].hash
    bytes += register.append(
      [.outcome(forecast: hash, value: 301, sourceID: "s")], on: try #require(day))
    let again = try Register(bytes: bytes, file: "f")
    #expect(again == register)
    #expect(again.forecasts.first?.outcome == 301)
  }

  @Test("a changed or removed row shows, at its line")
  func tampering() throws {
    let (_, bytes) = try written((0..<4).map { .forecast(forecast(["s", "\($0)"])) })
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    let changed = lines.enumerated().map { place, line in
      place == 2 ? line.replacing("300", with: "310") : line
    }
    #expect(throws: RegisterError.brokenChain(line: 3)) {
      try Register(bytes: Array((changed.joined(separator: "\n") + "\n").utf8), file: "f")
    }
    let removed = lines[...1] + lines[3...]
    #expect(throws: RegisterError.brokenChain(line: 3)) {
      try Register(bytes: Array((removed.joined(separator: "\n") + "\n").utf8), file: "f")
    }
    #expect(throws: RegisterError.otherColumns) { try Register(bytes: Array("a,b\n1,2\n".utf8), file: "f") }
  }

  @Test("outcomes come from the lines of the data package")
  func programs() throws {
    let key = LineKey(
      schoolID: "10336", college: "计算机学院", major: MajorCode("0812"), degree: .academic, mode: .full,
      track: .ordinary, level: .college, subject: .total)
    let recorded = RecordedForecast(
      scope: RecordedForecast.program, key: key.columns, cycle: 2026, lastCycle: 2025, lastValue: 300,
      scale: "score", model: "gap", quantiles: Register.levels.map { 280 + 40 * $0 })
    let (register, _) = try written([.forecast(recorded), .forecast(forecast())])
    let history = try ShippedPackage.dataset.lineHistory(school: "10336", major: MajorCode("0812"))
    let line = try #require(history.points.last?.line)
    let outcomes = register.outcomes(in: ShippedPackage.dataset)
    #expect(
      outcomes == [
        .outcome(forecast: register.entries[0].hash, value: line.value, sourceID: line.sourceID)
      ])
  }

  @Test("the scorecard tells lead times apart and counts what is open")
  func scorecard() throws {
    let made = [forecast(["1"]), forecast(["2"], cycle: 2027, last: 2025), forecast(["3"])]
    var (register, _) = try written(made.map { .forecast($0) })
    let hashes = register.entries.map(\.hash)
    _ = register.append(
      [
        .outcome(forecast: hashes[0], value: 305, sourceID: ""),
        .outcome(forecast: hashes[1], value: 340, sourceID: ""),
      ], on: try #require(day))
    let card = RegisterScorecard(register)
    #expect(card.open == 1)
    #expect(card.rows.map(\.lead) == [1, 2, nil])
    #expect(card.rows[0].summary.mae == 5 && card.rows[0].summary.lastValueMAE == 5)
    #expect(card.rows[0].summary.held == [1, 1, 1] && card.rows[1].summary.held == [0, 0, 0])
    #expect(card.rows[2].summary.count == 2)
  }
}
