import Admissions
import ArgumentParser

/// Lines that the user knows and the data package does not hold.
struct KnownOptions: ParsableArguments {
  @Option(
    name: .customLong("known"),
    help: ArgumentHelp(
      "A line that you know, laid over the data: 2026=365 or politics:2026=38 of the program asked about, or a CSV file in the columns of lines.csv. May be given several times.",
      valueName: "line"))
  var known: [KnownValue] = []
}

/// A line that the user knows: of the program asked about, or a file of lines.
enum KnownValue: ExpressibleByArgument, Equatable {
  /// A value of a cycle, with the option as typed.
  case line(Subject, cycle: Int, value: String, typed: String)
  /// A table of lines.
  case file(String)

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard parts.count == 2 else {
      guard !argument.isEmpty else { return nil }
      self = .file(argument)
      return
    }
    let place = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let cycle = Int(place[place.count - 1]), Double(parts[1])?.isFinite == true,
      let subject = place.count == 1 ? .total : Subject(rawValue: place[0])
    else { return nil }
    self = .line(subject, cycle: cycle, value: parts[1], typed: argument)
  }
}
