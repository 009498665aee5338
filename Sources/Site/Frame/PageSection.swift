import Admissions
import Charts
import Reporting

/// A part of a page under a heading that the table of contents leads to.
struct PageSection {
  /// The name of its place in the page.
  let id: String
  /// The heading; empty for the opening, which has none.
  let title: String
  let content: [PageContent]

  init(_ id: String, _ title: String, _ content: [PageContent]) {
    (self.id, self.title, self.content) = (id, title, content)
  }

  /// The sections of a document's blocks, one for each heading; what stands before the first is the opening.
  static func all(_ blocks: [Block], opening: String) -> [PageSection] {
    DocumentSection.all(blocks, opening: opening).map { section in
      PageSection(section.id, section.title, section.blocks.map { .block($0) })
    }
  }
}

/// What a page is made of.
enum PageContent {
  /// A block of a document.
  case block(Block)
  /// Lines of HTML that are safe as they are: their writer has escaped what came from data.
  case html([String])

  static func text(_ text: String) -> PageContent { .block(.paragraph(Prose(text))) }

  static func prose(_ runs: [Inline]) -> PageContent { .block(.paragraph(Prose(runs))) }

  static func table(_ label: String, _ columns: [DocumentTable.Column], _ rows: [[Prose]]) -> PageContent {
    .block(.table(DocumentTable(label: label, columns: columns, rows: rows)))
  }

  static func list(_ items: [Prose]) -> PageContent { .block(.list(ItemList(items))) }
}

extension Prose {
  /// A text that leads somewhere.
  static func link(_ text: String, to target: String) -> Prose { [.link(Prose(text), to: target)] }
}

extension DocumentTable.Column {
  /// A column of numbers.
  static func number(_ title: String) -> Self { .init(Prose(title), .right) }
  /// A column of words.
  static func words(_ title: String) -> Self { .init(Prose(title)) }
}
