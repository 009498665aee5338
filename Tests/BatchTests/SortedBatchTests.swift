import Forecasting
import PanelTables
import Synchronization
import Testing

@testable import Batch

@Suite struct SortedBatchTests {
  private let text = Fixture.text()

  @Test(arguments: [1, 100, 700, 3_000, 1 << 20], [1, 4])
  func blocksGiveTheRowsOfTheWhole(blockBytes: Int, jobs: Int) throws {
    let prior = try Fixture.prior(text)
    let whole = try Fixture.output(Fixture.memory(text, prior))
    #expect(whole.split(separator: "\n").count == 61)
    for size in [64, 1_000, Int.max] {
      let pieces = MemoryPieces(text, pieces: size)
      let batch = try Fixture.sorted(pieces, prior, blockBytes: blockBytes, jobs: jobs)
      #expect(try Fixture.output(batch) == whole, "pieces of \(size)")
    }
  }

  @Test func rowsOutOfOrderAreRefusedWithTheirPlace() throws {
    let prior = try Fixture.prior(text)
    let lines = text.split(separator: "\n")
    // The last ten series first.
    let moved = [lines[0]] + lines[451...] + lines[1..<451]
    let batch = try Fixture.sorted(MemoryPieces(moved.joined(separator: "\n") + "\n"), prior, blockBytes: 100)
    #expect(
      throws: PanelTableError.unsorted(file: "t.csv", line: 92, key: "p0000", after: "p0059")
    ) { try Fixture.output(batch) }
  }

  @Test func badRowsAreNotedAndCounted() throws {
    let prior = try Fixture.prior(text)
    let notes = Notes()
    let bad = text.replacing("p0007,2014,", with: "p0007,2014,x").replacing(
      "p0050,2015,", with: "p0050,2015,x")
    let batch = try Fixture.sorted(MemoryPieces(bad), prior, onError: .skip, notes: notes)
    let dropped = try batch.write(after: nil, aside: nil) { _ in }
    #expect(dropped == 2)
    let errors = notes.all.compactMap { note -> (Int, Int)? in
      guard case .problems(let problems, let before) = note, problems.errorCount > 0 else { return nil }
      return (problems.errors[0].line, before)
    }
    #expect(errors.map(\.0) == [66, 454])
    #expect(errors.map(\.1) == [0, 1])
    #expect(notes.all.last == .droppedRows(2))
  }

  @Test func linesThatThePriorDoesNotKnowAreNoted() throws {
    let prior = try Fixture.prior(text)
    let notes = Notes()
    let published = MemoryPieces(Fixture.text(published: [3, 40]))
    _ = try Fixture.output(Fixture.sorted(published, prior, notes: notes))
    #expect(notes.all.last == .otherPublished(year: 2022, found: 2, known: 0))
    let silent = Notes()
    _ = try Fixture.output(Fixture.sorted(MemoryPieces(text), prior, notes: silent))
    #expect(silent.all.last == .droppedRows(0))
  }

  @Test func aTableWithoutRowsIsRefused() throws {
    let prior = try Fixture.prior(text)
    #expect(throws: (any Error).self) {
      try Fixture.output(Fixture.sorted(MemoryPieces("program,year,line\n"), prior, notes: Notes()))
    }
  }

  @Test func whatCannotBeOpenedStopsItBeforeARow() throws {
    let prior = try Fixture.prior(text)
    let batch = SortedBatch(
      try #require(PreparedPrior(prior)), try Fixture.input(), open: { throw DiskFull() },
      rows: try Fixture.rows(), choice: nil, input: nil, maxAge: 10, jobs: 2, watch: SortedWatch(nil) { _ in }
    ) { _ in }
    #expect(throws: DiskFull()) { try batch.write(after: nil, aside: nil) { _ in Issue.record("a row") } }
  }

  /// The checkpoints that a run leaves, block by block.
  private func checkpoints(_ batch: SortedBatch) throws -> [BatchJournal.Checkpoint] {
    let found = Mutex<[BatchJournal.Checkpoint]>([])
    _ = try batch.write(after: nil, aside: nil) { block in
      found.withLock {
        let series = ($0.last?.series ?? 0) + block.series
        $0.append(
          BatchJournal.Checkpoint(
            series: series, bytes: 0, hash: 0, tally: OutcomeTally(), key: block.last, place: block.piece?.end
          ))
      }
    }
    return found.withLock { $0 }
  }

  @Test(arguments: ["t.csv", "-"]) func fromEveryPlaceOnItWritesTheRest(name: String) throws {
    let prior = try Fixture.prior(text)
    let whole = try Fixture.output(Fixture.memory(text, prior)).split(separator: "\n").dropFirst()
    let places = try checkpoints(Fixture.sorted(MemoryPieces(text), prior, name: name))
    #expect(places.count >= 10)
    for checkpoint in places {
      let pieces = MemoryPieces(text, pieces: 512)
      let rest = Mutex<[UInt8]>([])
      let batch = try Fixture.sorted(pieces, prior, name: name)
      _ = try batch.write(after: checkpoint, aside: nil) { block in rest.withLock { $0 += block.bytes } }
      let lines = String(decoding: rest.withLock { $0 }, as: UTF8.self).split(separator: "\n")
      #expect(lines == Array(whole.dropFirst(checkpoint.series)))
      // A file is not read again up to the place; a stream has to be.
      if name == "-" {
        #expect(pieces.lentBytes == text.utf8.count)
      } else {
        #expect(pieces.lentBytes <= text.utf8.count - (checkpoint.place?.offset ?? 0) + 512)
      }
    }
  }

  @Test func aStreamThatIsAnotherIsRefused() throws {
    let prior = try Fixture.prior(text)
    let places = try checkpoints(Fixture.sorted(MemoryPieces(text), prior, name: "-"))
    let place = try #require(places.dropFirst(4).first)
    let changed = text.replacing("p0000,2013,", with: "p0000,2013,1")
    let batch = try Fixture.sorted(MemoryPieces(changed), prior, name: "-")
    #expect(throws: BatchFailure.otherStream) {
      try batch.write(after: place, aside: nil) { _ in Issue.record("a row") }
    }
    let short = try Fixture.sorted(MemoryPieces(String(text.prefix(900))), prior, name: "-")
    #expect(throws: BatchFailure.otherStream) {
      try short.write(after: place, aside: nil) { _ in Issue.record("a row") }
    }
  }
}
