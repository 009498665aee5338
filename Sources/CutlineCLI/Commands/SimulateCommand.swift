import ArgumentParser
import Forecasting

/// `cutline simulate`: a panel with known structure, for tests, benchmarks and practice.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Write a simulated panel with known shocks, groups, noise, floors and gaps.",
    discussion: """
      The same options and seed give the same bytes; more series or years leave the others as they were. \
      Deviations are in points for scores; those of ranks and counts are relative: 0.1 is about 10 %.

      Examples:
        cutline simulate --series 1000 --years 10 --seed 1 --output panel.csv
        cutline simulate --series 500 --years 12 --scale rank --tail t5 \\
          --missing 0.05 --ragged
      """)

  @OptionGroup var structure: SimulationOptions

  @Option(help: ArgumentHelp("How many series.", valueName: "number"))
  var series: Int = 1000

  @Option(help: ArgumentHelp("How many years.", valueName: "number"))
  var years: Int = 10

  @Option(help: ArgumentHelp("Year of the first values.", valueName: "year"))
  var firstYear: Int = 2015

  @Option(help: "What everything random starts from.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("What the values are: marks, places in a ranking, or people.", valueName: "kind"))
  var scale: SimulatedKind = .score

  @OptionGroup var destination: OutputOptions
  @OptionGroup var cores: JobsOptions

  func validate() throws {
    guard series >= 1, series <= 100_000_000 else {
      throw ValidationError("--series \(series): from 1 to 100,000,000")
    }
    guard years >= 1, years <= 10_000 else { throw ValidationError("--years \(years): from 1 to 10,000") }
    guard (0...100_000).contains(firstYear) else {
      throw ValidationError("--first-year \(firstYear): from 0 to 100,000")
    }
    try structure.check(series: series)
    _ = try spec()
  }

  mutating func run() throws {
    let writer = SimulationWriter(simulator: PanelSimulator(try spec()), jobs: cores.jobs.count)
    try StreamedOutput.write(to: destination.file) { piece throws(CommandFailure) in try writer.write(piece)
    }
  }

  private func spec() throws -> SimulatedPanel {
    var spec = SimulatedPanel(
      series: series, years: years, seed: seed, scale: try structure.scale(of: scale.kind))
    spec.firstYear = firstYear
    structure.apply(to: &spec)
    return spec
  }
}

/// What can be simulated.
enum SimulatedKind: String, ExpressibleByArgument, CaseIterable {
  case score, rank, count

  var kind: Scale.Kind {
    switch self {
    case .score: .score
    case .rank: .rank
    case .count: .count
    }
  }
}
