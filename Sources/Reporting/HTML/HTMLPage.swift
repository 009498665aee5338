import Admissions

extension Document {
  /// The document as one HTML page that needs nothing else: style and drawings are inside. Only an
  /// index, and a page that links lead into the folds of, hold a short script; both read the same without it.
  ///
  /// It follows the reader's system between light and dark, prints without its colors, and at a width of 360
  /// pixels only tables scroll, each in its own box.
  public var html: String {
    let renderer = HTMLRenderer(wording: Wording(language))
    let name = HTMLEscape.attribute(title)
    // No line begins with the dot between two parts.
    let heading = name.split(separator: " · ").joined(separator: "&#160;· ")
    let head = [
      "<!doctype html>", "<html lang=\"\(language.tag)\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      "<title>\(name)</title>", "<style>", PageStyle.css, "</style>", "</head>", "<body>", "<main>",
      "<h1>\(heading)</h1>",
    ]
    let tail = FoldScript.lines(blocks) + ["</main>", "</body>", "</html>", ""]
    return (head + blocks.flatMap(renderer.lines) + tail).joined(separator: "\n")
  }
}

extension Language {
  /// The language tag (RFC 5646) that makes readers and screen readers choose voice and glyphs.
  var tag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-Hans"
    }
  }
}
