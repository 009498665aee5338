import Admissions

extension Wording {
  /// The title of a source, in the language where it has one; its identifier where it has none.
  func title(of source: Source) -> String {
    let title = name(english: source.title, chinese: source.titleZH)
    return title.isEmpty ? source.id : title
  }

  /// Whether every source has a title in the language.
  func isTitled(_ sources: [Source]) -> Bool {
    language == .english || sources.allSatisfy { !$0.titleZH.isEmpty || $0.title.isEmpty }
  }

  /// What a source counts, as the data say it; in Chinese by clauses where each of them is known here, else as it stands.
  func definition(_ text: String) -> String {
    guard language == .chinese else { return text }
    return chineseDefinition(text) ?? text
  }

  /// Whether a definition can be said in the language.
  func isDefined(_ text: String) -> Bool { language == .english || chineseDefinition(text) != nil }

  private func chineseDefinition(_ text: String) -> String? {
    let clauses = text.components(between: "; ").map { Self.definitions[$0] }
    let known = clauses.compactMap(\.self)
    return known.count == clauses.count ? known.joined(separator: "；") : nil
  }

  /// The clauses of definitions in the package's own words.
  private static let definitions = [
    "Admitted through adjustment": "调剂录取",
    "Admitted through the examination": "通过统考录取",
    "All admitted": "全部录取",
    "All admitted, exempted students included": "全部录取，含推免生",
    "All admitted: first choice, adjusted and exempted": "全部录取：一志愿、调剂与推免",
    "Applicants": "报考人数",
    "Applicants of the college, exempted students not counted": "学院报考人数，不含推免生",
    "Applicants over the basic line of the college, exempted students not counted": "学院过基本线人数，不含推免生",
    "Applicants over the national line": "过国家线人数",
    "Applicants over the retest line of the major": "过专业复试线人数",
    "Applicants, exempted students included": "报考人数，含推免生",
    "Computed from the official list without special plans": "由官方名单计算，不含专项计划",
    "Exempted students accepted or planned": "已接收或计划接收的推免生",
    "Exempted students admitted": "录取的推免生",
    "Highest total among the admitted": "录取者最高总分",
    "Highest total of those admitted": "录取者最高总分",
    "Highest total of those admitted through the examination": "统考录取者最高总分",
    "In the list of the admitted, exempted students not counted": "录取名单人数，不含推免生",
    "In the retest list": "复试名单人数",
    "Lowest total among the admitted": "录取者最低总分",
    "Lowest total of those admitted through the examination": "统考录取者最低总分",
    "Lowest total of those admitted, all plans together": "录取者最低总分，各类计划合计",
    "Mean total of the admitted": "录取者平均总分",
    "Mean total of those admitted": "录取者平均总分",
    "Mean total of those admitted through the examination": "统考录取者平均总分",
    "Official table": "官方统计表",
    "Official table read from an image": "官方统计表（由图片读取）",
    "Over the basic line, exempted students included": "过基本线人数，含推免生",
    "Places as printed": "公布的招生人数",
    "Places left for the examination, exempted students not counted": "统考名额，不含推免生",
    "Places of the catalogue, exempted students included": "招生目录人数，含推免生",
    "Rows of the official list of the admitted, exempted students not counted, special plans counted":
      "官方录取名单的行数，不含推免生，含专项计划",
    "exempted students included": "含推免生",
    "exempted students not counted": "不含推免生",
    "first choice where told apart": "可区分时为一志愿",
    "minority cadre plan left out": "不含少数民族骨干计划",
    "over the line, exempted students included": "过线人数，含推免生",
    "printed under 125601, the code of engineering management": "公布时列在 125601（工程管理）之下",
    "special plans not told apart": "未区分专项计划",
    "transcribed as professional, 0812 is an academic discipline": "转录时记为专业学位，而 0812 为学术学位学科",
    "whether exempted students are included is not told apart": "未说明是否含推免生",
    "without the minority cadre plan": "不含少数民族骨干计划",
  ]
}

extension String {
  /// The parts between occurrences of a separator.
  fileprivate func components(between separator: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let place = rest.firstRange(of: separator) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }
}
