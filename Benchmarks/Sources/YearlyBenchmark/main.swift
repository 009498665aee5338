import Forecasting
import Foundation

/// How many series a second the yearly engine forecasts in memory, with the weights that come with the program:
/// six years ahead, the median and three intervals, from panels of 30 years.
///
///     OPENBLAS_NUM_THREADS=1 swift run -c release --package-path Benchmarks YearlyBenchmark [SERIES] [JOBS] [WEIGHTS]

let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 100_000 : 100_000
let jobs = arguments.count > 2 ? Int(arguments[2]) ?? 2 : 2
let path = arguments.count > 3 ? arguments[3] : "data/weights/yearly.json"
let levels = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
let years = 30

/// Between -1 and 1, without a pattern that matters.
func wobble(_ series: Int, _ year: Int) -> Double {
  sin(Double(series) * 12.9898 + Double(year * year) * 78.233)
}

/// Series whose growth persists and wobbles.
func panel() -> Panel {
  var keys = KeyTable(columnCount: 1)
  var offsets = [0]
  var values: [Double] = []
  for index in 0..<count {
    keys.append(["s\(index)"])
    var (level, growth) = (6 + wobble(index, 0), 0.0)
    for year in 1...years {
      growth = 0.7 * growth + 0.03 * wobble(index, year)
      level += growth
      values.append(exp(level))
    }
    offsets.append(values.count)
  }
  let calendar = (0..<count).flatMap { _ in (0..<years).map { Int32(1990 + $0) } }
  return Panel(
    scale: Scale(.real), keys: keys, groups: [], offsets: offsets, years: calendar, values: values)
}

let weights = try JSONDecoder().decode(
  YearlyWeights.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
let known = panel()
var times: [Double] = []
for _ in 0..<5 {
  let start = Date()
  let fitted = YearlyModel().apply(weights, to: known, jobs: jobs)
  let parts = Parallel.blocks(of: count, blockSize: 1024, jobs: jobs) {
    fitted.quantiles(of: Array($0), steps: weights.horizon, levels: levels)
  }
  precondition(parts.joined().allSatisfy(\.isFinite), "every quantile is a number")
  times.append(Date().timeIntervalSince(start))
}
let best = times.min() ?? .nan
let usual = times.sorted()[times.count / 2]
print(
  "\(count) series of \(years) years, \(weights.horizon) years ahead, \(levels.count) quantiles, \(jobs) jobs"
)
print(
  "series a second: \(Int(Double(count) / usual)) usual, \(Int(Double(count) / best)) best of \(times.count)")
