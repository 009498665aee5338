import ArgumentParser
import Foundation
import Reporting

/// How a list is printed.
struct ListOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

  @Option(help: "table for people, json for programs.")
  var format: Format = .table

  @OptionGroup var display: DisplayOptions

  /// Prints a table, or the rows as a document under `name`.
  func write(
    _ name: String, _ rows: @autoclosure () -> [[String: ListValue]], _ table: @autoclosure () -> TextTable
  ) throws {
    switch format {
    case .table: try display.show(table().lines)
    case .json: try StandardOutput.write(JSONDocument.answer(ListDocument(name: name, rows: rows())))
    }
  }
}

/// A cell of a list for programs.
enum ListValue: Encodable, ExpressibleByStringLiteral {
  case text(String)
  case number(Double)
  case whole(Int)
  case texts([String])
  case truth(Bool)
  case missing

  init(stringLiteral text: String) { self = .text(text) }

  /// A whole number, or null.
  init(_ number: Int?) { self = number.map(ListValue.whole) ?? .missing }

  /// A number, or null.
  init(_ number: Double?) { self = number.map(ListValue.number) ?? .missing }

  /// Words, or null where there are none.
  init(_ text: String?) { self = text.map(ListValue.text) ?? .missing }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .whole(let number): try container.encode(number)
    case .texts(let texts): try container.encode(texts)
    case .truth(let truth): try container.encode(truth)
    case .missing: try container.encodeNil()
    }
  }
}

/// A list as a JSON document: the rows under the name of what is listed.
private struct ListDocument: Encodable {
  let name: String
  let rows: [[String: ListValue]]

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(1, forKey: Key(stringValue: "schema_version"))
    try container.encode(rows, forKey: Key(stringValue: name))
  }
}
