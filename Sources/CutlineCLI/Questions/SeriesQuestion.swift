import Forecasting

/// Finds the series of a table that a person names.
struct SeriesQuestion {
  let file: String
  let panel: Panel
  let columns: [String]

  init(_ file: String, _ panel: Panel, columns: [String]) {
    self.file = file
    self.panel = panel
    self.columns = columns
  }

  private static let shown = 8

  /// The series with this key: its fields separated by commas; fields that hold commas are matched as a whole.
  /// Where no key is the same, the only one that has every field asked for.
  func place(of typed: String) throws(CommandFailure) -> Int {
    let whole = (0..<panel.seriesCount).filter { panel.keys[$0].joined(separator: ",") == typed }
    if let only = whole.first, whole.count == 1 { return only }
    let parts = typed.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace).lowercased() }
    let near = (0..<panel.seriesCount).filter { index in
      let key = panel.keys[index].joined(separator: ",").lowercased()
      return parts.allSatisfy(key.contains)
    }
    if let only = near.first, near.count == 1 { return only }
    guard near.isEmpty else {
      throw CommandFailure(
        .usage,
        [.mayBeOneOf(file, typed, near.count)] + list(near))
    }
    throw CommandFailure(
      .inputMissing,
      [.noSeries(file, typed, by: columns)] + list(Array(0..<min(panel.seriesCount, SeriesQuestion.shown))))
  }

  private func list(_ places: [Int]) -> [Message] {
    places.prefix(SeriesQuestion.shown).map { .plain("  " + panel.keys[$0].joined(separator: ",")) }
  }
}
