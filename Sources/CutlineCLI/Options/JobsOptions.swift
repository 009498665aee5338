import ArgumentParser
import Foundation

/// How many cores a command uses.
struct JobsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many cores to use; never changes the output.", valueName: "number"))
  var jobs: JobCount = .all

  func validate() throws {
    guard jobs.count >= 1 else { throw ValidationError("--jobs \(jobs.count): at least one is needed") }
  }
}

/// A number of cores; all of them where none is named.
struct JobCount: ExpressibleByArgument, Equatable {
  private let wanted: Int
  /// How it is shown, so that help is the same on every machine.
  let defaultValueDescription: String

  /// Every core.
  static let all = JobCount(count: ProcessInfo.processInfo.activeProcessorCount, shown: "all")

  private init(count: Int, shown: String) { (wanted, defaultValueDescription) = (count, shown) }

  /// How many of them there are threads and memory for.
  var count: Int {
    wanted > 1 ? min(SystemRoom.threadsWithMemory(wanted), SystemRoom.threads(wanted)) : wanted
  }

  init?(argument: String) {
    guard let count = Int(argument) else { return nil }
    // More threads than this are no help on any machine, and the system may not give them.
    self.init(count: min(count, max(64, ProcessInfo.processInfo.activeProcessorCount)), shown: argument)
  }
}
