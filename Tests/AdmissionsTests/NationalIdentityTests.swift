import Admissions
import Forecasting
import Lines
import Statistics
import Testing

@Suite("The identities of the national table")
struct NationalIdentityTests {
  let dataset = ShippedPackage.dataset

  @Test("every line of 2026 follows from the total and the papers of 100 of region A")
  func reproduction() throws {
    let lines = dataset.nationalLines.filter { $0.cycle == 2026 }
    #expect(lines.count > 120)
    for line in lines {
      let row = try #require(dataset.nationalRow(line.rowID))
      let cell = { (subject: Subject) in
        dataset.nationalLine(row: line.rowID, region: .a, cycle: 2026, subject: subject)?.value
      }
      let made = NationalIdentity.value(
        line.subject, exam: row.exam, region: line.region, totalInA: try #require(cell(.total)),
        single100InA: try #require(cell(.single100)))
      #expect(made == line.value, "\(line.rowID) \(line.region) \(line.subject)")
    }
  }

  @Test("a paper is scaled and rounded up, whatever its last bits")
  func rounding() {
    #expect(NationalIdentity.paperLine(single100: 35, fullMark: 150) == 53)
    #expect(NationalIdentity.paperLine(single100: 40, fullMark: 150) == 60)
    #expect(NationalIdentity.paperLine(single100: 35, fullMark: 300) == 105)
    #expect(NationalIdentity.paperLine(single100: 51, fullMark: 200) == 102)
    #expect(NationalIdentity.paperLine(single100: 41, fullMark: 100) == 41)
  }

  @Test("an examination without a paper has no line for it")
  func missingPaper() {
    let value = NationalIdentity.value(
      .politics, exam: .twoPapers, region: .a, totalInA: 150, single100InA: 40)
    #expect(value == nil)
  }

  /// Both are estimated from the years before only.
  @Test("forecasts of papers of 100 beat last year's with the pooled past changes, 2020 to 2026")
  func score() throws {
    let histories = dataset.allNationalHistories(subject: .single100).filter { !$0.row.isMinorityPolicy }
    let rows = histories.map { ($0.points.map(\.cycle), $0.points.map(\.value)) }
    var (own, naive, count) = (0.0, 0.0, 0)
    for cycle in 2020...2026 {
      let model = try PaperReferenceModel(rows: rows, before: cycle, limits: NationalPapers.limits)
      let changes = histories.flatMap { steps($0, before: cycle) }.sorted()
      for history in histories {
        guard let now = history.points.first(where: { $0.cycle == cycle }),
          let last = history.points.first(where: { $0.cycle == cycle - 1 })
        else { continue }
        let line = model.distribution(after: last.value, steps: 1)
        own += crps(now.value) { line.quantile($0) }
        naive += crps(now.value) { last.value + quantile(ofSorted: changes, $0) }
        count += 1
      }
    }
    #expect(count > 150)
    #expect(own / naive < 0.95, "\(own / naive) on \(count)")
  }

  private func steps(_ history: NationalHistory, before cycle: Int) -> [Double] {
    zip(history.points, history.points.dropFirst()).filter {
      $1.cycle == $0.cycle + 1 && $1.cycle < cycle
    }.map { $1.value - $0.value }
  }

  private func crps(_ outcome: Double, _ quantile: (Double) -> Double) -> Double {
    let levels = ScoreLevels.all
    return 2
      * levels.reduce(0) { sum, level in
        let miss = outcome - quantile(level)
        return sum + (miss >= 0 ? level * miss : (level - 1) * miss)
      } / Double(levels.count)
  }
}
