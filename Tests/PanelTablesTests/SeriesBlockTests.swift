import DelimitedText
import Forecasting
import Testing

@testable import PanelTables

/// Sorted tables cut into blocks of whole series.
struct SeriesBlockTests {
  private static let header = "school,program,year,line\n"

  /// Sorted series of one to nine rows; some keys are quoted, with delimiters and line ends in them.
  private static let sorted: String = {
    var keys = (0..<60).map { ["s\($0 / 7)", "p\($0 % 7)"] }
    keys += [["t", "a\nb"], ["t", "a,b"], ["t", "q\"r"], ["\u{FEFF}u", ""], ["大学", "计算机"]]
    // A mark within a file is no part of a name.
    keys.sort { keyPrecedes($0.map(bare), $1.map(bare)) }
    var text = header
    for (place, key) in keys.enumerated() {
      let fields = key.map { "\"" + $0.split(separator: "\"").joined(separator: "\"\"") + "\"" }
      for year in 0...(place * 5 % 9) { text += "\(fields[0]),\(fields[1]),\(2010 + year),\(300 + place)\n" }
    }
    return text
  }()

  private static func errorsOfEmptyTable(_ reader: borrowing SeriesBlockReader) -> [TableProblem.Kind] {
    do {
      _ = try reader.emptyTable()
      return []
    } catch {
      guard case .badTable(let problems) = error else { return [] }
      return problems.errors.map(\.kind)
    }
  }

  private static func bare(_ field: String) -> String {
    String(String.UnicodeScalarView(field.unicodeScalars.drop { $0 == "\u{FEFF}" }))
  }

