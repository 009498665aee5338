public import Admissions
import Forecasting

extension Wording {
  /// The national line and how it is known: `273, published`, or a forecast with its 80 % interval.
  public func national(_ outlook: NationalOutlook) -> String {
    switch outlook.status {
    case .published: say("\(marks(outlook.value)), published", "\(marks(outlook.value))，已公布")
    case .given: say("\(marks(outlook.value)), as given", "\(marks(outlook.value))，按给定值")
    case .forecast:
      say("not yet published, forecast ", "尚未公布，预测 ") + marks(outlook.value) + nationalInterval(outlook)
    }
  }

  /// The same with its name and year: `national line 2027: 273, published`.
  public func nationalLine(_ outlook: NationalOutlook, cycle: Int) -> String {
    say("national line \(cycle)", "\(cycle) 年国家线") + afterLabel + national(outlook)
  }

  /// The row and region: `national line of 工学, region A`.
  public func nationalName(_ outlook: NationalOutlook) -> String {
    say(
      "national line, \(outlook.row.nameZH), \(region(outlook.region))",
      "国家线（\(region(outlook.region))\(outlook.row.nameZH)）")
  }

  private func nationalInterval(_ outlook: NationalOutlook) -> String {
    guard let interval = outlook.distribution?.interval(0.8) else { return "" }
    return remark(range(marks(interval.lower), marks(interval.upper)))
  }
}

extension Wording {
  /// The name of a row of the national table, short enough for a chart; the ministry's name for one unknown.
  public func row(_ row: NationalRow) -> String {
    Wording.rows[row.id].map { say($0.english, $0.chinese) } ?? row.nameZH
  }

  /// The same with its code where it has one: `08 Engineering`.
  public func codedRow(_ row: NationalRow) -> String {
    let isCode = row.id.allSatisfy { $0.isASCII && $0.isNumber }
    return isCode ? row.id + " " + self.row(row) : self.row(row)
  }

  private static let rows: [String: (english: String, chinese: String)] = [
    "01": ("Philosophy", "哲学"), "02": ("Economics", "经济学"), "02p": ("Finance degrees", "金融等专硕"),
    "03": ("Law", "法学"), "03p": ("Law degrees", "法律等专硕"), "04": ("Education", "教育学"),
    "0403": ("Sport", "体育学"), "0452p": ("Sport degrees", "体育专硕"),
    "0454p": ("Applied psychology", "应用心理"), "04p": ("Education degrees", "教育等专硕"),
    "05": ("Literature", "文学"), "05p": ("Translation, journalism", "翻译、新闻等专硕"),
    "06": ("History", "历史学"), "06p": ("Museology", "文物与博物馆"), "07": ("Science", "理学"),
    "08": ("Engineering", "工学"), "08p": ("Engineering degrees", "工程类专硕"),
    "08pz": ("Engineering degrees, cared-for", "工程照顾领域"), "08z": ("Engineering, cared-for", "工学照顾专业"),
    "09": ("Agriculture", "农学"), "09p": ("Agriculture degrees", "农业等专硕"), "10": ("Medicine", "医学"),
    "10p": ("Medicine degrees", "医学专硕"), "10pz": ("Chinese medicine degrees", "中医专硕"),
    "10z": ("Chinese medicine", "中医类照顾专业"), "11": ("Military science", "军事学"),
    "11p": ("Military degrees", "军事专硕"), "12": ("Management", "管理学"), "13": ("Art", "艺术学"),
    "13p": ("Art degrees", "艺术专硕"), "14": ("Interdisciplinary", "交叉学科"), "aud": ("Auditing", "审计"),
    "mba": ("Business administration", "工商管理"), "mem": ("Engineering management", "工程管理"),
    "mgmt": ("Management degrees", "管理类联考"), "mlis": ("Library and information", "图书情报"),
    "mpa": ("Public administration", "公共管理"), "mpacc": ("Accounting", "会计"),
    "mta-2021": ("Tourism management", "旅游管理"), "mta-2026": ("Tourism management", "旅游管理"),
  ]
}
