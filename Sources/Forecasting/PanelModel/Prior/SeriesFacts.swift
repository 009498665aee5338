/// What the features of one series' next error are made of, apart from their scale.
struct SeriesFacts: Sendable {
  /// The level before the target.
  var level = 0.0
  var count = 0.0
  /// Own errors of the last cycle and the one before, NaN when missing.
  var last = Double.nan
  var before = Double.nan
  /// The mean own error of the last four cycles; zero without any.
  var meanOfFour = 0.0
  /// Past values as they would stand now.
  var mean = Double.nan
  var highest = Double.nan
  var lowest = Double.nan
  /// Where the series' groups stand.
  var structural = 0.0
  /// Whether the last value repeated the one before, and whether it is the lowest of the panel.
  var isRepeated = false
  var isLowest = false

  /// Gathers the facts from a filter that has run.
  mutating func take(_ filter: borrowing SeriesFilter, loading: Double, lowest panelLowest: Double) {
    let end = filter.cycleCount
    level = filter.levels[end]
    count = Double(filter.count)
    gatherErrors(filter, loading: loading)
    gatherValues(filter, loading: loading)
    isRepeated = end >= 2 && filter.values[end - 1] == filter.values[end - 2]
    isLowest = end >= 1 && filter.values[end - 1] == panelLowest
  }

  private mutating func gatherErrors(_ filter: borrowing SeriesFilter, loading: Double) {
    let end = filter.cycleCount
    let (surprises, shocks) = (filter.surprises.span, filter.shocks.span)
    (last, before) = (.nan, .nan)
    var (sum, found) = (0.0, 0.0)
    for cycle in max(0, end - 4)..<end {
      let error = surprises[cycle] - loading * shocks[cycle]
      (before, last) = (last, error)
      guard error == error else { continue }
      sum += error
      found += 1
    }
    meanOfFour = sum / max(found, 1)
  }

  private mutating func gatherValues(_ filter: borrowing SeriesFilter, loading: Double) {
    var (shift, sum) = (0.0, 0.0)
    var (high, low) = (-Double.infinity, Double.infinity)
    let (values, shocks) = (filter.values.span, filter.shocks.span)
    for cycle in values.indices {
      shift += loading * shocks[cycle]
      let value = values[cycle] - shift
      guard value == value else { continue }
      sum += value
      high = max(high, value)
      low = min(low, value)
    }
    mean = sum / count + shift
    highest = high + shift
    lowest = low + shift
  }
}
