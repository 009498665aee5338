import Numerals
import TestSupport
import Testing

@testable import Charts

/// Every kind of chart with data that are rare and must not break it.
@Suite struct UnusualDataTests {
  /// Values by the name of what is unusual about them.
  static let values: [(name: String, values: [Double])] = [
    ("none", []), ("one", [352]), ("zero", [0, 0, 0]), ("constant", [264, 264, 264, 264]),
    ("negative", [-12.5, -3, -40, -0.01]), ("around zero", [-2, -1, 0, 1, 2]),
    ("huge", [1e15, 3e15, -2e15]), ("hugest", [1e300, -1e300, 5e299]), ("tiny", [1e-12, 3e-12, 2e-12]),
    ("close together", [352, 352.000001, 352.000002]), ("huge and close", [1e12, 1e12 + 1, 1e12 + 2]),
    ("far apart", [1e-9, 1, 1e12]), ("not finite", [.nan, 340, .infinity, 350, -.infinity]),
    ("only not finite", [.nan, .infinity]), ("many", (0..<60).map { 300 + Double($0 * 37 % 101) }),
  ]

  @Test(arguments: values.map(\.name)) func `every kind is sound with unusual values`(name: String) throws {
    let values = try #require(Self.values.first { $0.name == name }).values
    for axis in [ValueAxis(), ValueAxis(isReversed: true, decimals: 2), ValueAxis(form: .logarithmic)] {
      for chart in Samples.kinds(values, names: ["School"], axis: axis) { expectSound(chart) }
    }
  }

  @Test(arguments: awkwardNames) func `every kind is sound with awkward names`(name: String) {
    for chart in Samples.kinds(
      [331, 352, 345, 340], names: [name, name + "2", "plain", name], axis: ValueAxis())
    {
      expectSound(chart)
      expectSound(chart, .chinese)
    }
  }

  /// A name from data is text in the drawing, never markup: what a parser reads is the name itself.
  @Test func `markup in a name is read as the name`() {
    let name = "<script>alert(1)</script>|x"
    for chart in Samples.kinds([331, 352, 345, 340], names: [name], axis: ValueAxis()) {
      let document = chart.document(theme: .auto, words: .english)
      let tree = DrawnTree(document.svg)
      #expect(tree.all("script").isEmpty)
      #expect(document.title.contains(name))
      #expect(
        tree.elements.contains {
          $0.text.contains(name) || $0.attributes["aria-label"]?.contains(name) == true
        })
    }
  }

  @Test(arguments: 0..<120) func `ticks lie inside the axis, apart, each with a label of its own`(seed: Int) {
    var generator = SplitMix(state: UInt64(seed))
    let sizes: [Double] = [1e-6, 0.02, 1, 40, 500, 1e4, 1e9, 1e15]
    let size = sizes.randomElement(using: &generator) ?? 1
    let middle = seed.isMultiple(of: 3) ? size * 1000 : 0
    let values = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
      middle + size * Double.random(in: -1...1, using: &generator)
    }
    for isReversed in [false, true] {
      let scale = ValueScale(values, axis: ValueAxis(isReversed: isReversed), low: 300, high: 20)
      let places = scale.ticks.values.map { scale($0) }
      #expect(places.allSatisfy { (20...300).contains($0) })
      #expect(values.allSatisfy { (19.99...300.01).contains(scale($0)) })
      #expect(zip(places, places.dropFirst()).allSatisfy { ($0 - $1).magnitude > 30 }, "\(scale.ticks)")
      let labels = scale.ticks.values.map {
        AxisText.label($0, scale.ticks, ValueText(decimals: 0, groupSeparator: ","))
      }
      #expect(Set(labels).count == labels.count, "\(labels)")
    }
  }
}

extension Samples {
  /// Every kind of chart from the same values and names, names in turn where there are more values than names.
  static func kinds(_ values: [Double], names: [String], axis: ValueAxis) -> [any Chart] {
    let name = { (index: Int) in names[index % names.count] }
    let caption = ChartCaption(title: name(0), subtitle: name(1), source: name(2))
    let years = values.enumerated().map { YearValue(year: 2020 + $0.offset, value: $0.element) }
    let series = names.indices.map { LineChart.Series(name: name($0), values: years) }
    let pairs = values.indices.map { index in
      DumbbellChart.Row(
        name: name(index), from: values[index],
        to: index.isMultiple(of: 3) ? nil : values[(index + 1) % values.count])
    }
    let ranked = values.enumerated().map {
      RankedDots.Row(
        name: name($0.offset), value: $0.element, lower: $0.element - $0.element.magnitude / 10,
        upper: $0.element + 3)
    }
    let events = values.indices.compactMap { index in
      CalendarDate(year: 2026, month: index % 12 + 1, day: 28).map {
        CalendarStrip.Event(date: $0, end: CalendarDate(year: 2027, month: 1, day: 3), label: name(index))
      }
    }
    let median = values.last ?? 0
    let fan = FanChart(
      caption: caption, unit: name(3), seriesName: name(0), history: years,
      step: StepLine(name: name(1), treads: years.map { .init(year: $0.year, value: $0.value) }),
      fan: [FanYear(year: 2021 + values.count, median: median, bands: bands(around: median, width: 1))],
      ruleChanges: [RuleFlag(year: 2021, label: name(2), breaksLine: false)], axis: axis)
    return [
      fan, LineChart(caption: caption, unit: name(3), series: series, axis: axis),
      SmallMultiples(caption: caption, unit: name(3), panels: series, axis: axis),
      DumbbellChart(caption: caption, fromLabel: name(1), toLabel: name(2), rows: pairs, axis: axis),
      SlopeChart(caption: caption, fromLabel: name(1), toLabel: name(2), rows: pairs, axis: axis),
      RankedDots(
        caption: caption, rows: ranked, level: 80, reference: .init(value: median, label: name(3)), axis: axis
      ),
      ReliabilityDiagram(
        caption: caption, bins: values.map { .init(predicted: $0 / 500, observed: $0 / 600, count: 12) }),
      CalendarStrip(caption: caption, events: events),
      QuantileDots(
        caption: caption, unit: name(3), values: values,
        threshold: .init(value: median, label: name(1), side: .atOrBelow), axis: axis),
      IconArray(caption: caption, count: values.count, total: values.count * 2, label: name(1)),
    ]
  }
}
