/// The range of every input over what was learned from: beyond it nothing was trained, and inputs are limited.
struct InputLimits: Sendable, Codable, Equatable {
  private let lowest: [Float]
  private let highest: [Float]

  /// Shares of the values learned from that lie below and above the limits.
  private static let tail = 0.001
  private static let mostSampled = 20_000

  /// - Parameter value: the input at a row and a column of what is learned from.
  init(rows: Int, columns: Int, value: (_ row: Int, _ column: Int) -> Double) {
    let count = min(rows, Self.mostSampled)
    let sample = (0..<count).map { $0 * rows / count }
    var limits: [(Float, Float)] = []
    for column in 0..<columns {
      let sorted = sample.map { value($0, column) }.sorted()
      let skipped = Int(Self.tail * Double(count))
      limits.append(
        count > 0 ? (Float(sorted[skipped]), Float(sorted[count - 1 - skipped])) : (-.infinity, .infinity))
    }
    lowest = limits.map(\.0)
    highest = limits.map(\.1)
  }

  /// Whether there are limits for so many inputs, each with its ends in order.
  func isSound(count: Int) -> Bool {
    lowest.count == count && highest.count == count && zip(lowest, highest).allSatisfy { $0 <= $1 }
  }

  /// Limits every value; `columns` values stand together.
  func limit(_ values: inout [Double]) {
    let count = lowest.count
    for start in stride(from: 0, to: values.count, by: count) {
      for column in 0..<count {
        let value = values[start + column]
        values[start + column] = max(Double(lowest[column]), min(Double(highest[column]), value))
      }
    }
  }
}
