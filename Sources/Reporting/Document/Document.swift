public import Admissions

/// A report as a value: a title and blocks, without a notion of how they are shown.
///
/// Texts in a document are plain: a renderer escapes them for where they stand, so that nothing from the data
/// ever becomes markup.
public struct Document: Equatable, Sendable {
  /// The heading of the whole, and the name of an HTML page.
  public var title: String
  /// The language its words are in.
  public var language: Language
  /// What follows the title, from top to bottom.
  public var blocks: [Block]

  /// A document of these parts.
  public init(title: String, language: Language, blocks: [Block]) {
    self.title = title
    self.language = language
    self.blocks = blocks
  }
}

/// One block of a document.
public indirect enum Block: Equatable, Sendable {
  /// The heading of a section, one or two levels below the title.
  case heading(Depth, Prose)
  /// Running text.
  case paragraph(Prose)
  /// Items one below the other.
  case list(ItemList)
  /// Rows and columns.
  case table(DocumentTable)
  /// A drawing with its words and numbers.
  case figure(Figure)
  /// Something to be aware of, set apart.
  case note(Note)
  /// Blocks folded behind a line of text.
  case details(summary: Prose, [Block])
  /// Lines to be kept as they are, such as a command.
  case verbatim(String)
  /// A place that links lead to; its name is made safe for where it stands.
  case anchor(String)
  /// Links under headings that an HTML page can search.
  case index(SearchIndex)

  /// How far a heading lies below the title.
  public enum Depth: Int, Sendable {
    /// A section.
    case section = 2
    /// A part of a section.
    case subsection = 3
  }
}

/// Items one below the other.
public struct ItemList: Equatable, Sendable {
  /// Whether the items are numbered from 1.
  public var isNumbered: Bool
  /// The items; an empty list takes no room.
  public var items: [Prose]

  /// A list, with bullets unless told otherwise.
  public init(_ items: [Prose], isNumbered: Bool = false) {
    self.items = items
    self.isNumbered = isNumbered
  }
}

/// Something to be aware of, set apart from the text.
public struct Note: Equatable, Sendable {
  /// What kind of note it is, in the document's language; empty for none.
  public var label: String
  /// What it says.
  public var text: Prose

  /// A labeled note.
  public init(label: String, _ text: Prose) {
    self.label = label
    self.text = text
  }
}
