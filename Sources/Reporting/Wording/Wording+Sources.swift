public import Admissions

extension Wording {
  /// A publisher. The data name it in English; where it is a school of the register, or a body known here, a Chinese
  /// page has its Chinese name.
  public func publisher(_ name: String, _ schools: [School]) -> String {
    // Its comma would read as one between two publishers.
    if name == "Secondary page, publisher not recorded" {
      return say("Secondary page (publisher not recorded)", "二手网页（发布者未记录）")
    }
    guard language == .chinese else { return name }
    if let known = Self.chinesePublishers[name] { return known }
    let parts = name.split(separator: ", ", maxSplits: 1).map(String.init)
    let school = schools.first { !$0.nameEN.isEmpty && !$0.nameZH.isEmpty && $0.nameEN == parts.first }
    guard let school else { return name }
    return ([school.nameZH] + parts.dropFirst()).joined(separator: "，")
  }

  private static let chinesePublishers = [
    "Ministry of Education of China": "教育部",
    "Table of school choice, compiler unknown": "择校表（编者不详）",
    "Table of school choice for control, compiler unknown": "控制学科择校表（编者不详）",
  ]

  /// The source of a chart: every publisher by name; empty for none.
  public func allPublishers(_ sources: [Source], _ schools: [School]) -> String {
    let names = publishers(sources, schools)
    return names.isEmpty ? "" : sourceHead + list(names)
  }

  /// The source of a chart: the publishers, few of them by name; empty for none.
  public func chartSource(_ sources: [Source], _ schools: [School]) -> String {
    let names = publishers(sources, schools)
    guard names.count > 2 else { return allPublishers(sources, schools) }
    let isMinistry = { (name: String) in name.hasPrefix("Ministry") || name == "教育部" }
    let first = names.first(where: isMinistry) ?? names[0]
    return sourceHead
      + say("\(first) and \(names.count - 1) others, listed in the report", "\(first)等 \(names.count) 个，见报告")
  }

  private var sourceHead: String { sentence(sourcesLabel, ended: false) + afterLabel }

  /// Every publisher once, in the order of the sources.
  private func publishers(_ sources: [Source], _ schools: [School]) -> [String] {
    var seen: Set<String> = []
    return sources.map(\.publisher).filter { !$0.isEmpty && seen.insert($0).inserted }
      .map { publisher($0, schools) }
  }

  /// A source: publisher, date and how it was read.
  public func source(_ source: Source, _ schools: [School]) -> String {
    let published = source.publishedOn.map { say(", published \($0)", "，发布于 \($0)") } ?? ""
    let retrieved = source.retrievedOn.map { say(", read \($0)", "，读取于 \($0)") } ?? ""
    let publisher = source.publisher.isEmpty ? "" : say(", ", "，") + publisher(source.publisher, schools)
    return publisher + published + retrieved + say("; ", "；") + confidence(source.confidence)
  }

  /// What a page says beside texts that the data hold in English only; empty on an English page.
  public var asInData: String { say("", "数据中这些文字只有英文，照录原文。") }
}
