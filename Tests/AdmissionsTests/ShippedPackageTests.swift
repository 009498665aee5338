import Admissions
import Testing

@Suite("The data package that ships")
struct ShippedPackageTests {
  @Test("is there, with its descriptor")
  func isThere() {
    #expect(ShippedPackage.dataset.lines.count > 500)
    #expect(ShippedPackage.dataset.nationalLines.count > 1500)
    #expect(ShippedPackage.package.descriptor?.resources.count == TableName.allCases.count)
  }

  @Test("gives no finding")
  func isClean() {
    let printed = ShippedPackage.package.lint().map { $0.printed() }
    #expect(printed == [])
  }
}

@Suite("The rules that decide, on the data that ships")
struct ShippedRulesTests {
  let dataset = ShippedPackage.dataset

  @Test("BUPT 0812: the computer college, its uniform line to 2020, its own in 2021")
  func bupt() throws {
    let history = try dataset.lineHistory(school: "10013", major: MajorCode("0812"), degree: .academic)
    #expect(history.key.college == "计算机学院")
    #expect(history.cycles == Array(2016...2026))
    #expect(history.values == [265, 340, 310, 320, 315, 352, 344, 337, 340, 331, 338])
    #expect(history.points.map(\.isUniform) == (2016...2026).map { $0 <= 2020 })
    // Its last lines are of 2019.
    #expect(!history.otherColleges.contains("网络技术研究院"))
    #expect(history.otherDegrees.isEmpty)
    #expect(history.level == .college)
  }

  /// A college that has ended was "also offered by", and the school's line for engineering made a degree that no such
  /// code has.
  @Test("BUPT 0839: one college today, and no professional degree")
  func cyberspace() throws {
    let history = try dataset.lineHistory(school: "10013", major: MajorCode("0839"))
    #expect(history.key.college == "网络空间安全学院" && history.basis == .own)
    #expect(history.otherColleges.isEmpty && history.otherDegrees.isEmpty)
    let forecaster = LineForecaster(dataset, cycle: 2027)
    let major = try #require(dataset.catalog.majors.first { $0.code == MajorCode("0839") })
    let forecast = try forecaster.forecast(LineForecastRequest(school: "10013", major: major))
    #expect(forecast.ruleChanges.contains { $0.cycle == 2017 })
    #expect(forecast.tellingChanges.allSatisfy { $0.effect != .none || $0.cycle >= 2023 })
    #expect(forecast.tellingChanges.contains { $0.cycle == 2025 })
  }

  @Test("BUPT 2017: the floor is the school's 300, not the national 265")
  func buptFloor() throws {
    let history = try dataset.lineHistory(school: "10013", major: MajorCode("0812"), degree: .academic)
    let point = try #require(history.points.first { $0.cycle == 2017 })
    #expect(point.floor?.value == 300)
    #expect(point.floor?.level == .school)
    #expect(point.national?.value == 265)
  }

  @Test("HDU 081200 is 0812 of its computer college")
  func hdu() throws {
    let history = try dataset.lineHistory(school: "10336", major: MajorCode("081200"))
    #expect(history.key.college == "计算机学院")
    #expect(history.key.degree == .academic)
    #expect(history.points.first?.cycle == 2019)
    #expect(history.points.first?.value == 270)
    #expect(history.lastCycle == 2026)
  }

  @Test("Tsinghua 0802 is answered by its line for engineering")
  func tsinghua() throws {
    let history = try dataset.lineHistory(school: "10003", major: MajorCode("0802"))
    #expect(history.key.major == MajorCode("08"))
    #expect(history.basis == .broader(asked: MajorCode("0802")))
    #expect(history.level == .school)
    #expect(history.points.last?.value == 330)
    #expect(history.lastCycle == 2026)
  }

  @Test("BUPT 085211, recoded in 2020, leads to 085404 of the computer college")
  func recoded() throws {
    let history = try dataset.lineHistory(school: "10013", major: MajorCode("085211"))
    #expect(history.key.major == MajorCode("085404"))
    #expect(history.key.college == "计算机学院")
    #expect(history.key.degree == .professional)
    #expect(history.basis == .successor(asked: MajorCode("085211")))
    #expect(!history.otherColleges.contains("网络技术研究院"))
    #expect(history.lastCycle == 2026)
  }

