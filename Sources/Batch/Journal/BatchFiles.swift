/// A file in the making, with the notes beside it that let a later run go on from where this one stops: what a
/// batch needs of files.
///
/// A batch opens no file itself. What goes wrong here is thrown through it untouched.
package protocol BatchFiles: Sendable {
  /// The file that will be replaced, in messages.
  var path: String { get }
  /// The file in the making, in messages.
  var part: String { get }
  /// Whether there was a part of an earlier run.
  var wasThere: Bool { get }

  /// Lends what is in the part to `body`.
  func withPart<Result>(_ body: (Span<UInt8>) -> Result) throws -> Result
  /// Cuts the part to its first `count` bytes and goes on from there.
  func keep(first count: Int) throws
  /// Adds bytes at the end of the part.
  func write(_ bytes: [UInt8]) throws
  /// Puts the part, which is whole, in the place of the file, and removes the notes.
  func commit() throws

  /// The journal; nil where there is none.
  func readJournal() -> [UInt8]?
  /// Puts a journal in the place of what is there.
  func beginJournal(_ bytes: [UInt8]) throws
  /// Adds to the journal.
  func addToJournal(_ bytes: [UInt8]) throws

  /// What was fitted; nil where it was not kept.
  func readState() -> [UInt8]?
  /// Keeps what was fitted.
  func writeState(_ bytes: [UInt8]) throws
}
