/// The two bytes that give delimited text its shape. Line ends need no choice: LF and CR LF both end a record.
public struct Dialect: Equatable, Sendable {
  /// Between fields.
  public let delimiter: UInt8
  /// Around fields that hold a delimiter, a quote or a line end; doubled inside them.
  public let quote: UInt8

  /// - Precondition: both are ASCII, differ, and are neither a line end nor NUL.
  public init(delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")) {
    let reserved: [UInt8] = [0, Byte.lineFeed, Byte.carriageReturn]
    precondition(
      delimiter < 0x80 && quote < 0x80 && delimiter != quote, "delimiter and quote are two ASCII bytes")
    precondition(
      !reserved.contains(delimiter) && !reserved.contains(quote), "a line end or NUL cannot delimit")
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Comma separated (RFC 4180).
  public static let commas = Dialect()
  /// Tab separated, with quotes as in RFC 4180.
  public static let tabs = Dialect(delimiter: UInt8(ascii: "\t"))
}

/// Bytes with a meaning of their own.
enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
