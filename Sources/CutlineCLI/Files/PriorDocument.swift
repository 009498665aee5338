import Forecasting
import Foundation

/// A prior as a file: one JSON object with sorted keys, the same bytes for the same data and options.
struct PriorDocument {
  let prior: BatchPrior
  /// Where it comes from; nil in the notes of an unfinished run.
  let provenance: Provenance?

  /// Where a prior comes from.
  struct Provenance: Codable, Equatable, Sendable {
    /// The version of the program.
    let program: String
    let files: [File]
    /// The options that what was learned depends on.
    let options: [String: String]

    /// A table that was learned from.
    struct File: Codable, Equatable, Sendable {
      /// As it was named.
      let name: String
      let bytes: Int
      /// The hash of its content, in hexadecimal.
      let hash: String
    }
  }

  /// The form as it is coded; the hash comes first in sorted order, so that it is found without reading the rest.
  private struct Form: Codable {
    let contentHash: String
    let prior: BatchPrior
    let provenance: Provenance?
    let schemaVersion: Int

    enum CodingKeys: String, CodingKey {
      case contentHash = "content_hash"
      case prior, provenance
      case schemaVersion = "schema_version"
    }
  }

  static let schemaVersion = 1
  private static let opening = Array("{\"content_hash\":\"".utf8)
  private static let noHash = String(repeating: "0", count: 16)

  /// The document as bytes, the hash of its content in it.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let form = Form(
      contentHash: PriorDocument.noHash, prior: prior, provenance: provenance,
      schemaVersion: PriorDocument.schemaVersion)
    var bytes = Array(try encoder.encode(form))
    bytes.append(UInt8(ascii: "\n"))
    let hash = ContentHash.of(bytes)
    bytes.replaceSubrange(PriorDocument.hashPlace, with: Array(ContentHash.hexadecimal(hash).utf8))
    return bytes
  }

  private static var hashPlace: Range<Int> { opening.count..<opening.count + noHash.utf8.count }

  init(prior: BatchPrior, provenance: Provenance?) {
    (self.prior, self.provenance) = (prior, provenance)
  }

  /// Reads a document.
  /// - Parameter name: what it is called in messages.
  init(bytes: [UInt8], name: String) throws(CommandFailure) {
    guard bytes.starts(with: PriorDocument.opening), bytes.count > PriorDocument.hashPlace.upperBound else {
      throw CommandFailure(
        .badData, "cutline: \(name): is not a prior; cutline fit TABLE ... --output FILE makes one")
    }
    var blank = bytes
    blank.replaceSubrange(PriorDocument.hashPlace, with: Array(PriorDocument.noHash.utf8))
    let hash = String(decoding: bytes[PriorDocument.hashPlace], as: UTF8.self)
    guard ContentHash.hexadecimal(ContentHash.of(blank)) == hash else {
      throw CommandFailure(
        .badData, "cutline: \(name): has been changed or cut short since it was written: make it anew")
    }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let form = try? decoder.decode(Form.self, from: Data(bytes)),
      form.schemaVersion == PriorDocument.schemaVersion, form.prior.isSound
    else {
      throw CommandFailure(
        .badData, "cutline: \(name): is a prior of another version of the program: make it anew")
    }
    (prior, provenance) = (form.prior, form.provenance)
  }
}

extension ContentHash {
  /// The hash of bytes.
  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    hash.add(bytes.span)
    return hash.value
  }

  /// Sixteen digits.
  static func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
