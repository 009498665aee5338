public import Admissions

extension Wording {
  /// The school's name; in English the Chinese name with the short name people know it by.
  public func school(_ school: School) -> String {
    let short = shortName(school)
    return short == school.nameZH ? short : school.nameZH + " " + short
  }

  /// The name people say: in English a Latin alias or the English name where there is one.
  public func shortName(_ school: School) -> String {
    guard language == .english else { return school.nameZH }
    let alias = school.aliases.first { $0.allSatisfy { $0.isASCII } }
    return alias ?? name(english: school.nameEN, chinese: school.nameZH)
  }

  /// The code and the name of a major.
  public func major(_ major: Major) -> String {
    let name = name(english: major.nameEN, chinese: major.nameZH)
    return name.isEmpty ? major.code.text : major.code.text + " " + name
  }

  /// The college, or nil where the line is the whole school's.
  func college(_ key: LineKey) -> String? {
    key.college == "*" || key.college.isEmpty ? nil : key.college
  }

  /// School, major, degree, college and, where they are unusual, mode, track and subject; then the cycle.
  public func title(of forecast: LineForecast) -> String {
    let key = forecast.history.key
    let unusual = [
      key.mode == .full ? nil : mode(key.mode), key.track == .ordinary ? nil : track(key.track),
      key.subject == .total ? nil : subject(key.subject),
    ]
    let parts =
      [school(forecast.school), major(forecast.major), degree(key.degree), college(key)] + unusual
      + [cycle(forecast.cycle)]
    return parts.compactMap(\.self).joined(separator: titleSeparator)
  }

  /// An admission year.
  public func cycle(_ year: Int) -> String { say("\(year) cycle", "\(year) 年") }
}
