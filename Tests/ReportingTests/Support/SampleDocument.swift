import Admissions
import Charts

@testable import Reporting

/// A document with every kind of block.
enum SampleDocument {
  static func make(_ name: String, language: Language) -> Document {
    Document(
      title: name, language: language, blocks: texts(name) + tables(name) + [.figure(figure(name, language))])
  }

  private static func texts(_ name: String) -> [Block] {
    [
      .paragraph([
        .text("Plain "), .strong(Prose(name)), .text(", "), .emphasis("stressed"), .text(" and "),
        .code(name),
        .text("; see "), .link(Prose(name), to: "https://example.org/a(b)?c=d|e"), .text("."),
      ]),
      .heading(.section, Prose(name)),
      .list(ItemList(["first", Prose(name), ""])),
      .list(ItemList(["one", "two"], isNumbered: true)),
      .note(Note(label: "Note", Prose(name))),
      .heading(.subsection, "Folded"),
      .details(summary: Prose(name), [.paragraph("inside"), .list(ItemList(["a", "b"]))]),
      .verbatim("cutline forecast --school BUPT\n```\n<b>"),
    ]
  }

  private static func tables(_ name: String) -> [Block] {
    [
      .table(
        DocumentTable(
          label: "Lines",
          columns: [.init("School"), .init("Line", .right), .init("Level", .center)],
          rows: [
            ["北京邮电大学", "352", "院线"], [Prose(name), "1,234", "college"], ["A", [.code("a|b")]],
          ]))
    ]
  }

  static func figure(_ name: String, _ language: Language) -> Figure {
    let values = [YearValue(year: 2023, value: 340), YearValue(year: 2025, value: 352.5)]
    let chart = LineChart(
      caption: ChartCaption(title: name, subtitle: "points of 500", source: ""), unit: "points",
      series: [LineChart.Series(name: name, values: values)])
    return Figure(stem: "figures/sample", chart: chart, language: language, caption: "Two lines")
  }
}
