import Numerals
import TestSupport

@testable import Charts

/// One chart of every kind but the fan, and random data for each.
extension Samples {
  static let words = ChartCaption(
    title: "Most lines fell", subtitle: "Retest lines, points of 500", source: "Source: notices")

  static let series = [
    ("Tsinghua", [372.0, 365, 368]), ("Beijing Jiaotong University", [338, 339, 335]),
    ("北京邮电大学", [333, 340, 345]),
  ].map { name, values in
    LineChart.Series(
      name: name, values: zip([2023, 2024, 2026], values).map { YearValue(year: $0, value: $1) })
  }

  static let rows = [
    DumbbellChart.Row(name: "Computer science", from: 345, to: 352),
    DumbbellChart.Row(name: "Electronic information & engineering", from: 330, to: 318),
    DumbbellChart.Row(name: "数学", from: 300, to: 300),
    DumbbellChart.Row(name: "Law", from: nil, to: 340),
    DumbbellChart.Row(name: "Arts", from: 341, to: nil),
  ]

  static let dots = [
    322.0, 330, 334, 337, 340, 342, 344, 346, 348, 350, 353, 355, 357, 359, 362, 365, 368, 372, 378, 388,
  ]

  /// Every kind under the name of its golden.
  static var kinds: [(name: String, chart: any Chart)] {
    let ranked = rows.compactMap { row in
      row.to.map { RankedDots.Row(name: row.name, value: $0, lower: $0 - 12, upper: $0 + 15) }
    }
    let bins = [(0.05, 0.03, 120), (0.4, 0.37, 64), (0.8, 0.86, 1093)].map {
      ReliabilityDiagram.Bin(predicted: $0, observed: $1, count: $2, lower: max(0, $1 - 0.1), upper: $1 + 0.1)
    }
    return [
      ("line", LineChart(caption: words, unit: "points", series: series)),
      ("multiples", SmallMultiples(caption: words, unit: "points", panels: series + series)),
      ("dumbbell", DumbbellChart(caption: words, fromLabel: "2025", toLabel: "2026", rows: rows)),
      ("slope", SlopeChart(caption: words, fromLabel: "2025", toLabel: "2026", rows: rows, highlighted: [0])),
      (
        "ranked",
        RankedDots(
          caption: words, rows: ranked, level: 80, reference: .init(value: 305, label: "national line"))
      ),
      ("reliability", ReliabilityDiagram(caption: words, bins: bins)),
      ("calendar", CalendarStrip(caption: words, events: events)),
      (
        "dots",
        QuantileDots(
          caption: words, unit: "points", values: dots,
          threshold: .init(value: 365, label: "my score", side: .atOrBelow))
      ),
      (
        "icons",
        IconArray(caption: words, count: 17, total: 20, label: "futures in which 365 clears the line")
      ),
      (
        "funnel",
        FunnelChart(
          caption: words,
          stages: [
            .init(name: "Applicants", value: 13_380, note: "(9,110–17,761)"),
            .init(name: "Over the national line", value: 4_815, note: "36 %"),
            .init(name: "Admitted on first choice", value: 2_226, note: "17 %"),
          ],
          whole: .init(name: "Admitted", value: 2_885, note: "22 %"),
          parts: [
            .init(name: "first choice", value: 2_226), .init(name: "adjusted", value: 603),
            .init(name: "exempted", value: 56),
          ])
      ),
    ]
  }

  static var events: [CalendarStrip.Event] {
    let days = [(2025, 10, 8), (2025, 12, 20), (2026, 2, 28), (2026, 4, 8)]
    let labels = ["Registration", "Examination", "National line", "Adjustment"]
    return zip(days, labels).compactMap { day, label in
      CalendarDate(year: day.0, month: day.1, day: day.2).map {
        let end = label == "Registration" ? CalendarDate(year: 2025, month: 10, day: 28) : nil
        return CalendarStrip.Event(date: $0, end: end, label: label, isExpected: label == "Adjustment")
      }
    }
  }
}

extension Samples {
  /// Every kind with random numbers and awkward names.
  static func randomKinds(_ generator: inout SplitMix) -> [any Chart] {
    let scales: [Double] = [0, 1e-3, 1, 400, 1e6, 1e12]
    let scale = scales.randomElement(using: &generator) ?? 1
    let count = Int.random(in: 0...12, using: &generator)
    let numbers = (0..<60).map { _ in scale * Double.random(in: -1...1, using: &generator) }
    let names = (0..<12).map { _ in awkwardNames.randomElement(using: &generator) ?? "" }
    let axis = ValueAxis(
      isReversed: .random(using: &generator), decimals: .random(in: 0...3, using: &generator))
    let pairs = (0..<count).map {
      DumbbellChart.Row(name: names[$0], from: numbers[$0], to: $0 == 3 ? nil : numbers[$0 + 12])
    }
    let lines = (0..<count).map { index in
      LineChart.Series(
        name: names[index],
        values: (0..<5).map { YearValue(year: 2000 + $0 * (index % 3 + 1), value: numbers[index + $0 * 7]) })
    }
    let ranked = (0..<count).map {
      RankedDots.Row(
        name: names[$0], value: numbers[$0], lower: numbers[$0] - scale / 9, upper: numbers[$0] + scale)
    }
    let bins = (0..<count).map { _ in
      ReliabilityDiagram.Bin(
        predicted: .random(in: 0...1, using: &generator), observed: .random(in: 0...1, using: &generator),
        count: .random(in: 0...5000, using: &generator))
    }
    let events = (0..<count).compactMap { index in
      CalendarDate(year: 2020 + index * Int(scale.magnitude > 1 ? 1 : 0), month: index + 1, day: 3).map {
        CalendarStrip.Event(date: $0, label: names[index])
      }
    }
    let caption = ChartCaption(title: names[0], subtitle: names[1], source: names[2])
    return [
      LineChart(caption: caption, unit: names[3], series: lines, axis: axis),
      SmallMultiples(caption: caption, unit: names[3], panels: lines, columns: count, axis: axis),
      DumbbellChart(caption: caption, fromLabel: names[4], toLabel: names[5], rows: pairs, axis: axis),
      SlopeChart(caption: caption, fromLabel: names[4], toLabel: names[5], rows: pairs, axis: axis),
      RankedDots(
        caption: caption, rows: ranked, level: 80, reference: .init(value: scale, label: names[6]), axis: axis
      ),
      ReliabilityDiagram(caption: caption, bins: bins),
      CalendarStrip(caption: caption, events: events),
      QuantileDots(
        caption: caption, unit: names[3], values: Array(numbers.prefix(count * 4)),
        threshold: .init(value: scale / 2, label: names[7], side: .atOrAbove), axis: axis),
      IconArray(caption: caption, count: count * 3, total: count * 11, label: names[8]),
      FunnelChart(
        caption: caption,
        stages: (0..<count).map { .init(name: names[$0], value: numbers[$0], note: names[11 - $0]) },
        whole: .init(name: names[2], value: numbers[2].magnitude), parts: [.init(name: names[3], value: 2)]),
      IconArray(
        caption: caption, count: count * 3, total: count * 11, label: names[8],
        parts: [.init(count: count, label: names[0]), .init(count: count * 2, label: names[1])]),
    ]
  }
}
