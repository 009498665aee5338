/// One file of a data package as bytes; where they come from is the caller's business.
public struct TableFile: Sendable {
  /// The name of the file inside the package, `lines.csv`: it says which table this is.
  public let name: String
  /// The path for messages.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// A file.
  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
  }

  /// The name of the table: the file name without folders and without `.csv`.
  public var tableName: String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    return file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
  }
}
