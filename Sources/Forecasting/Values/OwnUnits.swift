import Glibc
import Statistics

/// The unit each series of plain numbers is worked in: series of one table may be a ratio and a budget, and errors of
/// one say nothing of the other's until both are measured by how each one moves.
///
/// A series whose values are all positive moves by ratios and is taken on logarithms, any other as it is; both from
/// its last known value on, in units of its own mean absolute change.
public struct OwnUnits: Sendable {
  private struct Unit: Sendable {
    var isLogarithmic = false
    var center = 0.0
    var size = 1.0
  }

  private let units: [Unit]
  /// The panel in those units, without limits or lattice: these do not carry over.
  public let panel: Panel

  /// A series that never moved is taken to move by this part of its size.
  private static let still = 0.01

  /// - Parameter year: nothing from it on tells a unit.
  public init(_ panel: Panel, before year: Int) {
    var values = panel.values
    var units: [Unit] = []
    for series in 0..<panel.seriesCount {
      let entries = panel.observations(of: series)
      let unit = Self.unit(panel, entries, before: year)
      for entry in entries { values[entry] = Self.measured(values[entry], unit) }
      units.append(unit)
    }
    self.units = units
    self.panel = Panel(
      scale: Scale(.real), keys: panel.keys, groups: panel.groups, offsets: panel.offsets,
      years: panel.years, values: values)
  }

  private static func unit(_ panel: Panel, _ entries: Range<Int>, before year: Int) -> Unit {
    let known = entries.prefix { Int(panel.years[$0]) < year }.map { panel.values[$0] }
    var unit = Unit()
    unit.isLogarithmic = entries.allSatisfy { panel.values[$0] > 0 }
    let path = unit.isLogarithmic ? known.map { log($0) } : known
    guard let last = path.last else { return unit }
    unit.center = last
    let changes = zip(path, path.dropFirst()).map { abs($1 - $0) }
    let change = changes.isEmpty ? 0 : changes.reduce(0, +) / Double(changes.count)
    let smallest = unit.isLogarithmic ? still : still * (known.map { abs($0) }.max() ?? 0)
    // Rounding of a constant is not a change, and a unit of nothing measures nothing.
    unit.size = change > 1e-9 * smallest && change > 0 ? change : max(smallest, .leastNormalMagnitude * 1e16)
    return unit
  }

  private static func measured(_ value: Double, _ unit: Unit) -> Double {
    ((unit.isLogarithmic ? log(value) : value) - unit.center) / unit.size
  }

  /// A value of a series in its unit; far below everything for one that its logarithm cannot take.
  public func measured(_ value: Double, of series: Int) -> Double {
    let unit = units[series]
    guard unit.isLogarithmic, value <= 0 else { return Self.measured(value, unit) }
    return Self.measured(exp(unit.center - Self.furthest * unit.size), unit)
  }
  private static let furthest = 50.0

  /// A value in the data's own unit again.
  public func restored(_ value: Double, of series: Int) -> Double {
    let unit = units[series]
    let place = unit.center + unit.size * value
    return unit.isLogarithmic ? exp(place) : place
  }
}
