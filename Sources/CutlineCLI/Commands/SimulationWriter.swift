import DelimitedText
import Forecasting

/// Writes a simulated panel as delimited text, some blocks of series at a time, so that memory does not grow
/// with the panel.
struct SimulationWriter {
  let simulator: PanelSimulator
  let jobs: Int

  /// About so many values are made at a time on one core.
  private static let blockValues = 16_384

  func write(_ piece: (_ bytes: [UInt8]) throws(CommandFailure) -> Void) throws(CommandFailure) {
    var header = DelimitedWriter()
    header.record(PanelSimulator.keyColumns + ["year", "value"])
    try piece(header.takeBytes())
    let count = simulator.spec.seriesCount
    let block = max(1, Self.blockValues / simulator.spec.yearCount)
    let stride = 4 * jobs * block
    var first = 0
    while first < count {
      let start = first
      let parts = Parallel.blocks(of: min(stride, count - start), blockSize: block, jobs: jobs) {
        rows(start + $0.lowerBound..<start + $0.upperBound)
      }
      for part in parts { try piece(part) }
      first += stride
    }
  }

  private func rows(_ series: Range<Int>) -> [UInt8] {
    let panel = simulator.panel(of: series)
    var writer = DelimitedWriter()
    for index in 0..<panel.seriesCount {
      let key = (0..<panel.keys.columnCount).map { panel.keys.field($0, of: index) }
      for entry in panel.observations(of: index) {
        for field in key { writer.field(field.span) }
        writer.field(Int(panel.years[entry]))
        writer.field(panel.values[entry])
        writer.endRecord()
      }
    }
    return writer.takeBytes()
  }
}
