import DelimitedText
public import Forecasting
import Numerals

/// Writes outcomes as bytes, a row for each series and horizon.
///
/// A writer holds only what was not taken from it, and rows know nothing of each other: blocks of rows may be
/// written by several writers at once and joined in order.
public struct OutcomeWriter: Sendable {
  /// The columns.
  public let layout: OutcomeLayout
  /// The keys of the series that are written, and the first of these.
  private let keys: KeyTable
  private let first: Int
  /// The levels in their shortest form, for rows that each hold one quantile.
  private let levelTexts: [String]
  private var sink: FieldSink

  /// A writer of rows for series named by `keys`.
  ///
  /// - Parameter series: the series that are written; nil for any. A writer has their keys to itself: threads that hold
  ///   one array for each of their rows wait for each other's counts.
  /// - Precondition: the layout has as many key columns as the keys.
  public init(
    _ layout: OutcomeLayout, keys: KeyTable, of series: Range<Int>? = nil,
    style: OutcomeStyle = OutcomeStyle()
  ) {
    precondition(layout.keyCount == keys.columnCount, "one column for each part of a key")
    self.layout = layout
    self.keys = series.map { keys[$0] } ?? keys
    first = series?.lowerBound ?? 0
    levelTexts = layout.isLong ? layout.levels.map(shortestText) : []
    sink = FieldSink(columns: layout.columns, style: style)
  }

  /// What stands before the first row: the header of CSV; nothing in JSON Lines.
  public static func header(_ layout: OutcomeLayout, style: OutcomeStyle = OutcomeStyle()) -> [UInt8] {
    guard style.format != .jsonLines else { return [] }
    var writer = DelimitedWriter(
      protectsSpreadsheets: style.protectsSpreadsheets, byteOrderMark: style.byteOrderMark)
    writer.record(layout.columns)
    return writer.takeBytes()
  }

  /// Adds a row; in a long layout one for each quantile, and none where there is no forecast.
  ///
  /// - Parameter quantiles: one for each of the layout's levels, or none where there is no forecast.
  public mutating func append(_ row: OutcomeRow, quantiles: Span<Double>) {
    precondition(quantiles.isEmpty || quantiles.count == layout.levels.count, "one quantile for each level")
    if layout.isLong { return appendLong(row, quantiles: quantiles) }
    appendHead(row)
    sink.text(row.status.rawValue.utf8.span)
    sink.remark(row.reason)
    for place in layout.places {
      if quantiles.isEmpty { sink.missing() } else { sink.number(quantiles[place]) }
    }
    if layout.hasFloor { sink.number(row.floorProbability ?? .nan) }
    if layout.hasPoint { sink.people(row.point) }
    sink.endRow()
  }

  /// What every row begins with.
  private mutating func appendHead(_ row: OutcomeRow) {
    keys.withFields(of: row.series - first) { sink.texts($0) }
    sink.integer(row.year)
    if let horizon = row.horizon { sink.integer(horizon) } else { sink.missing() }
    sink.remark(row.model)
  }

  private mutating func appendLong(_ row: OutcomeRow, quantiles: Span<Double>) {
    for place in quantiles.indices {
      appendHead(row)
      sink.text(OutcomeLayout.quantileType.utf8.span)
      sink.text(levelTexts[place].utf8.span)
      sink.number(quantiles[place])
      sink.endRow()
    }
  }

  /// Adds a row without a forecast.
  public mutating func append(_ row: OutcomeRow) {
    append(row, quantiles: [Double]().span)
  }

  /// Makes room for this many bytes of rows.
  public mutating func reserve(_ count: Int) { sink.reserve(count) }

  /// Hands over what has been written.
  public mutating func takeBytes() -> [UInt8] { sink.takeBytes() }
}
