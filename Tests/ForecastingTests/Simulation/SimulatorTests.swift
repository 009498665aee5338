import Glibc
import Statistics
import Testing

@testable import Forecasting

@Suite("Simulated panels")
struct SimulatorTests {
  private var spec: SimulatedPanel {
    var spec = SimulatedPanel(series: 300, years: 8, seed: 4)
    spec.majorCount = 5
    return spec
  }

  @Test("depend on the seed alone")
  func seeds() {
    #expect(spec.panel == spec.panel)
    var other = spec
    other.seed = 5
    #expect(spec.panel.values != other.panel.values)
  }

  @Test("of fewer series are the beginning of those of more", arguments: [1, 9, 10, 123])
  func prefix(count: Int) {
    var fewer = spec
    fewer.seriesCount = count
    let panel = fewer.panel
    #expect(panel == PanelSimulator(spec).panel(of: 0..<count))
    #expect(panel.values == Array(spec.panel.values[..<panel.values.count]))
  }

  @Test("of fewer years are the beginning of those of more")
  func years() {
    var longer = spec
    longer.yearCount = 11
    #expect(longer.panel.before(2023) == spec.panel)
  }

  @Test("come in parts that join to the whole", arguments: [1, 7, 10, 64])
  func parts(size: Int) {
    let simulator = PanelSimulator(spec)
    let parts = stride(from: 0, to: 300, by: size).map { simulator.panel(of: $0..<min($0 + size, 300)) }
    #expect(parts.flatMap(\.values) == simulator.panel().values)
    #expect(parts.flatMap(\.keyTexts) == simulator.panel().keyTexts)
  }

  @Test("have the same series under the same key, however many schools there are")
  func keyed() {
    var fewer = spec
    fewer.schoolCount = 10
    var more = spec
    more.schoolCount = 30
    let known = Dictionary(uniqueKeysWithValues: zip(fewer.panel.keyTexts, fewer.panel.changes))
    let shared = zip(more.panel.keyTexts, more.panel.changes).filter { known[$0.0] != nil }
    #expect(shared.count > 50)
    #expect(shared.allSatisfy { known[$0.0] == $0.1 })
  }

  @Test("lose cells, not values, where some are missing")
  func missing() {
    var gaps = spec
    gaps.missingShare = 0.2
    let whole = spec.panel
    let panel = gaps.panel
    for index in 0..<300 {
      for entry in panel.observations(of: index) {
        #expect(panel.values[entry] == whole.value(of: index, in: Int(panel.years[entry])))
      }
    }
    // 2,400 cells: a standard error of 0.008.
    #expect(abs(Double(panel.values.count) / 2400 - 0.8) < 0.025)
  }

  @Test("keep one value of every series, even when nearly all are missing")
  func nearlyAllMissing() {
    var gaps = spec
    gaps.missingShare = 0.99
    let panel = gaps.panel
    #expect((0..<300).allSatisfy { panel.observations(of: $0).count >= 1 })
    #expect(panel.values.count < 360)
  }

  @Test("start in the first half and never stop where they are ragged")
  func ragged() {
    var late = spec
    late.isRagged = true
    let panel = late.panel
    let counts = (0..<300).map { panel.observations(of: $0).count }
    #expect(Set(counts) == [5, 6, 7, 8])
    #expect((0..<300).allSatisfy { panel.lastYear(of: $0, before: .max) == 2022 })
  }

  @Test("have values as such data have them", arguments: [Scale.Kind.score, .rank, .count])
  func rounding(kind: Scale.Kind) {
    let values = SimulatedPanel(series: 100, years: 5, seed: 1, scale: Scale(kind)).panel.values
    let unit = kind == .score ? 100.0 : 1
    #expect(values.allSatisfy { ($0 * unit).rounded() / unit == $0 })
    #expect(kind == .score || values.allSatisfy { $0 >= Scale(kind).lowest ?? 0 })
  }

  @Test("stay finite however wild the deviations", arguments: [Scale.Kind.score, .rank, .count])
  func wild(kind: Scale.Kind) {
    var wild = SimulatedPanel(series: 50, years: 5, seed: 1, scale: Scale(kind))
    wild.deviations = SimulatedDeviations(year: 1e9, school: 1e9, major: 1e9, own: 1e9, noise: 1e9)
    wild.scaleSpread = 1e9
    wild.tail = .t5
    #expect(wild.panel.values.allSatisfy { $0.isFinite })
  }

  @Test("lie on the floor as often as asked for in the first year, never below it", arguments: [0.2, 0.6])
  func floor(share: Double) throws {
    var spec = SimulatedPanel(series: 4000, years: 3, seed: 3, scale: try Scale(.score, floor: 250))
    spec.start = spec.start.puttingOnFloor(250, share: share, noise: spec.deviations.noise, of: spec.scale)
    let panel = spec.panel
    #expect(panel.values.allSatisfy { $0 >= 250 })
    let first = (0..<4000).filter { panel.value(of: $0, in: 2015) == 250 }.count
    // A standard error of at most 0.008.
    #expect(abs(Double(first) / 4000 - share) < 0.025)
  }
}