  private func blocks(
    _ text: String, blockBytes: Int, piece: Int, _ options: PanelTableOptions = skipping()
  ) throws -> [SeriesBlock] {
    var reader = SeriesBlockReader(try columns(), file: "t.csv", options: options, blockBytes: blockBytes)
    let bytes = Array(text.utf8)
    var blocks: [SeriesBlock] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      reader.append(bytes.span.extracting(start..<min(start + piece, bytes.count)))
      while let block = try reader.next() { blocks.append(block) }
    }
    reader.end()
    while let block = try reader.next() { blocks.append(block) }
    return blocks
  }

  @Test(arguments: [1, 20, 100, 700, 100_000], [1, 7, 64, 5000])
  func `blocks together are the table, whatever the cutting`(blockBytes: Int, piece: Int) throws {
    let whole = try read(Self.sorted, columns(), skipping())
    let blocks = try blocks(Self.sorted, blockBytes: blockBytes, piece: piece)
    #expect(try blocks.flatMap { try lines($0.read().panel) } == lines(whole.panel))
    let again = try self.blocks(Self.sorted, blockBytes: blockBytes, piece: 3)
    #expect(again.map(\.offset) == blocks.map(\.offset) && again.map(\.line) == blocks.map(\.line))
    #expect(blocks.last?.end == Self.sorted.utf8.count)
    #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.end == $1.offset && $0.nextLine == $1.line })
    if blockBytes < 700 { #expect(blocks.count > 4) }
  }

  @Test func `no more is held than a block and a piece`() throws {
    var reader = SeriesBlockReader(try columns(), file: "t.csv", options: skipping(), blockBytes: 1000)
    reader.append(Array(Self.header.utf8).span)
    var most = 0
    for series in 1000..<4000 {
      let rows = (2010..<2015).map { "s\(series),p,\($0),300\n" }.joined()
      reader.append(Array(rows.utf8).span)
      most = max(most, reader.heldBytes)
      while try reader.next() != nil {}
    }
    // A search that found no end looks again when there is twice as much.
    #expect(most < 2 * 1000 + 200)
  }

  @Test(arguments: [
    "\u{FEFF}" + header + "a,b,2010,1\nb,b,2010,2\n", "\n\n" + header + "a,b,2010,1\nb,b,2010,2",
    (header + "a,b,2010,1\nb,b,2010,2\n").split(separator: "\n").joined(separator: "\r\n"),
    header + "\na,b,2010,1\n\n\nb,b,2010,2\n\n",
  ]) func `marks, blank lines and line ends`(text: String) throws {
    let blocks = try blocks(text, blockBytes: 4, piece: 5)
    #expect(try blocks.flatMap { try lines($0.read().panel) } == ["a/b: 2010=1.0", "b/b: 2010=2.0"])
  }

  @Test(arguments: ["", "\n", "school,program\n", "school,program,year,year,line\n", "\"school"])
  func `a header that does not serve is refused as ever`(text: String) throws {
    let expected = Reading { try read(text, columns(), skipping()) }
    let found = Reading {
      _ = try blocks(text, blockBytes: 10, piece: 3)
      return try read(Self.header, columns(), skipping())
    }
    #expect(found.problems?.errors.first?.kind == expected.problems?.errors.first?.kind)
  }

  @Test func `a header alone makes no block and an error`() throws {
    var reader = SeriesBlockReader(try columns(), file: "t.csv", options: skipping())
    reader.append(Array(Self.header.dropLast().utf8).span)
    reader.end()
    #expect(try reader.next() == nil)
    #expect(Self.errorsOfEmptyTable(reader) == [.noRows])
  }

  @Test func `problems have the lines of the whole file`() throws {
    let text = Self.header + (0..<30).map { "s\(10 + $0),p,2010,\($0 % 10 == 7 ? "x" : "300")\n" }.joined()
    let expected = try read(text, columns(), skipping())
    let blocks = try blocks(text, blockBytes: 40, piece: 11)
    let tables = try blocks.map { try $0.read() }
    #expect(tables.flatMap(\.problems.errors) == expected.problems.errors && blocks.count > 3)
    #expect(tables.map(\.droppedRowCount).reduce(0, +) == 3)
    #expect(throws: PanelTableError.self) {
      for block in try self.blocks(text, blockBytes: 40, piece: 11, PanelTableOptions(scale: Scale(.score))) {
        _ = try block.read()
      }
    }
  }

  @Test func `a key out of order is found with its line`() throws {
    let text = Self.header + "a,b,2010,1\nc,b,2010,2\nc,a,2010,3\nd,a,2010,3\n"
    let block = try #require(try blocks(text, blockBytes: 1000, piece: 9).first)
    #expect(throws: PanelTableError.unsorted(file: "t.csv", line: 4, key: "c,a", after: "c,b")) {
      try block.read()
    }
  }

  @Test func `shares of the blocks are those of the table`() throws {
    let share = try #require(Shard(2, of: 3))
    let whole = try read(Self.sorted, columns(), skipping(shard: share))
    let found = try blocks(Self.sorted, blockBytes: 90, piece: 31, skipping(shard: share))
      .flatMap { try lines($0.read().panel) }
    #expect(found == lines(whole.panel) && !found.isEmpty)
  }

  @Test func `reading can go on at the start of any block`() throws {
    let blocks = try blocks(Self.sorted, blockBytes: 300, piece: 50)
    let middle = blocks[blocks.count / 2]
    var reader = SeriesBlockReader(try columns(), file: "t.csv", options: skipping(), blockBytes: 300)
    // A header ends where the first record begins.
    reader.append(Array((Self.header + "a").utf8).span)
    reader.openEarly()
    _ = try reader.next()
    let isBound = reader.isBound
    try #require(isBound)
    reader.skip(to: middle.offset, line: middle.line)
    let rest = Array(Self.sorted.utf8.dropFirst(middle.offset))
    reader.append(rest.span)
    reader.end()
    var found: [String] = []
    while let block = try reader.next() { found += try lines(block.read().panel) }
    #expect(try found == blocks[(blocks.count / 2)...].flatMap { try lines($0.read().panel) })
  }

  @Test func `a block tells what comes after it`() throws {
    let blocks = try blocks(Self.header + "a,b,2010,1\na,b,2011,1\nc,b,2010,2\n", blockBytes: 5, piece: 9)
    try #require(blocks.count == 2)
    #expect(blocks[0].ends(before: ["c", "b"]) && !blocks[0].ends(before: ["b", "z"]))
    #expect(!blocks[1].ends(before: ["z", "z"]))
  }

  @Test(arguments: [
    ("a,b,2010,1\na,b,2011,1\nb,a,2010,2\n", true), ("b,a,2010,1\na,b,2010,1\n", false),
    ("a,b,2010,1\nb,a,2010,2\na,b,2011,1\n", false), ("a,b,2010,1\n", true),
    ("a,b,2010,1\nb,a,2010,2\na,b,2011,x\n", false),
  ]) func `a table knows whether it is sorted`(rows: String, isSorted: Bool) throws {
    #expect(try read(Self.header + rows, columns(), skipping()).isSortedByKey == isSorted)
  }

  @Test func `keys are ordered field by field, by their bytes`() {
    #expect(keyPrecedes(["a", "z"], ["ab", "a"]) && keyPrecedes(["Z"], ["a"]) && !keyPrecedes(["a"], ["a"]))
    #expect(keyPrecedes(["z"], ["\u{E9}"]))
  }
}
