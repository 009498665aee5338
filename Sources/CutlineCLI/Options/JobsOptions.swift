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
  let count: Int
  /// How it is shown, so that help is the same on every machine.
  let defaultValueDescription: String

  /// Every core.
  static let all = JobCount(count: ProcessInfo.processInfo.activeProcessorCount, shown: "all")

  private init(count: Int, shown: String) { (self.count, defaultValueDescription) = (count, shown) }

  init?(argument: String) {
    guard let count = Int(argument) else { return nil }
    self.init(count: count, shown: argument)
  }
}
