import Admissions

extension Document {
  /// The document as one HTML page that needs nothing else: style, drawings and a short script are inside, in the frame
  /// that the pages of the site have. It reads the same without the script, which switches between light and dark, sorts
  /// tables, saves drawings and opens the folds that links lead into.
  ///
  /// It follows the reader's system between light and dark, prints without its colors, and at a width of 360
  /// pixels only tables scroll, each in its own box.
  public var html: String {
    let wording = Wording(language)
    let renderer = HTMLRenderer(wording: wording)
    let sections = DocumentSection.all(blocks, opening: "answer")
    let body = sections.flatMap { section in
      let lines = section.blocks.flatMap(renderer.lines)
      return lines.isEmpty ? [] : HTMLFrame.section(id: section.id, title: section.title, lines)
    }
    let contents = sections.filter { !$0.title.isEmpty }.map { ($0.id, $0.title) }
    return
      (head + header(wording)
      + HTMLFrame.main(title: title, contents: contents, body: body, wording: wording)
      + footer(wording) + PageScript.lines(wording) + ["</body>", "</html>", ""]).joined(separator: "\n")
  }

  private static let site = "cutline"

  private var head: [String] {
    HTMLFrame.opening(name: title, title: title, description: "", site: Self.site, language: language)
      + ["<style>", PageStyle.css + "</style>", "<script>" + PageScript.theme + "</script>", "</head>"]
  }

  private func header(_ wording: Wording) -> [String] {
    [
      "<body data-lang=\"\(language.rawValue)\">", HTMLFrame.skip(wording), "<header>",
      "<div class=\"bar\"><span class=\"home\">\(Self.site)</span><span class=\"space\"></span>"
        + "<span class=\"switches\">" + HTMLFrame.themeSwitch + "</span></div>", "</header>",
    ]
  }

  private func footer(_ wording: Wording) -> [String] {
    ["<footer>", HTMLFrame.citation(wording.citation(title, site: Self.site), wording), "</footer>"]
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
