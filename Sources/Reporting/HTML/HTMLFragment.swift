public import Admissions
package import Charts

/// Parts of documents as HTML, for pages with a frame of their own: everything is escaped for where it stands.
public enum HTMLFragment {
  /// The lines of some blocks.
  public static func lines(_ blocks: [Block], language: Language) -> [String] {
    blocks.flatMap(HTMLRenderer(wording: Wording(language)).lines)
  }

  /// A figure whose numbers stand in `name` with the ending `.csv` beside the page.
  package static func figure(
    _ figure: Figure, name: String, wording: Wording
  ) -> (lines: [String], numbers: ChartTable) {
    HTMLFigure(figure, name: name, file: name + ".csv", wording: wording).drawn
  }

  /// Inline runs.
  public static func inline(_ prose: Prose) -> String { HTMLInline.text(prose) }

  /// Text between tags.
  public static func text(_ text: String) -> String { HTMLEscape.text(text) }

  /// The value of an attribute, inside double quotes.
  public static func attribute(_ text: String) -> String { HTMLEscape.attribute(text) }

  /// A relative path with everything percent-encoded that could end it.
  public static func path(_ path: String) -> String { HTMLEscape.attribute(LinkTarget.path(path)) }

  /// An address that may be followed, as an attribute; nil for one that may not.
  public static func address(_ target: String) -> String? {
    LinkTarget.safe(target).map(HTMLEscape.attribute)
  }

  /// The name of a place within a page.
  public static func anchor(_ text: String) -> String { Anchor.name(text) }

  /// The language tag (RFC 5646) of a page.
  public static func tag(_ language: Language) -> String { language.tag }
}
