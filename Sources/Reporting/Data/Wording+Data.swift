public import Admissions
public import Numerals

extension Wording {
  /// The columns of the list of missing lines.
  public var missingColumns: [String] {
    language == .chinese
      ? ["代码", "学校", "层级", "条数", "预计公布", "专业", "上次来源"]
      : ["code", "school", "level", "lines", "expected", "programs", "last read at"]
  }

  /// The head of a column of schools.
  public var schoolColumnTitle: String { say("school", "学校") }

  /// Days from one to another, or one day.
  public func days(_ range: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (range.lowerBound.description, range.upperBound.description)
    return first == last ? first : self.range(first, last)
  }

  /// The codes of some programs, each once; the first few of many.
  public func programs(_ keys: [LineKey]) -> String {
    let codes = Set(keys.map { $0.major.text }).sorted()
    let shown = codes.prefix(Self.shownPrograms).joined(separator: " ")
    return codes.count > Self.shownPrograms ? shown + " …" : shown
  }

  private static var shownPrograms: Int { 6 }

  /// What changed between two data packages, a line each: the sums of every table, then cells that moved.
  public func lines(of diff: PackageDiff) -> [String] {
    guard !diff.tables.isEmpty else { return [say("no difference", "没有差异")] }
    return diff.tables.flatMap { changes -> [String] in
      let sums = say(
        "\(changes.table.rawValue): \(count(changes.added.count)) rows added, "
          + "\(count(changes.removed.count)) removed, \(count(changes.moved.count)) cells changed",
        "\(changes.table.rawValue)：新增 \(count(changes.added.count)) 行，删除 \(count(changes.removed.count)) 行，"
          + "改动 \(count(changes.moved.count)) 个单元格")
      return [sums] + tallies(changes.moved) + removed(changes.removed) + changes.moved.map(moved)
    }
  }

  /// How often confidence or status moved which way.
  private func tallies(_ moves: [PackageDiff.Move]) -> [String] {
    ["confidence", "status"].flatMap { column -> [String] in
      let ways = moves.filter { $0.column == column }.map { "\($0.before) -> \($0.after)" }
      return Set(ways).sorted().map { way in "  \(column) \(way): \(count(ways.count { $0 == way }))" }
    }
  }

  private func removed(_ keys: [[String]]) -> [String] {
    keys.map { "  - " + $0.joined(separator: ",") }
  }

  private func moved(_ move: PackageDiff.Move) -> String {
    "  \(move.key.joined(separator: ",")): \(move.column) \"\(move.before)\" -> \"\(move.after)\""
  }
}
