import Numerals

/// What a piece of terminal text is, so that whoever prints may color it.
public enum TextRole: Sendable, Equatable {
  /// Ordinary text.
  case plain
  /// A heading or the answer itself.
  case strong
  /// Labels and remarks.
  case soft
  /// Good news: a held promise, strong evidence.
  case good
  /// Something to be careful about: thin evidence.
  case caution
}

/// One line of text for a terminal, in pieces with roles.
public struct StyledLine: Sendable, Equatable {
  /// A piece of the line.
  public struct Piece: Sendable, Equatable {
    /// The text, without line ends and controls.
    public let text: String
    /// What it is.
    public let role: TextRole
  }

  /// The pieces, from left to right.
  public private(set) var pieces: [Piece] = []

  /// An empty line.
  public init() {}

  /// A line of one piece.
  public init(_ text: String, _ role: TextRole = .plain) {
    append(text, role)
  }

  /// Adds a piece; line ends and controls in the text become spaces or nothing, so that no text from the data
  /// can command a terminal.
  public mutating func append(_ text: String, _ role: TextRole = .plain) {
    pieces.append(Piece(text: CleanText.spaced(text), role: role))
  }

  /// Adds a piece and spaces up to a width in columns.
  mutating func append(padded text: String, to width: Int, _ role: TextRole) {
    let clean = CleanText.line(text)
    pieces.append(Piece(text: clean, role: role))
    let missing = width - DisplayWidth.of(clean)
    if missing > 0 { pieces.append(Piece(text: String(repeating: " ", count: missing), role: .plain)) }
  }

  /// The line without roles and without spaces at its end.
  public var plain: String { painted { text, _ in text } }

  /// The line with every piece painted, spaces at its end left out.
  ///
  /// - Parameter paint: gives a piece with whatever its role asks for around it. Plain pieces come too.
  public func painted(_ paint: (String, TextRole) -> String) -> String {
    var kept = pieces[...]
    while let last = kept.last, last.text.allSatisfy({ $0 == " " }) { kept = kept.dropLast() }
    return kept.enumerated().map { index, piece in
      paint(index == kept.count - 1 ? trimmedEnd(piece.text) : piece.text, piece.role)
    }.joined()
  }

  private func trimmedEnd(_ text: String) -> String {
    var rest = text[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
