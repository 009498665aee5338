import Numerals

/// Times `write` over all values of `sample`, the best of three runs.
func report(_ name: String, _ sample: Sample, _ write: (Double, inout [UInt8]) -> Void) {
  var buffer: [UInt8] = []
  let time = fastest {
    buffer.removeAll(keepingCapacity: true)
    for value in sample.values { write(value, &buffer) }
  }
  printRow(name, sample, time)
}

/// Times the reading of the values' shortest forms.
func reportParsing(_ sample: Sample) {
  var texts: [UInt8] = []
  var ends = [0]
  for value in sample.values {
    appendShortest(value, to: &texts)
    ends.append(texts.count)
  }
  var sum = 0.0
  let time = fastest {
    for (start, end) in zip(ends, ends.dropFirst()) {
      sum += parseDouble(texts.span.extracting(start..<end)) ?? .nan
    }
  }
  precondition(sum.isFinite, "a value was not read")
  printRow("parseDouble", sample, time)
}

private func fastest(_ body: () -> Void) -> Duration {
  let clock = ContinuousClock()
  return (0..<3).map { _ in clock.measure(body) }.min() ?? .zero
}

private func printRow(_ name: String, _ sample: Sample, _ time: Duration) {
  let each = time / .nanoseconds(1) / Double(sample.values.count)
  print("| \(name) | \(sample.name) | \(fixedText(each, decimals: 1)) |")
}
