import Batch
import PanelTables

extension CommandFailure {
  /// Why a batch cannot go on, in words.
  init(_ failure: BatchFailure) {
    let lines = zip(failure.lines(in: .english), failure.lines(in: .chinese))
    self.init(
      failure.isMisuse ? .usage : .badData, lines.map { .say("cutline: " + $0, "cutline: " + $1) })
  }
}
