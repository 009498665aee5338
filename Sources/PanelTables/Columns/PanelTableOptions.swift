public import DelimitedText
public import Forecasting

/// How a table becomes a panel.
public struct PanelTableOptions: Sendable, Equatable {
  /// What becomes of a row with an error.
  public enum ErrorPolicy: String, Sendable, Equatable, CaseIterable {
    /// There is no panel as soon as one row has an error.
    case stop
    /// The row is left out; its series stays, if the row names it.
    case skip
  }

  /// How the values behave.
  public var scale: Scale
  /// The year to be forecast, if it is one for all series: rows after it are errors.
  public var target: Int?
  /// What becomes of a row with an error.
  public var onError: ErrorPolicy
  /// Keeps only the series of this share; the cells of others are not looked at.
  public var shard: Shard?
  /// How many errors, and how many notes, are kept; all are counted.
  public var problemLimit: Int
  /// Bounds on fields and records.
  public var limits: Limits
  /// What becomes of cells that hold no plain number.
  public var cells: CellPolicy

  /// Options; what is not given is read whole, and errors stop it.
  public init(
    scale: Scale, target: Int? = nil, onError: ErrorPolicy = .stop, shard: Shard? = nil,
    problemLimit: Int = 1000, limits: Limits = Limits(), cells: CellPolicy = CellPolicy()
  ) {
    precondition(problemLimit > 0, "at least one problem is kept")
    (self.scale, self.target, self.onError, self.shard) = (scale, target, onError, shard)
    (self.problemLimit, self.limits, self.cells) = (problemLimit, limits, cells)
  }
}
