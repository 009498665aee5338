public import Admissions
import Numerals

extension Wording {
  /// A dated event; its name in the data where it has none here.
  public func event(_ name: String) -> String {
    switch name {
    case "registration": say("registration", "报名")
    case "examination": say("examination", "初试")
    case "scores": say("scores published", "公布成绩")
    case "national_line": say("national lines published", "公布国家线")
    case "school_line": say("school lines published", "公布校线")
    case "self_lines_first": say("first school lines published", "首批自划线公布")
    case "self_lines_last": say("last school lines published", "末批自划线公布")
    case "adjustment_opens": say("adjustment opens", "调剂系统开放")
    default: name
    }
  }
  /// A day and how exactly it is known.
  public func day(_ event: CalendarEvent) -> String {
    guard let date = event.date else { return Wording.noValue }
    switch event.precision {
    case "month": return String(date.description.prefix(7))
    case "approximate": return say("about \(date)", "约 \(date)")
    default: return date.description
    }
  }
  /// A column of events.
  public var eventColumn: String { say("Event", "事件") }
  /// A column of days.
  public var dayColumn: String { say("Day", "日期") }
  /// The title of the strip of days.
  public func calendarFinding(_ cycle: Int) -> String {
    say("The \(cycle) cycle from registration to adjustment", "\(cycle) 年从报名到调剂")
  }
  /// What the strip shows.
  public var calendarPlotted: String {
    say("Announced days; a bar where only the month is known", "已公布的日期；仅知月份者以横条表示")
  }

  /// What a profile row is about.
  public func attribute(_ name: String) -> String {
    switch name {
    case "ace_major": say("Ace majors", "王牌专业")
    case "campus": say("Campuses", "校区")
    case "disciplines": say("Disciplines", "学科")
    case "double_first_class": say("Double first-class disciplines", "双一流学科")
    case "evaluation_round_4": say("Fourth discipline evaluation", "第四轮学科评估")
    case "institute": say("Institutes", "研究院")
    case "programs": say("Programs", "学位点")
    case "status": say("Status", "性质")
    case "students": say("Students", "学生")
    case "teaching_unit": say("Teaching units", "教学单位")
    case "teaching_units": say("Number of teaching units", "教学单位数")
    default: name
    }
  }
  /// One stated fact: an item, an item with its value, or a value with its unit.
  public func fact(_ fact: SchoolProfile) -> String {
    if fact.value == "true" { return fact.item }
    switch fact.unit {
    case "", "grade": return fact.item.isEmpty ? fact.value : fact.item + afterLabel + fact.value
    case "since": return fact.item + remark(say("since \(fact.value)", "自 \(fact.value) 年"))
    case let unit:
      let amount = fact.value + " " + unit
      return fact.item.isEmpty || fact.item == unit ? amount : amount + remark(fact.item)
    }
  }

  /// A column of what is stated.
  public var statedColumn: String { say("Stated", "内容") }
  /// A column of what statements are about.
  public var aboutColumn: String { say("About", "项目") }
}
