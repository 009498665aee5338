public import Forecasting
import Numerals

/// What the columns of a table may be, by its header and its first rows: for a look at a table whose columns nobody
/// has named yet.
public struct ColumnGuess: Sendable, Equatable {
  /// The columns that name a series.
  public var key: [String] = []
  /// The column of years; nil where each year has a column, or there are none.
  public var time: String?
  /// The column of values, or what is measured in columns of years.
  public var value: String?
  /// Whether each year has a column.
  public var isWide = false
  /// How the values seem to behave.
  public var scale = Scale.Kind.score
  /// All names of the header.
  public var header: [String] = []
  /// What stands between the columns.
  public var delimiter = UInt8(ascii: ",")

  /// Names that tables give to their years, in small letters.
  private static let times = [
    "year", "年份", "年度", "年", "入学年份", "招生年份", "cycle", "jahr", "année", "año", "ano", "date", "t",
  ]
  /// Names that tables give to what is to be forecast, in small letters.
  private static let values = [
    "value", "line", "score", "cutoff", "rank", "closing", "closing rank", "points", "nc", "rate", "students",
    "分数线", "最低分", "录取线", "录取分数线", "录取最低分", "投档线", "分数", "位次", "最低位次", "人数", "计划", "录取人数", "招生人数", "计划数",
  ]

  /// Looks at the beginning of a file.
  ///
  /// - Parameters:
  ///   - bytes: the first bytes, or the whole file.
  ///   - isWhole: whether that is the whole file.
  ///   - delimiter: what stands between the columns; nil finds it.
  ///   - time: the column of years, where it is known; `value` likewise.
  public init(
    _ bytes: Span<UInt8>, isWhole: Bool, delimiter: UInt8?, time: String?, value: String?, isWide: Bool
  ) {
    let opening = SampleStart(bytes)
    var best: (records: [SampleRecords.Record], width: Int)?
    for sign in delimiter.map({ [$0] }) ?? opening.separator.map({ [$0] }) ?? ",\t;|".utf8.map({ $0 }) {
      let records = SampleRecords(
        bytes, from: opening.offset, line: opening.line, delimiter: sign, isWhole: isWhole
      ).records.filter { !($0.cells.first ?? "").hasPrefix("#") }
      var widths: [Int: Int] = [:]
      for record in records { widths[record.cells.count, default: 0] += 1 }
      let width = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
      if width > best?.width ?? 0 {
        best = (records, width)
        self.delimiter = sign
      }
    }
    guard let best, let first = best.records.firstIndex(where: { $0.cells.count + 1 >= best.width }) else {
      return
    }
    header = best.records[first].cells
    find(Array(best.records[(first + 1)...].filter { !$0.isBlank }), time: time, value: value, isWide: isWide)
  }

  private mutating func find(
    _ rows: [SampleRecords.Record], time: String?, value: String?, isWide: Bool
  ) {
    let kinds = header.indices.map { place in
      ColumnKind(rows.compactMap { place < $0.cells.count ? $0.cells[place] : nil })
    }
    self.time =
      time.flatMap { header.contains($0) ? $0 : nil } ?? named(Self.times) { kinds[$0].areYears }
      ?? header.indices.first { kinds[$0].areYears }.map { header[$0] }
    let wide = header.filter { WideColumn($0) != nil }
    if isWide || self.time == nil && wide.count >= 2 {
      self.isWide = true
      self.time = nil
      let measures = wide.compactMap { WideColumn($0)?.measure }
      self.value = value.flatMap { measures.contains($0) ? $0 : nil } ?? measures.first { !$0.isEmpty }
    } else {
      let numbers = header.indices.filter { kinds[$0].areNumbers && header[$0] != self.time }
      self.value =
        value.flatMap { header.contains($0) ? $0 : nil } ?? named(Self.values) { numbers.contains($0) }
        ?? numbers.last.map { header[$0] }
    }
    key = header.indices.filter { place in
      !kinds[place].areNumbers && !header[place].isEmpty && header[place] != self.time
        && header[place] != self.value && !(self.isWide && WideColumn(header[place]) != nil)
        && !kinds[place].isRemark
    }.map { header[$0] }
    let place = header.firstIndex { $0 == self.value }
    scale = Self.scale(self.value ?? "", place.map { kinds[$0].numbers } ?? [])
  }

  private func named(_ names: [String], _ holds: (Int) -> Bool) -> String? {
    for name in names {
      if let place = header.firstIndex(where: { $0.lowercased() == name }), holds(place) {
        return header[place]
      }
    }
    return nil
  }

  private static func scale(_ name: String, _ numbers: [Double]) -> Scale.Kind {
    let word = name.lowercased()
    if ["rank", "closing", "位次", "名次", "排名"].contains(where: word.contains) { return .rank }
    if ["student", "人数", "计划", "count", "enrol", "applicant", "places", "seats"].contains(
      where: word.contains)
    {
      return .count
    }
    let areWhole = numbers.allSatisfy { $0 == $0.rounded() }
    return !areWhole && numbers.allSatisfy({ abs($0) < 100 }) && !numbers.isEmpty ? .real : .score
  }
}

/// What the cells of a column are.
private struct ColumnKind {
  let areYears: Bool
  let areNumbers: Bool
  /// Whether nearly every cell is another text: a remark, not a name.
  let isRemark: Bool
  let numbers: [Double]

  init(_ cells: [String]) {
    let filled = cells.filter { !$0.isEmpty }
    areYears = !filled.isEmpty && filled.allSatisfy { YearCell($0).map { 1900...2100 ~= $0.year } ?? false }
    var (values, others) = ([Double](), 0)
    for cell in filled {
      switch NumberCell(cell) {
      case .number(let value, _): values.append(value)
      case .missing: continue
      case .marked, .bounded: continue
      default: others += 1
      }
    }
    let hasZeros = filled.contains { $0.count > 1 && $0.hasPrefix("0") && $0.allSatisfy(\.isNumber) }
    areNumbers = !values.isEmpty && 5 * others <= values.count && !hasZeros
    numbers = values
    let isLong = filled.count { $0.count > 30 } * 2 > filled.count
    isRemark = isLong && Set(filled).count * 2 > filled.count
  }
}
