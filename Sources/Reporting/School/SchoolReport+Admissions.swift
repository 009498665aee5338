import Admissions
import Charts

extension SchoolReport {
  /// What was counted: totals by cycle, every program of the last cycle, definitions, what is missing.
  var admissionBlocks: [Block] {
    let texts = [wording.countsKnown(review.counts), wording.countsMissing(review.counts)]
    guard !review.counts.isEmpty else { return [.section(wording.admissionsSection), .bullets(texts)] }
    return [
      .section(wording.admissionsSection), .bullets(texts), totals, .text(wording.ratioDefinitions),
      programs, definitions,
    ]
  }

  private var totals: Block {
    let byCycle = Dictionary(grouping: review.counts, by: \.cycle)
    let rows = byCycle.keys.sorted().reversed().map { cycle in total(cycle, byCycle[cycle, default: []]) }
    return .table(
      wording.admissionsSection,
      [
        wording.cycleColumn, ">" + wording.programsColumn, ">" + title(.applicants), ">" + title(.admitted),
        ">" + title(.exempted), ">" + wording.candidatesColumn, ">" + wording.placesColumn,
        ">" + wording.perPlaceColumn,
      ], rows)
  }

  /// Sums of what every program has; a sum that lacks a program is left empty.
  private func total(_ cycle: Int, _ counts: [ProgramCounts]) -> [String] {
    let candidates = sum(counts.map(\.candidates))
    let places = sum(counts.map(\.placesByExam))
    let ratio = candidates.flatMap { all in places.flatMap { $0 > 0 ? all / $0 : nil } }
    return [
      String(cycle), wording.count(counts.count), people(sum(counts.map { $0[.applicants] })),
      people(sum(counts.map { $0[.admitted] })), people(sum(counts.map { $0[.exempted] })),
      people(candidates), people(places), ratio.map(wording.perPlace) ?? "",
    ]
  }

  private func sum(_ values: [Double?]) -> Double? {
    let known = values.compactMap(\.self)
    return known.count == values.count ? known.reduce(0, +) : nil
  }

  func people(_ value: Double?) -> String { value.map { wording.count(Int($0)) } ?? "" }

  private func title(_ measure: Measure) -> String {
    wording.sentence(wording.measure(measure), ended: false)
  }

  private var programs: Block {
    let last = review.counts.map(\.cycle).max() ?? review.cycle
    let counts = review.counts.filter { $0.cycle == last }
    let rows = counts.map { item in
      [wording.program(item.group, in: review), item.group.mode.map(wording.mode) ?? ""]
        + [Measure.applicants, .overNationalLine, .admitted, .exempted].map { people(item[$0]) }
        + [item.candidatesPerPlace.map(wording.perPlace) ?? ""]
    }
    let measures = [Measure.applicants, .overNationalLine, .admitted, .exempted].map { ">" + title($0) }
    return .details(
      summary: Prose(wording.countsFold(last, counts.count)),
      [
        .table(
          wording.admissionsSection,
          [wording.majorColumn, wording.modeColumn] + measures + [">" + wording.perPlaceColumn], rows)
      ])
  }

  private var definitions: Block {
    var seen: Set<String> = []
    let all = review.counts.flatMap { item in
      Measure.allCases.map { (measure: $0, text: item.definition(of: $0)) }.filter { !$0.text.isEmpty }
    }
    let texts = all.map { wording.measure($0.measure) + wording.afterLabel + wording.definition($0.text) }
      .filter { seen.insert($0).inserted }
    let isKnown = all.allSatisfy { wording.isDefined($0.text) }
    return .details(
      summary: Prose(wording.definitionsFold),
      [.bullets(texts)] + (isKnown ? [] : [.text(wording.asInData)]))
  }
}
