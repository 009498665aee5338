/// The rows of a block of series, written out.
struct BatchBlock: Sendable {
  /// The number of the series after the block's last.
  var end: Int
  var bytes: [UInt8]
  var tally = BatchTally()
}
