/// Names with a value before and one after, only drawable values kept.
struct PairData {
  let rows: [DumbbellChart.Row]
  let warnings: [ChartWarning]
  private let fromLabel: String
  private let toLabel: String
  private let decimals: Int

  init(_ raw: [DumbbellChart.Row], axis: ValueAxis, fromLabel: String, toLabel: String) {
    var warnings: [ChartWarning] = []
    let keep = { (value: Double?, name: String, position: String) -> Double? in
      guard let value, !axis.canDraw(value) else { return value }
      warnings.append(.valueLeftOut(series: name, position: position))
      return nil
    }
    rows = raw.map {
      DumbbellChart.Row(
        name: $0.name, from: keep($0.from, $0.name, fromLabel), to: keep($0.to, $0.name, toLabel))
    }
    self.warnings = warnings
    self.fromLabel = fromLabel
    self.toLabel = toLabel
    decimals = axis.decimals
  }

  var values: [Double] { rows.flatMap { [$0.from, $0.to].compactMap { $0 } } }

  func table(_ words: ChartWords) -> ChartTable {
    let number = { (value: Double?) -> ChartTable.Cell in
      value.map { .number($0, decimals: decimals) } ?? .empty
    }
    return ChartTable(
      header: [words.table.name, fromLabel, toLabel, words.table.change],
      rows: rows.map { row in
        let change = row.from.flatMap { from in row.to.map { $0 - from } }
        return [.text(row.name), number(row.from), number(row.to), number(change)]
      })
  }

  func sentences(_ words: ChartWords, _ text: ValueText) -> [String] {
    rows.compactMap { row in
      guard let from = row.from, let to = row.to else { return nil }
      return Phrase.fill(
        words.sentences.fromTo,
        [
          ("name", row.name), ("from", text(from)), ("to", text(to)), ("fromLabel", fromLabel),
          ("toLabel", toLabel),
        ])
    }
  }
}

/// A drawing of names with a value before and one after.
protocol PairDrawing: Drawing {
  var axis: ValueAxis { get }
  var data: PairData { get }
}

extension PairDrawing {
  var warnings: [ChartWarning] { data.warnings }
  var table: ChartTable { data.table(words) }
  var description: String { paragraph(data.sentences(words, text)) }
  var text: ValueText { valueText(axis) }
}
