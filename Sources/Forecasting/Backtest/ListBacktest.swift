import Statistics

/// The rolling-origin backtest of joint chances: in past cycles random lists of choices, each with one score,
/// the stated chance that at least one line of the list is cleared, and whether one was.
///
/// A list is drawn so that a score is worth taking there, as an applicant would: around the forecast of a random
/// line, with other lines whose own chance at that score is neither hopeless nor safe. Only forecasts decide what
/// is drawn, never what came.
public struct ListBacktest: Sendable {
  /// The panel.
  public let panel: Panel
  /// How many choices a list has.
  public let size: Int
  /// How many lists a cycle gets.
  public let listsPerCycle: Int
  /// What the lists are drawn from.
  public let seed: UInt64
  /// How many threads work at a time; it changes nothing.
  public let jobs: Int

  /// A backtest of a panel.
  public init(_ panel: Panel, size: Int = 5, listsPerCycle: Int = 1000, seed: UInt64 = 1, jobs: Int = 1) {
    precondition(size > 0 && listsPerCycle > 0, "there are lists with choices")
    self.panel = panel
    self.size = size
    self.listsPerCycle = listsPerCycle
    self.seed = seed
    self.jobs = jobs
  }

  /// One list against what came.
  public struct Outcome: Sendable, Equatable {
    /// The cycle.
    public let year: Int
    /// The stated chance of at least one.
    public let joint: Double
    /// The same if the lines moved independently.
    public let independent: Double
    /// Whether at least one line was cleared.
    public let happened: Bool
  }

  /// The own chances that a choice may have.
  static let chances = 0.05...0.6

  /// The lists of a cycle, forecast from what was known before it; empty where too few series can be forecast.
  public func outcomes(of model: PanelModel, cycle: Int) -> [Outcome] {
    let rows = rows(cycle)
    let past = panel.filter { _, year in year < cycle }
    guard rows.count >= 4 * size, let fit = try? model.fit(past, target: cycle, jobs: jobs) else { return [] }
    let alone = fit.distributions(of: rows.map(\.series))
    let source = SeededGenerator(seed: seed).stream(cycle)
    let parts = Parallel.blocks(of: listsPerCycle, blockSize: 16, jobs: jobs) { block in
      block.compactMap { number -> Outcome? in
        var generator = source.stream(number)
        return outcome(cycle, fit, rows, alone, &generator)
      }
    }
    return Array(parts.joined())
  }

  private struct Row: Sendable {
    let series: Int
    /// On the transformed scale.
    let outcome: Double
  }

  /// The series with a value in the cycle, one in the year before and at least three before it.
  private func rows(_ cycle: Int) -> [Row] {
    (0..<panel.seriesCount).compactMap { index in
      let entries = panel.observations(of: index)
      guard let place = entries.first(where: { Int(panel.years[$0]) == cycle }),
        place - entries.lowerBound >= PanelBacktest.minimumHistory,
        Int(panel.years[place - 1]) == cycle - 1
      else { return nil }
      return Row(series: index, outcome: panel.scale.transformed(panel.values[place]))
    }
  }

  private func outcome(
    _ cycle: Int, _ fit: FittedPanelModel, _ rows: [Row], _ alone: [QuantileTable],
    _ generator: inout SeededGenerator
  ) -> Outcome? {
    let range = Self.chances.upperBound - Self.chances.lowerBound
    let anchor = generator.index(below: rows.count)
    let chance = Self.chances.lowerBound + range * generator.uniform()
    let isHigherHarder = panel.scale.direction == .higherIsHarder
    let score = alone[anchor].quantile(isHigherHarder ? chance : 1 - chance)
    let own = { (row: Int) in isHigherHarder ? alone[row].cdf(score) : 1 - alone[row].cdf(score) }
    guard Self.chances.contains(own(anchor)) else { return nil }
    var list = [anchor]
    for _ in 0..<400 where list.count < size {
      let next = generator.index(below: rows.count)
      if !list.contains(next), Self.chances.contains(own(next)) { list.append(next) }
    }
    guard list.count == size else { return nil }
    let chances = list.map(own)
    let copula = fit.copula(of: list.map { rows[$0].series })
    return Outcome(
      year: cycle, joint: 1 - copula.chanceOfNone(levels: chances),
      independent: 1 - chances.reduce(1) { $0 * (1 - $1) },
      happened: list.contains {
        isHigherHarder ? rows[$0].outcome <= score : rows[$0].outcome >= score
      })
  }
}