  @Test("BUPT 085405 carries the software college's past")
  func software() throws {
    let history = try dataset.lineHistory(school: "10013", major: MajorCode("085405"), degree: .professional)
    #expect(history.values == [265, 300, 320, 305, 319, 349, 332, 273, 336, 343, 298])
  }

  @Test(
    "codes find their national rows",
    arguments: [
      ("0403", Degree.academic, 2020, "0403"), ("0401", .academic, 2020, "04"),
      ("0807", .academic, 2021, "08z"),
      ("0812", .academic, 2021, "08"), ("0854", .professional, 2023, "08p"),
      ("0854", .professional, 2024, "08"),
      ("0270", .academic, 2024, "02"),
    ])
  func rows(_ code: String, _ degree: Degree, _ cycle: Int, _ row: String) {
    #expect(dataset.nationalRow(forMajor: MajorCode(code), degree: degree, cycle: cycle)?.id == row)
  }

  @Test(
    "BUPT is found by all its names",
    arguments: [
      "BUPT", "bupt", "北京邮电大学", "10013", "北邮", "Beijing University of Posts",
      "beijing university of posts and telecommunications",
    ])
  func names(_ text: String) {
    #expect(dataset.catalog.school(matching: text).item?.id == "10013")
  }

  @Test("a major that BUPT does not have gives suggestions")
  func suggestions() throws {
    let catalog = dataset.catalog
    let school = try #require(catalog.school(matching: "BUPT").item)
    #expect(catalog.major(matching: "0999", in: school).candidates.count == 5)
    #expect(catalog.major(matching: "0813", in: school).candidates.first?.code.text.hasPrefix("081") == true)
    #expect(catalog.major(matching: "计算机科学与计术", in: school).candidates.first?.code == MajorCode("0812"))
  }

  /// Lines of 2022 to 2026 of the majors that BUPT is asked for most.
  @Test(
    "BUPT has its lines to 2026",
    arguments: [
      ("0812", Degree.academic, [344.0, 337, 340, 331, 338]), ("0835", .academic, [338, 315, 333, 320, 313]),
      ("0839", .academic, [325, 313, 309, 324, 328]), ("085404", .professional, [338, 315, 337, 319, 345]),
      ("085405", .professional, [332, 273, 336, 343, 298]),
      ("085412", .professional, [317, 312, 313, 303, 337]),
    ])
  func recent(_ code: String, _ degree: Degree, _ values: [Double]) throws {
    let history = try dataset.lineHistory(school: "10013", major: MajorCode(code), degree: degree)
    #expect(history.points.filter { $0.cycle >= 2022 }.map(\.value) == values)
  }

  @Test("every college in use is in the register, under one name, in English too")
  func colleges() {
    let used = Set(dataset.lines.map { [$0.key.schoolID, $0.key.college] })
      .union(dataset.admissions.map { [$0.group.schoolID, $0.group.college] })
      .union(dataset.programs.map { [$0.schoolID, $0.college] })
    let missing = used.filter { $0[1] != College.wholeSchool && dataset.college($0[1], of: $0[0]) == nil }
    #expect(missing.isEmpty)
    #expect(dataset.colleges.allSatisfy { !$0.nameEN.isEmpty && !$0.aliases.contains($0.name) })
  }

  @Test("a college answers to its English name and to another name")
  func collegeNames() throws {
    let school = try #require(dataset.school("10013"))
    #expect(dataset.catalog.college(matching: "School of Cyberspace Security", in: school).item == "网络空间安全学院")
    #expect(dataset.catalog.college(matching: "网络安全学院", in: school).item == "网络空间安全学院")
  }

  @Test("no history is empty, repeats a cycle or lies below its floor, but where it is disputed")
  func histories() {
    for history in dataset.allLineHistories() {
      #expect(!history.points.isEmpty)
      #expect(zip(history.cycles, history.cycles.dropFirst()).allSatisfy { $0 < $1 }, "\(history.key)")
      for point in history.points where point.line.status == .final {
        #expect(point.value >= point.floor?.value ?? 0, "\(history.key) \(point.cycle)")
      }
    }
  }
}
