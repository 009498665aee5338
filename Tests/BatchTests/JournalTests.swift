import Forecasting
import Hashing
import PanelTables
import Testing

@testable import Batch

@Suite struct JournalTests {
  private let coder = JSONNotes()
  private let beginning = BatchJournal.Beginning(
    program: "1.0 7", input: InputIdentity(stream: ContentHash()), request: ["--year": "2026", "--key": "a"],
    model: "drift", choice: nil)
  private let rows = Array("header\nrow one\nrow two\nrow three\n".utf8)
  /// Where the rows end.
  private let ends = [7, 15, 23, 33]

  private func checkpoint(_ number: Int) -> BatchJournal.Checkpoint {
    var tally = OutcomeTally()
    for _ in 0..<number { tally.add(.fallback(.constant)) }
    return BatchJournal.Checkpoint(
      series: number, bytes: ends[number], hash: ContentHash.of(Array(rows[..<ends[number]])), tally: tally,
      key: number == 0 ? nil : ["k\(number)"],
      place: InputPlace(offset: 100 * number, line: number + 1, hash: nil, droppedRows: number))
  }

  private func written() throws -> MemoryFiles {
    let files = MemoryFiles()
    var writer = try JournalWriter(files, coder, beginning)
    for number in 0..<3 { try writer.add(checkpoint(number)) }
    try writer.add(BatchJournal.SavedState(stateHash: 5, isSorted: true, droppedRows: 2))
    try writer.add(checkpoint(3))
    return files
  }

  private func whole() throws -> BatchJournal {
    let bytes = try written().now.journal ?? []
    return try #require(journal(bytes))
  }

  private func journal(_ bytes: some Sequence<UInt8>) -> BatchJournal? {
    BatchJournal(bytes: Array(bytes), coder)
  }

  @Test func whatWasWrittenIsRead() throws {
    let journal = try whole()
    #expect(journal.beginning == beginning)
    #expect(journal.checkpoints == (0...3).map(checkpoint))
    #expect(journal.state == BatchJournal.SavedState(stateHash: 5, isSorted: true, droppedRows: 2))
  }

  @Test func aChangedByteIsNoticed() throws {
    let bytes = try written().now.journal ?? []
    let intact = try whole()
    for place in bytes.indices {
      for change: UInt8 in [1, 2, 16] {
        var damaged = bytes
        damaged[place] ^= change
        let found = journal(damaged)
        // What is believed was written; never something else.
        #expect(found == nil || found?.beginning == intact.beginning, "byte \(place)")
        let kept = found?.checkpoints ?? []
        #expect(kept == Array(intact.checkpoints.prefix(kept.count)), "byte \(place)")
        #expect(kept.count < intact.checkpoints.count || found?.state != intact.state, "byte \(place)")
      }
    }
  }

  @Test func cutAnywhereItHoldsTheLinesBefore() throws {
    let bytes = try written().now.journal ?? []
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    for cut in 0...bytes.count {
      // A line is whole with its last brace, before the line end.
      let whole = ends.filter { $0 <= cut }.count
      let found = journal(bytes[..<cut])
      #expect((found == nil) == (whole == 0), "cut at \(cut)")
      let entries = (found?.checkpoints.count ?? 0) + (found?.state == nil ? 0 : 1)
      #expect(entries == max(0, whole - 1), "cut at \(cut)")
    }
  }

  @Test func aLineThatDoesNotReadEndsIt() throws {
    var bytes = try written().now.journal ?? []
    let second = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 1
    bytes[second] = UInt8(ascii: "x")
    #expect(journal(bytes)?.checkpoints.isEmpty == true)
  }

  @Test func theLastCheckpointIsTheOneWhoseBytesAreThere() throws {
    let journal = try whole()
    for count in 0...rows.count {
      let last = journal.lastWhole(in: Array(rows[..<count]).span)
      #expect(last?.checkpoint.series == ends.lastIndex { $0 <= count }, "\(count) bytes")
      #expect(last.map { $0.hash.value } == last?.checkpoint.hash)
    }
  }

  @Test func rowsThatNeverReachedTheDiskAreNotCounted() throws {
    let journal = try whole()
    var lost = rows
    for place in 15..<23 { lost[place] = 0 }
    #expect(journal.lastWhole(in: lost.span)?.checkpoint.series == 1)
    lost[0] = 0
    #expect(journal.lastWhole(in: lost.span) == nil)
  }

  @Test func aRunGoesOnOnlyWithTheSameRequestAndBuild() throws {
    let journal = try whole()
    #expect(journal.refusal(program: "1.0 7", request: beginning.request) == nil)
    #expect(journal.refusal(program: "1.0 8", request: beginning.request) == .otherBuild)
    #expect(
      journal.refusal(program: "1.0 7", request: ["--year": "2027", "--key": "a"])
        == .otherOption(name: "--year", before: "2026", now: "2027"))
    #expect(
      journal.refusal(program: "1.0 7", request: ["--year": "2026"])
        == .otherOption(name: "--key", before: "a", now: ""))
    #expect(
      journal.refusal(program: "1.0 8", request: beginning.request.merging(["--bom": "true"]) { $1 })
        == .otherOption(name: "--bom", before: "", now: "true"))
  }

  @Test func goingOnForgetsWhatCameAfterTheLastWholeCheckpoint() throws {
    let old = try whole()
    let files = MemoryFiles()
    var writer = try JournalWriter(files, coder, old, upTo: checkpoint(1))
    try writer.add(checkpoint(2))
    let now = try #require(journal(files.now.journal ?? []))
    #expect(now.beginning == beginning)
    #expect(now.checkpoints == (0...2).map(checkpoint))
    #expect(now.state == old.state)
  }
}
