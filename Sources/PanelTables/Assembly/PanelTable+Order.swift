import Forecasting

extension PanelTable {
  /// Whether the rows came sorted by key: each series in one run, the keys ascending field by field.
  ///
  /// A table with rows left out does not count: where these stood is not kept, and they name series too.
  public var isSortedByKey: Bool {
    hasRunsInOrder && hasKeysAscending && droppedRowCount == 0 && leftOutRowCount == 0
  }
}
