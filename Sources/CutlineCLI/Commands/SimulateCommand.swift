import ArgumentParser
import Forecasting
import Foundation

/// `cutline simulate`: a panel with known structure, for tests, benchmarks and practice.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write a simulated panel with known shocks, groups, noise, floors and gaps.",
    discussion: """
      The same options and seed give the same bytes; more series or years leave the others as they were.
      Deviations of ranks and counts are relative: 0.1 is about 10 %.

      Examples:
        cutline simulate --series 1000 --years 10 --seed 1 --output panel.csv
        cutline simulate --series 500 --years 12 --scale rank --tail t5 --missing 0.05 --ragged
      """)

  @OptionGroup var structure: SimulationOptions

  @Option(help: "How many series.")
  var series: Int = 1000

  @Option(help: "How many years.")
  var years: Int = 10

  @Option(help: "Year of the first values.")
  var firstYear: Int = 2015

  @Option(help: "What everything random starts from.")
  var seed: UInt64 = 1

  @Option(help: "How values behave: score, rank or count.")
  var scale: Scale.Kind = .score

  @Option(help: "File to write (default: standard output).")
  var output: String?

  @Option(help: "How many cores to use (default: all); never changes the output.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard series >= 1, series <= 1_000_000_000 else {
      throw ValidationError("--series \(series): from 1 to 1,000,000,000")
    }
    guard years >= 1, years <= 10_000 else { throw ValidationError("--years \(years): from 1 to 10,000") }
    guard (0...100_000).contains(firstYear) else {
      throw ValidationError("--first-year \(firstYear): from 0 to 100,000")
    }
    guard jobs >= 1 else { throw ValidationError("--jobs \(jobs): at least one is needed") }
    guard scale != .real else { throw ValidationError("--scale real: score, rank or count") }
    try structure.check(series: series)
    _ = try spec()
  }

  mutating func run() throws {
    let writer = SimulationWriter(simulator: PanelSimulator(try spec()), jobs: jobs)
    try StreamedOutput.write(to: output) { piece throws(CommandFailure) in try writer.write(piece) }
  }

  private func spec() throws -> SimulatedPanel {
    var spec = SimulatedPanel(
      series: series, years: years, seed: seed, scale: try structure.scale(of: scale))
    spec.firstYear = firstYear
    structure.apply(to: &spec)
    return spec
  }
}
