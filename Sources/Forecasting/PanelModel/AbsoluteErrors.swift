import Statistics

/// Absolute errors, cycle by cycle, NaN when missing.
struct AbsoluteErrors: Sendable {
  let cycles: [[Double]]

  /// From signed errors.
  init(_ errors: [[Double]]) {
    cycles = errors.map { $0.map { abs($0) } }
  }

  private var seriesCount: Int { cycles.first?.count ?? 0 }

  /// The sum of each series before cycle `end`.
  func sums(before end: Int) -> [Double] {
    fold(before: end, from: 0) { $0 + $1 }
  }

  /// The largest of each series before cycle `end`, zero without any.
  func largest(before end: Int) -> [Double] {
    fold(before: end, from: 0) { max($0, $1) }
  }

  /// The number of errors of each series before cycle `end`.
  func counts(before end: Int) -> [Int] {
    fold(before: end, from: 0) { count, _ in count + 1 }
  }

  /// The median of each series before cycle `end`, NaN without any.
  func medians(before end: Int) -> [Double] {
    var present: [Double] = []
    return (0..<seriesCount).map { index in
      present.removeAll(keepingCapacity: true)
      for cycle in cycles[..<end] where !cycle[index].isNaN { present.append(cycle[index]) }
      present.sort()
      return quantile(ofSorted: present, 0.5)
    }
  }

  private func fold<Value>(before end: Int, from start: Value, _ combine: (Value, Double) -> Value) -> [Value]
  {
    var values = [Value](repeating: start, count: seriesCount)
    for cycle in cycles[..<end] {
      for index in values.indices where !cycle[index].isNaN {
        values[index] = combine(values[index], cycle[index])
      }
    }
    return values
  }
}
