/// Reads delimited text (RFC 4180) as a stream of chunks, in memory that does not grow with the file.
///
/// Give the file to `consume` piece by piece, cut anywhere, then call `finish`. Records and problems are the same
/// for any cutting.
///
/// - Records end at LF or CR LF, the last one also at the end of the file. A CR alone outside quotes is a
///   problem; inside quotes line ends are content and stay as they are.
/// - A quoted field starts with the quote and ends at the next one that is not doubled. A quote inside an
///   unquoted field and text after a closing quote are problems.
/// - A byte order mark at the start is passed over.
/// - A blank line (no bytes at all) is passed over, except in a table of one column, where it is an empty field.
/// - The number of fields is `expectedColumns`, or else that of the first good record.
/// - Bytes are checked to be UTF-8.
///
/// A bad record is not lent to the caller: one problem is kept in `problems`, and reading goes on after its
/// end. An unterminated quote makes the rest of the file one bad record.
public struct DelimitedReader: ~Copyable {
  /// The file's name in problems.
  public let file: String
  /// What has gone wrong so far and was not taken, in the order of the file. It grows with the number of bad
  /// records; a caller that must bound it takes them between chunks.
  public internal(set) var problems: [DelimitedProblem] = []
  /// The number of fields that records are held to, once known.
  public internal(set) var expectedColumns: Int?

  @usableFromInline var record = Record()
  let dialect: Dialect
  let limits: Limits
  var index: StructuralIndex
  var window = Window()
  var progress = Progress()
  /// The present record's problem. Not a part of `progress`, which is small because every field reads it.
  var problem: DelimitedProblem?

  /// A reader at the start of a file or, for one block of a file among others, at a record start further down.
  ///
  /// - Parameters:
  ///   - file: the name in problems.
  ///   - expectedColumns: the number of fields of every record; `nil` takes it from the first good one.
  ///   - firstLine: the line of the first byte, from 1. Only at line 1 is a byte order mark passed over.
  ///   - firstRecord: the number of the first record.
  public init(
    file: String, dialect: Dialect = .commas, limits: Limits = Limits(), expectedColumns: Int? = nil,
    firstLine: Int = 1, firstRecord: Int = 0
  ) {
    self.file = file
    self.dialect = dialect
    self.limits = limits
    self.expectedColumns = expectedColumns
    index = StructuralIndex(dialect)
    record.line = firstLine
    record.number = firstRecord
    progress.nextLine = firstLine
    window.mayHaveMark = firstLine == 1
  }

  /// Reads the next piece of the file and lends every good record that it completes to `body`.
  ///
  /// If `body` throws, the rest of the piece is lost and the reader should be dropped.
  @inlinable
  public mutating func consume<Failure>(
    _ chunk: Span<UInt8>, _ body: (borrowing Record) throws(Failure) -> Void
  ) throws(Failure) {
    var taken = 0
    while taken < chunk.count {
      taken += load(chunk, from: taken)
      while advance() { try body(record) }
    }
  }

  /// Ends the file: lends the last record to `body` if no line end closed it.
  @inlinable
  public mutating func finish<Failure>(_ body: (borrowing Record) throws(Failure) -> Void) throws(Failure) {
    closeInput()
    while advance() { try body(record) }
  }

  /// Hands over the problems so far and forgets them.
  public mutating func takeProblems() -> [DelimitedProblem] {
    defer { problems = [] }
    return problems
  }
}
