import Forecasting

extension PanelTable {
  /// Whether the rows came sorted by key: each series in one run, the keys ascending field by field.
  public var isSortedByKey: Bool {
    guard hasRunsInOrder else { return false }
    return (0..<panel.keys.count).allSatisfy { $0 == 0 || panel.keys.precedes($0 - 1, $0) }
  }
}
