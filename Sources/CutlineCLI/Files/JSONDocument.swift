import Batch
import DelimitedText
import Foundation

/// How values become JSON documents and back: keys sorted, slashes as they are, the same bytes for the same value.
enum JSONDocument {
  /// What a command answers, for people and programs to read: over several lines, with a line end after it.
  /// - Throws: when a number is not finite, which no reader of an answer expects.
  static func answer(_ value: some Encodable) throws -> String {
    let encoder = encoder
    encoder.outputFormatting.insert(.prettyPrinted)
    return withVisibleEscapes(json: String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// What the program keeps for itself, on one line without an end; numbers that are not finite survive.
  static func line(_ value: some Encodable) throws -> [UInt8] {
    let encoder = encoder
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array(try encoder.encode(value))
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// The value of a line.
  static func value<Value: Decodable>(_ type: Value.Type, of bytes: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: bytes)
  }
}

/// JSON as the documents and notes of a batch.
struct JSONCoder: DocumentCoder {
  func bytes(of value: some Encodable) throws -> [UInt8] { try JSONDocument.line(value) }

  func value<Value: Decodable>(_ type: Value.Type, of bytes: some Collection<UInt8>) throws -> Value {
    try JSONDocument.value(type, of: Data(bytes))
  }
}
