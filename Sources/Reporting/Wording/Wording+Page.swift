/// What stands around every page.
extension Wording {
  /// Leads past the header, for those who go by keyboard.
  public var skipToContent: String { say("Skip to the content", "跳到正文") }
  /// Over the list of a page's sections.
  public var onThisPage: String { say("On this page", "本页目录") }
  /// Over how to cite a page.
  public var citeTitle: String { say("Cite this page", "引用本页") }

  /// How a page is cited.
  ///
  /// - Parameters:
  ///   - title: the page's.
  ///   - site: whose page it is.
  ///   - asOf: the day of the data; nil where it is not known.
  ///   - address: where it stands; nil where that is not known.
  public func citation(_ title: String, site: String, asOf: String? = nil, address: String? = nil) -> String {
    let parts = [
      site + say(". ", "。") + title, asOf.map { say("Data as of \($0)", "数据截至 \($0)") }, address,
    ].compactMap(\.self)
    return parts.joined(separator: say(". ", "。")) + (address == nil ? say(".", "。") : "")
  }

  /// What the script of a page says: names that it looks up, and texts that need no escape.
  package var pageWords: [(key: String, text: String)] {
    [
      ("dark", say("Dark", "深色")), ("light", say("Light", "浅色")), ("filter", say("Filter rows", "筛选")),
      ("rows", say("{count} rows", "{count} 行")), ("sort", say("Sort", "排序")),
      ("svg", say("Save drawing (SVG)", "保存图片（SVG）")),
    ]
  }
}

extension Wording {
  /// The fold under a figure.
  public var numbersOfFigure: String { say("The numbers of the figure", "图中数据") }
  /// The link to the file of a figure's numbers.
  public var numbersAsFile: String { say("The numbers as CSV", "数据文件（CSV）") }
}
