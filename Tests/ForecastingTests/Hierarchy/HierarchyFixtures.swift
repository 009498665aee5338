import LinearAlgebra
import Statistics

@testable import Forecasting

/// Keys of programs at schools in states: school, program, state.
func makeKeys(_ keys: [[String]]) -> KeyTable {
  var table = KeyTable(columnCount: keys[0].count)
  for key in keys { table.append(key) }
  return table
}

/// Four schools with three programs each, in two states that cut across schools.
let crossedKeys = makeKeys(
  (0..<12).map { ["school \($0 / 3)", "program \($0 % 3)", "state \($0 % 2)"] })

/// Simulated counts of students: schools of unlike size, a shared movement, everything a whole number.
func countPanel(schools: Int, programs: Int, years: Int, seed: UInt64, missing: Double = 0) -> Panel {
  var random = SeededGenerator(seed: seed)
  var series: [(key: [String], series: Series)] = []
  let shocks = (0..<years).map { _ in random.normal(mean: 0, standardDeviation: 0.05) }
  for school in 0..<schools {
    for program in 0..<programs {
      var level = 5 * Double(school % 5) + 3 * Double(program) + 2
      var (kept, values): ([Int], [Double]) = ([], [])
      for year in 0..<years {
        level *= 1 + shocks[year] + random.normal(mean: 0, standardDeviation: 0.08)
        guard year == years - 1 || random.uniform() >= missing else { continue }
        kept.append(2010 + year)
        values.append(Double(random.poisson(mean: max(level, 0.5))))
      }
      guard let one = try? Series(years: kept, values: values) else { continue }
      series.append((["school \(school)", "program \(program)", "state \((school + program) % 3)"], one))
    }
  }
  return Panel(series, scale: Scale(.count), groupColumns: [0], columnNames: ["school"])
}

/// A covariance as a dense matrix.
func dense(_ covariance: ShrunkCovariance) -> Matrix {
  let count = covariance.deviations.count
  var matrix = Matrix(rows: count, columns: count)
  for a in 0..<count { for b in 0..<count { matrix[a, b] = covariance.covariance(a, b) } }
  return matrix
}
