/// The years a batch works in.
///
/// Forecasts of H steps after each series' own end have no common calendar when the series end at different
/// times (collections of yearly series numbered from 1): then each series is moved so that all end together. A
/// panel most of whose series end in its last year keeps its calendar, and with it its year shocks.
struct BatchCalendar: Sendable {
  let panel: Panel
  private let shifts: [Int]?

  /// The share of series that must end in the last year for the calendar to count.
  private static let calendarShare = 0.8

  init(_ panel: Panel, _ aim: BatchRequest.Aim) {
    guard case .horizon = aim, let last = panel.yearRange?.upperBound else {
      (self.panel, shifts) = (panel, nil)
      return
    }
    let ends = (0..<panel.seriesCount).map { panel.lastYear(of: $0, before: .max) }
    let known = ends.compactMap { $0 }
    let onTime = known.lazy.filter { $0 == last }.count
    guard Double(onTime) < BatchCalendar.calendarShare * Double(known.count) else {
      (self.panel, shifts) = (panel, nil)
      return
    }
    let shifts = ends.map { $0.map { last - $0 } ?? 0 }
    self.shifts = shifts
    self.panel = panel.shifted(by: shifts)
  }

  /// How many years a series was moved.
  func shift(of series: Int) -> Int { shifts?[series] ?? 0 }
}

extension Panel {
  /// The panel with the years of each series moved.
  fileprivate func shifted(by shifts: [Int]) -> Panel {
    var moved = years
    for index in 0..<seriesCount {
      for entry in observations(of: index) { moved[entry] += Int32(shifts[index]) }
    }
    return Panel(
      scale: scale, keys: keys, groups: groups, offsets: offsets, years: moved, values: values)
  }
}
