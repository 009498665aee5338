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
