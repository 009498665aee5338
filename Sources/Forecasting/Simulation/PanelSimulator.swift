import Glibc
import Statistics

/// Makes the series of a simulated panel, all of them or any part: a part needs memory for itself only.
public struct PanelSimulator: Sendable {
  /// What the panel is made of.
  public let spec: SimulatedPanel
  private let layout: SimulatedLayout
  private let keys: SimulatedKeys
  private let shocks: SimulatedShocks
  private let source: SeededGenerator

  /// A simulator.
  /// - Precondition: the counts are positive, no more schools than series, the missing share is in 0 ..< 1.
  public init(_ spec: SimulatedPanel) {
    precondition(spec.seriesCount > 0 && spec.yearCount > 0, "a panel has series and years")
    precondition(spec.missingShare >= 0 && spec.missingShare < 1, "some cells remain")
    let generator = SeededGenerator(seed: spec.seed)
    self.spec = spec
    layout = SimulatedLayout(spec)
    keys = SimulatedKeys(layout, majorCount: spec.majorCount)
    shocks = SimulatedShocks(spec, from: generator)
    source = generator.stream(3)
  }

  /// The names of the columns of a key: school, program, category.
  public static let keyColumns = SimulatedKeys.columns

  /// The whole panel, grouped by school and program.
  public func panel() -> Panel { panel(of: 0..<spec.seriesCount) }

  /// The series with these numbers, in the order of their keys.
  public func panel(of series: Range<Int>) -> Panel {
    var made = SimulatedColumns(capacity: series.count * spec.yearCount)
    var school = (number: -1, movements: [Double]())
    for number in series {
      let cell = layout.cell(number)
      if cell.school != school.number {
        school = (cell.school, shocks.movements(ofSchool: cell.school))
      }
      keys.append(cell, to: &made.keys)
      append(cell, schoolMovements: school.movements, to: &made)
      made.endSeries(cell)
    }
    return made.panel(spec.scale)
  }

  /// Draws in an order that does not depend on what is taken away.
  private func append(
    _ cell: SimulatedLayout.Cell, schoolMovements: [Double], to made: inout SimulatedColumns
  ) {
    var generator = source.stream(cell.school).stream(cell.major << 32 | cell.category)
    var level = spec.start.center + spec.start.spread * generator.normal()
    let scale = exp(clip(spec.scaleSpread * generator.normal(), 50))
    let start = firstYear(generator.uniform())
    let firstEntry = made.values.count
    for year in 0..<spec.yearCount {
      let movement = spec.tail.draw(&generator)
      if year > 0 {
        level += schoolMovements[year] + shocks.movement(ofMajor: cell.major, year)
        level += spec.deviations.own * scale * movement
      }
      let seen = level + spec.deviations.noise * scale * generator.normal()
      let isMissing = generator.uniform() < spec.missingShare || year < start
      let isLastChance = year == spec.yearCount - 1 && made.values.count == firstEntry
      if !isMissing || isLastChance { made.append(spec.firstYear + year, published(seen)) }
    }
  }

  private func firstYear(_ chance: Double) -> Int {
    spec.isRagged ? Int(chance * Double((spec.yearCount + 1) / 2)) : 0
  }

  /// A value as it would be printed. Values beyond 1e13 stay there, so that doubles hold their last digit.
  private func published(_ transformed: Double) -> Double {
    let value = min(max(spec.scale.restored(transformed), -1e13), 1e13)
    let rounded = spec.scale.transform == .log ? value.rounded() : (value * 100).rounded() / 100
    return spec.scale.admissible(rounded)
  }
}

/// The columns of a panel in the making.
private struct SimulatedColumns {
  var keys = KeyTable(columnCount: SimulatedKeys.columns.count)
  private(set) var values: [Double] = []
  private var years: [Int32] = []
  private var offsets = [0]
  private var schools: [Int] = []
  private var majors: [Int] = []

  init(capacity: Int) {
    values.reserveCapacity(capacity)
    years.reserveCapacity(capacity)
  }

  mutating func append(_ year: Int, _ value: Double) {
    years.append(Int32(year))
    values.append(value)
  }

  mutating func endSeries(_ cell: SimulatedLayout.Cell) {
    offsets.append(values.count)
    schools.append(cell.school)
    majors.append(cell.major)
  }

  func panel(_ scale: Scale) -> Panel {
    Panel(
      scale: scale, keys: keys,
      groups: [
        SimulatedColumns.factor("school", schools), SimulatedColumns.factor("program", majors),
      ],
      offsets: offsets, years: years, values: values)
  }

  /// Levels numbered by first appearance.
  private static func factor(_ name: String, _ labels: [Int]) -> GroupFactor {
    var numbers: [Int: Int32] = [:]
    let levels = labels.map { label in
      let next = Int32(numbers.count)
      let number = numbers[label] ?? next
      if number == next { numbers[label] = next }
      return number
    }
    return GroupFactor(name: name, levels: levels, levelCount: numbers.count)
  }
}
