/// The forecasts of consecutive series for one year in compact columns: no object per row.
public struct ForecastBlock: Sendable {
  /// The name of the model that made them, but for rows where another stood in.
  public let model: String
  /// The models of those rows.
  private var standIns: [Int: String] = [:]
  /// Quantiles per row.
  public let levelCount: Int
  /// How each row came about.
  public private(set) var kinds: [RowForecast.Kind] = []
  /// Row after row; NaN where there is no forecast.
  public private(set) var quantiles: [Double] = []
  /// P(at the floor), NaN where no floor is in play; empty where none is in any row.
  public private(set) var floorProbabilities: [Double] = []

  init(model: String, levelCount: Int, capacity: Int) {
    self.model = model
    self.levelCount = levelCount
    kinds.reserveCapacity(capacity)
    quantiles.reserveCapacity(capacity * levelCount)
  }

  /// The number of rows.
  public var count: Int { kinds.count }

  /// The name of the model that made a row; empty where there is no forecast.
  public func model(of row: Int) -> String {
    guard hasForecast(row) else { return "" }
    return standIns.isEmpty ? model : standIns[row] ?? model
  }

  /// The quantiles of one row; empty where there is no forecast.
  public func quantiles(of row: Int) -> ArraySlice<Double> {
    if case .declined = kinds[row] { return [] }
    return quantiles[row * levelCount..<(row + 1) * levelCount]
  }

  /// Whether there is a forecast in a row.
  public func hasForecast(_ row: Int) -> Bool {
    if case .declined = kinds[row] { return false }
    return true
  }

  /// Lends the quantiles of one row to `body`; none where there is no forecast.
  @inline(__always)
  public func withQuantiles<Result>(of row: Int, _ body: (Span<Double>) -> Result) -> Result {
    if case .declined = kinds[row] { return body(quantiles.span.extracting(first: 0)) }
    return body(quantiles.span.extracting(row * levelCount..<(row + 1) * levelCount))
  }

  /// One row as a value.
  public func row(_ index: Int) -> RowForecast {
    if case .declined(let reason) = kinds[index] { return .declined(reason) }
    let floor =
      floorProbabilities.isEmpty || floorProbabilities[index].isNaN ? nil : floorProbabilities[index]
    return RowForecast(
      kinds[index], model: model(of: index), quantiles: Array(quantiles(of: index)), floorProbability: floor)
  }

  /// Withdraws the forecast of a row.
  mutating func decline(_ row: Int, _ reason: DeclineReason) { kinds[row] = .declined(reason) }

  /// Puts other numbers into a row that has some, or had none for being out of range.
  mutating func replace(_ row: Int, quantiles new: [Double]) {
    if case .declined = kinds[row] { return }
    for (level, value) in new.enumerated() { quantiles[row * levelCount + level] = value }
  }

  /// Changes how a row came about, and its numbers.
  mutating func change(_ row: Int, to kind: RowForecast.Kind, _ number: (Double) -> Double) {
    kinds[row] = kind
    for place in row * levelCount..<(row + 1) * levelCount { quantiles[place] = number(quantiles[place]) }
  }

  /// Adds a row that was made elsewhere.
  mutating func append(_ row: RowForecast) {
    guard !row.quantiles.isEmpty else { return appendNothing(row.kind) }
    if row.model != model { standIns[kinds.count] = row.model }
    kinds.append(row.kind)
    quantiles.append(contentsOf: row.quantiles)
    append(floor: row.floorProbability)
  }

  private mutating func append(floor: Double?) {
    guard let floor else {
      if !floorProbabilities.isEmpty { floorProbabilities.append(.nan) }
      return
    }
    // Rows before the first with a floor had none.
    while floorProbabilities.count < kinds.count - 1 { floorProbabilities.append(.nan) }
    floorProbabilities.append(floor)
  }

  /// Adds a row without a forecast.
  mutating func appendNothing(_ declined: RowForecast.Kind) {
    kinds.append(declined)
    quantiles.append(contentsOf: repeatElement(.nan, count: levelCount))
    if !floorProbabilities.isEmpty { floorProbabilities.append(.nan) }
  }

  /// Adds a row from its quantiles on the transformed scale; false, and nothing added, when the calculation
  /// leaves the range of numbers.
  ///
  /// - Parameter limited: the quantiles at some levels where the row reaches beyond the limits of the scale.
  @inline(__always)
  mutating func append(
    _ kind: RowForecast.Kind, _ row: [Double], _ restoring: RowRestoring, atFloor floor: Double?,
    limited: (_ levels: [Double]) -> [Double]
  ) -> Bool {
    for value in row where !value.isFinite { return false }
    let start = quantiles.count
    restoring.append(row, to: &quantiles, limited: limited)
    for place in start..<quantiles.count where !quantiles[place].isFinite {
      quantiles.removeSubrange(start...)
      return false
    }
    kinds.append(kind)
    append(floor: floor)
    return true
  }
}
