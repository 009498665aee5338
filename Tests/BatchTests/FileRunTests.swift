import Forecasting
import PanelTables
import Testing

@testable import Batch

@Suite struct FileRunTests {
  private let coder = JSONNotes()
  private let text = Fixture.text()
  private let request = ["--year": "2022"]

  private func run(_ files: MemoryFiles, resumes: Bool = false, program: String = "1") throws -> BatchFileRun
  {
    try BatchFileRun(files, coder, program: program, request: request, resumes: resumes)
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test func aFileHoldsWhatTheEngineWrites() throws {
    let prior = try Fixture.prior(text)
    let files = MemoryFiles()
    let done = try run(files).write(Fixture.memory(text, prior))
    #expect(done.tally.forecastCount == 60)
    #expect(done.droppedRows == 0)
    let whole = try Fixture.output(Fixture.memory(text, prior))
    #expect(text(files.now.whole) == whole)
    #expect(files.now.journal == nil)
  }

  /// The disk fills up after every so many bytes; a later run with more room ends with the same file.
  @Test(arguments: [1, 3]) func afterAnyInterruptionTheFileIsTheSame(jobs: Int) throws {
    let prior = try Fixture.prior(text)
    let whole = try Fixture.output(Fixture.memory(text, prior))
    for room in stride(from: 0, to: whole.utf8.count, by: 311) {
      let files = MemoryFiles(room: room)
      #expect(throws: DiskFull()) {
        try run(files).write(Fixture.sorted(MemoryPieces(text), prior, jobs: jobs))
      }
      #expect(files.now.whole == nil)
      let later = MemoryFiles(files.now)
      let rest = try run(later, resumes: true)
      #expect((rest.seriesDone > 0) == (rest.journal.map { $0.checkpoints.count > 1 } ?? false))
      let done = try rest.write(Fixture.sorted(MemoryPieces(text), prior, jobs: jobs))
      #expect(done.tally.forecastCount == 60, "room for \(room) bytes")
      #expect(text(later.now.whole) == whole, "room for \(room) bytes")
    }
  }

  @Test func aTableInMemoryGoesOnAfterItsLastSeries() throws {
    let many = Fixture.text(9_000)
    let prior = try Fixture.prior(text)
    let whole = try Fixture.output(Fixture.memory(many, prior))
    let files = MemoryFiles(room: whole.utf8.count * 9 / 10)
    #expect(throws: DiskFull()) { try run(files).write(Fixture.memory(many, prior)) }
    let later = MemoryFiles(files.now)
    let rest = try run(later, resumes: true)
    #expect(rest.seriesDone > 4_000)
    _ = try rest.write(Fixture.memory(many, prior))
    #expect(text(later.now.whole) == whole)
  }

  @Test func anotherRunIsRefusedOnlyWhenAskedToGoOn() throws {
    let prior = try Fixture.prior(text)
    let files = MemoryFiles(room: 2_000)
    #expect(throws: DiskFull()) { try run(files).write(Fixture.sorted(MemoryPieces(text), prior)) }
    let left = files.now
    #expect(
      throws: BatchFailure.interrupted(part: "out.csv.part", output: "out.csv", .otherBuild)
    ) { try run(MemoryFiles(left), resumes: true, program: "2") }
    #expect(try run(MemoryFiles(left), program: "2").journal == nil)
    let again = try run(MemoryFiles(left), resumes: true)
    #expect(throws: Never.self) { try again.check(nil) }
    let first = try #require(again.journal?.beginning)
    #expect(first.model == "drift")
  }

  @Test func anotherInputIsRefused() throws {
    let prior = try Fixture.prior(text)
    let batch = try Fixture.memory(text, prior)
    let files = MemoryFiles(room: 2_000)
    #expect(throws: DiskFull()) { try run(files).write(batch) }
    let again = try run(MemoryFiles(files.now), resumes: true)
    try again.check(batch.input)
    #expect(
      throws: BatchFailure.interrupted(part: "out.csv.part", output: "out.csv", .otherInput)
    ) { try again.check(InputIdentity(stream: Fixture.hash("another"))) }
  }

  @Test func whatWasFittedIsKeptAndRead() throws {
    let table = try Fixture.table(text)
    let request = BatchRequest(.year(Fixture.target), model: "drift")
    let batchRun = try BatchRun(table.panel, request)
    let state = BatchState(batchRun, table)
    let files = MemoryFiles()
    let saved = try #require(state.save(to: files, coder))
    #expect(saved.isSorted)
    let prior = try #require(BatchState.read(files, saved, coder))
    #expect(prior.modelNames == ["drift"])
    let other = BatchJournal.SavedState(stateHash: saved.stateHash ^ 1, isSorted: true, droppedRows: 0)
    #expect(BatchState.read(files, other, coder) == nil)
    #expect(BatchState.read(MemoryFiles(), saved, coder) == nil)
  }
}
