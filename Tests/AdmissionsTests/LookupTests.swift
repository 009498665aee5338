import Admissions
import Testing

@Suite("Lookup of schools")
struct SchoolLookupTests {
  let catalog = Fixture().dataset.catalog

  @Test(
    "every name leads to the school",
    arguments: [
      "10001", "甲大学", "Alpha University", "alpha university", "ALPHA  UNIVERSITY", "au", "甲大", "Alpha Univ",
      "ＡＵ",
    ])
  func names(_ text: String) {
    #expect(catalog.school(matching: text).item?.id == "10001")
  }

  @Test("a part of a name is enough when it is one school's")
  func part() {
    #expect(catalog.school(matching: "理工").item?.id == "10004")
    #expect(catalog.school(matching: "institute").item?.id == "10004")
  }

  @Test("a beginning that several share is ambiguous, in the order of the register")
  func ambiguous() {
    guard case .ambiguous(let schools) = catalog.school(matching: "1000") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(schools.map(\.id) == ["10001", "10002", "10003", "10004"])
  }

  @Test(
    "a slip suggests what was meant",
    arguments: [
      ("Alhpa University", "10001"), ("丁里工大学", "10004"), ("Gama University", "10003"), ("10005", "10001"),
    ])
  func suggestions(_ text: String, _ first: String) {
    guard case .notFound(let near) = catalog.school(matching: text) else {
      Issue.record("found")
      return
    }
    #expect(near.first?.id == first)
    #expect(near.count <= 5)
  }

  @Test("nothing near, and nothing at all, suggest nothing")
  func nothing() {
    #expect(catalog.school(matching: "Massachusetts") == .notFound(suggestions: []))
    #expect(catalog.school(matching: " ") == .notFound(suggestions: []))
  }
}

@Suite("Lookup of majors and colleges")
struct MajorLookupTests {
  let catalog = Fixture().dataset.catalog

  @Test("a code and its long form are one", arguments: ["0812", "081200", " 0812 "])
  func codes(_ text: String) {
    #expect(catalog.major(matching: text).item?.code == MajorCode("0812"))
  }

  @Test("names lead to the major", arguments: ["计算机科学与技术", "computer science and technology", "计算机科学"])
  func names(_ text: String) {
    #expect(catalog.major(matching: text).item?.code == MajorCode("0812"))
  }

  @Test("a code of two degrees is ambiguous until the degree is named")
  func degrees() {
    guard case .ambiguous(let majors) = catalog.major(matching: "08") else {
      Issue.record("not ambiguous")
      return
    }
    #expect(majors.map(\.degree) == [.academic, .professional])
    #expect(catalog.major(matching: "08", degree: .professional).item?.nameZH == "工程")
  }

  @Test("a major that is not there suggests its neighbors")
  func missing() {
    guard case .notFound(let near) = catalog.major(matching: "0814") else {
      Issue.record("found")
      return
    }
    #expect(near.map(\.code.text) == ["0810", "0811", "0812", "0813"])
    #expect(catalog.major(matching: "软件工种").candidates.first?.code == MajorCode("0835"))
  }

  @Test("at a school with a broader line, a major that it covers is found")
  func covered() throws {
    let school = try #require(catalog.school(matching: "GU").item)
    #expect(catalog.major(matching: "0812", in: school).item?.code == MajorCode("0812"))
    #expect(catalog.major(matching: "0403", in: school).item == nil)
  }

  @Test("colleges are found by a part of their name")
  func colleges() throws {
    let school = try #require(catalog.school(matching: "AU").item)
    #expect(catalog.colleges(of: school) == ["*", "体育学院", "计算机学院", "软件学院"])
    #expect(catalog.college(matching: "计算机", in: school) == .found("计算机学院"))
    #expect(catalog.college(matching: "计算几学院", in: school) == .notFound(suggestions: ["计算机学院"]))
    #expect(catalog.college(matching: "学院", in: school).candidates.count == 3)
  }
}

@Suite("What people type for a major")
struct TypedMajorTests {
  private static let catalog = ShippedPackage.dataset.catalog

  private func codes(_ school: String, _ text: String, _ degree: Degree? = nil) throws -> [String] {
    let found = try #require(Self.catalog.school(matching: school).item)
    switch Self.catalog.major(matching: text, degree: degree, in: found) {
    case .found(let major): return [major.code.text]
    case .ambiguous(let majors): return majors.map(\.code.text)
    case .notFound: return []
    }
  }

  @Test(
    "a family without a line of its own is a question about what is offered under it",
    arguments: ["0854", "085400", "电子信息"])
  func family(_ text: String) throws {
    let codes = try codes("BUPT", text)
    #expect(codes.contains("085404") && codes.contains("085405") && !codes.contains("0854"))
    #expect(codes.allSatisfy { $0.hasPrefix("0854") })
  }

  @Test("a family with a line of its own is that line by its code")
  func ownFamily() throws {
    #expect(try codes("PKU", "0854") == ["0854"])
    #expect(try codes("ZJU", "085400") == ["0854"])
    #expect(try codes("ZJU", "电子信息").count > 1)
  }

  @Test(
    "short forms mean what is offered",
    arguments: [
      ("计科", ["0812"]), ("计算机", ["0812", "085404"]), ("软件工程", ["0835", "085405"]),
      ("软工", ["0835", "085405"]),
    ])
  func shortForms(_ text: String, _ expected: [String]) throws {
    for school in ["BUPT", "HDU", "ZJU"] { #expect(try codes(school, text) == expected, "\(school)") }
  }

  @Test("the degree narrows a name")
  func degree() throws {
    #expect(try codes("BUPT", "计算机", .professional) == ["085404"])
    #expect(try codes("BUPT", "软件工程", .academic) == ["0835"])
  }

  @Test("a family is of the degree that the register says, and of no other")
  func degreeOfFamily() throws {
    #expect(try codes("BUPT", "0854", .academic).isEmpty)
    #expect(Self.catalog.knownMajor("085400")?.degree == .professional)
    #expect(Self.catalog.knownMajor("085400", degree: .academic) == nil)
    #expect(Self.catalog.knownMajor("0999") == nil)
  }

  @Test("codes given up in 2020 do not stand for a name, and are found by their code")
  func abolished() throws {
    #expect(try !codes("BUPT", "电子").contains("085208"))
    #expect(try codes("BUPT", "085208") == ["085208"])
  }

  /// What lists of programs print must be answered when it is asked about.
  @Test("every line of a college is found by its code and its college")
  func everyLine() throws {
    let catalog = Self.catalog
    var count = 0
    for school in catalog.dataset.schools {
      let keys = Set(
        catalog.dataset.lines.filter {
          $0.key.schoolID == school.id && $0.key.level == .college && !$0.key.major.isAny
        }.map(\.key))
      for key in keys {
        let match = catalog.major(matching: key.major.text, degree: key.degree, in: school)
        let found = catalog.major(
          matching: key.major.text, among: match.items, degree: key.degree, at: key.college, of: school)
        #expect(found?.code == key.major && found?.degree == key.degree, "\(key)")
        count += 1
      }
    }
    #expect(count > 1000)
  }

  @Test("no answer for a typed family is silently of another degree, at any school")
  func everySchool() throws {
    for school in Self.catalog.dataset.schools {
      guard case .found(let major) = Self.catalog.major(matching: "085400", in: school) else { continue }
      #expect(major.degree == .professional && major.code.text.hasPrefix("0854"), "\(school.id)")
    }
  }
}
