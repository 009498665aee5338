/// A run of text.
public indirect enum Inline: Equatable, Sendable {
  /// Plain text.
  case text(String)
  /// Text of weight.
  case strong(Prose)
  /// Stressed text.
  case emphasis(Prose)
  /// A code, a command or a name of a file.
  case code(String)
  /// Text that leads somewhere. A target that is neither a relative path, an anchor, nor an `http`, `https`
  /// or `mailto` address is not followed: the text then stands alone.
  case link(Prose, to: String)
}

/// Text with inline runs.
public struct Prose: Equatable, Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// The runs, in reading order.
  public var runs: [Inline]

  /// Text of these runs.
  public init(_ runs: [Inline]) { self.runs = runs }

  /// Plain text; empty text has no runs.
  public init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }

  /// Plain text.
  public init(stringLiteral text: String) { self.init(text) }

  /// Text of these runs.
  public init(arrayLiteral runs: Inline...) { self.init(runs) }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { plainText.isEmpty }

  /// The text without any markup, as one clean line.
  public var plainText: String { CleanText.line(runs.map(\.rawText).joined()) }
}

extension Inline {
  fileprivate var rawText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let prose), .emphasis(let prose), .link(let prose, _): prose.runs.map(\.rawText).joined()
    }
  }
}
