import DelimitedText
import Foundation
import Numerals
import Testing

@testable import Admissions

@Suite("Loading")
struct LoadingTests {
  @Test("every table is typed")
  func typed() {
    let dataset = Fixture().dataset
    #expect(dataset.schools.map(\.id) == ["10001", "10002", "10003", "10004"])
    #expect(dataset.schools[0].aliases == ["AU", "甲大"])
    #expect(dataset.nationalLines.count == 108)
    #expect(dataset.admissions.first { $0.measure == .scoreMean }?.value == 371.5)
    #expect(dataset.calendar.first?.date?.description == "2020-12-26")
    #expect(dataset.lines.first { $0.status == .disputed }?.note == "Another copy has 384")
    #expect(dataset.programLinks.first?.to.college == "计算机学院")
  }

  @Test("a bad row is left out and every one of its bad cells is reported")
  func badRow() {
    var fixture = Fixture()
    fixture.texts[.lines]? += "20x1,10001,*,08,academic,full,ordinary,scool,total,500,,final,B,,notices,\n"
    let (dataset, problems) = Dataset.load(files: fixture.files)
    #expect(dataset.lines.count == Fixture().dataset.lines.count)
    #expect(problems.map(\.column) == [1, 40, 56])
  }

  @Test("without schools or lines there is a problem, without the rest there is none")
  func missingTables() {
    let (dataset, problems) = Dataset.load(files: [])
    #expect(dataset.lines.isEmpty)
    #expect(problems.map(\.kind) == [.form(.missingTable("lines.csv")), .form(.missingTable("schools.csv"))])
    var fixture = Fixture()
    for name in TableName.allCases where !name.isRequired { fixture.texts[name] = nil }
    #expect(Dataset.load(files: fixture.files).problems == [])
  }

  @Test("an empty college is the whole school, and columns nothing is derived from may be left out")
  func ownTable() {
    var fixture = Fixture()
    fixture.texts[.lines] =
      "cycle,school_id,college,major_code,degree,mode,track,level,subject,full_mark,value\n"
      + "2021,10003,,081200,academic,full,ordinary,school,total,500,330\n"
    let (dataset, problems) = Dataset.load(files: fixture.files)
    #expect(problems == [])
    #expect(dataset.lines.first?.key.college == College.wholeSchool)
    #expect(dataset.lines.first?.key.major.text == "0812")
    #expect(dataset.lines.first?.confidence == .c)
  }

  @Test("a missing column is one problem, not one a row")
  func missingColumn() {
    var fixture = Fixture()
    fixture.texts[.applicants] =
      "cycle,measure,unit,definition,source_id\n2021,plan,persons,,counts\n2022,plan,persons,,counts\n"
    let kinds = fixture.lint().map(\.kind)
    #expect(kinds.filter { $0 == .form(.missingColumn("value")) }.count == 1)
    #expect(!kinds.contains(.cell(.missing(column: "value"))))
  }

  @Test("an unknown table and an empty one are named")
  func otherFiles() {
    let files =
      Fixture().files + [
        TableFile(name: "line.csv", path: "data/line.csv", bytes: Array("a\n".utf8))
      ]
    #expect(
      DataPackage(files: files).lint() == [
        DataProblem(
          file: "data/line.csv", line: 1, column: 1, severity: .warning,
          kind: .form(.unknownTable("line", nearest: "lines")))
      ])
    var fixture = Fixture()
    fixture.texts[.calendar] = ""
    #expect(fixture.lint().map(\.kind) == [.form(.empty)])
  }

  @Test("a descriptor of either version is read")
  func descriptor() throws {
    let json = """
      {"name": "x", "resources": [{"name": "t", "path": "t.csv", "schema": {
        "fields": [{"name": "a"}, {"name": "b", "type": "integer", "constraints": {"enum": [100, 150], "minimum": 1}}],
        "primaryKey": "a", "missingValues": ["", {"value": "-", "label": "none"}],
        "foreignKeys": [{"fields": "b", "reference": {"fields": ["a"]}}]}}]}
      """
    let descriptor = try JSONDecoder().decode(PackageDescriptor.self, from: Data(json.utf8))
    let schema = try #require(descriptor.resources.first?.schema)
    #expect(schema.primaryKey == ["a"])
    #expect(schema.missingValues == ["", "-"])
    #expect(schema.foreignKeys.first?.reference == .init(resource: "", fields: ["a"]))
    #expect(schema.fields.map(\.type) == ["string", "integer"])
    #expect(schema.fields[1].constraints.enum == ["100", "150"])
    #expect(schema.fields[1].constraints.minimum == "1")
  }

  @Test("a pattern that cannot be read is reported at the column")
  func unreadablePattern() throws {
    let schema = ResourceSchema(fields: [FieldDescriptor(name: "source_id", constraints: .init(pattern: "["))]
    )
    let descriptor = PackageDescriptor(resources: [
      .init(name: "sources", path: "sources.csv", schema: schema)
    ])
    let kinds = Fixture().lint(descriptor).map(\.kind)
    #expect(kinds.contains(.cell(.unreadablePattern(column: "source_id", pattern: "["))))
  }

  @Test("a problem prints like a compiler's, in either language")
  func printed() {
    let problem = DataProblem(
      file: "data/lines.csv", line: 42, column: 7,
      kind: .row(.unresolved(column: "school_id", value: "1013", table: "schools", nearest: "10013")))
    #expect(
      problem.printed()
        == "data/lines.csv:42:7: error: school_id 1013 is not in schools; did you mean 10013?")
    #expect(
      problem.printed(in: .chinese)
        == "data/lines.csv:42:7: error: schools 中没有 school_id 1013；是否为 10013？")
  }

  @Test("problems are sorted by file, line and column")
  func sorted() {
    let kind = DataProblem.Kind.form(.empty)
    let places = [("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2), ("a", 1, 2)]
    let sorted = places.map { DataProblem(file: $0.0, line: $0.1, column: $0.2, kind: kind) }.sortedUniquely()
    #expect(sorted.map { "\($0.file)\($0.line)\($0.column)" } == ["a12", "a19", "a21", "b11"])
  }
}
