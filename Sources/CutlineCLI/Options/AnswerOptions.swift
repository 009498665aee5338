import ArgumentParser
import Reporting

/// How an answer is printed: what every command takes that answers one question.
struct AnswerOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, md }

  @OptionGroup var display: DisplayOptions

  @Option(help: "table for people, json for programs, md for documents.")
  var format: Format = .table

  /// Prints the answer in the form that was asked for; the others are not made.
  func write(
    _ lines: @autoclosure () -> [StyledLine], json: @autoclosure () throws -> String,
    _ document: @autoclosure () -> Document
  ) throws {
    switch format {
    case .table: try StandardOutput.write(painted: display.painted(lines()))
    case .json: try StandardOutput.write(try json())
    case .md: try StandardOutput.write(document().markdown)
    }
  }
}
