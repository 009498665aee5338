import Foundation
import TestSupport
import Testing

/// `cutline batch` on good tables: the contract of its output.
struct BatchTests {
  private static let key = ["--key", "school"]
  private static let panelKey = ["--key", "school,program", "--group", "school"]

  private func batch(_ text: String, _ arguments: [String]) throws -> ProgramResult {
    try Program.run(["batch", "-"] + arguments, input: text)
  }

  @Test func `every series has one row with a stated outcome`() throws {
    let result = try batch(BatchFixture.mixed, Self.key + ["--year", "2022", "--model", "last"])
    #expect(result.status == 3)
    let rows = SimpleTable(result.output)
    #expect(
      rows.columns == [
        "school", "year", "horizon", "model", "status", "reason", "median", "lo50", "hi50", "lo80", "hi80",
        "lo95", "hi95",
      ])
    #expect(rows["school"] == ["a", "gap", "one", "constant", "dead"])
    #expect(rows["status"] == ["ok", "ok", "declined", "fallback", "declined"])
    #expect(rows["horizon"] == ["1", "1", "1", "1", "15"])
    #expect(rows["reason"][2].contains("one observation"))
    #expect(rows["reason"][3] == "constant")
    #expect(rows["reason"][4].contains("15 years old"))
    #expect(rows.numbers("median").prefix(2) == [304, 325])
    #expect(rows["median"][2].isEmpty && rows["median"][4].isEmpty)
    #expect(result.errors.contains("2 declined"))
  }

  @Test func `quantiles asked for have columns of their own and never cross`() throws {
    let result = try batch(
      BatchFixture.panel(), Self.panelKey + ["--year", "2022", "--quantiles", "0.1,0.5,0.9,0.975"])
    let rows = SimpleTable(result.output)
    #expect(result.status == 0)
    #expect(rows.columns.suffix(4) == ["q0.1", "q0.5", "q0.9", "q0.975"])
    #expect(rows.cells.count == 40)
    #expect(rows["q0.1"] == rows["lo80"] && rows["q0.5"] == rows["median"] && rows["q0.975"] == rows["hi95"])
    let order = ["lo95", "lo80", "lo50", "median", "hi50", "hi80", "hi95"].map(rows.numbers)
    for (low, high) in zip(order, order.dropFirst()) { #expect(zip(low, high).allSatisfy { $0 <= $1 }) }
  }

  @Test func `a horizon gives each series its next years`() throws {
    let result = try batch(BatchFixture.mixed, Self.key + ["--horizon", "2", "--model", "last"])
    let rows = SimpleTable(result.output)
    #expect(rows.cells.count == 10)
    #expect(rows["year"].suffix(2) == ["2008", "2009"])
    #expect(rows["horizon"].prefix(4) == ["1", "2", "1", "2"])
  }

  @Test func `published lines are shown on demand and condition the rest`() throws {
    let published =
      BatchFixture.panel() + (0..<20).map { "s\($0 % 8),p\($0),2022,\(340 + 3 * $0)\n" }.joined()
    let arguments = Self.panelKey + ["--year", "2022", "--model", "panel"]
    let rows = SimpleTable(try batch(published, arguments).output)
    #expect(rows.cells.count == 20)
    let all = SimpleTable(try batch(published, arguments + ["--include-published"]).output)
    #expect(all["status"].filter { $0 == "published" }.count == 20)
    #expect(all["median"][0] == "340")
    let plain = SimpleTable(try batch(BatchFixture.panel(), arguments).output)
    let raised = zip(rows.numbers("median"), plain.numbers("median").suffix(20)).filter { $0 > $1 }.count
    #expect(raised == 20)
  }

  @Test func `limits and lattice hold`() throws {
    let result = try batch(
      BatchFixture.panel(),
      Self.panelKey + [
        "--year", "2022", "--lower", "300", "--upper", "330", "--step", "5", "--model", "last",
      ])
    let rows = SimpleTable(result.output)
    for column in ["median", "lo50", "hi50", "lo80", "hi80", "lo95", "hi95"] {
      #expect(
        rows.numbers(column).allSatisfy {
          $0 >= 300 && $0 <= 330 && $0.truncatingRemainder(dividingBy: 5) == 0
        })
    }
  }

  @Test func `shares are parts of the whole`() throws {
    let arguments = Self.panelKey + ["--year", "2022", "--model", "panel", "--quiet"]
    let lines = { (text: String) in text.split(separator: "\n").map(String.init) }
    let whole = lines(try batch(BatchFixture.panel(), arguments).output)
    let shares = try (1...3).map {
      lines(try batch(BatchFixture.panel(), arguments + ["--shard", "\($0)/3"]).output)
    }
    #expect(shares.allSatisfy { $0.first == whole.first && $0.count > 1 })
    #expect(shares.flatMap { $0.dropFirst() }.sorted() == whole.dropFirst().sorted())
  }

  @Test(arguments: ["auto", "panel", "ses"])
  func `neither jobs nor the order of rows changes a row`(_ model: String) throws {
    let arguments = Self.panelKey + ["--year", "2022", "--model", model, "--quiet"]
    let one = try batch(BatchFixture.panel(), arguments + ["--jobs", "1"])
    let two = try batch(BatchFixture.panel(), arguments + ["--jobs", "2"])
    #expect(one.status == 0 && one.bytes == two.bytes)
    let other = try batch(BatchFixture.shuffled(BatchFixture.panel()), arguments)
    let sorted = { (text: String) in text.split(separator: "\n").sorted() }
    #expect(sorted(other.output) == sorted(one.output))
  }

  @Test func `lines of JSON carry the same fields`() throws {
    let arguments = Self.key + ["--year", "2022", "--model", "last", "--quiet"]
    let rows = SimpleTable(try batch(BatchFixture.mixed, arguments).output)
    let objects = try batch(BatchFixture.mixed, arguments + ["--format", "jsonl"]).output.split(
      separator: "\n"
    )
    .map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
    #expect(objects.count == rows.cells.count)
    for (object, cells) in zip(objects, rows.cells) {
      #expect(object.keys.sorted() == rows.columns.sorted())
      #expect(object["school"] as? String == cells[0])
      #expect((object["median"] as? Double) == Double(cells[6]))
    }
    #expect(objects[2]["median"] is NSNull)
  }

  @Test func `spreadsheets get a mark at the start and no formulas`() throws {
    let table = BatchFixture.table((2018...2021).map { ("=1+1", $0, "\(300 + ($0 % 3))") })
    let plain = try batch(table, Self.key + ["--year", "2022", "--quiet"])
    let marked = try batch(table, Self.key + ["--year", "2022", "--quiet", "--bom"])
    #expect(plain.bytes.first == UInt8(ascii: "s") && plain.output.contains("\n=1+1,"))
    #expect(Array(marked.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(!marked.output.contains("\n=1+1,"))
  }
}
