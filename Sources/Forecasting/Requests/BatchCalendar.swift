/// The years a batch works in.
///
/// Forecasts of H steps after each series' own end have no common calendar when the series end at different
/// times (collections of yearly series numbered from 1): then each series is moved so that all end together. A
/// panel most of whose series end in its last year keeps its calendar, and with it its year shocks.
struct BatchCalendar: Sendable {
  let panel: Panel
  /// The part that depends on the whole panel.
  let learned: CalendarPrior
  private let shifts: [Int]?

  /// The share of series that must end in the last year for the calendar to count.
  private static let calendarShare = 0.8

  init(_ panel: Panel, _ aim: BatchRequest.Aim) {
    var learned = CalendarPrior(last: panel.yearRange?.upperBound ?? 0, movesSeries: false)
    if case .horizon = aim {
      let ends = (0..<panel.seriesCount).compactMap { panel.lastYear(of: $0, before: .max) }
      let onTime = ends.lazy.filter { $0 == learned.last }.count
      learned.movesSeries = Double(onTime) < BatchCalendar.calendarShare * Double(ends.count)
    }
    self.init(panel, learned)
  }

  /// The calendar of a piece of a panel.
  init(_ panel: Panel, _ learned: CalendarPrior) {
    self.learned = learned
    guard learned.movesSeries else {
      (self.panel, shifts) = (panel, nil)
      return
    }
    let shifts = (0..<panel.seriesCount).map { series in
      panel.lastYear(of: series, before: .max).map { learned.last - $0 } ?? 0
    }
    self.shifts = shifts
    self.panel = panel.shifted(by: shifts)
  }

  /// Whether the series keep the years they came with.
  var isShared: Bool { shifts == nil }

  /// How many years a series was moved.
  func shift(of series: Int) -> Int { shifts?[series] ?? 0 }
}

/// What a panel says of the calendar of its series.
struct CalendarPrior: Sendable, Equatable, Codable {
  /// The last year of the panel.
  let last: Int
  /// Whether every series is moved so that it ends then.
  var movesSeries: Bool
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
