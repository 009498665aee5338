import Foundation

/// A Markdown table of throughputs, and of each as a multiple of the first.
func report(_ results: [Measurement], size: Int) -> String {
  let base = results.first?.throughput
  let rows = results.map { "| \($0.name) | \(megabytes($0)) | \(ratio($0, to: base)) |" }
  let title = "Reading a numeric table of \(size / 1_000_000) MB, one core\n"
  return ([title, "| reader | MB/s | ratio |", "|---|---:|---:|"] + rows).joined(separator: "\n")
}

private func megabytes(_ result: Measurement) -> String {
  result.throughput.map { String(Int($0.rounded())) } ?? "skipped: not installed"
}

private func ratio(_ result: Measurement, to base: Double?) -> String {
  guard let throughput = result.throughput, let base else { return "" }
  return String(Double((throughput / base * 100).rounded()) / 100)
}
