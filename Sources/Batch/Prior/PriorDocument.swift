package import Forecasting
package import Hashing

/// A prior as a file: one JSON object with sorted keys, the same bytes for the same data and options.
package struct PriorDocument {
  package let prior: BatchPrior
  /// Where it comes from; nil in the notes of an unfinished run.
  package let provenance: Provenance?

  /// Where a prior comes from.
  package struct Provenance: Codable, Equatable, Sendable {
    /// The version of the program.
    package let program: String
    package let files: [File]
    /// The options that what was learned depends on.
    package let options: [String: String]

    /// Where a prior comes from.
    package init(program: String, files: [File], options: [String: String]) {
      (self.program, self.files, self.options) = (program, files, options)
    }

    /// A table that was learned from.
    package struct File: Codable, Equatable, Sendable {
      /// As it was named.
      package let name: String
      package let bytes: Int
      /// The hash of its content, in hexadecimal.
      package let hash: String

      /// A table of so many bytes with this hash.
      package init(name: String, content: ContentHash) {
        (self.name, bytes) = (name, content.count)
        hash = ContentHash.hexadecimal(content.value)
      }
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

  private static let schemaVersion = 1
  private static let opening = Array("{\"content_hash\":\"".utf8)
  private static let noHash = String(repeating: "0", count: 16)

  /// The document as bytes, the hash of its content in it.
  package func bytes(_ coder: some DocumentCoder) throws -> [UInt8] {
    let form = Form(
      contentHash: PriorDocument.noHash, prior: prior, provenance: provenance,
      schemaVersion: PriorDocument.schemaVersion)
    var bytes = try coder.bytes(of: form)
    bytes.append(UInt8(ascii: "\n"))
    let hash = ContentHash.of(bytes)
    bytes.replaceSubrange(PriorDocument.hashPlace, with: Array(ContentHash.hexadecimal(hash).utf8))
    return bytes
  }

  private static var hashPlace: Range<Int> { opening.count..<opening.count + noHash.utf8.count }

  /// A document of a prior.
  package init(prior: BatchPrior, provenance: Provenance?) {
    (self.prior, self.provenance) = (prior, provenance)
  }

  /// Reads a document.
  /// - Parameter name: what it is called in messages.
  package init(bytes: [UInt8], name: String, _ coder: some DocumentCoder) throws(BatchFailure) {
    guard bytes.starts(with: PriorDocument.opening), bytes.count > PriorDocument.hashPlace.upperBound else {
      throw .notAPrior(name)
    }
    var blank = bytes
    blank.replaceSubrange(PriorDocument.hashPlace, with: Array(PriorDocument.noHash.utf8))
    let hash = String(decoding: bytes[PriorDocument.hashPlace], as: UTF8.self)
    guard ContentHash.hexadecimal(ContentHash.of(blank)) == hash else { throw .damagedPrior(name) }
    guard let form = try? coder.value(Form.self, of: bytes),
      form.schemaVersion == PriorDocument.schemaVersion,
      form.prior.isSound
    else { throw .otherPrior(name) }
    (prior, provenance) = (form.prior, form.provenance)
  }
}
