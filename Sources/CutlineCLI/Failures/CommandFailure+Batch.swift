import Batch
import PanelTables

extension CommandFailure {
  /// Why a batch cannot go on, in words.
  init(_ failure: BatchFailure, _ language: TableLanguage) {
    self.init(failure.isMisuse ? .usage : .badData, failure.lines(in: language).map { "cutline: " + $0 })
  }
}
