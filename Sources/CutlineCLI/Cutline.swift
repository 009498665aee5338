import Admissions
import ArgumentParser
import Batch
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
      Start with one major, or with a table of your own:
        cutline forecast --school BUPT --major 0812
        cutline check lines.csv
        cutline batch lines.csv --key school,program --value line --year 2026

      Exit status: 0 done; 1 findings of lint and check, differences of notebook check; 3 some series of a table were \
      declined or rows skipped; 64 wrong use; 65 bad data; 66 no such input, or nothing to forecast from; 70 \
      a fault of the program; 71 the system refused a process, a thread or memory; 73 or 74 the output cannot be made or written.
      """,
    version: ProgramVersion.text,
    subcommands: [
      ForecastCommand.self, ChanceCommand.self, ReachCommand.self, PlanCommand.self, BatchCommand.self,
      FitCommand.self,
      BacktestCommand.self, CheckCommand.self, ExamCommand.self, ReportCommand.self, SiteCommand.self,
      ListCommand.self,
      LintCommand.self, NewCommand.self, AddCommand.self,
      ScoreCommand.self,
      ConvertCommand.self, SimulateCommand.self, NotebookCommand.self, TrainCommand.self,
    ])

  /// Runs the command named by the arguments of the process and exits with its status.
  static func start() {
    // Small problems run faster on one thread each, and the threads are cutline's own.
    OpenBLAS.useOneThread()
    ignoreBrokenPipes()
    var language = UsageWords.isAsked ? Language.chinese : .english
    do {
      guard SystemRoom.hasMemory else { throw CommandFailure(.refused, .tooLittleMemory) }
      try ArgumentGuard.check(CommandLine.arguments)
      let arguments = Array(CommandLine.arguments.dropFirst())
      if arguments.contains("--version") { return try StandardOutput.write(ProgramVersion.withData + "\n") }
      if let unknown = UnknownCommand.first(arguments, below: Cutline.self) { throw unknown.failure }
      var command = try parseAsRoot()
      language = (command as? any SpeakingCommand)?.language.language ?? language
      try command.run()
    } catch {
      // A batch has failures of its own, whichever command runs it.
      let failure = error as? CommandFailure ?? (error as? BatchFailure).map(CommandFailure.init)
      guard let failure else { UsageWords.end(error, in: language) }
      failure.report(in: language)
      Foundation.exit(failure.status.rawValue)
    }
  }

  /// A reader that has seen enough closes the pipe; writing then fails with an error instead of a signal.
  private static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
