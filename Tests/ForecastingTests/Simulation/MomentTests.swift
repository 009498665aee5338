import Glibc
import Statistics
import Testing

@testable import Forecasting

/// Each deviation alone, so that what it does can be seen in the changes from year to year.
@Suite("What moves simulated series has the size asked for")
struct MomentTests {
  private func changes(years: Int = 40, _ change: (inout SimulatedPanel) -> Void) -> [[Double]] {
    var spec = SimulatedPanel.scores(series: 400, years: years, schools: 40, majors: 10)
    change(&spec)
    return spec.panel.changes
  }

  @Test("nothing moves without deviations")
  func still() {
    #expect(changes { _ in }.joined().allSatisfy { $0 == 0 })
  }

  @Test("a year's shock moves all alike", arguments: SimulatedTail.allCases)
  func year(tail: SimulatedTail) {
    let found = changes(years: 400) {
      $0.seriesCount = 40
      $0.deviations.year = 5
      $0.tail = tail
    }
    #expect(found.allSatisfy { zip($0, found[0]).allSatisfy { abs($0 - $1) < 0.021 } })
    // 399 shocks: a relative standard error of 0.07, of 0.14 for t5 with its kurtosis of 9.
    #expect(abs(meanSquare(found[0]) / 25 - 1) < (tail == .normal ? 0.2 : 0.4))
  }

  @Test("a school's shock moves its series alike, a major's its own")
  func groups() {
    let schools = changes { $0.deviations.school = 3 }
    let majors = changes { $0.deviations.major = 2 }
    // Series 0 ... 9 are the ten majors of one school.
    #expect(zip(schools[0], schools[9]).allSatisfy { abs($0 - $1) < 0.021 })
    #expect(zip(schools[0], schools[10]).contains { abs($0 - $1) > 1 })
    #expect(zip(majors[0], majors[10]).allSatisfy { abs($0 - $1) < 0.021 })
    #expect(zip(majors[0], majors[1]).contains { abs($0 - $1) > 1 })
    // 1,560 and 390 shocks: relative standard errors of 0.036 and 0.07.
    #expect(abs(meanSquare(Array(schools.joined())) / 9 - 1) < 0.11)
    #expect(abs(meanSquare(Array(majors.joined())) / 4 - 1) < 0.21)
  }

  @Test("own movements last, noise does not", arguments: SimulatedTail.allCases)
  func own(tail: SimulatedTail) {
    let found = changes {
      $0.deviations.own = 6
      $0.deviations.noise = 4
      $0.tail = tail
    }
    // A change is a movement and two noises; neighbors share one noise with opposite signs.
    let products = found.flatMap { zip($0, $0.dropFirst()).map(*) }
    #expect(abs(meanSquare(Array(found.joined())) / 68 - 1) < 0.05)
    #expect(abs(products.reduce(0, +) / Double(products.count) + 16) < 2)
  }

  @Test("heavy tails have more far shocks")
  func tails() {
    func far(_ tail: SimulatedTail) -> Int {
      changes {
        $0.deviations.own = 1
        $0.tail = tail
      }.joined().filter { abs($0) > 4 }.count
    }
    // Of 15,600: 1 expected of the normal, 55 of t5 (beyond 4 times the square root of 5/3).
    #expect(far(.normal) < 8)
    #expect(far(.t5) > 25)
  }

  @Test("series have scales of their own where they spread")
  func scales() {
    let found = changes {
      $0.deviations.own = 2
      $0.scaleSpread = 0.7
    }
    let logs = found.map { log(meanSquare($0)) / 2 }
    // 39 changes tell the log of a scale to 0.11, a variance of 0.013 beside 0.49; 400 scales: error 0.026.
    #expect(abs(sampleStandardDeviation(logs) - 0.71) < 0.08)
  }

  @Test("deviations of ranks and counts are relative", arguments: [Scale.Kind.rank, .count])
  func relative(kind: Scale.Kind) {
    var spec = SimulatedPanel(series: 400, years: 20, seed: 2, scale: Scale(kind))
    spec.start = SimulatedStart(center: log(1e6), spread: 0)
    spec.deviations = SimulatedDeviations(year: 0, school: 0, major: 0, own: 0.1, noise: 0)
    let panel = spec.panel
    let logs = (0..<400).flatMap { index in
      let entries = panel.observations(of: index)
      return zip(panel.values[entries], panel.values[entries].dropFirst()).map { log($1 / $0) }
    }
    #expect(abs(meanSquare(logs) / 0.01 - 1) < 0.05)
  }
}
