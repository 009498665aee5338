public import Numerals

/// Dated events along a line of days, each named on a row of its own.
public struct CalendarStrip: Equatable, Sendable {
  /// An event.
  public struct Event: Equatable, Sendable {
    /// The day, or the first day.
    public var date: CalendarDate
    /// The last day of an event that lasts; nil for a single day.
    public var end: CalendarDate?
    /// What happens.
    public var label: String
    /// True when the date is expected, not announced.
    public var isExpected: Bool
    /// True when only the month is known: the day is then not written.
    public var isMonthOnly: Bool

    /// An event on a known day, announced unless told otherwise.
    public init(
      date: CalendarDate, end: CalendarDate? = nil, label: String, isExpected: Bool = false,
      isMonthOnly: Bool = false
    ) {
      self.date = date
      self.end = end
      self.label = label
      self.isExpected = isExpected
      self.isMonthOnly = isMonthOnly
    }
  }

  /// The words around the chart.
  public var caption: ChartCaption
  /// The events, in any order.
  public var events: [Event]

  /// A calendar strip of these parts.
  public init(caption: ChartCaption, events: [Event]) {
    self.caption = caption
    self.events = events
  }
}

extension CalendarStrip: Chart {
  /// Draws the chart.
  public func document(theme: Theme, words: ChartWords) -> ChartDocument {
    CalendarDrawing(chart: self, words: words).document(theme: theme)
  }
}
