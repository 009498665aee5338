import Forecasting
import PanelTables
import Testing

@testable import Batch

@Suite struct RowsTests {
  private func block(
    _ text: String, _ rows: BatchRows, model: String = "drift", aim: BatchRequest.Aim = .year(Fixture.target)
  ) throws -> BatchBlock {
    let table = try Fixture.table(text)
    let run = try BatchRun(table.panel, BatchRequest(aim, model: model))
    return rows.block(0..<table.panel.seriesCount, of: table, run)
  }

  private func lines(_ block: BatchBlock) -> [[String]] {
    String(decoding: block.bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func everySeriesHasARowInItsOrder() throws {
    let block = try block(Fixture.text(5), Fixture.rows())
    #expect(lines(block).map { $0[0] } == ["p0000", "p0001", "p0002", "p0003", "p0004"])
    #expect((block.series, block.first, block.last) == (5, ["p0000"], ["p0004"]))
    #expect(block.tally.forecastCount == 5)
  }

  @Test func publishedLinesHaveARowOnlyWhenAskedFor() throws {
    let text = Fixture.text(5, published: [2])
    #expect(try lines(block(text, Fixture.rows())).count == 4)
    let all = try block(text, Fixture.rows(includesPublished: true))
    #expect(lines(all)[2][4] == "published")
    #expect(all.tally.publishedCount == 1)
    #expect(all.tally.forecastCount == 4)
  }

  @Test func sharesAreDisjointAndTogetherTheWhole() throws {
    let text = Fixture.text()
    let whole = lines(try block(text, Fixture.rows()))
    let shares = try (1...3).map { lines(try block(text, Fixture.rows(Shard($0, of: 3)))) }
    #expect(shares.allSatisfy { !$0.isEmpty })
    #expect(shares.flatMap { $0 }.sorted { $0[0] < $1[0] } == whole)
  }

  @Test func reasonsStandInTheRowAndInTheTally() throws {
    let text = Fixture.text(40) + "p9998,2021,320\n" + "p9999,2022,320\n"
    let block = try block(text, Fixture.rows(includesPublished: true))
    let rows = lines(block)
    #expect(rows[40][4] == "fallback")
    #expect(rows[40][5] == "one observation")
    #expect(rows[41][4] == "published")
    #expect(block.tally.fallbackCount == 1)
  }

  @Test func withoutAFitEverySeriesIsDeclined() throws {
    let table = try Fixture.table("program,year,line\na,2022,300\nb,2022,310\n")
    let block = try Fixture.rows().block(0..<2, of: table, nil)
    #expect(block.tally.declinedCount == 0)
    #expect(lines(block).isEmpty)
    let all = try Fixture.rows(includesPublished: true).block(0..<2, of: table, nil)
    #expect(all.tally.publishedCount == 2)
  }

  private func horizonRows() throws -> BatchRows {
    let usual = try Fixture.rows()
    return BatchRows(
      layout: usual.layout, style: usual.style, shard: nil, includesPublished: false, language: .english,
      target: nil)
  }

  @Test func everyStepOfAHorizonHasARow() throws {
    let rows = lines(try block(Fixture.text(3), horizonRows(), aim: .horizon(3)))
    #expect(rows.map { $0[1] } == ["2022", "2023", "2024", "2022", "2023", "2024", "2022", "2023", "2024"])
    #expect(rows.map { $0[2] } == ["1", "2", "3", "1", "2", "3", "1", "2", "3"])
  }
}
