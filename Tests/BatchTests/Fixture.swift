import DelimitedText
import Forecasting
import Hashing
import Synchronization
import Testing

@testable import Batch
@testable import PanelTables

/// A small table sorted by key, and batches on it.
struct Fixture {
  static let target = 2022

  /// `count` series over nine years, sorted by key: the program's number has leading zeros.
  static func text(_ count: Int = 60, published: Set<Int> = []) -> String {
    let rows = (0..<count).flatMap { series in
      (2013...2022).filter { $0 < target || published.contains(series) }.map { year in
        let own = (series * 37 + year * 17 + series * year * 5) % 11 - 5
        let digits = String(series)
        let name = String(repeating: "0", count: 4 - digits.count) + digits
        return "p\(name),\(year),\(300 + 3 * (series % 20) + own + (year * 29) % 13 - 6)\n"
      }
    }
    return "program,year,line\n" + rows.joined()
  }

  static func input(
    name: String = "t.csv", blockBytes: Int = 1 << 20, onError: PanelTableOptions.ErrorPolicy = .stop
  ) throws -> BatchInput {
    BatchInput(
      name: name, columns: try PanelColumns(key: ["program"], groups: [], time: "year", value: "line"),
      options: PanelTableOptions(scale: Scale(.score), target: target, onError: onError),
      blockBytes: blockBytes)
  }

  static func table(_ text: String) throws -> PanelTable {
    let input = try input()
    var reader = PanelTableReader(input.columns, file: input.name, options: input.options)
    reader.consume(Array(text.utf8).span)
    return try reader.finish()
  }

  static func prior(_ text: String, model: String = "drift") throws -> BatchPrior {
    let table = try table(text)
    return try BatchPrior(
      learning: table.panel, groupLabels: table.groupLabels, BatchRequest(.year(target), model: model))
  }

  static func rows(_ shard: Shard? = nil, includesPublished: Bool = false) throws -> BatchRows {
    BatchRows(
      layout: try OutcomeLayout(keyColumns: ["program"], timeColumn: "year", quantiles: [], hasFloor: false),
      style: OutcomeStyle(), shard: shard, includesPublished: includesPublished, language: .english,
      target: target)
  }

  static func memory(_ text: String, _ prior: BatchPrior, jobs: Int = 1) throws -> MemoryBatch {
    let table = try table(text)
    let prepared = try #require(PreparedPrior(prior))
    let run = BatchRun(table.panel, groupLabels: table.groupLabels, prepared, maxAge: 10, jobs: jobs)
    return MemoryBatch(
      table, run, rows: try rows(), model: "drift", choice: nil, input: InputIdentity(stream: hash(text)),
      state: nil, jobs: jobs
    ) { _, _ in }
  }

  static func sorted(
    _ pieces: MemoryPieces, _ prior: BatchPrior, name: String = "t.csv", blockBytes: Int = 700, jobs: Int = 1,
    onError: PanelTableOptions.ErrorPolicy = .stop, notes: Notes = Notes()
  ) throws -> SortedBatch {
    SortedBatch(
      try #require(PreparedPrior(prior)), try input(name: name, blockBytes: blockBytes, onError: onError),
      open: { pieces }, rows: try rows(), choice: nil, input: nil, maxAge: 10, jobs: jobs,
      watch: SortedWatch(PublishedRemark(year: target, known: prior.published)) { notes.add($0) }
    ) { _ in }
  }

  static func hash(_ text: String) -> ContentHash {
    var hash = ContentHash()
    hash.add(Array(text.utf8).span)
    return hash
  }

  /// All that an engine writes.
  static func output(_ engine: some BatchEngine) throws -> String {
    let bytes = Mutex(engine.header.bytes)
    _ = try engine.write(after: nil, aside: nil) { block in bytes.withLock { $0 += block.bytes } }
    return String(decoding: bytes.withLock { $0 }, as: UTF8.self)
  }
}

/// What a batch had to say.
final class Notes: Sendable {
  private let notes = Mutex<[BatchNote]>([])

  func add(_ note: BatchNote) { notes.withLock { $0.append(note) } }
  var all: [BatchNote] { notes.withLock { $0 } }
}
