import Forecasting

extension PanelTable {
  /// Whether the rows came sorted by key: each series in one run, the keys ascending field by field.
  ///
  /// A table with rows left out does not count: where these stood is not kept, and they name series too.
  public var isSortedByKey: Bool {
    guard hasRunsInOrder, droppedRowCount == 0 else { return false }
    return (0..<panel.keys.count).allSatisfy { $0 == 0 || panel.keys.precedes($0 - 1, $0) }
  }
}
