/// Why a panel cannot be forecast.
public enum PanelModelError: Error, Equatable, Sendable {
  /// No series has a value before the target year.
  case noHistory(target: Int)
}
