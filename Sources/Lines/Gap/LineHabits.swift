import Forecasting

/// The habits of a kind of series: how often a line is repeated, and how often it is a multiple of five.
struct LineHabits: Sendable, Equatable {
  /// P(the line repeats | it lies above its floor and could), by kind and by the age of the last line: one cycle, two,
  /// three and more.
  private let repeats: [[Double]]
  /// The share of multiples of five among lines above their floor, by kind.
  private let fives: [Double]

  /// From this age on a repeat is as rare as at this age.
  private static let oldest = 3
  /// How many cases of all kinds each kind borrows.
  private static let priorCount = 8.0
  /// Among numbers without a habit one in five is a multiple of five.
  private static let plainShare = 0.2

  init(_ cases: [LineCase], pool: [ReferencedSeries], strataCount: Int) {
    repeats = (0..<strataCount).map { stratum in
      (1...LineHabits.oldest).map { age in
        let fitting = cases.filter { $0.canRepeat && !$0.isAtFloor && min($0.age, LineHabits.oldest) == age }
        return LineHabits.share(
          of: fitting.filter { $0.stratum == stratum }.map(\.isRepeat), among: fitting.map(\.isRepeat),
          plain: 0)
      }
    }
    let above = pool.flatMap { series in
      (0..<series.count).filter { !series.isAtFloor($0) }.map { index in
        (stratum: series.stratum, isFive: series.values[index].truncatingRemainder(dividingBy: 5) == 0)
      }
    }
    fives = (0..<strataCount).map { stratum in
      LineHabits.share(
        of: above.filter { $0.stratum == stratum }.map(\.isFive), among: above.map(\.isFive),
        plain: LineHabits.plainShare)
    }
  }

  /// P(the line repeats), given that it does not come to its floor.
  func repeatChance(stratum: Int, age: Int) -> Double {
    repeats[stratum][min(max(age, 1), LineHabits.oldest) - 1]
  }

  /// How much likelier each of five values one apart is by its being a multiple of five or not; further ones repeat
  /// these.
  func weights(from lowest: Double, stratum: Int) -> [Double] {
    let share = fives[stratum]
    let five = share / LineHabits.plainShare
    let other = (1 - share) / (1 - LineHabits.plainShare)
    return (0..<5).map { (lowest + Double($0)).truncatingRemainder(dividingBy: 5) == 0 ? five : other }
  }

  /// A share, shrunk toward that of all kinds, and that one toward the plain share.
  private static func share(of own: [Bool], among all: [Bool], plain: Double) -> Double {
    let hits = { (values: [Bool]) in Double(values.lazy.filter { $0 }.count) }
    let pooled = (hits(all) + 2 * plain) / (Double(all.count) + 2)
    return (hits(own) + priorCount * pooled) / (Double(own.count) + priorCount)
  }
}
