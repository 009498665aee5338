package import PanelTables

/// A table of observations that a batch is made from, and how it is read.
package struct BatchInput: Sendable {
  /// What it is called in messages: the path, - for a stream.
  package let name: String
  package let columns: PanelColumns
  package let options: PanelTableOptions
  /// The bytes that its blocks have at least, where it is read block by block.
  package let blockBytes: Int

  /// A table.
  package init(
    name: String, columns: PanelColumns, options: PanelTableOptions, blockBytes: Int = 1 << 20
  ) {
    (self.name, self.columns, self.options, self.blockBytes) = (name, columns, options, blockBytes)
  }

  /// Whether it can be read only once, from its beginning.
  package var isStream: Bool { name == "-" }
}

/// The bytes of an input, piece by piece; asked by one thread at a time.
package protocol ByteSource: Sendable {
  /// Lends the next piece to `body`; false, and nothing lent, at the end.
  func next(_ body: (Span<UInt8>) -> Void) throws -> Bool
  /// Goes on at this many bytes from the beginning.
  func seek(to offset: Int) throws
}
