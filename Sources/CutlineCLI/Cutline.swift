import ArgumentParser
import Foundation
import LinearAlgebra

/// The program as its executable starts it.
public enum CutlineProgram {
  /// Runs the command named by the arguments of the process and exits with its status.
  public static func run() { Cutline.start() }
}

/// The command line of cutline.
struct Cutline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cutline",
    abstract: "Admission cutoffs: next year's line as an honest distribution, with its track record.",
    discussion: """
      Start with:  cutline forecast --school BUPT --major 0812
      Your own table:  cutline batch lines.csv --key school,program --time year --value line --year 2026
      """,
    version: "0.1.0",
    subcommands: [
      ForecastCommand.self, ChanceCommand.self, PlanCommand.self, BatchCommand.self, FitCommand.self,
      BacktestCommand.self, ReportCommand.self, ListCommand.self, LintCommand.self, ScoreCommand.self,
      ConvertCommand.self, SimulateCommand.self, NotebookCommand.self, TrainCommand.self,
    ])

  /// Runs the command named by the arguments of the process and exits with its status.
  static func start() {
    // Small problems run faster on one thread each, and the threads are cutline's own.
    OpenBLAS.useOneThread()
    ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      failure.report()
      Foundation.exit(failure.status.rawValue)
    } catch {
      exit(withError: error)
    }
  }

  /// A reader that has seen enough closes the pipe; writing then fails with an error instead of a signal.
  private static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
