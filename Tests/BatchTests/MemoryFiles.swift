import Foundation
import Synchronization

@testable import Batch

/// JSON as a batch keeps its notes.
struct JSONNotes: DocumentCoder {
  func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array(try encoder.encode(value))
  }

  func value<Value: Decodable>(_ type: Value.Type, of bytes: some Collection<UInt8>) throws -> Value {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: Data(bytes))
  }
}

/// What a disk says when it is full.
struct DiskFull: Error, Equatable {}

/// A part file in memory, on a disk that may fill up.
final class MemoryFiles: BatchFiles {
  struct Content {
    var part: [UInt8] = []
    var journal: [UInt8]?
    var state: [UInt8]?
    var whole: [UInt8]?
  }

  let path = "out.csv"
  let part = "out.csv.part"
  let wasThere: Bool
  private let content: Mutex<Content>
  /// The part takes no more than this.
  private let room: Int

  init(_ content: Content? = nil, room: Int = .max) {
    wasThere = content != nil
    self.content = Mutex(content ?? Content())
    self.room = room
  }

  var now: Content { content.withLock { $0 } }

  func withPart<Result>(_ body: (Span<UInt8>) -> Result) throws -> Result { body(now.part.span) }

  func keep(first count: Int) throws {
    content.withLock { $0.part.removeSubrange(count...) }
  }

  func write(_ bytes: [UInt8]) throws {
    try content.withLock { content in
      guard content.part.count + bytes.count <= room else {
        // The bytes that still fit are there.
        content.part += bytes.prefix(room - content.part.count)
        throw DiskFull()
      }
      content.part += bytes
    }
  }

  func commit() throws {
    content.withLock { $0 = Content(whole: $0.part) }
  }

  func readJournal() -> [UInt8]? { now.journal }
  func beginJournal(_ bytes: [UInt8]) throws { content.withLock { $0.journal = bytes } }
  func addToJournal(_ bytes: [UInt8]) throws { content.withLock { $0.journal?.append(contentsOf: bytes) } }
  func readState() -> [UInt8]? { now.state }
  func writeState(_ bytes: [UInt8]) throws { content.withLock { $0.state = bytes } }
}

/// Bytes in memory, lent in pieces of a size.
final class MemoryPieces: ByteSource {
  private let bytes: [UInt8]
  private let size: Int
  private let place = Mutex(0)
  /// How many bytes have been lent.
  private let lent = Mutex(0)

  init(_ text: String, pieces size: Int = .max) { (bytes, self.size) = (Array(text.utf8), size) }

  var lentBytes: Int { lent.withLock { $0 } }

  func next(_ body: (Span<UInt8>) -> Void) throws -> Bool {
    let start = place.withLock { $0 }
    let end = start + min(size, bytes.count - start)
    guard start < end else { return false }
    let piece = Array(bytes[start..<end])
    body(piece.span)
    place.withLock { $0 = end }
    lent.withLock { $0 += end - start }
    return true
  }

  func seek(to offset: Int) throws { place.withLock { $0 = offset } }
}
