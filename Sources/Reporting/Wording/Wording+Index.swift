public import Admissions
import Forecasting

extension Wording {
  /// The label of the search field of an index.
  public var searchLabel: String { say("Find a school or a major", "查找院校或专业") }
  /// An example of what to type.
  public var searchExample: String { say("BUPT 0812", "北邮 0812") }
  /// What the number of links found is of.
  public var searchFound: String { say("links", "条链接") }
  /// The title of the index of all dossiers.
  public var indexTitle: String { say("Schools and majors", "院校与专业") }
  /// The heading over schools.
  public var schoolsHeading: String { say("Schools", "院校") }
  /// The heading over majors.
  public var majorsHeading: String { say("Majors", "专业") }

  /// What the index leads to, in a sentence.
  public func indexScope(schools: Int, majors: Int, cycle: Int) -> String {
    say(
      "Dossiers of \(counted(schools, .school)) with \(counted(majors, .major)); lines up to the \(cycle) cycle, forecasts for \(cycle + 1).",
      "\(schools) 所院校的档案，共 \(majors) 个专业；分数线至 \(cycle) 年，预测针对 \(cycle + 1) 年。")
  }

  /// The remark of a school in the index: how many majors have a forecast.
  public func indexRemark(_ outlook: SchoolOutlook) -> String {
    let number = outlook.own.count
    return number == 0
      ? say("no lines in the data", "暂无分数线") : say(counted(number, .forecast), "\(number) 个专业有预测")
  }

  /// The remark of a major in the index: what is expected.
  public func indexRemark(_ outlook: MajorOutlook) -> String {
    guard let forecast = outlook.forecast else { return say("no line, no forecast", "没有线，无预测") }
    guard forecast.standing.isKnown else { return floorValue(forecast) }
    let expected = say(
      "\(forecast.cycle): \(marks(forecast.distribution.median)) (\(interval(forecast.distribution, 0.8)))",
      "\(forecast.cycle) 年：\(marks(forecast.distribution.median))（\(interval(forecast.distribution, 0.8))）")
    let code = forecast.history.key.major.text
    return outlook.isOwn ? expected : expected + say(", by the line of \(code)", "，沿用 \(code) 的线")
  }
}
