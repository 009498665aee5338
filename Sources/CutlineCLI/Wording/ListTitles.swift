import Admissions
import Reporting

/// The headings of the tables of `list`.
enum ListTitles {
  static func schools(_ language: Language) -> [TextTable.Column] {
    titles(
      ["code", "name", "English name", "aliases", "city", "region", "own line", "lines"],
      ["代码", "校名", "英文名", "别名", "城市", "区", "自划线", "线"], language)
  }

  static func majors(_ language: Language) -> [TextTable.Column] {
    titles(
      ["code", "degree", "name", "English name", "cycles", "last line"],
      ["代码", "学位", "名称", "英文名", "年份", "最近的线"],
      language)
  }

  static func models(_ language: Language) -> [TextTable.Column] {
    titles(["model", "used by", "what it does"], ["模型", "用于", "做法"], language)
  }

  static func sources(_ language: Language) -> [TextTable.Column] {
    titles(
      ["id", "publisher", "title", "published", "medium", "confidence", "address"],
      ["编号", "发布者", "标题", "发布日期", "形式", "可信度", "地址"], language)
  }

  private static func titles(
    _ english: [String], _ chinese: [String], _ language: Language
  ) -> [TextTable.Column] {
    zip(english, chinese).map { TextTable.Column(Message.say($0, $1).text(in: language)) }
  }
}
